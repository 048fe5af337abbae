import type { Network } from './network.ts'
import { AGAIN, MOST_TOKENS, type NetworkInput, PLACES, TARGET } from './network-input.ts'
import { HEADS, HIDDEN } from './network-sizes.ts'
import { NOWHERE } from './projections.ts'
import type { Sentence } from './sentence.ts'
import { Mask } from './site.ts'
import { convolve, marksAt, OF_MENTION, type WordSums } from './word-sums.ts'

/** Tokens are pooled four at once, so that there is room for three behind the last. */
const ROOM = MOST_TOKENS + 3

/**
 * Room for one mention, reused. Each loop below takes what it needs into names of its own first: a processor then
 * keeps the addresses at hand, and the loops take half the time.
 */
const room = {
  /** Where, for each token, the sums of its words stand, and what its surroundings add. */
  sums: new Int32Array(ROOM),
  surroundings: new Int32Array(ROOM),
  hidden: new Float64Array(ROOM * HIDDEN),
  scores: new Float64Array(ROOM * HEADS),
  /** For each head its sum of weights, and the sums of features that it weighed. */
  totals: new Float64Array(HEADS),
  pooled: new Float64Array(HEADS * HIDDEN),
  logits: new Float64Array(3),
}

/**
 * The three logits of a mention, until the next.
 *
 * A convolution over word vectors and marks (Kim 2014) gives each token `HIDDEN` features; each head of attention
 * takes their mean, weighted by what they say and by their place beside the target; a linear layer reads the means.
 *
 * @param words what the words of the mention's sentence add up to
 */
export function runNetwork(
  network: Network,
  sentence: Sentence,
  input: NetworkInput,
  words: WordSums,
): Float64Array {
  locate(network, sentence, input, words)
  readTokens(network, input, words)
  weigh(input.count)
  pool(input.count)
  const { output, bias } = network
  const { pooled, totals, logits } = room
  let negative = bias[0]
  let neutral = bias[1]
  let positive = bias[2]
  for (let head = 0; head < HEADS; head++) {
    const share = 1 / totals[head]
    for (let k = head * HIDDEN; k < (head + 1) * HIDDEN; k++) {
      const mean = pooled[k] * share
      negative += mean * output[k * 3]
      neutral += mean * output[k * 3 + 1]
      positive += mean * output[k * 3 + 2]
    }
  }
  logits[0] = negative
  logits[1] = neutral
  logits[2] = positive
  return logits
}

/** Finds what adds up to each token's features; the token behind the last is as the last. */
function locate(network: Network, sentence: Sentence, input: NetworkInput, words: WordSums): void {
  const { count, token, place, marks } = input
  const { sums, surroundings } = room
  // The marks of a token and its neighbours, which move on by one from token to token.
  let set = marks[0] << 4
  for (let i = 0; i < count; i++) {
    if (isShared(sentence, input, words, i)) sums[i] = token[i] * HIDDEN
    else {
      sums[i] = OF_MENTION + i * HIDDEN
      sumAlone(network, sentence, input, words, i)
    }
    set = (set >> 2) | (i + 1 < count ? marks[i + 1] << 4 : 0)
    surroundings[i] = (set * PLACES + place[i]) * HIDDEN
  }
  sums[count] = sums[count - 1]
  surroundings[count] = surroundings[count - 1]
  place[count] = place[count - 1]
}

/**
 * Writes each token's features, doubled, none below nought, and what each head thinks of them; two tokens at a time,
 * so that the heads' weights are read half as often.
 */
function readTokens(network: Network, { count, place }: NetworkInput, { rows }: WordSums): void {
  const { attention, attentionPlace, surroundings } = network
  const { hidden, scores } = room
  for (let i = 0; i < count; i += 2) {
    const sums = room.sums[i]
    const nextSums = room.sums[i + 1]
    const around = room.surroundings[i]
    const nextAround = room.surroundings[i + 1]
    const to = i * HIDDEN
    const near = place[i] * HEADS
    const nextNear = place[i + 1] * HEADS
    let one = attentionPlace[near]
    let two = attentionPlace[near + 1]
    let three = attentionPlace[near + 2]
    let four = attentionPlace[near + 3]
    let nextOne = attentionPlace[nextNear]
    let nextTwo = attentionPlace[nextNear + 1]
    let nextThree = attentionPlace[nextNear + 2]
    let nextFour = attentionPlace[nextNear + 3]
    for (let h = 0; h < HIDDEN; h++) {
      const sum = rows[sums + h] + surroundings[around + h]
      const nextSum = rows[nextSums + h] + surroundings[nextAround + h]
      // Twice the sum, or nought where it is negative: no branch that a processor would guess wrong half the time.
      const value = sum + Math.abs(sum)
      const next = nextSum + Math.abs(nextSum)
      hidden[to + h] = value
      hidden[to + HIDDEN + h] = next
      const weightOne = attention[h * HEADS]
      const weightTwo = attention[h * HEADS + 1]
      const weightThree = attention[h * HEADS + 2]
      const weightFour = attention[h * HEADS + 3]
      one += value * weightOne
      two += value * weightTwo
      three += value * weightThree
      four += value * weightFour
      nextOne += next * weightOne
      nextTwo += next * weightTwo
      nextThree += next * weightThree
      nextFour += next * weightFour
    }
    const at = i * HEADS
    scores[at] = one
    scores[at + 1] = two
    scores[at + 2] = three
    scores[at + 3] = four
    scores[at + 4] = nextOne
    scores[at + 5] = nextTwo
    scores[at + 6] = nextThree
    scores[at + 7] = nextFour
  }
}

