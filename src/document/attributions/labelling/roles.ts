import { layOut, NO_FEATURE } from '../../../learned/layout.ts'
import {
  CLUSTERS,
  type LabelContext,
  LIKELIHOODS,
  NO_LIKELIHOOD,
  NO_TOKEN_CLUSTER,
  QUOTE_STATES,
  SENTENCE_STATES,
  STEPS,
  step,
} from './context.ts'
import { BEYOND, UNKNOWN, type Vocabulary } from './vocabulary.ts'

/** Labels of stage 1: outside, and the beginning and inside of each role. */
export const ROLE_LABELS = ['O', 'B-source', 'I-source', 'B-cue', 'I-cue', 'B-content', 'I-content'] as const
export const Role = { outside: 0, source: 1, cue: 3, content: 5 } as const

/** Whether a label may never follow another: a role goes on only where it is. */
export function forbiddenRoles(from: string | null, to: string): boolean {
  return to.startsWith('I-') && (from === null || from.slice(2) !== to.slice(2))
}

/** Tokens around a token whose own features it sees: two before it to two after it. */
export const WINDOW = 5
export const BEFORE = 2

/** What lies between a token and a cue: up to three commas, and up to three quotation marks. */
const BETWEEN = 16
/** Ways in which a cue looks from a token: none there, or its distance and what lies between. */
const VIEWS = 1 + STEPS * BETWEEN
/** States of a token: those of its sentence, and of quotation marks. */
const STATES = SENTENCE_STATES * QUOTE_STATES
/** How near a cue must be to count with the class of a word after it. */
const NEAR = 6

/** Where the features of stage 1 stand. */
export type RoleLayout = ReturnType<typeof roleLayout>

/** Lays out the templates of stage 1 for a vocabulary. */
export function roleLayout({ stems, cues, classes }: Vocabulary) {
  const stemCount = stems.count + 2
  const cueCount = cues.count + 1
  const classCount = classes.size + 2
  const { at, direct } = layOut(
    {
      stem: stemCount * WINDOW,
      wordClass: classCount * WINDOW,
      likelihood: LIKELIHOODS * WINDOW,
      cluster: CLUSTERS * WINDOW,
      classPair: classCount ** 2 * 2,
      clusterPair: CLUSTERS ** 2 * 2,
      classQuote: classCount * QUOTE_STATES,
      quotes: 5 ** 3,
      likelihoods: LIKELIHOODS ** 3,
      cueDistance: cueCount * STEPS * 2,
      cueBetween: cueCount * BETWEEN * 2,
      nextView: classCount * VIEWS * 2,
      classView: classCount * VIEWS * 2,
      clusterView: CLUSTERS * VIEWS * 2,
      stateView: STATES * VIEWS * 2,
      views: VIEWS ** 2,
      edge: STATES * 4,
    },
    {
      stemPair: stemCount ** 2 * 2,
      classTriple: classCount ** 3 * 4,
      cueClass: cueCount * classCount,
    },
  )
  return { at, direct, stemCount, cueCount, classCount }
}

/** Rows of a word at each place of the window. */
export const WORD_ROWS = 4
/** More features than any token has. */
export const MOST_ROLE_FEATURES = 64

/**
 * Writes the features of a word `place` places into the window of another; of "no token here" where it is -1.
 */
export function wordFeatures(
  { at }: RoleLayout,
  { stem, wordClass, likelihood, cluster }: LabelContext,
  type: number,
  place: number,
  features: Int32Array,
  to: number,
): void {
  const word = type < 0 ? BEYOND : stem[type]
  features[to] = word === UNKNOWN ? NO_FEATURE : at.stem + word * WINDOW + place
  features[to + 1] = at.wordClass + (type < 0 ? BEYOND : wordClass[type]) * WINDOW + place
  features[to + 2] = at.likelihood + (type < 0 ? NO_LIKELIHOOD : likelihood[type]) * WINDOW + place
  features[to + 3] = at.cluster + (type < 0 ? NO_TOKEN_CLUSTER : cluster[type]) * WINDOW + place
}

/**
 * How a cue at one end of `[from, to]` looks from the other: its distance, and
 * the commas and marks between. Distances count least, so that the rows of words
 * with nothing between them and the cue, which are most, stand side by side.
 */
function viewOf({ commas, marks }: LabelContext, from: number, to: number): number {
  const between = Math.min(commas[to] - commas[from], 3) * 4 + Math.min(marks[to] - marks[from], 3)
  return 1 + between * STEPS + step(to - from)
}

