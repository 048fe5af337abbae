// Copies what the API reference needs from swagger-ui-dist to
// public/reference/, so that it comes from our own origin.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'

const from = new URL('../../node_modules/swagger-ui-dist/', import.meta.url)
const to = new URL('../../public/reference/', import.meta.url)

mkdirSync(to, { recursive: true })
for (const file of ['swagger-ui.css', 'swagger-ui-bundle.js', 'LICENSE']) {
  copyFileSync(new URL(file, from), new URL(file, to))
}
// The page's own, under a name that does not change.
copyFileSync(new URL('../../src/page/icon.svg', import.meta.url), new URL('icon.svg', to))
writeFileSync(
  new URL('start.js', to),
  `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#reference', deepLinking: true, validatorUrl: null })\n`,
)
