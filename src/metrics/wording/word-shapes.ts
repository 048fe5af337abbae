import { type Document, TokenKind, type WordTypes } from '../../document/document.ts'
import { rememberByWord } from '../../document/shared-words.ts'
import { hashString } from '../../learned/keys.ts'
import { isFunctionWord } from '../../lexicons/contexts/closed-classes.ts'

/** What the learned decisions see of each word type of a document; everything is a small hash. */
export interface WordShapes {
  readonly word: Int32Array
  /** The word's beginning, which most of its inflections share. */
  readonly stem: Int32Array
  /** A cheap class instead of a part of speech: a function word is its own, others go by ending and first letter. */
  readonly shape: Int32Array
  /** 1 for words that carry no matter of their own: function words and adverbs in -ly. */
  readonly light: Uint8Array
}

/** Letters of a stem: enough to tell words apart, few enough to join "suggest" with "suggesting". */
const STEM = 5

/** Classes of words that are no function words; those of endings follow. */
const Shape = { number: 3, other: 10, ending: 16, capital: 64 } as const
/** Endings that tell a class, by themselves; the longest counts. */
const ENDINGS = new Map(
  'ing ed ly tion ions ity ment ness ous ful ive able ible al ic est er ers ists ist en s'
    .split(' ')
    .map((ending, i) => [ending, Shape.ending + i]),
)
const LONGEST_ENDING = 4

const known = new WeakMap<Document, WordShapes>()

/** Computes them, once per distinct word of a document. */
export function wordShapes(document: Document): WordShapes {
  const shapes = known.get(document) ?? compute(document)
  known.set(document, shapes)
  return shapes
}

/** What is seen of one word. */
interface WordShape {
  readonly word: number
  readonly stem: number
  readonly shape: number
  readonly light: number
}

const read = rememberByWord(({ form, lower: lowers, kind }: WordTypes, type: number): WordShape => {
  const lower = lowers[type]
  const grammar = isFunctionWord(lower)
  const word = hashString(lower)
  return {
    word,
    stem: hashString(lower, 0, Math.min(STEM, lower.length)),
    shape:
      kind[type] === TokenKind.number
        ? Shape.number
        : kind[type] !== TokenKind.word || grammar
          ? word
          : shapeOf(lower, form[type]),
    light: Number(grammar || lower.endsWith('ly')),
  }
})

function compute({ types }: Document): WordShapes {
  const word = new Int32Array(types.count)
  const stem = new Int32Array(types.count)
  const shape = new Int32Array(types.count)
  const light = new Uint8Array(types.count)
  for (let type = 0; type < types.count; type++) {
    const seen = read(types, type)
    word[type] = seen.word
    stem[type] = seen.stem
    shape[type] = seen.shape
    light[type] = seen.light
  }
  return { word, stem, shape, light }
}

function shapeOf(lower: string, form: string): number {
  const initial = form.charCodeAt(0)
  const capital = initial >= 65 && initial <= 90 ? Shape.capital : 0
  for (let length = Math.min(LONGEST_ENDING, lower.length - 3); length > 0; length--) {
    const ending = ENDINGS.get(lower.slice(-length))
    if (ending !== undefined) return ending + capital
  }
  return Shape.other + capital
}
