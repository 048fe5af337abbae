import { annotate } from '../../../src/document/annotate.ts'
import { Role } from '../../../src/document/attributions/labelling/roles.ts'
import { type WordFacts, wordFactsOf } from '../../../src/document/attributions/words.ts'
import type { Document, Span } from '../../../src/document/document.ts'
import type { PolnearDocument } from '../../evaluate/polnear.ts'

/** A text with its gold labels. */
export interface GoldText {
  readonly document: Document
  readonly facts: WordFacts
  /** By token: the label of stage 1. */
  readonly labels: Uint8Array
  /** By token: index of the gold attribution that it belongs to, or -1. */
  readonly owner: Int32Array
  /** By gold attribution: the tokens of its source. Several attributions may share one. */
  readonly sources: readonly ReadonlySet<number>[]
}

/**
 * Reads the text, and lays the gold spans on its tokens: a token has a role where a span covers any of it.
 */
export function goldText({ text, attributions }: PolnearDocument): GoldText {
  const document = annotate(text)
  const { tokens } = document
  const labels = new Uint8Array(tokens.count)
  const owner = new Int32Array(tokens.count).fill(-1)
  const sources = attributions.map(() => new Set<number>())
  attributions.forEach(({ source, cue, content }, index) => {
    const lay = (spans: readonly Span[], role: number) => {
      for (const { start, end } of spans) {
        for (let token = firstTokenEndingAfter(document, start), last = -1; token < tokens.count; token++) {
          if (tokens.start[token] >= end) break
          const begins = last < 0 || tokens.sentence[last] !== tokens.sentence[token]
          labels[token] = begins ? role : role + 1
          owner[token] = index
          if (role === Role.source) sources[index].add(token)
          last = token
        }
      }
    }
    lay(content, Role.content)
    lay(source, Role.source)
    lay(cue, Role.cue)
  })
  // A role that was cut through by another begins anew.
  for (let token = 0; token < tokens.count; token++) {
    const label = labels[token]
    if (label === 0 || label % 2 === 1) continue
    const before = token > 0 && tokens.sentence[token - 1] === tokens.sentence[token] ? labels[token - 1] : 0
    if (before !== label && before !== label - 1) labels[token] = label - 1
  }
  return {
    document,
    facts: wordFactsOf(document),
    labels,
    owner,
    sources,
  }
}

function firstTokenEndingAfter({ tokens }: Document, offset: number): number {
  let low = 0
  let high = tokens.count
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens.end[middle] <= offset) low = middle + 1
    else high = middle
  }
  return low
}
