import type { Weights } from '../../learned/weights.ts'
import { HEADS, HIDDEN, MARKS, TAPS } from './network-sizes.ts'
import { createProjections, type Projections } from './projections.ts'

/** Numbers of the marks that are there or not; the valences come before them. */
const MARK = { negated: 3, clause: 4, quoted: 5, contrasted: 6 } as const

/** A small network that reads the words around a mention: word vectors, a convolution, attention. */
export interface Network {
  readonly vectors: Weights
  /** How much it counts beside the linear model, and the temperature of the two together. */
  readonly share: number
  readonly temperature: number
  readonly projections: Projections
  /** What a token's and its neighbours' marks add, negation and contrast: a row of `HIDDEN` for each set of them. */
  readonly sentenceMarks: Float64Array
  /**
   * What a token's place adds, and those marks of it and its neighbours that depend on the mention (the target's clause,
   * other quotation): a row of `HIDDEN` for each place of each set of marks.
   */
  readonly surroundings: Float64Array
  /** A row of `HEADS` for each hidden unit; halved, as `output` is, since the units come doubled. */
  readonly attention: Float64Array
  readonly attentionPlace: Float64Array
  readonly output: Float64Array
  readonly bias: Float64Array
}

/** Reads the network from its weight file: word vectors are the rows, everything else stands among the settings. */
export function readNetwork(vectors: Weights): Network {
  const { settings } = vectors
  const table = (name: string) => Float64Array.from(settings[name] as readonly number[])
  const marks = table('marks')
  const attention = table('attention')
  return {
    vectors,
    share: settings.share as number,
    temperature: settings.temperature as number,
    projections: createProjections(vectors, table('taps'), marks),
    sentenceMarks: tableOfMarks(marks, MARK.negated, MARK.contrasted),
    surroundings: tableOfSurroundings(tableOfMarks(marks, MARK.clause, MARK.quoted), table('place')),
    attention: attention.map((_, k) => attention[(k % HEADS) * HIDDEN + Math.floor(k / HEADS)] / 2),
    attentionPlace: table('attentionPlace'),
    output: table('output').map((weight) => weight / 2),
    bias: table('bias'),
  }
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

/** Each row of one table added to each of the other, whose rows come next to each other. */
function tableOfSurroundings(marks: Float64Array, places: Float64Array): Float64Array {
  const table = new Float64Array((marks.length / HIDDEN) * places.length)
  for (let k = 0; k < table.length; k++) {
    const set = Math.floor(k / places.length)
    table[k] = marks[set * HIDDEN + (k % HIDDEN)] + places[k % places.length]
  }
  return table
}
