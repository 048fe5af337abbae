import { PLACES } from '../../../src/metrics/sentiment/network-input.ts'
import { HEADS, HIDDEN, MARKS, TAPS } from '../../../src/metrics/sentiment/network-sizes.ts'
import { CLASSES } from './soft-labels.ts'

/** Dimensions of a word vector: 24 gained nothing that was worth half as many bytes again. */
export const WIDTH = 16

/** Where the tables of the network begin in its parameters. */
export interface Layout {
  readonly vectors: number
  readonly taps: number
  readonly marks: number
  readonly place: number
  readonly attention: number
  readonly attentionPlace: number
  readonly output: number
  readonly bias: number
  readonly size: number
}

/** The tables, one after the other. */
export function layoutOf(words: number): Layout {
  const taps = words * WIDTH
  const marks = taps + TAPS * WIDTH * HIDDEN
  const place = marks + TAPS * MARKS * HIDDEN
  const attention = place + PLACES * HIDDEN
  const attentionPlace = attention + HEADS * HIDDEN
  const output = attentionPlace + PLACES * HEADS
  const bias = output + HEADS * HIDDEN * CLASSES
  return {
    vectors: 0,
    taps,
    marks,
    place,
    attention,
    attentionPlace,
    output,
    bias,
    size: bias + CLASSES,
  }
}
