import { z } from '@hono/zod-openapi'
import { Actor, Stance, Target } from './actors.ts'
import { count, share } from './fields.ts'
import { OffsetUnit } from './options.ts'
import { Sources } from './sources.ts'
import { Absolutism, Certainty, Hedging } from './wording.ts'

export const ReferenceStamp = z
  .strictObject({
    name: z.string().describe('Name of the corpus.'),
    documents: count.describe('How many documents it has.'),
  })
  .openapi('ReferenceStamp', { description: 'The corpus that scores are placed in.' })

export const EngineStamp = z
  .strictObject({
    version: z.string().describe('Version of the engine; the change log says when scores change.'),
    lexicons: z.string().describe('Hash of all lexicons.'),
    weights: z.string().describe('Hash of all trained weights.'),
    reference: ReferenceStamp,
  })
  .openapi('EngineStamp', { description: 'What made the answer: cite it with the score.' })

export const LanguageGuess = z
  .strictObject({
    code: z.string().describe('ISO 639-1, or `und` where the text is too short or mixed to tell.'),
    confidence: share.describe('Confidence that it is this one and not English; for English, not another.'),
  })
  .openapi('LanguageGuess', { description: 'The language that the text seems to be in.' })

export const DocumentSummary = z
  .strictObject({
    characters: count.describe('Length in UTF-16 units, whatever the offset unit.'),
    words: count.describe('Runs of letters or digits with inner apostrophes, hyphens or points.'),
    sentences: count.describe('Sentences, headlines and bullets included.'),
    paragraphs: count.describe('Paragraphs.'),
    language: LanguageGuess,
    quotedShare: share.describe('Characters inside quotation marks / characters of the text.'),
    attributedShare: share.describe('Characters inside an attribution’s content / characters of the text.'),
  })
  .openapi('DocumentSummary', { description: 'The text in numbers.' })

const head = { engine: EngineStamp, offsetUnit: OffsetUnit, document: DocumentSummary }
const actors = z.array(Actor).describe('The actors.')
const stances = z.array(Stance).describe('Who is for or against whom.')
const targets = z.array(Target).describe('The targets of the request, in its order.')
const warnings = z.array(z.string()).describe('What to mind when reading the numbers.')

export const Report = z
  .strictObject({
    ...head,
    hedging: Hedging.optional(),
    certainty: Certainty.optional(),
    absolutism: Absolutism.optional(),
    sources: Sources.optional(),
    actors: actors.optional(),
    stances: stances.optional(),
    targets: targets.optional(),
    warnings,
  })
  .openapi('Report', { description: 'The answer for one text. A metric that was not asked for is absent.' })
export type Report = z.infer<typeof Report>

export const HedgingReport = z
  .strictObject({ ...head, hedging: Hedging, warnings })
  .openapi('HedgingReport', { description: 'The answer on hedging.' })
export const CertaintyReport = z
  .strictObject({ ...head, certainty: Certainty, warnings })
  .openapi('CertaintyReport', { description: 'The answer on certainty.' })
export const AbsolutismReport = z
  .strictObject({ ...head, absolutism: Absolutism, warnings })
  .openapi('AbsolutismReport', { description: 'The answer on absolutism.' })
export const SourcesReport = z
  .strictObject({ ...head, sources: Sources, warnings })
  .openapi('SourcesReport', { description: 'The answer on sources.' })
export const ActorsReport = z
  .strictObject({ ...head, actors, stances: stances.optional(), targets: targets.optional(), warnings })
  .openapi('ActorsReport', { description: 'The answer on actors.' })

export const TextReport = z
  .strictObject({
    text: z.string().describe('The text as it was read: of a page, what it says without its boilerplate.'),
    report: Report,
  })
  .openapi('TextReport', { description: 'The answer for a document; offsets are into the text beside it.' })
