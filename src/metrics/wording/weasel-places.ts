import { type Document, TokenKind } from '../../document/document.ts'
import { findCandidates } from './candidates.ts'
import { hedges } from './hedge-lexicon.ts'
import { wordFacts } from './word-facts.ts'
import { Mark } from './word-marks.ts'

/** Tokens `[first, end)`. */
interface Stretch {
  readonly first: number
  readonly end: number
}

/** Where the weasels of a document may stand, whatever a model thinks of its words. */
export interface WeaselPlaces {
  /** For each token where a weasel that begins with it ends, in tokens; 0 where none can begin. */
  readonly end: Int32Array
  /** For each token the index of the lexicon's candidate for a weasel that stands over it, or -1. */
  readonly known: Int32Array
  /** 1 for a sentence where a weasel can begin: the others need not be decided. */
  readonly inSentence: Uint8Array
}

/**
 * Finds the words that can be shown as weasels: those of a weasel of the lexicon, those that can be unspecific by
 * themselves, and the beginnings of what leads by function words alone to another hedge ("It is" in "It is believed").
 *
 * @param taken hedges already decided; a weasel stands over none of them
 */
export function weaselPlaces(document: Document, taken: readonly Stretch[]): WeaselPlaces {
  const { tokens, types, sentences } = document
  const { marks } = wordFacts(document)
  const isTaken = new Uint8Array(tokens.count)
  for (const { first, end } of taken) isTaken.fill(1, first, end)
  const known = lexiconWeasels(document, isTaken)
  const ends = new Int32Array(tokens.count)
  const inSentence = new Uint8Array(sentences.count)
  for (let s = 0; s < sentences.count; s++) {
    // The taken token that function words alone lead to, or 0.
    let reached = 0
    for (let token = sentences.endToken[s] - 1; token >= sentences.firstToken[s]; token--) {
      if (isTaken[token] === 1) {
        reached = token
        continue
      }
      const type = tokens.type[token]
      if ((marks[type] & Mark.function) === 0) reached = 0
      if (types.kind[type] !== TokenKind.word) continue
      if (known[token] >= 0 || (marks[type] & Mark.unspecific) !== 0) ends[token] = token + 1
      else if ((marks[type] & Mark.impersonal) !== 0) ends[token] = reached
      if (ends[token] > 0) inSentence[s] = 1
    }
  }
  return { end: ends, known, inSentence }
}

/** For each token the lexicon's weasel over it, or -1; those that a taken token is part of are left out. */
function lexiconWeasels(document: Document, isTaken: Uint8Array): Int32Array {
  const { count, entry, first, end } = findCandidates(document, hedges)
  const at = new Int32Array(document.tokens.count).fill(-1)
  for (let i = 0; i < count; i++) {
    if (hedges.entries[entry[i]].category !== 'weasel') continue
    if (!isTaken.subarray(first[i], end[i]).includes(1)) at.fill(i, first[i], end[i])
  }
  return at
}
