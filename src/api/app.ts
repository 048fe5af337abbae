import { OpenAPIHono } from '@hono/zod-openapi'
import { cors } from 'hono/cors'
import { etag } from 'hono/etag'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { requestId } from 'hono/request-id'
import { secureHeaders } from 'hono/secure-headers'
import type { Analyzer } from '../report/report.ts'
import type { ApiEnv } from './env.ts'
import { MAX_COMPARE_BYTES } from './limits.ts'
import { requireApiKey } from './middleware/api-key.ts'
import { readJsonBody } from './middleware/body.ts'
import { limitRate } from './middleware/rate-limit.ts'
import { openApiDocument, registerComponents } from './openapi.ts'
import { onError, onMethodNotAllowed, onNotFound, onValidated } from './problem.ts'
import { sayRequired } from './required.ts'
import { absolutism, absolutismRoute } from './routes/absolutism.ts'
import { actors, actorsRoute } from './routes/actors.ts'
import { analyze, analyzeRoute } from './routes/analyze.ts'
import { batch, batchRoute } from './routes/batch.ts'
import { certainty, certaintyRoute } from './routes/certainty.ts'
import { compare, compareRoute } from './routes/compare.ts'
import { docs } from './routes/docs.ts'
import { engine, engineRoute } from './routes/engine.ts'
import { health, healthRoute } from './routes/health.ts'
import { hedging, hedgingRoute } from './routes/hedging.ts'
import { lexicon, lexiconRoute } from './routes/lexicon.ts'
import { lexicons, lexiconsRoute } from './routes/lexicons.ts'
import { sources, sourcesRoute } from './routes/sources.ts'
import { text, textRoute } from './routes/text.ts'
import type { Yardstick } from './schemas/engine.ts'
import { toYaml } from './yaml.ts'

/** What the service is built around. */
export interface Parts {
  readonly analyzer: Analyzer
  /** Measured accuracy, as `GET /v1/engine` tells it. */
  readonly accuracy?: readonly Yardstick[]
}

/**
 * The HTTP service around an analyzer.
 *
 * @example
 * import { analyzer } from '../engine.ts'
 * const app = createApp({ analyzer })
 * const response = await app.request('/health')
 */
export function createApp({ analyzer, accuracy = [] }: Parts) {
  sayRequired()
  const app = new OpenAPIHono<ApiEnv>({ defaultHook: onValidated })
  registerComponents(app)
  app.onError(onError)
  app.notFound(onNotFound)
  app.use(requestId({ limitLength: 100 }))
  app.use(secureHeaders({ crossOriginResourcePolicy: 'cross-origin', xFrameOptions: 'DENY' }))
  app.use(cors({ exposeHeaders: EXPOSED_HEADERS, allowMethods: ['GET', 'HEAD', 'POST'], maxAge: 86_400 }))
  app.use(methodNotAllowed({ app, onMethodNotAllowed }))
  app.use(etag())
  app.use((c, next) => {
    c.set('analyzer', analyzer)
    c.set('accuracy', accuracy)
    return next()
  })
  app.use('/v1/*', requireApiKey, limitRate)
  app.use('/mcp', requireApiKey, limitRate)
  let document: ReturnType<typeof openApiDocument> | undefined
  const openApi = () => {
    document ??= openApiDocument(app)
    return document
  }
  app.get('/openapi.json', (c) => c.json(openApi()))
  app.get('/openapi.yaml', (c) => c.body(toYaml(openApi()), 200, { 'Content-Type': 'application/yaml' }))
  app.get('/docs', docs)
  // Loaded by the first message alone: its libraries would double the start of every isolate.
  app.post('/mcp', readJsonBody(MAX_COMPARE_BYTES), async (c) => (await import('./mcp.ts')).answerMcp(c))

  return app
    .openapi(analyzeRoute, analyze)
    .openapi(textRoute, text)
    .openapi(batchRoute, batch)
    .openapi(compareRoute, compare)
    .openapi(hedgingRoute, hedging)
    .openapi(certaintyRoute, certainty)
    .openapi(absolutismRoute, absolutism)
    .openapi(sourcesRoute, sources)
    .openapi(actorsRoute, actors)
    .openapi(lexiconsRoute, lexicons)
    .openapi(lexiconRoute, lexicon)
    .openapi(engineRoute, engine)
    .openapi(healthRoute, health)
}

const EXPOSED_HEADERS = ['ETag', 'X-Request-Id', 'Retry-After', 'RateLimit-Policy', 'Allow']

/** The type of the service, for Hono's client: `hc<AppType>(url)`. */
export type AppType = ReturnType<typeof createApp>
