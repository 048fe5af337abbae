import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

/** Builds the page into public/, beside the headers that are kept there: `npm run page:build`. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: false,
  build: {
    outDir: fileURLToPath(new URL('../../public', import.meta.url)),
    emptyOutDir: false,
    assetsDir: 'page',
    target: 'es2023',
    // Small assets would become data: URLs, which the content security policy refuses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})
