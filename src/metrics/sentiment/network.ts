import type { WordTypes } from '../../document/document.ts'
import { rememberByWord } from '../../document/shared-words.ts'
import { rowOf, type Weights } from '../../learned/weights.ts'
import type { WordValence } from '../../lexicons/valence.ts'
import { AGAIN, TARGET, UNKNOWN, wordKey } from './network-input.ts'
import { NAME } from './sentence.ts'
import { factsOf, sharedWord } from './words.ts'

/** Sizes of the network: hidden units a token, and heads of attention. */
export const HIDDEN = 32
export const HEADS = 4
/** A convolution reads the token and its neighbours. */
export const TAPS = 3
/** What lists and marks say of a token, in numbers: three valences, negation, clause, quotation, contrast. */
export const MARKS = 7
const MARK = { negated: 3, clause: 4, quoted: 5, contrasted: 6 } as const

/** What a word adds to the token after it, to its own, and to the token before: `TAPS` rows of `HIDDEN`. */
export type Projection = Float32Array

/** A small network that reads the words around a mention: word vectors, a convolution, attention. */
export interface Network {
  readonly vectors: Weights
  /** How much it counts beside the linear model, and the temperature of the two together. */
  readonly share: number
  readonly temperature: number
  /** What a word adds, by the hash of its form and by what lists say of it. */
  readonly project: (form: number, valence: WordValence | undefined) => Projection
  /** The same of a shared word, worked out once for all texts. */
  readonly projectionOf: (types: WordTypes, type: number) => Projection
  readonly target: Projection
  readonly again: Projection
  readonly name: Projection
  /** A projection, and what lists say of the word besides. */
  readonly withValence: (projection: Projection, valence: WordValence) => Projection
  /** What a token's and its neighbours' marks add, negation and contrast: a row of `HIDDEN` for each `marksOf` three. */
  readonly sentenceMarks: Float64Array
  /** The same of those marks that depend on the mention: the target's clause, other quotation. */
  readonly mentionMarks: Float64Array
  readonly place: Float64Array
  /** A row of `HEADS` for each hidden unit; halved, as `output` is, since the units come doubled. */
  readonly attention: Float64Array
  readonly attentionPlace: Float64Array
  readonly output: Float64Array
  readonly bias: Float64Array
}

/** Reads the network from its weight file: word vectors are the rows, everything else stands among the settings. */
export function readNetwork(vectors: Weights): Network {
  const table = (name: string) => Float64Array.from(vectors.settings[name] as readonly number[])
  const marks = table('marks')
  const attention = table('attention')
  const projectKey = createProjector(vectors, table('taps'))
  const withValence = createValencer(marks)
  const project = (form: number, valence: WordValence | undefined) =>
    valence === undefined ? projectKey(wordKey(form)) : withValence(projectKey(wordKey(form)), valence)
  return {
    vectors,
    share: vectors.settings.share as number,
    temperature: vectors.settings.temperature as number,
    project,
    projectionOf: rememberByWord((types: WordTypes, type: number) => {
      const { form, valence } = factsOf(sharedWord(types, type))
      return project(form, valence)
    }),
    target: projectKey(TARGET),
    again: projectKey(AGAIN),
    name: projectKey(wordKey(NAME)),
    withValence,
    sentenceMarks: tableOfMarks(marks, MARK.negated, MARK.contrasted),
    mentionMarks: tableOfMarks(marks, MARK.clause, MARK.quoted),
    place: table('place'),
    attention: attention.map((_, k) => attention[(k % HEADS) * HIDDEN + Math.floor(k / HEADS)] / 2),
    attentionPlace: table('attentionPlace'),
    output: table('output').map((weight) => weight / 2),
    bias: table('bias'),
  }
}

/** A function from a word's key to what its vector adds through the convolution; words without a vector share one. */
function createProjector(vectors: Weights, taps: Float64Array): (key: number) => Projection {
  const projections = new Map<number, Projection>()
  const width = vectors.labels.length
  const unknown = rowOf(vectors, UNKNOWN)
  return (key) => {
    const found = rowOf(vectors, key)
    const row = found < 0 ? unknown : found
    const known = projections.get(row)
    if (known !== undefined) return known
    const projection = new Float32Array(TAPS * HIDDEN)
    for (let tap = 0; tap < TAPS; tap++) {
      for (let d = 0; d < width; d++) {
        const value = vectors.values[row + d] * vectors.scale
        const from = (tap * width + d) * HIDDEN
        for (let h = 0; h < HIDDEN; h++) projection[tap * HIDDEN + h] += value * taps[from + h]
      }
    }
    projections.set(row, projection)
    return projection
  }
}

/** A function that adds to a projection what the lists say of a word: the first three marks. */
function createValencer(marks: Float64Array) {
  return (projection: Projection, { lists }: WordValence): Projection =>
    projection.map((sum, k) => {
      const row = Math.floor(k / HIDDEN) * MARKS * HIDDEN + (k % HIDDEN)
      return lists.reduce((sum, value, list) => sum + value * marks[row + list * HIDDEN], sum)
    })
}

/**
 * A row of `HIDDEN` for each set of two marks at three tokens, 64 in all: bit 0 is the first mark of the token before,
 * bit 1 the second, bits 2 and 3 are the token's own, bits 4 and 5 those of the token after.
 */
function tableOfMarks(marks: Float64Array, first: number, second: number): Float64Array {
  const table = new Float64Array(4 ** TAPS * HIDDEN)
  for (let set = 1; set < 4 ** TAPS; set++) {
    const bit = 31 - Math.clz32(set)
    const without = (set - 2 ** bit) * HIDDEN
    const row = ((bit >> 1) * MARKS + (bit & 1 ? second : first)) * HIDDEN
    for (let h = 0; h < HIDDEN; h++) table[set * HIDDEN + h] = table[without + h] + marks[row + h]
  }
  return table
}
