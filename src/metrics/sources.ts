import { type Attribution, isReported, type SourceKind } from '../document/attributions/attribution.ts'
import type { Document } from '../document/document.ts'
import { spanOf, type TokenRange } from '../document/token-range.ts'
import { type KnownSource, knownSources } from './known-sources.ts'
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
  const known = knownSources(document)
  const kinds: Record<SourceKind, number> = {
    'named-person': 0,
    'named-organization': 0,
    document: 0,
    'unnamed-group': 0,
    'unnamed-person': 0,
    none: 0,
  }
  for (const { sourceIndex } of attributions) kinds[known[sourceIndex].kind]++
  const named = kinds['named-person'] + kinds['named-organization']
  const reported = attributions.filter(({ type }) => isReported(type))
  return {
    ...ratesOf(attributions.length, document.words, reference.all),
    reported: ratesOf(reported.length, document.words, reference.reported),
    attributedSentenceShare: attributedSentenceShare(document),
    namedShare: attributions.length === 0 ? 0 : named / attributions.length,
    distinct: distinctOf(known),
    kinds,
    sources: sourceResults(document, known),
    attributions: attributions.map((attribution) => attributionResult(document, attribution)),
  }
}

/** Sentences that hold a part of some content, over all sentences. */
function attributedSentenceShare({ attributions, sentences, tokens }: Document): number {
  const touched = new Uint8Array(sentences.count)
  let count = 0
  for (const { content } of attributions) {
    for (const { firstToken, endToken } of content) {
      const last = tokens.sentence[endToken - 1]
      for (let sentence = tokens.sentence[firstToken]; sentence <= last; sentence++) {
        count += 1 - touched[sentence]
        touched[sentence] = 1
      }
    }
  }
  return sentences.count === 0 ? 0 : count / sentences.count
}

/** How many different sources there are; one actor is one, whatever calls it. */
function distinctOf(known: readonly KnownSource[]): number {
  const actors = new Set<string>()
  let others = 0
  for (const { kind, actor } of known) {
    if (kind === 'none') continue
    if (actor === null) others++
    else actors.add(actor)
  }
  return others + actors.size
}

function sourceResults(document: Document, known: readonly KnownSource[]): SourceResult[] {
  const counts = new Int32Array(document.sources.length)
  const characters = new Float64Array(document.sources.length)
  let all = 0
  for (const { content, sourceIndex } of document.attributions) {
    counts[sourceIndex]++
    for (const range of content) {
      const { start, end } = spanOf(document.tokens, range)
      characters[sourceIndex] += end - start
      all += end - start
    }
  }
  return known.map(({ id, name, kind, actor }, i) => ({
    id,
    name,
    kind,
    actor,
    attributions: counts[i],
    share: all === 0 ? 0 : characters[i] / all,
  }))
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

function textSpan(document: Document, range: TokenRange): TextSpan {
  const { start, end } = spanOf(document.tokens, range)
  return { start, end, text: document.text.slice(start, end) }
}
