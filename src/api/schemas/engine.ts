import { z } from '@hono/zod-openapi'
import { ENGINE_VERSION } from '../../report/version.ts'
import { count } from './fields.ts'
import { EngineStamp } from './report.ts'

export const Health = z
  .strictObject({
    status: z.enum(['ok']).describe('Always `ok`.'),
    version: z.string().describe('Version of the engine.'),
  })
  .openapi('Health', {
    description: 'A sign of life.',
    example: { status: 'ok', version: ENGINE_VERSION },
  })

export const Limits = z
  .strictObject({
    characters: count.describe('Longest text, in UTF-16 units.'),
    bodyBytes: count.describe('Largest body of one text, in bytes.'),
    actors: count.describe('Most actors in a request.'),
    aliases: count.describe('Most aliases of an actor.'),
    nameCharacters: count.describe('Longest name, in UTF-16 units.'),
    targets: count.describe('Most targets in a request.'),
  })
  .openapi('Limits', { description: 'What one request may hold.' })

export const Yardstick = z
  .strictObject({
    yardstick: z.string().describe('The human-annotated data set and its part.'),
    measure: z.string().describe('What was measured.'),
    value: z.number().describe('What the engine reached.'),
  })
  .openapi('Yardstick', { description: 'One measured accuracy.' })
export type Yardstick = z.infer<typeof Yardstick>

export const Engine = z
  .strictObject({
    ...EngineStamp.shape,
    limits: Limits,
    accuracy: z
      .array(Yardstick)
      .describe('Accuracy against human-annotated text, as `npm run evaluate` printed it.'),
  })
  .openapi('Engine', { description: 'What made the scores, and how good they are.' })
