import { type Document, TokenKind, type WordTypes } from '../../document/document.ts'
import { rememberTypes } from '../../document/tokens/shared-rows.ts'
import { hashString } from '../../learned/keys.ts'
import { codeOf, vocabularySize, WORD_NUMBER } from '../../lexicons/vocabulary.ts'
import { Mark, marksOf } from './word-marks.ts'
import { NUMBER_SHAPE, shapeOf } from './word-shape.ts'

/** What the wording metrics see of each word type of a document: small numbers and hashes, no string. */
export interface WordFacts {
  /** A hash of the word in lower case. */
  readonly word: Int32Array
  /** A hash of the word's beginning, which most of its inflections share. */
  readonly stem: Int32Array
  /**
   * A cheap class instead of a part of speech: a function
   * word is its own, others go by ending and first letter.
   */
  readonly shape: Int32Array
  /** Bits of `Mark`. */
  readonly marks: Int32Array
  /** Its code in the lexicons' vocabulary. */
  readonly code: Int32Array
  /** Letters of a word; 0 for numbers and marks. */
  readonly letters: Int32Array
}

/** Letters of a stem: enough to tell words apart, few enough to join "suggest" with "suggesting". */
const STEM = 5

/** Facts of one word, kept side by side: all are read at once, and from memory that is seldom near. */
const WIDTH = 6

function createReader() {
  return rememberTypes(WIDTH, ({ form, lower, kind }: WordTypes, type, into, at): void => {
    const isWord = kind[type] === TokenKind.word
    const initial = form[type].charCodeAt(0)
    const isCapital = initial >= 65 && initial <= 90
    const code = codeOf({ lower, kind }, type)
    let marks = marksOf(code & WORD_NUMBER, lower[type], form[type])
    if (isWord && isCapital) marks |= Mark.capital
    if (kind[type] === TokenKind.number) marks |= Mark.figure
    const word = hashString(lower[type])
    into[at] = word
    into[at + 1] = hashString(lower[type], 0, Math.min(STEM, lower[type].length))
    if (kind[type] === TokenKind.number) into[at + 2] = NUMBER_SHAPE
    else if (!isWord || (marks & Mark.function) !== 0) into[at + 2] = word
    else into[at + 2] = shapeOf(lower[type], isCapital)
    into[at + 3] = marks
    into[at + 4] = code
    into[at + 5] = isWord ? form[type].length : 0
  })
}

let read = createReader()
let known = new WeakMap<Document, WordFacts>()
/** Words in the lexicons when their codes were read: what is kept of them is stale when there are more. */
let size = vocabularySize()

/** The facts of a document's word types; once per document, and once per word that texts share. */
export function wordFacts(document: Document): WordFacts {
  if (vocabularySize() !== size) {
    size = vocabularySize()
    read = createReader()
    known = new WeakMap()
  }
  let facts = known.get(document)
  if (facts === undefined) {
    facts = factsOf(document.types)
    known.set(document, facts)
  }
  return facts
}

function factsOf(types: WordTypes): WordFacts {
  const { count } = types
  const all = new Int32Array(WIDTH * count)
  const column = (place: number) => all.subarray(place * count, (place + 1) * count)
  const rows = read(types)
  for (let type = 0; type < count; type++) {
    for (let place = 0; place < WIDTH; place++) all[place * count + type] = rows[type * WIDTH + place]
  }
  return {
    word: column(0),
    stem: column(1),
    shape: column(2),
    marks: column(3),
    code: column(4),
    letters: column(5),
  }
}
