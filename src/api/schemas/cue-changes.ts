import { z } from '@hono/zod-openapi'
import { lexicons } from '../../lexicons/registry.ts'
import { WORDING_METRICS } from '../../metrics/wording/cue-changes.ts'
import { MAX_ADDED_CUES, MAX_PHRASE_CHARACTERS, MAX_SWITCHED_CUES } from '../limits.ts'

/** One to eight words, without the signs of the lexicons' pattern language. */
const PHRASE = /^[^\s|/()[\]~+@*#_]+( [^\s|/()[\]~+@*#_]+){0,7}$/

export const WordingMetric = z
  .enum(WORDING_METRICS)
  .openapi('WordingMetric', { description: 'A metric that counts words and phrases.' })

export const AddedCue = z
  .strictObject({
    metric: WordingMetric,
    phrase: z
      .string()
      .min(1)
      .max(MAX_PHRASE_CHARACTERS)
      .regex(PHRASE, 'Must be one to eight words, without | / ( ) [ ] ~ + @ * # _')
      .describe('One to eight words in a row, found wherever they stand, in any case.'),
  })
  .openapi('AddedCue', {
    description: 'A cue that this request adds; it counts in the category `request`.',
    example: { metric: 'hedging', phrase: 'sort of' },
  })

const knownCues = new Set(Object.values(lexicons).flatMap(({ entries }) => entries.map(({ id }) => id)))
const cueId = z
  .string()
  .min(1)
  .max(MAX_PHRASE_CHARACTERS)
  .refine((id) => knownCues.has(id) || /^hedge\.\w+\.learned$/.test(id), 'No cue has this id')

export const CueChanges = z
  .strictObject({
    add: z.array(AddedCue).max(MAX_ADDED_CUES).optional().describe('Cues to add.'),
    off: z
      .array(cueId)
      .max(MAX_SWITCHED_CUES)
      .optional()
      .describe('Ids of cues that are not to count, as in `cue`.'),
  })
  .openapi('CueChanges', {
    example: { add: [{ metric: 'hedging', phrase: 'sort of' }], off: ['hedge.modal.may'] },
  })
  // Where the tools of /mcp find it too.
  .register(z.globalRegistry, { description: 'Cues to add or to switch off for this request alone.' })
