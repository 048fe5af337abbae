import type { Document } from '../../document/document.ts'
import { MOST_WORDS, numberOfWord, WORD_NUMBER } from '../../lexicons/vocabulary.ts'
import { wordFacts } from './word-facts.ts'

/** What annotators marked, and how often they let it pass: facts that a model carries with its weights. */
export interface ObservedCue {
  readonly words: readonly string[]
  /** How often the words stand in the annotated text. */
  readonly seen: number
  /** How often they are a cue there, by class. */
  readonly marked: readonly number[]
}

/** An observed cue and the numbers of its words in the lexicons' vocabulary. */
interface NumberedCue {
  readonly cue: ObservedCue
  readonly numbers: readonly number[]
}

/** Observed cues, by their first words. */
export interface ObservedCues {
  /** For each word number the place in `lists` of the cues that it begins, or 0. */
  readonly heads: Uint16Array
  /** Cues with one first word, longest first. */
  readonly lists: readonly (readonly NumberedCue[])[]
}

/** Indexes a list of observed cues. */
export function indexObserved(list: readonly ObservedCue[]): ObservedCues {
  const heads = new Uint16Array(MOST_WORDS)
  const lists: NumberedCue[][] = [[]]
  for (const cue of list) {
    const numbers = cue.words.map(numberOfWord)
    if (heads[numbers[0]] === 0) heads[numbers[0]] = lists.push([]) - 1
    lists[heads[numbers[0]]].push({ cue, numbers })
  }
  for (const same of lists) same.sort((a, b) => b.numbers.length - a.numbers.length)
  return { heads, lists }
}

/** Calls `found` for each place in a text where an observed cue's words stand, in order; places may overlap. */
export function eachObserved(
  document: Document,
  { heads, lists }: ObservedCues,
  found: (cue: ObservedCue, first: number, end: number) => void,
): void {
  const { tokens, sentences } = document
  const { code } = wordFacts(document)
  const numberAt = (token: number) => code[tokens.type[token]] & WORD_NUMBER
  for (let token = 0; token < tokens.count; token++) {
    const head = heads[numberAt(token)]
    if (head === 0) continue
    const limit = sentences.endToken[tokens.sentence[token]]
    for (const { cue, numbers } of lists[head]) {
      const end = token + numbers.length
      if (end <= limit && numbers.every((number, i) => number === numberAt(token + i))) found(cue, token, end)
    }
  }
}
