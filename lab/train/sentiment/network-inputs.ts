import {
  AGAIN,
  createInput,
  type NetworkInput,
  readInput,
  TARGET,
  UNKNOWN,
  wordKey,
} from '../../../src/metrics/sentiment/network-input.ts'
import { MARKS } from '../../../src/metrics/sentiment/network-sizes.ts'
import { Mask, type Site } from '../../../src/metrics/sentiment/site.ts'
import { type Example, siteOfExample } from './examples.ts'

const WORDS = 8000
/** A word of fewer mentions has no vector. */
const LEAST = 3

/** The inputs of all examples, end to end. */
export interface Inputs {
  /** Keys of the words that have vectors; their numbers are their places here. The first is that of any other word. */
  readonly keys: readonly number[]
  readonly start: Int32Array
  readonly word: Int32Array
  readonly place: Uint8Array
  readonly marks: Float32Array
}

/** Reads the examples as the network does. @param training how many of them decide which words have vectors */
export function cutInputs(examples: readonly Example[], training: number): Inputs {
  const input = createInput()
  const keys: Int32Array[] = []
  const places: Uint8Array[] = []
  const marks: Float32Array[] = []
  const seen = new Map<number, number>()
  const start = new Int32Array(examples.length + 1)
  examples.forEach((example, i) => {
    const site = siteOfExample(example)
    readInput(site, input)
    keys.push(keysOf(site, input))
    places.push(input.place.slice(0, input.count))
    marks.push(marksOf(site, input))
    start[i + 1] = start[i] + input.count
    if (i < training) for (const key of new Set(keys[i])) seen.set(key, (seen.get(key) ?? 0) + 1)
  })
  const known = [...seen]
    .filter(([, count]) => count >= LEAST)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, WORDS)
    .map(([key]) => key)
  const numbers = new Map([UNKNOWN, ...known].map((key, number) => [key, number]))
  const total = start[examples.length]
  const result = {
    keys: [UNKNOWN, ...known],
    start,
    word: new Int32Array(total),
    place: new Uint8Array(total),
    marks: new Float32Array(total * MARKS),
  }
  examples.forEach((_, i) => {
    keys[i].forEach((key, k) => {
      result.word[start[i] + k] = numbers.get(key) ?? 0
    })
    result.place.set(places[i], start[i])
    result.marks.set(marks[i], start[i] * MARKS)
  })
  return result
}

/** The keys of the words that are read. */
function keysOf({ sentence }: Site, { count, token, mask }: NetworkInput): Int32Array {
  return Int32Array.from({ length: count }, (_, i) => {
    if (mask[i] === Mask.none) return wordKey(sentence.form[token[i]])
    return mask[i] === Mask.target ? TARGET : AGAIN
  })
}

/** `MARKS` a token, in the order of the network's rows. */
function marksOf({ sentence }: Site, { count, token, marks }: NetworkInput): Float32Array {
  const all = new Float32Array(count * MARKS)
  for (let i = 0; i < count; i++) {
    const lists = sentence.valence[token[i]]?.lists ?? [0, 0, 0]
    const { negated, contrasted } = sentence
    all.set([...lists, negated[token[i]], marks[i] & 1, marks[i] >> 1, contrasted[token[i]]], i * MARKS)
  }
  return all
}
