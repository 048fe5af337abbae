import { type Document, TokenKind, type WordTypes } from '../../document/document.ts'
import { rememberRows } from '../../document/shared-rows.ts'
import { hashString } from '../../learned/keys.ts'
import { Mark, marksOf } from './word-marks.ts'

/** What the learned decisions see of each word type of a document: hashes, and marks. */
export interface WordShapes {
  readonly word: Int32Array
  /** The word's beginning, which most of its inflections share. */
  readonly stem: Int32Array
  /** A cheap class instead of a part of speech: a function word is its own, others go by ending and first letter. */
  readonly shape: Int32Array
  /** Bits of `Mark`. */
  readonly marks: Int32Array
}

/** Letters of a stem: enough to tell words apart, few enough to join "suggest" with "suggesting". */
const STEM = 5

/** Classes of words that are no function words; those of endings follow. */
const Shape = { number: 3, other: 10, ending: 16, capital: 64 } as const
const LONGEST_ENDING = 4
/** Endings that tell a class, by themselves, as `endingCode` writes them; the longest counts. */
const ENDINGS = new Map(
  'ing ed ly tion ions ity ment ness ous ful ive able ible al ic est er ers ists ist en s'
    .split(' ')
    .map((ending, i) => [endingCode(ending, ending.length), Shape.ending + i]),
)

/** The last `length` small letters of a word as one number, so that no string is cut; 0 where others stand there. */
function endingCode(word: string, length: number): number {
  let code = 0
  for (let i = word.length - length; i < word.length; i++) {
    const letter = word.charCodeAt(i) - 96
    if (letter < 1 || letter > 26) return 0
    code = code * 32 + letter
  }
  return code
}

const known = new WeakMap<Document, WordShapes>()

/** Computes them, once per distinct word of a document. */
export function wordShapes(document: Document): WordShapes {
  const shapes = known.get(document) ?? compute(document)
  known.set(document, shapes)
  return shapes
}

/** Numbers that are seen of one word: its hash, stem, shape and marks. */
const SEEN = 4

const read = rememberRows(
  SEEN,
  ({ form, lower: lowers, kind }: WordTypes, type: number, into: Int32Array, at: number): void => {
    const lower = lowers[type]
    const marks = marksOf(lower, form[type])
    const word = hashString(lower)
    into[at] = word
    into[at + 1] = hashString(lower, 0, Math.min(STEM, lower.length))
    if (kind[type] === TokenKind.number) into[at + 2] = Shape.number
    else if (kind[type] !== TokenKind.word || (marks & Mark.function) !== 0) into[at + 2] = word
    else into[at + 2] = shapeOf(lower, form[type])
    into[at + 3] = marks
  },
)

function compute({ types }: Document): WordShapes {
  const word = new Int32Array(types.count)
  const stem = new Int32Array(types.count)
  const shape = new Int32Array(types.count)
  const marks = new Int32Array(types.count)
  const seen = new Int32Array(SEEN)
  for (let type = 0; type < types.count; type++) {
    read(types, type, seen, 0)
    word[type] = seen[0]
    stem[type] = seen[1]
    shape[type] = seen[2]
    marks[type] = seen[3]
  }
  return { word, stem, shape, marks }
}

function shapeOf(lower: string, form: string): number {
  const initial = form.charCodeAt(0)
  const capital = initial >= 65 && initial <= 90 ? Shape.capital : 0
  for (let length = Math.min(LONGEST_ENDING, lower.length - 3); length > 0; length--) {
    const ending = ENDINGS.get(endingCode(lower, length))
    if (ending !== undefined) return ending + capital
  }
  return Shape.other + capital
}
