import { UNKNOWN } from '../../../src/metrics/sentiment/network.ts'
import { createInput, MARKS, readInput } from '../../../src/metrics/sentiment/network-input.ts'
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
    readInput(siteOfExample(example), input)
    keys.push(input.key.slice(0, input.count))
    places.push(input.place.slice(0, input.count))
    marks.push(input.marks.slice(0, input.count * MARKS))
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
