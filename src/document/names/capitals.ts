import type { Document } from '../document.ts'
import { Writing } from './writing.ts'

/** The longest chain of small words inside a name: "Ministry of the Interior" has two. */
const LONGEST_LINK = 2

/** Runs of capitals, joined over small words: the only places where names are looked for. */
export interface Capitals {
  /** Run `r` is tokens `[first[r], end[r])`; runs never cross a sentence's end. */
  readonly count: number
  readonly first: readonly number[]
  readonly end: readonly number[]
  /** How many tokens stand in runs. */
  readonly inRuns: number
}

/**
 * Finds the runs of capitals of a document; a run begins
 * and ends with a capital, and is no word of grammar alone.
 *
 * @param writing what each type is, by `writingOf`
 */
export function findCapitals({ tokens, sentences }: Document, writing: Int32Array): Capitals {
  const first: number[] = []
  const end: number[] = []
  let inRuns = 0
  for (let s = 0; s < sentences.count; s++) {
    const sentenceEnd = sentences.endToken[s]
    for (let token = sentences.firstToken[s]; token < sentenceEnd; token++) {
      const opening = writing[tokens.type[token]]
      if ((opening & Writing.capital) === 0) continue
      let last = token
      for (let next = token + 1; next < sentenceEnd && next - last <= LONGEST_LINK + 1; next++) {
        const flags = writing[tokens.type[next]]
        if ((flags & Writing.capital) !== 0) last = next
        else if ((flags & Writing.link) === 0) break
      }
      if (last === token && (opening & Writing.grammar) !== 0) continue
      first.push(token)
      end.push(last + 1)
      inRuns += last + 1 - token
      token = last
    }
  }
  return { count: first.length, first, end, inRuns }
}
