// npm run mutants -- metrics/wording: changes the code of folders or files of a room of src/ in many small
// ways, one at a time, and prints the changes that no test of that room notices: for src/metrics those in
// test/metrics, and so on. Stryker comes from the registry for this one run. What it prints is read by
// people; nothing depends on the score.
import { spawnSync } from 'node:child_process'

const STRYKER = '10.1.1'
/** Of src/, those whose own tests reach their code. */
const ROOMS = ['document', 'metrics', 'report']

const places = process.argv.slice(2)
const [room] = new Set(places.map((place) => place.split('/')[0]))
if (!ROOMS.includes(room)) throw new Error('say what to change: metrics/wording, report, …')

const files = places.map((place) => (place.endsWith('.ts') ? `src/${place}` : `src/${place}/*.ts`))
const { status } = spawnSync(
  'npx',
  [
    ...['-y', '-p', `@stryker-mutator/core@${STRYKER}`, '-p', `@stryker-mutator/vitest-runner@${STRYKER}`],
    ...['stryker', 'run', 'lab/mutants/stryker.config.js', '--mutate', files.join()],
  ],
  { stdio: 'inherit', env: { ...process.env, MUTATED_ROOM: room } },
)
process.exitCode = status ?? 1
