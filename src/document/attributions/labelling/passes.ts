import { marginals } from '../../../learned/marginals.ts'
import { addToLanes, unpack } from '../../../learned/tables.ts'
import type { TokenRange } from '../../token-range.ts'
import type { LabelContext } from './context.ts'
import type { RoleLabels } from './labels.ts'
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

/**
 * The tokens around one cue that stage 2 read: what it says of token `t` stands at `t + shift` in `Passes`.
 */
export interface CuePass extends TokenRange {
  readonly shift: number
}

/** What stage 2 says of the tokens around each cue. */
export interface Passes {
  /** One for each cue. */
  readonly of: readonly CuePass[]
  /** The most probable `Pair`. */
  readonly label: Uint8Array
  /** Probabilities of source and content. */
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
    readAround(viewCue(pair, cues[i]), of[i], pair, stage)
    for (let at = firstToken + shift, p = 0; at < endToken + shift; at++, p += WIDTH) {
      const other = probabilities[p]
      source[at] = probabilities[p + Pair.source]
      content[at] = probabilities[p + Pair.content]
      if (source[at] > other && source[at] >= content[at]) label[at] = Pair.source
      else if (content[at] > other) label[at] = Pair.content
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

/** Reads the tokens around one cue: the `probabilities` of their labels. */
function readAround(
  view: CueView,
  { firstToken, endToken }: TokenRange,
  pair: PairContext,
  { layout, tables, factors }: Stage<PairLayout>,
): void {
  const count = endToken - firstToken
  if (scores.length < count * WIDTH) {
    scores = new Int32Array(2 * count * WIDTH)
    probabilities = new Float32Array(scores.length)
  }
  for (let token = firstToken; token < endToken; token++) {
    const rows = pairFeatures(layout, pair, view, token, features)
    sums[0] = sums[1] = 0
    addToLanes(tables, features, rows, sums, 0)
    unpack(tables, sums, 0, scores, (token - firstToken) * WIDTH)
  }
  marginals(scores, factors, 0, count, probabilities)
}
