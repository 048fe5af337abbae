import { layOut } from '../../../learned/layout.ts'
import type { TokenRange } from '../../token-range.ts'
import { type LabelContext, QUOTE_STATES, SENTENCE_STATES, STEPS, step } from './context.ts'
import type { RoleLabels } from './labels.ts'
import { BEYOND, UNKNOWN, type Vocabulary } from './vocabulary.ts'

/** Labels of stage 2, with regard to one cue: its source, its content, or neither. */
export const PAIR_LABELS = ['O', 'source', 'content'] as const
export const Pair = { other: 0, source: 1, content: 2 } as const

/** What stage 2 looks at besides the words: the labels of stage 1 and where the cues stand. */
export interface PairContext {
  readonly context: LabelContext
  readonly labels: RoleLabels
  /** By token: number of cues that begin before it, and of role segments. */
  readonly cuesBefore: Int32Array
  readonly segmentsBefore: Int32Array
  /** By token: probabilities of source and content in five steps each. */
  readonly belief: Uint8Array
}

/** Counts what stage 2 asks for over and over. */
export function pairContext(
  context: LabelContext,
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

/** What one cue shows to each token around it. */
export interface CueView extends TokenRange {
  /** Its number among the stems of likely cues: that of its word which is most likely to be one. */
  readonly word: number
  /** The classes of the words before and after it. */
  readonly before: number
  readonly after: number
}

/** What the cue at some tokens shows to those around it. */
export function viewCue({ context }: PairContext, { firstToken, endToken }: TokenRange): CueView {
  const { document, likelihood, cue, wordClass } = context
  const { tokens, sentences } = document
  const { type } = tokens
  const s = tokens.sentence[firstToken]
  let head = type[firstToken]
  for (let token = firstToken + 1; token < endToken; token++)
    if (likelihood[type[token]] > likelihood[head]) head = type[token]
  return {
    firstToken,
    endToken,
    word: cue[head],
    before: firstToken > sentences.firstToken[s] ? wordClass[type[firstToken - 1]] : BEYOND,
    after: endToken < sentences.endToken[s] ? wordClass[type[endToken]] : BEYOND,
  }
}

/** Places of a token with regard to a cue: before or after it, and its role in stage 1. */
const ROLES = 4
const PLACES = 2 * ROLES
/** How many cues, commas and quotation marks between are told apart, and how many role segments. */
const COUNTS = 4
const SEGMENTS = 6
/** Steps of belief in a source times those in content. */
const BELIEFS = 25
/** A role beside a token; 4 stands for none, at the sentence's ends. */
const NEIGHBOURS = 5
const STATES = QUOTE_STATES * SENTENCE_STATES
const HERE = PLACES * COUNTS
const BETWEEN = COUNTS ** 3

/** Where the features of stage 2 stand. */
export type PairLayout = ReturnType<typeof pairLayout>

/** Lays out the templates of stage 2 for a vocabulary. */
export function pairLayout({ stems, cues, classes }: Vocabulary) {
  const stemCount = stems.count + 2
  const cueCount = cues.count + 1
  const classCount = classes.size + 2
  const { at, direct } = layOut(
    {
      inCue: 1,
      classDistance: classCount * STEPS * 2,
      here: HERE,
      distance: PLACES * STEPS,
      beliefHere: BELIEFS * HERE,
      cueHere: cueCount * HERE,
      cueDistance: cueCount * PLACES * STEPS,
      between: PLACES * BETWEEN,
      stateHere: STATES * HERE,
      roles: HERE * NEIGHBOURS ** 2,
      segments: HERE * SEGMENTS,
      cueSegments: cueCount * PLACES * SEGMENTS,
      wordAfterCue: classCount * HERE,
      wordBeforeCue: classCount * HERE,
      classHere: classCount * HERE,
      leftClass: classCount * PLACES,
      rightClass: classCount * PLACES,
      stem: stemCount * PLACES,
      beliefBetween: BELIEFS * BETWEEN * 2,
      beliefDistance: BELIEFS * STEPS * 2,
    },
    {
      wordsAtCue: classCount ** 2 * PLACES,
      cueClass: cueCount * classCount * 2,
      classAtCue: classCount ** 2 * STEPS * 2,
    },
  )
  return { at, direct, classCount }
}

/** More features than any token has. */
export const MOST_PAIR_FEATURES = 32

/** Writes the features of one token with regard to one cue, and returns how many they are. */
export function pairFeatures(
  { at, classCount }: PairLayout,
  { context, labels, cuesBefore, segmentsBefore, belief }: PairContext,
  cue: CueView,
  token: number,
  features: Int32Array,
): number {
  const { word, before, after } = cue
  if (token >= cue.firstToken && token < cue.endToken) {
    features[0] = at.inCue
    return 1
  }
  const { document, wordClass, quote, commas, marks } = context
  const { tokens, sentences } = document
  const { type } = tokens
  const s = tokens.sentence[token]
  const first = sentences.firstToken[s]
  const end = sentences.endToken[s]
  const left = token < cue.firstToken
  const side = left ? 0 : 1
  const distance = step(left ? cue.firstToken - token : token - cue.endToken + 1)
  const low = left ? token : cue.endToken
  const high = left ? cue.firstToken : token
  const others = Math.min(cuesBefore[high] - cuesBefore[low], COUNTS - 1)
  const commasBetween = Math.min(commas[high] - commas[low], COUNTS - 1)
  const marksBetween = Math.min(marks[high] - marks[low], COUNTS - 1)
  const segments = Math.min(
    Math.abs(
      segmentsBefore[left ? cue.firstToken : token + 1] - segmentsBefore[left ? token + 1 : cue.endToken],
    ),
    SEGMENTS - 1,
  )
  const roleBefore = token > first ? labels.role[token - 1] : NEIGHBOURS - 1
  const roleAfter = token + 1 < end ? labels.role[token + 1] : NEIGHBOURS - 1
  const place = side * ROLES + labels.role[token]
  const here = place * COUNTS + others
  const placeDistance = place * STEPS + distance
  const sideDistance = side * STEPS + distance
  const between = (commasBetween * COUNTS + marksBetween) * COUNTS + others
  const c0 = wordClass[type[token]]
  const stem = context.stem[type[token]]
  const leftClass = token > first ? wordClass[type[token - 1]] : BEYOND
  const rightClass = token + 1 < end ? wordClass[type[token + 1]] : BEYOND
  const state = quote[token] * SENTENCE_STATES + context.sentence[s]
  let n = 0

  features[n++] = at.classDistance + c0 * STEPS * 2 + sideDistance
  features[n++] = at.here + here
  features[n++] = at.distance + placeDistance
  features[n++] = at.beliefHere + belief[token] * HERE + here
  features[n++] = at.between + place * BETWEEN + between
  features[n++] = at.stateHere + state * HERE + here
  features[n++] = at.roles + (here * NEIGHBOURS + roleBefore) * NEIGHBOURS + roleAfter
  features[n++] = at.segments + here * SEGMENTS + segments
  features[n++] = at.wordAfterCue + after * HERE + here
  features[n++] = at.wordBeforeCue + before * HERE + here
  features[n++] = at.classHere + c0 * HERE + here
  features[n++] = at.leftClass + leftClass * PLACES + place
  features[n++] = at.rightClass + rightClass * PLACES + place
  if (stem !== UNKNOWN) features[n++] = at.stem + stem * PLACES + place
  features[n++] = at.beliefBetween + (between * BELIEFS + belief[token]) * 2 + side
  features[n++] = at.beliefDistance + belief[token] * STEPS * 2 + sideDistance
  if (word !== UNKNOWN) {
    features[n++] = at.cueHere + word * HERE + here
    features[n++] = at.cueDistance + word * PLACES * STEPS + placeDistance
    features[n++] = at.cueSegments + (word * PLACES + place) * SEGMENTS + segments
    features[n++] = at.cueClass + (word * classCount + c0) * 2 + side
  }
  features[n++] = at.wordsAtCue + (before * classCount + after) * PLACES + place
  features[n++] = at.classAtCue + (c0 * classCount + before) * STEPS * 2 + sideDistance
  return n
}
