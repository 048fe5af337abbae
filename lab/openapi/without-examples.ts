// Prints the published document without its examples: types need none,
// and theirs change whenever a score does.
import { readFileSync } from 'node:fs'

const FILE = new URL('../../openapi/openapi.json', import.meta.url)

const document = JSON.parse(readFileSync(FILE, 'utf8'), (key, value) =>
  key === 'example' ? undefined : value,
)
console.log(JSON.stringify(document))
