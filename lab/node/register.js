// Lets Node import what the Worker's bundler imports: *.tsv as text and *.bin as bytes.
// Use: node --import ./lab/node/register.js lab/<program>.ts
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'

registerHooks({
  load(url, context, next) {
    if (url.endsWith('.tsv')) {
      const text = readFileSync(fileURLToPath(url), 'utf8')
      return { format: 'module', shortCircuit: true, source: `export default ${JSON.stringify(text)}` }
    }
    if (url.endsWith('.bin')) {
      const path = JSON.stringify(fileURLToPath(url))
      const source = `import { readFileSync } from 'node:fs'
const bytes = readFileSync(${path})
export default bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)`
      return { format: 'module', shortCircuit: true, source }
    }
    return next(url, context)
  },
})
