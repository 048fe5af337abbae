import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Lexicons as text and trained weights as bytes, as the Worker's bundler gives them. */
const data: Plugin = {
  name: 'data',
  enforce: 'pre',
  load(id) {
    if (id.endsWith('.tsv')) return `export default ${JSON.stringify(readFileSync(id, 'utf8'))}`
    if (!id.endsWith('.bin')) return null
    return `import { readFileSync } from 'node:fs'
const bytes = readFileSync(${JSON.stringify(id)})
export default bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)`
  },
}

/**
 * Puts the tests of properties last: they take the longest, and a mutant dies at the first test that fails.
 */
class PropertiesLast extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isSlow = ({ moduleId }: TestSpecification) => Number(/properties|sentence-certainty/.test(moduleId))
    return files.toSorted((a, b) => isSlow(a) - isSlow(b))
  }
}

// The tests of one room, in Node: Stryker can't see into workerd.
export default defineConfig({
  plugins: [data],
  test: {
    include: [`test/${process.env.MUTATED_ROOM}/**/*.test.ts`],
    setupFiles: ['lab/mutants/setup.ts'],
    isolate: false,
    testTimeout: 60_000,
    sequence: { sequencer: PropertiesLast },
  },
})