/** Whether a token and its neighbours are as the sentence has them: no part of the target, no end of what is read. */
function isShared(
  sentence: Sentence,
  { count, token, mask }: NetworkInput,
  words: WordSums,
  i: number,
): boolean {
  if (words.count === 0 || mask[i] !== Mask.none) return false
  if (i === 0 ? token[i] !== 0 : mask[i - 1] !== Mask.none) return false
  return i + 1 === count ? token[i] === sentence.count - 1 : mask[i + 1] === Mask.none
}

/** Sums up a token and its neighbours as this mention has them. */
function sumAlone(
  network: Network,
  sentence: Sentence,
  input: NetworkInput,
  words: WordSums,
  i: number,
): void {
  const { count, token } = input
  const before = i > 0 ? placeOf(network, sentence, input, words, i - 1) : NOWHERE
  const here = placeOf(network, sentence, input, words, i)
  const after = i + 1 < count ? placeOf(network, sentence, input, words, i + 1) : NOWHERE
  let marks = marksAt(sentence, token[i]) << 2
  if (i > 0) marks |= marksAt(sentence, token[i - 1])
  if (i + 1 < count) marks |= marksAt(sentence, token[i + 1]) << 4
  convolve(network, before, here, after, marks, words.rows, OF_MENTION + i * HIDDEN)
}

/** Where the projection of a token stands, the target masked. */
function placeOf(
  { projections }: Network,
  sentence: Sentence,
  { token, mask }: NetworkInput,
  { places }: WordSums,
  i: number,
): number {
  if (mask[i] === Mask.none) return places[token[i]]
  const valence = sentence.valence[token[i]]
  if (valence !== undefined) return projections.placeOf(mask[i] === Mask.target ? TARGET : AGAIN, valence)
  return mask[i] === Mask.target ? projections.target : projections.again
}

/** Sums up the tokens' features as each head weighs them; four at a time, so that sums are written less often. */
function pool(count: number): void {
  const { hidden, scores, pooled } = room
  for (let k = 0; k < pooled.length; k++) pooled[k] = 0
  for (let i = 0; i < count; i += 4) {
    const at = i * HIDDEN
    const k = i * HEADS
    const a0 = scores[k]
    const a1 = scores[k + 1]
    const a2 = scores[k + 2]
    const a3 = scores[k + 3]
    const b0 = scores[k + 4]
    const b1 = scores[k + 5]
    const b2 = scores[k + 6]
    const b3 = scores[k + 7]
    const c0 = scores[k + 8]
    const c1 = scores[k + 9]
    const c2 = scores[k + 10]
    const c3 = scores[k + 11]
    const d0 = scores[k + 12]
    const d1 = scores[k + 13]
    const d2 = scores[k + 14]
    const d3 = scores[k + 15]
    for (let h = 0; h < HIDDEN; h++) {
      const a = hidden[at + h]
      const b = hidden[at + HIDDEN + h]
      const c = hidden[at + 2 * HIDDEN + h]
      const d = hidden[at + 3 * HIDDEN + h]
      pooled[h] += a0 * a + b0 * b + c0 * c + d0 * d
      pooled[HIDDEN + h] += a1 * a + b1 * b + c1 * c + d1 * d
      pooled[2 * HIDDEN + h] += a2 * a + b2 * b + c2 * c + d2 * d
      pooled[3 * HIDDEN + h] += a3 * a + b3 * b + c3 * c + d3 * d
    }
  }
}

/**
 * Turns what each head thinks of the tokens into their weights, and writes what those sum up to. What is behind the
 * last token weighs nothing. Thoughts are sums of few bounded numbers, so that no power overflows.
 */
function weigh(count: number): void {
  const { scores, totals } = room
  const end = count * HEADS
  let one = 0
  let two = 0
  let three = 0
  let four = 0
  for (let k = 0; k < end; k += HEADS) {
    one += scores[k] = Math.exp(scores[k])
    two += scores[k + 1] = Math.exp(scores[k + 1])
    three += scores[k + 2] = Math.exp(scores[k + 2])
    four += scores[k + 3] = Math.exp(scores[k + 3])
  }
  for (let k = end; k < end + 3 * HEADS; k++) scores[k] = 0
  totals[0] = one
  totals[1] = two
  totals[2] = three
  totals[3] = four
}