/** Writes the features that depend on where the token stands, and returns how many they are. */
export function placeFeatures(
  layout: RoleLayout,
  context: LabelContext,
  token: number,
  features: Int32Array,
): number {
  const { at, stemCount, classCount } = layout
  const { document, stem, wordClass, cluster, likelihood, cue, quote, cueBefore, cueAfter } = context
  const { tokens, sentences } = document
  const s = tokens.sentence[token]
  const first = sentences.firstToken[s]
  const last = sentences.endToken[s] - 1
  const own = tokens.type[token]
  const right = token < last ? tokens.type[token + 1] : -1
  const right2 = token + 1 < last ? tokens.type[token + 2] : -1
  const left = token > first ? tokens.type[token - 1] : -1
  const left2 = token - 1 > first ? tokens.type[token - 2] : -1
  let n = 0

  const c0 = wordClass[own]
  const c1 = right < 0 ? BEYOND : wordClass[right]
  const c2 = right2 < 0 ? BEYOND : wordClass[right2]
  const b1 = left < 0 ? BEYOND : wordClass[left]
  const b2 = left2 < 0 ? BEYOND : wordClass[left2]
  features[n++] = at.classPair + (b1 * classCount + c0) * 2
  features[n++] = at.classPair + (c0 * classCount + c1) * 2 + 1

  const k0 = cluster[own]
  const kLeft = left < 0 ? NO_TOKEN_CLUSTER : cluster[left]
  const kRight = right < 0 ? NO_TOKEN_CLUSTER : cluster[right]
  features[n++] = at.clusterPair + (kLeft * CLUSTERS + k0) * 2
  features[n++] = at.clusterPair + (k0 * CLUSTERS + kRight) * 2 + 1

  const q = quote[token]
  const around = (left < 0 ? 4 : quote[token - 1]) * 25 + q * 5 + (right < 0 ? 4 : quote[token + 1])
  features[n++] = at.classQuote + c0 * QUOTE_STATES + q
  features[n++] = at.quotes + around
  const lLeft = left < 0 ? NO_LIKELIHOOD : likelihood[left]
  const lRight = right < 0 ? NO_LIKELIHOOD : likelihood[right]
  features[n++] = at.likelihoods + (lLeft * LIKELIHOODS + likelihood[own]) * LIKELIHOODS + lRight

  const state = context.sentence[s] * QUOTE_STATES + q
  let leftView = 0
  let rightView = 0
  for (let side = 0; side < 2; side++) {
    const other = side === 0 ? cueBefore[token] : cueAfter[token]
    if (other >= 0) {
      const view = side === 0 ? viewOf(context, other, token) : viewOf(context, token, other)
      const between = ((view - 1) / STEPS) | 0
      const word = cue[tokens.type[other]]
      const next = other < last ? wordClass[tokens.type[other + 1]] : BEYOND
      features[n++] = at.nextView + (next * VIEWS + view) * 2 + side
      features[n++] = at.classView + (c0 * VIEWS + view) * 2 + side
      features[n++] = at.clusterView + (k0 * VIEWS + view) * 2 + side
      if (word !== UNKNOWN) {
        features[n++] = at.cueDistance + (word * STEPS + ((view - 1) % STEPS)) * 2 + side
        features[n++] = at.cueBetween + (word * BETWEEN + between) * 2 + side
        if (side === 0 && token - other < NEAR) features[n++] = at.cueClass + word * classCount + c0
      }
      if (side === 0) leftView = view
      else rightView = view
    }
    features[n++] = at.stateView + (state * VIEWS + (side === 0 ? leftView : rightView)) * 2 + side
  }
  features[n++] = at.views + leftView * VIEWS + rightView
  features[n++] = at.edge + state * 4 + (token === first ? 1 : 0) + (token === last ? 2 : 0)

  features[n++] = at.classTriple + ((b1 * classCount + c0) * classCount + c1) * 4
  features[n++] = at.classTriple + ((b2 * classCount + b1) * classCount + c0) * 4 + 1
  features[n++] = at.classTriple + ((c0 * classCount + c1) * classCount + c2) * 4 + 2
  if (stem[own] === UNKNOWN) return n
  const s1 = right < 0 ? BEYOND : stem[right]
  const before = left < 0 ? BEYOND : stem[left]
  if (s1 !== UNKNOWN) features[n++] = at.stemPair + (stem[own] * stemCount + s1) * 2
  if (before !== UNKNOWN) features[n++] = at.stemPair + (before * stemCount + stem[own]) * 2 + 1
  return n
}

/** Writes every feature of a token, and returns how many they are: what a trainer trains on. */
export function roleFeatures(
  layout: RoleLayout,
  context: LabelContext,
  token: number,
  features: Int32Array,
): number {
  const { tokens, sentences } = context.document
  const first = sentences.firstToken[tokens.sentence[token]]
  const end = sentences.endToken[tokens.sentence[token]]
  let n = placeFeatures(layout, context, token, features)
  for (let place = 0; place < WINDOW; place++, n += WORD_ROWS) {
    const at = token + place - BEFORE
    wordFeatures(layout, context, at >= first && at < end ? tokens.type[at] : -1, place, features, n)
  }
  return n
}
