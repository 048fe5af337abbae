import { marginals, stepsOf, viterbi } from '../../../learned/chain.ts'
import { createKeys, type Keys, keyOf, mix, push } from '../../../learned/keys.ts'
import { addRows, type Weights } from '../../../learned/weights.ts'
import type { TokenRange } from '../attribution.ts'
import { type RoleLabels, transitionsOf } from './labels.ts'
import { type RoleContext, step } from './roles.ts'

/** Labels of stage 2, with regard to one cue: its source, its content, or neither. */
export const PAIR_LABELS = ['O', 'source', 'content'] as const
export const Pair = { other: 0, source: 1, content: 2 } as const

/** What stage 2 looks at besides the words: the labels of stage 1 and where the cues stand. */
export interface PairContext {
  readonly context: RoleContext
  readonly labels: RoleLabels
  /** By token: number of cues that begin before it, and of role segments. */
  readonly cuesBefore: Int32Array
  readonly segmentsBefore: Int32Array
  /** By token: probabilities of source and content in five steps each. */
  readonly belief: Uint8Array
}

export function pairContext(
  context: RoleContext,
  labels: RoleLabels,
  cues: readonly TokenRange[],
): PairContext {
  const { count } = context.document.tokens
  const cuesBefore = new Int32Array(count + 1)
  for (const { firstToken } of cues) cuesBefore[firstToken + 1] = 1
  const segmentsBefore = new Int32Array(count + 1)
  const belief = new Uint8Array(count)
  for (let token = 0; token < count; token++) {
    cuesBefore[token + 1] += cuesBefore[token]
    segmentsBefore[token + 1] = segmentsBefore[token] + labels.begins[token]
    belief[token] =
      Math.min(4, Math.floor(labels.source[token] * 5)) * 5 +
      Math.min(4, Math.floor(labels.content[token] * 5))
  }
  return { context, labels, cuesBefore, segmentsBefore, belief }
}

/** The word of a cue that is most likely to be one. */
export function headOfCue(
  { document, likelihood }: RoleContext,
  { firstToken, endToken }: TokenRange,
): number {
  const { type } = document.tokens
  let head = firstToken
  for (let token = firstToken + 1; token < endToken; token++) {
    if (likelihood[type[token]] > likelihood[type[head]]) head = token
  }
  return head
}

/** Adds the features of one token with regard to one cue. */
export function pairKeys(pair: PairContext, cue: TokenRange, head: number, token: number, keys: Keys): void {
  const { context, labels, cuesBefore, segmentsBefore, belief } = pair
  const { document, stem, wordClass, quote, commas, marks } = context
  const { tokens, sentences } = document
  const { type } = tokens
  const s = tokens.sentence[token]
  const first = sentences.firstToken[s]
  const end = sentences.endToken[s]
  if (token >= cue.firstToken && token < cue.endToken) {
    push(keys, keyOf(40, 1))
    return
  }
  const left = token < cue.firstToken
  const side = left ? 1 : 2
  const distance = step(left ? cue.firstToken - token : token - cue.endToken + 1)
  const low = left ? token : cue.endToken
  const high = left ? cue.firstToken : token
  const others = Math.min(cuesBefore[high] - cuesBefore[low], 3)
  const commasBetween = Math.min(commas[high] - commas[low], 3)
  const marksBetween = Math.min(marks[high] - marks[low], 3)
  const segments = Math.min(
    Math.abs(
      segmentsBefore[left ? cue.firstToken : token + 1] - segmentsBefore[left ? token + 1 : cue.endToken],
    ),
    5,
  )
  const role = labels.role[token]
  const roleBefore = token > first ? labels.role[token - 1] : 4
  const roleAfter = token + 1 < end ? labels.role[token + 1] : 4
  const at = side * 4 + role
  const here = at * 4 + others
  const c0 = wordClass[type[token]]
  const cueStem = stem[type[head]]
  const cueAfter = cue.endToken < end ? wordClass[type[cue.endToken]] : 1
  const cueBefore = cue.firstToken > first ? wordClass[type[cue.firstToken - 1]] : 1
  const shape = (commasBetween * 4 + marksBetween) * 4 + others

  push(keys, keyOf(41, mix(c0, side * 9 + distance)))
  push(keys, keyOf(42, here))
  push(keys, keyOf(43, at * 9 + distance))
  push(keys, keyOf(44, mix(belief[token], here)))
  push(keys, keyOf(45, mix(cueStem, here)))
  push(keys, keyOf(46, mix(cueStem, at * 9 + distance)))
  push(keys, keyOf(47, at * 64 + shape))
  push(keys, keyOf(48, mix(quote[token] * 8 + context.sentence[s], here)))
  push(keys, keyOf(49, (here * 5 + roleBefore) * 5 + roleAfter))
  push(keys, keyOf(50, here * 6 + segments))
  push(keys, keyOf(51, mix(cueStem, at * 6 + segments)))
  push(keys, keyOf(52, mix(cueAfter, here)))
  push(keys, keyOf(53, mix(cueBefore, here)))
  push(keys, keyOf(54, mix(mix(cueBefore, cueAfter), at)))
  push(keys, keyOf(55, mix(c0, here)))
  push(keys, keyOf(56, mix(token > first ? wordClass[type[token - 1]] : 1, at)))
  push(keys, keyOf(57, mix(token + 1 < end ? wordClass[type[token + 1]] : 1, at)))
  push(keys, keyOf(58, mix(stem[type[token]], at)))
  push(keys, keyOf(59, mix(shape, belief[token] * 2 + side)))
  push(keys, keyOf(60, mix(belief[token], side * 9 + distance)))
  push(keys, keyOf(61, mix(mix(cueStem, c0), side)))
  push(keys, keyOf(62, mix(mix(c0, cueBefore), side * 9 + distance)))
}

