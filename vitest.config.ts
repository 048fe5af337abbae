import { cloudflareTest } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

/** The contract suite runs against this address where it is set, else against the Worker in process. */
const { CONTRACT_URL = '', CONTRACT_KEY = '' } = process.env

export default defineConfig({
  plugins: [
    cloudflareTest({
      wrangler: { configPath: './wrangler.toml' },
      miniflare: { bindings: { CONTRACT_URL, CONTRACT_KEY } },
    }),
  ],
  test: {
    include: ['test/**/*.test.ts'],
    // One worker for all files: the engine starts once. Nothing in it remembers a text, so files can share it.
    isolate: false,
    testTimeout: 20_000,
    reporters: ['default', 'json'],
    outputFile: { json: 'out/vitest.json' },
    coverage: {
      // The one provider that works inside workerd.
      provider: 'istanbul',
      include: ['src/**/*.ts'],
      exclude: ['src/page/**'],
      reporter: ['text'],
      thresholds: { lines: 95 },
    },
  },
})
