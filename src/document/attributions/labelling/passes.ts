import { marginals, viterbi } from '../../../learned/chain.ts'
import { addToLanes, unpack } from '../../../learned/tables.ts'
import type { TokenRange } from '../attribution.ts'
import type { LabelContext } from './context.ts'
import { FoundRole, type RoleLabels } from './labels.ts'
import {
  type CueView,
  MOST_PAIR_FEATURES,
  PAIR_LABELS,
  Pair,
  type PairContext,
  type PairLayout,
  pairContext,
  pairFeatures,
  viewCue,
} from './pairing.ts'
import type { Stage } from './stage.ts'

/** The tokens around one cue that stage 2 read: what it says of token `t` stands at `t + shift` in `Passes`. */
export interface CuePass extends TokenRange {
  readonly shift: number
}

/** What stage 2 says of the tokens around each cue. */
export interface Passes {
  /** One for each cue. */
  readonly of: readonly CuePass[]
  /** A `Pair`. */
  readonly label: Uint8Array
  /** Probabilities of source and content; 1 for what the label says where nothing hangs on how sure it is. */
  readonly source: Float32Array
  readonly content: Float32Array
}

/** How far a pass looks to either side: longer sentences are lists and tables, and must not cost a square. */
const REACH = 120

const WIDTH = PAIR_LABELS.length

/** Room for the features of one token and their sums, and for what is found in one pass, reused. */
const features = new Int32Array(MOST_PAIR_FEATURES)
const sums = new Int32Array(2)
let scores = new Int32Array(0)
let labels = new Uint8Array(0)
let probabilities = new Float32Array(0)

/** Looks for the source and the content of each cue in its sentence. */
export function passesOf(
  context: LabelContext,
  found: RoleLabels,
  cues: readonly TokenRange[],
  stage: Stage<PairLayout>,
): Passes {
  const pair = pairContext(context, found, cues)
  let length = 0
  const of = cues.map((cue) => {
    const { firstToken, endToken } = rangeOf(context, cue)
    const pass = { firstToken, endToken, shift: length - firstToken }
    length += endToken - firstToken
    return pass
  })
  const label = new Uint8Array(length)
  const source = new Float32Array(length)
  const content = new Float32Array(length)
  for (let i = 0; i < cues.length; i++) {
    const { firstToken, endToken, shift } = of[i]
    const count = endToken - firstToken
    labelAround(viewCue(pair, cues[i]), of[i], pair, stage)
    const plain = isAlone(context, cues, i) && isPlain(cues[i], of[i], found)
    if (!plain) marginals(scores, stage.factors, WIDTH, 0, count, probabilities)
    for (let k = 0, at = firstToken + shift; k < count; k++, at++) {
      label[at] = labels[k]
      source[at] = plain ? +(labels[k] === Pair.source) : probabilities[k * WIDTH + Pair.source]
      content[at] = plain ? +(labels[k] === Pair.content) : probabilities[k * WIDTH + Pair.content]
    }
  }
  return { of, label, source, content }
}

/** The tokens that a pass reads. */
function rangeOf({ document: { tokens, sentences } }: LabelContext, cue: TokenRange): TokenRange {
  const s = tokens.sentence[cue.firstToken]
  return {
    firstToken: Math.max(sentences.firstToken[s], cue.firstToken - REACH),
    endToken: Math.min(sentences.endToken[s], cue.endToken + REACH),
  }
}

/** Labels the tokens around one cue: their `scores` and `labels`. */
function labelAround(
  view: CueView,
  { firstToken, endToken }: TokenRange,
  pair: PairContext,
  { layout, tables, transitions }: Stage<PairLayout>,
): void {
  const count = endToken - firstToken
  if (labels.length < count) {
    labels = new Uint8Array(2 * count)
    scores = new Int32Array(labels.length * WIDTH)
    probabilities = new Float32Array(labels.length * WIDTH)
  }
  for (let token = firstToken; token < endToken; token++) {
    const rows = pairFeatures(layout, pair, view, token, features)
    sums[0] = sums[1] = 0
    addToLanes(tables, features, rows, sums, 0)
    unpack(tables, sums, 0, scores, (token - firstToken) * WIDTH)
  }
  viterbi(scores, transitions, WIDTH, 0, count, labels)
}

/** Whether no other cue stands in a cue's sentence. */
function isAlone({ document: { tokens } }: LabelContext, cues: readonly TokenRange[], i: number): boolean {
  const sentence = tokens.sentence[cues[i].firstToken]
  const before = i > 0 && tokens.sentence[cues[i - 1].firstToken] === sentence
  const after = i + 1 < cues.length && tokens.sentence[cues[i + 1].firstToken] === sentence
  return !before && !after
}

/**
 * Whether nothing hangs on how sure the pass of a lone cue is: it found one run of source words at most, and no content
 * that stage 1 did not see.
 */
function isPlain(cue: TokenRange, { firstToken, endToken }: TokenRange, { role }: RoleLabels): boolean {
  let runs = 0
  let last: number = Pair.other
  for (let token = firstToken; token < endToken; token++) {
    const inCue = token >= cue.firstToken && token < cue.endToken
    const label = inCue ? Pair.other : labels[token - firstToken]
    if (label === Pair.content && role[token] !== FoundRole.content) return false
    if (label === Pair.source && last !== Pair.source && ++runs > 1) return false
    last = label
  }
  return true
}
