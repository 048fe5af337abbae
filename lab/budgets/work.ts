import { Session } from 'node:inspector/promises'

/** Counts how often blocks of src/ run. */
export interface WorkCounter {
  /** Blocks of src/ that were run by some work: the same on every machine, unlike its time. */
  readonly count: (work: () => unknown) => Promise<number>
  readonly stop: () => void
}

/**
 * Starts counting, by V8's own block coverage. What the runtime does inside itself (a regular expression, a
 * search in a string) is not counted: npm run bench and npm run robustness time that.
 */
export async function countWork(): Promise<WorkCounter> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  return {
    async count(work) {
      await session.post('Profiler.takePreciseCoverage')
      work()
      const { result } = await session.post('Profiler.takePreciseCoverage')
      return result
        .filter(({ url }) => url.includes('/src/'))
        .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
        .reduce((sum, { count }) => sum + count, 0)
    },
    stop: () => session.disconnect(),
  }
}
