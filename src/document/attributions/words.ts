import { factsOf } from '../../lexicons/gazetteer.ts'
import { type Document, TokenKind, type WordTypes } from '../document.ts'
import { classAt, DIGIT, isUpper } from '../tokens/characters.ts'
import { rememberTypes } from '../tokens/shared-rows.ts'
import { rememberByWord, type SharedNumbers } from '../tokens/shared-words.ts'
import { CUE_ENTRIES, type CueEntry, cueNumberOf } from './cues.ts'
import { partOf } from './mending/frames/frame-words.ts'
import { NOUN_CLASSES, type NounClass, nounClassOf } from './phrases/nouns.ts'
import { stemOf } from './stem.ts'
import { LIST_WIDTH, writeLists } from './word-lists.ts'

/** What the attribution layer knows of each word type, cut once a document. */
export interface WordFacts {
  readonly stem: readonly string[]
  readonly cue: readonly (CueEntry | undefined)[]
  readonly noun: readonly (NounClass | undefined)[]
  /** 1 where the word begins with a capital. */
  readonly capital: Uint8Array
  /** What it may do in a frame: a `Part`. */
  readonly part: Uint8Array
  /** What the gazetteers list it as: `Fact` flags. */
  readonly listed: Int32Array
  /** In which closed lists it is, as `isListed` reads them. */
  readonly lists: Int32Array
}

function isWord({ kind, clitic }: WordTypes, type: number): boolean {
  return kind[type] === TokenKind.word && clitic[type] === 0
}

const stemOfType = rememberByWord((types: WordTypes, type: number): string =>
  isWord(types, type) ? stemOf(types.lower[type]) : types.lower[type],
)

/** Where a word's row is read from. */
interface RowSource extends SharedNumbers {
  readonly count: number
  readonly types: WordTypes
  readonly stem: readonly string[]
}

/** Places in a word's row. */
const CUE = 0
const NOUN = 1
const PART = 2
const LISTED = 3
const CAPITAL = 4
const LISTS = 5
const WIDTH = LISTS + LIST_WIDTH

const readRows = rememberTypes(WIDTH, ({ types, stem }: RowSource, type, into, at) => {
  const form = types.form[type]
  const lower = types.lower[type]
  const word = isWord(types, type)
  into[at + CUE] = word ? cueNumberOf(stem[type]) : 0
  into[at + NOUN] = word ? NOUN_CLASSES.indexOf(nounClassOf(lower)) : 0
  into[at + PART] = partOf(lower)
  into[at + LISTED] = factsOf(form)
  into[at + CAPITAL] = word && classAt(lower, 0) !== DIGIT && isUpper(form, 0) ? 1 : 0
  writeLists(lower, into, at + LISTS)
})

/** The facts of the document's word types. */
export function wordFactsOf({ types }: Document): WordFacts {
  const { count, shared, generation } = types
  const stem: string[] = new Array(count)
  const cue: (CueEntry | undefined)[] = new Array(count)
  const noun: (NounClass | undefined)[] = new Array(count)
  const capital = new Uint8Array(count)
  const part = new Uint8Array(count)
  const listed = new Int32Array(count)
  const lists = new Int32Array(count * LIST_WIDTH)
  for (let type = 0; type < count; type++) stem[type] = stemOfType(types, type)
  const rows = readRows({ count, shared, generation, types, stem })
  for (let type = 0, row = 0; type < count; type++, row += WIDTH) {
    cue[type] = CUE_ENTRIES[rows[row + CUE]]
    noun[type] = NOUN_CLASSES[rows[row + NOUN]]
    capital[type] = rows[row + CAPITAL]
    part[type] = rows[row + PART]
    listed[type] = rows[row + LISTED]
    for (let i = 0; i < LIST_WIDTH; i++) lists[type * LIST_WIDTH + i] = rows[row + LISTS + i]
  }
  return { stem, cue, noun, capital, part, listed, lists }
}
