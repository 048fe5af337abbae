/**
 * Runs tasks of which only the latest matters: a new one gives up the one before it.
 *
 * @example
 * const latest = latestOnly()
 * await latest((signal) => fetch(url, { signal }))
 */
export function latestOnly(): (task: (signal: AbortSignal) => Promise<void>) => Promise<void> {
  let running: AbortController | undefined
  return async (task) => {
    running?.abort()
    running = new AbortController()
    const { signal } = running
    try {
      await task(signal)
    } catch (error) {
      if (!signal.aborted) throw error
    }
  }
}
