import type { Document } from '../../document/document.ts'
import { lowerWordsOf } from '../../document/tokens/lower-words.ts'
import type { Cue } from '../results.ts'
import { type CueEntry, cueOver } from './cue.ts'
import { merge } from './merge.ts'

export const WORDING_METRICS = ['hedging', 'certainty', 'absolutism'] as const
export type WordingMetric = (typeof WORDING_METRICS)[number]

/** What a caller adds to the cues of one analysis, or takes out of them. */
export interface CueChanges {
  /** Words in a row, found wherever they stand inside a sentence. */
  readonly add?: readonly { readonly metric: WordingMetric; readonly phrase: string }[] | undefined
  /** Ids of cues that are not to count. */
  readonly off?: readonly string[] | undefined
}

/** Category of the cues that a caller adds. */
const CATEGORY = 'request'

/**
 * The cues of a metric as a caller wants them: some left out, others added. An added cue comes before any
 * that it overlaps. Leaving out a phrase does not uncover the shorter cues inside it.
 *
 * @returns cues in order of the text, none over another; spans in UTF-16 units
 */
export function changeCues(
  cues: readonly Cue[],
  document: Document,
  metric: WordingMetric,
  { add = [], off = [] }: CueChanges = {},
): readonly Cue[] {
  const switchedOff = new Set(off)
  const left = off.length === 0 ? cues : cues.filter(({ cue }) => !switchedOff.has(cue))
  const phrases = add.flatMap((added, index) =>
    added.metric === metric
      ? [{ id: `request.${index}`, category: CATEGORY, weight: 1, words: lowerWordsOf(added.phrase) }]
      : [],
  )
  return phrases.length === 0 ? left : merge(findPhrases(document, phrases), left)
}

interface Phrase extends CueEntry {
  readonly words: readonly string[]
}

/**
 * Finds phrases, the longest first, in order of the text. They are the caller's, so they stay out of the
 * vocabulary that the lexicons share, and nothing of them outlives the call.
 */
function findPhrases(document: Document, phrases: readonly Phrase[]): Cue[] {
  const { tokens, types, sentences } = document
  const byFirst = new Map<string, Phrase[]>()
  for (const phrase of phrases.toSorted((a, b) => b.words.length - a.words.length)) {
    const [first] = phrase.words
    if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), phrase])
  }
  const starting = types.lower.map((word) => byFirst.get(word))
  const cues: Cue[] = []
  let free = 0
  for (let token = 0; token < tokens.count; token++) {
    const candidates = starting[tokens.type[token]]
    if (candidates === undefined || token < free) continue
    const end = sentences.endToken[tokens.sentence[token]]
    const phrase = candidates.find(
      ({ words }) =>
        token + words.length <= end &&
        words.every((word, place) => types.lower[tokens.type[token + place]] === word),
    )
    if (phrase === undefined) continue
    free = token + phrase.words.length
    cues.push(cueOver(document, token, free, phrase))
  }
  return cues
}
