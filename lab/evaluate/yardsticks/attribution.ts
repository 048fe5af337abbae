import { annotate } from '../../../src/document/annotate.ts'
import { type AttributionType, isReported } from '../../../src/document/attributions/attribution.ts'
import { attributionsOf } from '../../../src/document/attributions/attributions.ts'
import type { AttributionModel } from '../../../src/document/attributions/labelling/model.ts'
import { formOf, mannerOf } from '../../../src/document/attributions/manner.ts'
import { readText } from '../../../src/document/attributions/read-text.ts'
import { wordFactsOf } from '../../../src/document/attributions/words.ts'
import type { Document, Span } from '../../../src/document/document.ts'
import { spanOf, type TokenRange } from '../../../src/document/token-range.ts'
import { compare, emptyTally, figuresOf } from '../attributions.ts'
import { readGumNews } from '../gum.ts'
import { type PolnearDocument, readPolnear, type SpannedAttribution } from '../polnear.ts'
import type { Row } from '../row.ts'

/** An attribution with what is attributed. */
interface TypedAttribution extends SpannedAttribution {
  readonly type: AttributionType
}

/**
 * Attribution on the development part of PolNeAR: who says what, as people marked it, over all attributions
 * and over reported speech alone (gold by the type of its cue's words, as the engine types its own).
 */
export function attributionRows(folder: string, models: AttributionModel): Row[] {
  const documents = readPolnear(folder, 'dev')
  const all = emptyTally()
  const reported = emptyTally()
  for (const document of documents) {
    const found = foundIn(document.text, models)
    compare(document, found, all)
    compare(
      { ...document, attributions: reportedIn(document) },
      found.filter(({ type }) => isReported(type)),
      reported,
    )
  }
  const figures = figuresOf(all)
  const speech = figuresOf(reported)
  const row = (measure: string, value: number, peers: string, aim: number | null): Row => ({
    name: 'polnear dev',
    measure,
    value,
    peers,
    aim,
  })
  return [
    row('attributions, content', figures.content, 'quote and said .47; two people .85', 0.84),
    row('attributions, content and source', figures.withSource, 'quote and said .16; two people .79', 0.77),
    row('attributedShare, mean error', figures.shareError, 'quote and said .26; two people .05', 0.055),
    row('characters of contents', figures.contentCharacters, 'two people .91', null),
    row('characters of sources', figures.sourceCharacters, 'two people .81', null),
    row('characters of cues', figures.cueCharacters, 'two people .70', null),
    row('reported speech alone, content', speech.content, '', null),
    row('reported speech alone, content and source', speech.withSource, '', null),
    ...gumRows(folder, models),
  ]
}

/**
 * The news of GUM, whose notion of attribution is narrower
 * (a clause with a subject) and marks no source by itself.
 */
function gumRows(folder: string, models: AttributionModel): Row[] {
  const tally = emptyTally()
  for (const document of readGumNews(folder)) compare(document, foundIn(document.text, models), tally)
  const { content, withSource } = figuresOf(tally)
  const row = (measure: string, value: number): Row => ({
    name: 'gum dev, news',
    measure,
    value,
    peers: '',
    aim: null,
  })
  return [
    row('attributions, content', content),
    row('attributions, content and source in its clause', withSource),
    row('gold attributions found', tally.gold === 0 ? 0 : tally.hits / tally.gold),
  ]
}

/** The gold attributions whose cue the engine would type as speech or writing. */
function reportedIn({ text, attributions }: PolnearDocument): SpannedAttribution[] {
  const document = annotate(text)
  const read = readText(document, wordFactsOf(document))
  return attributions.filter(({ cue, content }) => {
    const ranges = content.map((span) => rangeOf(document, [span]))
    const range = cue.length === 0 ? null : rangeOf(document, cue)
    return isReported(mannerOf(range, ranges, formOf(ranges, document.quoted), read).type)
  })
}

/** From the first token that the spans touch to the last. */
function rangeOf({ tokens }: Document, spans: readonly Span[]): TokenRange {
  let firstToken = 0
  while (firstToken < tokens.count - 1 && tokens.end[firstToken] <= spans[0].start) firstToken++
  let endToken = firstToken + 1
  while (endToken < tokens.count && tokens.start[endToken] < spans[spans.length - 1].end) endToken++
  return { firstToken, endToken }
}

/** What the engine finds in a text, as spans. */
export function foundIn(text: string, models: AttributionModel): TypedAttribution[] {
  const document = annotate(text)
  const spans = (range: TokenRange | null) => (range === null ? [] : [spanOf(document.tokens, range)])
  return attributionsOf(document, models).attributions.map(({ source, cue, content, type }) => ({
    source: spans(source),
    cue: spans(cue),
    content: content.flatMap(spans),
    type,
  }))
}
