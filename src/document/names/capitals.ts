import { type Document, TokenKind } from '../document.ts'
import { Writing } from './writing.ts'

/** Small words and marks that may stand inside a name, between two of its capitals. */
const LINKS = new Set(
  `of and for the in on at to with against a de del des d' du dos da do la las le les los el al bin ibn van von der den
  di zu y e et und af en ya & + - – / ' ’ ‘ “ ” " , . ( ) 's 'n`.split(/\s+/),
)
const LONGEST_LINK_WORD = 7

/** The longest chain of small words inside a name: "Ministry of the Interior" has two. */
const LONGEST_LINK = 2

/** Runs of capitals, joined over small words: the only places where names are looked for. */
export interface Capitals {
  /** Run `r` is tokens `[first[r], end[r])`; runs never cross a sentence's end. */
  readonly count: number
  readonly first: Int32Array
  readonly end: Int32Array
  /** How many tokens stand in runs. */
  readonly inRuns: number
  /** The run of each token, or -1. */
  readonly runOf: Int32Array
  /** For each token of a run the first and the end of the capitals, or of the others, that it stands together with. */
  readonly streakFirst: Int32Array
  readonly streakEnd: Int32Array
}

/**
 * Finds the runs of capitals of a document; a run begins and ends with a capital.
 *
 * @param writing the flags of each word type, by `writingOf`
 */
export function findCapitals({ tokens, types, sentences }: Document, writing: Uint8Array): Capitals {
  const isCapital = (token: number) => (writing[tokens.type[token]] & Writing.capital) !== 0
  const isLink = (type: number) => {
    if (types.kind[type] === TokenKind.number) return true
    const lower = types.lower[type]
    return lower.length <= LONGEST_LINK_WORD && LINKS.has(lower)
  }
  const first: number[] = []
  const end: number[] = []
  const runOf = new Int32Array(tokens.count).fill(-1)
  const streakFirst = new Int32Array(tokens.count)
  const streakEnd = new Int32Array(tokens.count)
  let inRuns = 0
  for (let s = 0; s < sentences.count; s++) {
    const sentenceEnd = sentences.endToken[s]
    for (let token = sentences.firstToken[s]; token < sentenceEnd; token++) {
      if (!isCapital(token)) continue
      let last = token
      for (let next = token + 1; next < sentenceEnd && next - last <= LONGEST_LINK + 1; next++) {
        if (isCapital(next)) last = next
        else if (!isLink(tokens.type[next])) break
      }
      for (let from = token; from <= last; ) {
        const capital = isCapital(from)
        let to = from + 1
        while (to <= last && isCapital(to) === capital) to++
        for (let at = from; at < to; at++) {
          runOf[at] = first.length
          streakFirst[at] = from
          streakEnd[at] = to
        }
        from = to
      }
      first.push(token)
      end.push(last + 1)
      inRuns += last + 1 - token
      token = last
    }
  }
  return {
    count: first.length,
    first: Int32Array.from(first),
    end: Int32Array.from(end),
    inRuns,
    runOf,
    streakFirst,
    streakEnd,
  }
}
