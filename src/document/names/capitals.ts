import { type Document, TokenKind } from '../document.ts'

/** Small words and marks that may stand inside a name, between two of its capitals. */
const LINKS = new Set(
  `of and for the in on at to with against a de del des d' du dos da do la las le les los el al bin ibn van von der den
  di zu y e et und af en ya & + - – / ' ’ ‘ “ ” " , . ( ) 's 'n`.split(/\s+/),
)

/** Directions, which belong to a place's name in lower case too: "southern Africa". */
const DIRECTIONS = new Set('southern northern eastern western central'.split(' '))

/** The longest chain of small words inside a name: "Ministry of the Interior" has two. */
const LONGEST_LINK = 2

/** Runs of capitals, joined over small words: the only places where names are looked for. */
export interface Capitals {
  /** 1 for each word type that has a capital, or is a direction. */
  readonly capital: Uint8Array
  /** Run `r` is tokens `[first[r], end[r])`; runs never cross a sentence's end. */
  readonly count: number
  readonly first: Int32Array
  readonly end: Int32Array
  /** The run of each token, or -1. */
  readonly runOf: Int32Array
  /** For each capital of a run the first and the end of the capitals that stand together with it. */
  readonly streakFirst: Int32Array
  readonly streakEnd: Int32Array
}

/** Finds the runs of capitals of a document; a run begins and ends with a capital. */
export function findCapitals({ tokens, types, sentences }: Document): Capitals {
  const capital = new Uint8Array(types.count)
  const link = new Uint8Array(types.count)
  for (let type = 0; type < types.count; type++) {
    const lower = types.lower[type]
    const word = types.kind[type] === TokenKind.word && types.clitic[type] === 0
    capital[type] = (word && types.form[type] !== lower) || DIRECTIONS.has(lower) ? 1 : 0
    link[type] = types.kind[type] === TokenKind.number || (lower.length < 8 && LINKS.has(lower)) ? 1 : 0
  }
  const first: number[] = []
  const end: number[] = []
  const runOf = new Int32Array(tokens.count).fill(-1)
  const streakFirst = new Int32Array(tokens.count)
  const streakEnd = new Int32Array(tokens.count)
  for (let s = 0; s < sentences.count; s++) {
    const sentenceEnd = sentences.endToken[s]
    for (let token = sentences.firstToken[s]; token < sentenceEnd; token++) {
      if (capital[tokens.type[token]] === 0) continue
      let last = token
      for (let next = token + 1; next < sentenceEnd && next - last <= LONGEST_LINK + 1; next++) {
        const type = tokens.type[next]
        if (capital[type] === 1) last = next
        else if (link[type] === 0) break
      }
      runOf.fill(first.length, token, last + 1)
      for (let from = token; from <= last; ) {
        let to = from + 1
        while (to <= last && capital[tokens.type[to]] === capital[tokens.type[from]]) to++
        streakFirst.fill(from, from, to)
        streakEnd.fill(to, from, to)
        from = to
      }
      first.push(token)
      end.push(last + 1)
      token = last
    }
  }
  return {
    capital,
    count: first.length,
    first: Int32Array.from(first),
    end: Int32Array.from(end),
    runOf,
    streakFirst,
    streakEnd,
  }
}
