// Lets Node import what the Worker's bundler imports: *.tsv as text and *.bin as bytes.
// Use: node --import ./lab/node/register.js lab/<program>.ts
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'

registerHooks({
  load(url, context, next) {
    // Read by the module itself, as the Worker's runtime makes such modules: a literal would be parsed first.
    const path = () => JSON.stringify(fileURLToPath(url))
    if (url.endsWith('.tsv')) return moduleOf(`readFileSync(${path()}, 'utf8')`)
    if (url.endsWith('.bin')) return moduleOf(`new Uint8Array(readFileSync(${path()})).buffer`)
    return next(url, context)
  },
})

function moduleOf(value) {
  const source = `import { readFileSync } from 'node:fs'\nexport default ${value}`
  return { format: 'module', shortCircuit: true, source }
}
