import type { OpenAPIHono } from '@hono/zod-openapi'
import type { ApiEnv } from './env.ts'
import examples from './examples.data.json' with { type: 'json' }
import { BatchRequest, BatchResponse, BatchResult, BatchText } from './schemas/batch.ts'
import { TextSpan } from './schemas/fields.ts'
import { Detail, LanguageCheck, OffsetUnit } from './schemas/options.ts'
import { Problem } from './schemas/problem.ts'

/** Version of the contract; the engine has its own, which every answer carries. */
export const API_VERSION = '1.0.0'

const header = (description: string, schema: { type: 'string' | 'integer'; minimum?: number }) => ({
  description,
  schema,
})

const HEADERS = {
  'X-Request-Id': header('Id of the request: the client’s own, or a new one.', { type: 'string' }),
  ETag: header('Strong tag of the answer.', { type: 'string' }),
  Allow: header('The methods that the path takes.', { type: 'string' }),
  'Retry-After': header('Seconds to wait.', { type: 'integer', minimum: 0 }),
  'RateLimit-Policy': header('The limit, as in draft-ietf-httpapi-ratelimit-headers.', { type: 'string' }),
}

const RESPONSES: Record<string, [description: string, headers?: (keyof typeof HEADERS)[]]> = {
  MalformedBody: ['The body is not JSON in UTF-8.'],
  Unauthorized: ['The service asks for an API key, and none or a wrong one came.'],
  NotFound: ['There is nothing of that name.'],
  MethodNotAllowed: ['The path does not take the method.', ['Allow']],
  TooLarge: ['The text or the body is over its limit, which `limit` tells.'],
  UnsupportedMediaType: ['The body has another media type.'],
  Unprocessable: ['A field is bad, or the text is blank or not English; `errors` points at each bad field.'],
  TooManyRequests: ['The client is over its rate limit.', ['Retry-After', 'RateLimit-Policy']],
}

const TAGS = [
  { name: 'Analysis', description: 'All metrics at once.' },
  { name: 'Single metrics', description: 'One metric alone.' },
  { name: 'Lexicons', description: 'The words behind the scores, with their sources.' },
  { name: 'Service', description: 'What the service is, and whether it is up.' },
]

const NAMED_FIRST = {
  Detail,
  LanguageCheck,
  OffsetUnit,
  TextSpan,
  Problem,
  BatchRequest,
  BatchText,
  BatchResponse,
  BatchResult,
}

/** Registers what operations refer to. */
export function registerComponents({ openAPIRegistry }: OpenAPIHono<ApiEnv>): void {
  // Schemas that are only referred to, or that fields take with a default or as nullable
  // must be known without it first.
  for (const [name, schema] of Object.entries(NAMED_FIRST)) {
    openAPIRegistry.register(name, schema)
  }
  for (const [name, value] of Object.entries(HEADERS))
    openAPIRegistry.registerComponent('headers', name, value)
  for (const [name, [description, headers = []]] of Object.entries(RESPONSES)) {
    openAPIRegistry.registerComponent('responses', name, {
      description,
      headers: Object.fromEntries(
        ['X-Request-Id', ...headers].map((header) => [header, { $ref: `#/components/headers/${header}` }]),
      ),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    })
  }
  openAPIRegistry.registerComponent('securitySchemes', 'apiKey', {
    type: 'http',
    scheme: 'bearer',
    description: 'An API key, where the deployment asks for one.',
  })
}

/** Says what only OpenAPI 3.1 knows (a summary, a licence by its SPDX identifier), and the types do not. */
const ABOUT = {
  title: 'discourse-metrics',
  version: API_VERSION,
  summary: 'How a text argues.',
  description:
    'Scores an English text for hedging, certainty, absolutism, sources and sentiment by actor, with the spans that made each score. Texts are neither stored nor logged.',
  license: { name: 'MIT', identifier: 'MIT' },
}

/** The OpenAPI 3.1 document of the service. */
export function openApiDocument(app: OpenAPIHono<ApiEnv>) {
  const document = mergeReferences(
    app.getOpenAPI31Document({
      openapi: '3.1.0',
      info: ABOUT,
      servers: [{ url: '/', description: 'The service that serves this document.' }],
      tags: TAGS,
      security: [{}, { apiKey: [] }],
    }),
  )
  addExamples(
    Object.values(document.paths ?? {}).flatMap(({ get, post }) => [get ?? {}, post ?? {}] as WithAnswer[]),
  )
  return document
}

/**
 * Writes a reference with additions as OpenAPI 3.1 can, which makes better clients than `allOf`: as
 * `{ $ref, description }`, and where null is allowed as `oneOf: [{ $ref }, { type: 'null' }]`.
 */
function mergeReferences<T>(node: T): T {
  if (Array.isArray(node)) return node.map(mergeReferences) as T
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(
    Object.entries(mergeReference(node)).map(([key, value]) => [key, mergeReferences(value)]),
  ) as T
}

function mergeReference(node: { allOf?: [{ $ref?: string }, { type?: string[] }] }): object {
  const { allOf, ...rest } = node
  if (!allOf?.[0].$ref || allOf.length !== 2) return node
  const [reference, { type, ...additions }] = allOf
  return type?.includes('null')
    ? { oneOf: [reference, { type: 'null' }], ...additions, ...rest }
    : { ...reference, ...additions, ...rest }
}

interface WithAnswer {
  readonly operationId?: string
  readonly responses?: { readonly 200?: { content?: { 'application/json'?: { example?: unknown } } } }
}

/** Shows for each operation what the service answered to its example request (lab/openapi/examples.ts). */
function addExamples(operations: readonly WithAnswer[]): void {
  const answers: Record<string, unknown> = examples
  for (const { operationId = '', responses } of operations) {
    const media = responses?.[200]?.content?.['application/json']
    if (media && operationId in answers) media.example = answers[operationId]
  }
}