/** What stage 2 says of the tokens of one cue's sentence. */
export interface CuePass {
  readonly firstToken: number
  readonly endToken: number
  /** By token from `firstToken` on: a `Pair`, and the probabilities of source and content. */
  readonly label: Uint8Array
  readonly source: Float32Array
  readonly content: Float32Array
}

/** Softens the scores of stage 2, as in stage 1. */
const TEMPERATURE = 8

/** How far a pass looks to either side: longer sentences are lists and tables, and must not cost a square. */
const REACH = 120

/** Looks for the source and the content of one cue in its sentence. */
export function passOver(
  pair: PairContext,
  weights: Weights,
  transitions: Int32Array,
  steps: Float64Array,
  cue: TokenRange,
): CuePass {
  const { tokens, sentences } = pair.context.document
  const s = tokens.sentence[cue.firstToken]
  const firstToken = Math.max(sentences.firstToken[s], cue.firstToken - REACH)
  const endToken = Math.min(sentences.endToken[s], cue.endToken + REACH)
  const length = endToken - firstToken
  const width = PAIR_LABELS.length
  const head = headOfCue(pair.context, cue)
  const scores = new Int32Array(length * width)
  const keys = createKeys(32)
  for (let token = firstToken; token < endToken; token++) {
    keys.count = 0
    pairKeys(pair, cue, head, token, keys)
    addRows(weights, keys, scores, (token - firstToken) * width)
  }
  const label = new Uint8Array(length)
  const probabilities = new Float32Array(length * width)
  viterbi(scores, transitions, width, 0, length, label)
  marginals(scores, steps, width, 0, length, weights.scale / TEMPERATURE, probabilities)
  const source = new Float32Array(length)
  const content = new Float32Array(length)
  for (let i = 0; i < length; i++) {
    source[i] = probabilities[i * width + Pair.source]
    content[i] = probabilities[i * width + Pair.content]
  }
  return { firstToken, endToken, label, source, content }
}

/** The passes of all cues. */
export function passesOf(pair: PairContext, weights: Weights, cues: readonly TokenRange[]): CuePass[] {
  const transitions = transitionsOf(weights)
  const steps = stepsOf(transitions, PAIR_LABELS.length, weights.scale / TEMPERATURE)
  return cues.map((cue) => passOver(pair, weights, transitions, steps, cue))
}
