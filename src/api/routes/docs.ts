import type { Context } from 'hono'

/**
 * The frame of the API reference; its parts are static assets
 * of our own origin (lab/serve/reference.js copies them).
 */
const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>discourse-metrics: API reference</title>
<link rel="icon" href="/reference/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/reference/swagger-ui.css">
<main id="reference"></main>
<noscript>The reference needs JavaScript; <a href="/openapi.yaml">openapi.yaml</a> says the same.</noscript>
<script src="/reference/swagger-ui-bundle.js"></script>
<script src="/reference/start.js"></script>
</html>
`

/** Swagger UI sets inline styles and draws its icons from data: URLs; all else comes from this origin. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'"

/** The API reference, as a page. */
export const docs = (c: Context) => c.html(PAGE, 200, { 'Content-Security-Policy': POLICY })
