import type { Network } from './network.ts'
import { AGAIN, MOST_TOKENS, type NetworkInput, TARGET } from './network-input.ts'
import { HEADS, HIDDEN } from './network-sizes.ts'
import { NOWHERE } from './projections.ts'
import type { Sentence } from './sentence.ts'
import { Mask } from './site.ts'
import { convolve, marksAt, type WordSums } from './word-sums.ts'

/**
 * Room for one mention, reused. Each loop below takes what it needs into names of its own first: a processor then
 * keeps the addresses at hand, and the loops take half the time.
 */
const room = {
  /** Two tokens are pooled at once, so that there is room for one behind the last. */
  hidden: new Float64Array((MOST_TOKENS + 1) * HIDDEN),
  scores: new Float64Array((MOST_TOKENS + 1) * HEADS),
  pooled: new Float64Array(HEADS * HIDDEN),
  row: new Float64Array(HIDDEN),
}

/**
 * The three logits of a mention.
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
  readTokens(network, sentence, input, words)
  pool(input.count)
  const { output, bias } = network
  const { pooled } = room
  const logits = new Float64Array(3)
  let negative = bias[0]
  let neutral = bias[1]
  let positive = bias[2]
  for (let k = 0; k < HEADS * HIDDEN; k++) {
    const value = pooled[k]
    negative += value * output[k * 3]
    neutral += value * output[k * 3 + 1]
    positive += value * output[k * 3 + 2]
  }
  logits[0] = negative
  logits[1] = neutral
  logits[2] = positive
  return logits
}

/** Writes each token's features, doubled, none below nought, and what each head thinks of them. */
function readTokens(network: Network, sentence: Sentence, input: NetworkInput, words: WordSums): void {
  const { count, token, place, marks } = input
  const { attention, attentionPlace, mentionMarks, place: places } = network
  const { hidden, scores, row } = room
  for (let i = 0; i < count; i++) {
    const shared = isShared(sentence, input, words, i)
    if (!shared) readAlone(network, sentence, input, words, i)
    const sums = shared ? words.rows : row
    const at = shared ? token[i] * HIDDEN : 0
    const set = (i > 0 ? marks[i - 1] : 0) | (marks[i] << 2) | (i + 1 < count ? marks[i + 1] << 4 : 0)
    const marksAt = set * HIDDEN
    const placeAt = place[i] * HIDDEN
    const to = i * HIDDEN
    const from = place[i] * HEADS
    let one = attentionPlace[from]
    let two = attentionPlace[from + 1]
    let three = attentionPlace[from + 2]
    let four = attentionPlace[from + 3]
    for (let h = 0; h < HIDDEN; h++) {
      const sum = sums[at + h] + mentionMarks[marksAt + h] + places[placeAt + h]
      // Twice the sum, or nought where it is negative: no branch that a processor would guess wrong half the time.
      const value = sum + Math.abs(sum)
      hidden[to + h] = value
      one += value * attention[h * HEADS]
      two += value * attention[h * HEADS + 1]
      three += value * attention[h * HEADS + 2]
      four += value * attention[h * HEADS + 3]
    }
    scores[i * HEADS] = one
    scores[i * HEADS + 1] = two
    scores[i * HEADS + 2] = three
    scores[i * HEADS + 3] = four
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

/** Writes into `room.row` what a token and its neighbours add up to as this mention has them. */
function readAlone(
  network: Network,
  sentence: Sentence,
  input: NetworkInput,
  words: WordSums,
  i: number,
): void {
  const { count, token } = input
  const place = (k: number) => placeOf(network, sentence, input, words, k)
  const before = i > 0 ? place(i - 1) : NOWHERE
  const after = i + 1 < count ? place(i + 1) : NOWHERE
  let marks = marksAt(sentence, token[i]) << 2
  if (i > 0) marks |= marksAt(sentence, token[i - 1])
  if (i + 1 < count) marks |= marksAt(sentence, token[i + 1]) << 4
  convolve(network, before, place(i), after, marks, room.row, 0)
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

/** Writes the mean of the tokens' features by each head; two tokens at a time, which halves what is written. */
function pool(count: number): void {
  weigh(count)
  const { hidden, scores, pooled } = room
  pooled.fill(0)
  for (let i = 0; i < count; i += 2) {
    const at = i * HIDDEN
    const from = i * HEADS
    const one = scores[from]
    const two = scores[from + 1]
    const three = scores[from + 2]
    const four = scores[from + 3]
    const nextOne = scores[from + 4]
    const nextTwo = scores[from + 5]
    const nextThree = scores[from + 6]
    const nextFour = scores[from + 7]
    for (let h = 0; h < HIDDEN; h++) {
      const value = hidden[at + h]
      const next = hidden[at + HIDDEN + h]
      pooled[h] += one * value + nextOne * next
      pooled[HIDDEN + h] += two * value + nextTwo * next
      pooled[2 * HIDDEN + h] += three * value + nextThree * next
      pooled[3 * HIDDEN + h] += four * value + nextFour * next
    }
  }
}

/** Turns what each head thinks of the tokens into weights that sum up to 1; the token behind the last weighs nothing. */
function weigh(count: number): void {
  const { scores } = room
  for (let head = 0; head < HEADS; head++) {
    let top = Number.NEGATIVE_INFINITY
    for (let k = head; k < count * HEADS; k += HEADS) top = Math.max(top, scores[k])
    let sum = 0
    for (let k = head; k < count * HEADS; k += HEADS) {
      const weight = Math.exp(scores[k] - top)
      scores[k] = weight
      sum += weight
    }
    const share = 1 / sum
    for (let k = head; k < count * HEADS; k += HEADS) scores[k] *= share
  }
  scores.fill(0, count * HEADS, (count + 1) * HEADS)
}
