import type { Attribution, SourceKind, TokenRange } from '../document/attributions/attribution.ts'
import type { Document, Span } from '../document/document.ts'
import { type Distribution, ratesOf } from './rates.ts'
import type { AttributionResult, SourceResult, SourcesResult, TextSpan } from './results.ts'

/** The reference rates of attributions per 1,000 words: all of them, and speech and writing alone. */
export interface SourcesReference {
  readonly all: Distribution
  readonly reported: Distribution
}

/**
 * Sources: how densely a text is sourced, and by whom.
 *
 * Attributions per 1,000 words, after PolNeAR's wide notion (Newell, Margolin & Ruths 2018, LREC): speech and
 * writing, and what people are said to think, want or perceive. `reported` keeps to speech and writing.
 *
 * @returns rates per 1,000 words, shares 0 to 1, spans in UTF-16 units of the text as sent
 */
export function sources(document: Document, reference: SourcesReference): SourcesResult {
  const { attributions } = document
  const kindOf = (attribution: Attribution) => document.sources[attribution.sourceIndex].kind
  const kinds: Record<SourceKind, number> = {
    'named-person': 0,
    'named-organization': 0,
    document: 0,
    'unnamed-group': 0,
    'unnamed-person': 0,
    none: 0,
  }
  for (const attribution of attributions) kinds[kindOf(attribution)]++
  const named = kinds['named-person'] + kinds['named-organization']
  const reported = attributions.filter(({ type }) => type === 'speech' || type === 'writing')
  return {
    ...ratesOf(attributions.length, document.words, reference.all),
    reported: ratesOf(reported.length, document.words, reference.reported),
    attributedSentenceShare: attributedSentenceShare(document),
    namedShare: attributions.length === 0 ? 0 : named / attributions.length,
    distinct: document.sources.filter(({ kind }) => kind !== 'none').length,
    kinds,
    sources: sourceResults(document),
    attributions: attributions.map((attribution) => attributionResult(document, attribution)),
  }
}

/** Sentences that hold a part of some content, over all sentences. */
function attributedSentenceShare({ attributions, sentences, tokens }: Document): number {
  const touched = new Uint8Array(sentences.count)
  for (const { content } of attributions) {
    for (const { firstToken, endToken } of content) {
      touched.fill(1, tokens.sentence[firstToken], tokens.sentence[endToken - 1] + 1)
    }
  }
  return sentences.count === 0 ? 0 : touched.reduce((sum, one) => sum + one, 0) / sentences.count
}

function sourceResults(document: Document): SourceResult[] {
  const counts = new Int32Array(document.sources.length)
  const characters = new Float64Array(document.sources.length)
  let all = 0
  for (const { content, sourceIndex } of document.attributions) {
    counts[sourceIndex]++
    for (const range of content) {
      const { start, end } = spanOf(document, range)
      characters[sourceIndex] += end - start
      all += end - start
    }
  }
  const actors = actorsOf(document)
  return document.sources.map(({ id, name, kind }, i) => ({
    id,
    name,
    kind,
    actor: actors[i],
    attributions: counts[i],
    share: all === 0 ? 0 : characters[i] / all,
  }))
}

/** For each source the id of the actor that it is: the first that a phrase calling it mentions, of a fitting kind. */
function actorsOf({ entities, attributions, sources, tokens }: Document): (string | null)[] {
  const entityAt = new Int32Array(tokens.count).fill(-1)
  entities.forEach(({ mentions }, entity) => {
    for (const { firstToken, endToken } of mentions) entityAt.fill(entity, firstToken, endToken)
  })
  const actors: (string | null)[] = sources.map(() => null)
  for (const { source, sourceIndex } of attributions) {
    if (source === null || actors[sourceIndex] !== null) continue
    const { kind } = sources[sourceIndex]
    if (kind !== 'named-person' && kind !== 'named-organization') continue
    for (let token = source.firstToken; token < source.endToken; token++) {
      const entity = entities[entityAt[token]]
      if (entity === undefined || (entity.kind === 'person') !== (kind === 'named-person')) continue
      actors[sourceIndex] = entity.id
      break
    }
  }
  return actors
}

function attributionResult(document: Document, attribution: Attribution): AttributionResult {
  const { source, cue, content, sourceIndex, form, stance, type } = attribution
  return {
    source: source && textSpan(document, source),
    cue: cue && textSpan(document, cue),
    content: content.map((range) => textSpan(document, range)),
    sourceId: document.sources[sourceIndex].id,
    form,
    stance,
    type,
  }
}

function spanOf({ tokens }: Document, { firstToken, endToken }: TokenRange): Span {
  return { start: tokens.start[firstToken], end: tokens.end[endToken - 1] }
}

function textSpan(document: Document, range: TokenRange): TextSpan {
  const { start, end } = spanOf(document, range)
  return { start, end, text: document.text.slice(start, end) }
}
