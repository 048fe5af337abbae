import { cloudflareTest } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

/** The contract suite runs against this address where it is set, else against the Worker in process. */
const { CONTRACT_URL = '' } = process.env

export default defineConfig({
  plugins: [
    cloudflareTest({
      wrangler: { configPath: './wrangler.toml' },
      miniflare: { bindings: { CONTRACT_URL } },
    }),
  ],
  test: {
    include: ['test/**/*.test.ts'],
    // One worker for all files: the engine starts once. Nothing in it remembers a text, so files can share it.
    isolate: false,
    testTimeout: 20_000,
  },
})
