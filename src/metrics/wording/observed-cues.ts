import type { Document } from '../../document/document.ts'
import { numberOfWord, WORD_NUMBER } from '../../lexicons/vocabulary.ts'
import { MOST_WORDS } from '../../lexicons/word-numbers.ts'
import { wordFacts } from './word-facts.ts'

/** What annotators marked, and how often they let it pass: facts that a model carries with its weights. */
export interface ObservedCue {
  readonly words: readonly string[]
  /** How often the words stand in the annotated text. */
  readonly seen: number
  /** How often they are a cue there, by class. */
  readonly marked: readonly number[]
}

/** Observed cues, by their first words. */
export interface ObservedCues {
  readonly cues: readonly ObservedCue[]
  /**
   * For each word number where in `lists` the cues begin whose
   * first word it is; 0, an empty list, where none does.
   */
  readonly heads: Uint16Array
  /**
   * Cues, shortest first: one more than the cue's index, how
   * many words follow the first, their numbers; 0 ends a list.
   */
  readonly lists: Uint16Array
}

/** Indexes a list of observed cues. */
export function indexObserved(cues: readonly ObservedCue[]): ObservedCues {
  const byHead = new Map<number, number[]>()
  cues.forEach(({ words }, index) => {
    const head = numberOfWord(words[0])
    const same = byHead.get(head)
    if (same === undefined) byHead.set(head, [index])
    else same.push(index)
  })
  const heads = new Uint16Array(MOST_WORDS)
  const lists = [0]
  for (const [head, indices] of byHead) {
    heads[head] = lists.length
    for (const index of indices.sort((a, b) => cues[a].words.length - cues[b].words.length)) {
      const [, ...rest] = cues[index].words
      lists.push(index + 1, rest.length, ...rest.map(numberOfWord))
    }
    lists.push(0)
  }
  return { cues, heads, lists: Uint16Array.from(lists) }
}

/**
 * Calls `found` for each place in a text where an observed
 * cue's words stand, in order of beginnings and then of ends.
 */
export function eachObserved(
  document: Document,
  { cues, heads, lists }: ObservedCues,
  found: (cue: ObservedCue, first: number, end: number) => void,
): void {
  const { tokens, sentences } = document
  const { type, count } = tokens
  const codes = wordFacts(document).code
  for (let token = 0; token < count; token++) {
    const head = heads[codes[type[token]] & WORD_NUMBER]
    if (head === 0) continue
    const limit = sentences.endToken[tokens.sentence[token]]
    for (let at = head; lists[at] !== 0; at += 2 + lists[at + 1]) {
      const end = token + 1 + lists[at + 1]
      if (end > limit) continue
      let next = token + 1
      while (next < end && (codes[type[next]] & WORD_NUMBER) === lists[at + 1 + next - token]) next++
      if (next === end) found(cues[lists[at] - 1], token, end)
    }
  }
}
