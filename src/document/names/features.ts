import { hashString } from '../../learned/keys.ts'
import { DISTANCES, LENGTHS, type NameLayout, POSITIONS, SPELLINGS } from './layout.ts'
import { Near, NO_WORD, REACH } from './near.ts'
import { USAGES } from './usage.ts'
import type { NameView } from './view.ts'
import { UNKNOWN } from './vocabulary.ts'
import { CLUSTERS, FAMILIARS, KINDS } from './word-row.ts'

/** More features than any token has. */
export const MOST_FEATURES = 256

/**
 * Writes the features of a near word, by its row, at a
 * position around a token, from `n` on; returns their end.
 */
export function wordFeatures(
  { at }: NameLayout,
  words: Int32Array,
  row: number,
  position: number,
  features: Int32Array,
  n: number,
): number {
  if (row === NO_WORD) {
    features[n++] = at.word + words[row + Near.word] * POSITIONS + position
    return n
  }
  const word = words[row + Near.word]
  if (word !== UNKNOWN) features[n++] = at.word + word * POSITIONS + position
  features[n++] = at.shape + words[row + Near.shape] * POSITIONS + position
  features[n++] = at.cluster + words[row + Near.cluster] * POSITIONS + position
  features[n++] = at.kind + words[row + Near.kind] * POSITIONS + position
  features[n++] = at.familiar + words[row + Near.familiar] * POSITIONS + position
  for (let rest = words[row + Near.flags]; rest !== 0; rest &= rest - 1) {
    features[n++] = at.fact + (31 - Math.clz32(rest & -rest)) * POSITIONS + position
  }
  return n
}

/**
 * Writes the features of a near word, by its row, that
 * only its own tokens see, from `n` on; returns their end.
 */
export function ownFeatures(
  { at }: NameLayout,
  { document, words }: NameView,
  row: number,
  features: Int32Array,
  n: number,
): number {
  const { types } = document
  const type = words[row + Near.type]
  const lower = types.lower[type]
  features[n++] = at.form + spelling(hashString(types.form[type]))
  for (let length = 1; length <= 4 && length < lower.length; length++) {
    features[n++] = at.suffix + spelling(hashString(lower, lower.length - length)) * 4 + length - 1
    features[n++] = at.prefix + spelling(hashString(lower, 0, length)) * 4 + length - 1
  }
  features[n++] = at.shapeFamiliar + words[row + Near.shape] * FAMILIARS + words[row + Near.familiar]
  features[n++] = at.facts + words[row + Near.facts]
  return n
}

/**
 * Writes what the document tells a word's own tokens of it,
 * by its row, from `n` on; returns the features' end.
 */
export function usageFeatures(
  layout: NameLayout,
  words: Int32Array,
  row: number,
  features: Int32Array,
  n: number,
): number {
  const { at } = layout
  const usage = words[row + Near.usage]
  features[n++] = at.usage + usage
  features[n++] = at.usageFamiliar + usage * FAMILIARS + words[row + Near.familiar]
  features[n++] = at.shapeUsage + words[row + Near.shape] * USAGES + usage
  n = besideFeatures(layout, words, row + Near.before, words[row + Near.befores], 0, features, n)
  return besideFeatures(layout, words, row + Near.after, words[row + Near.afters], 1, features, n)
}

/** A hash of 32 bits, folded. */
function spelling(hash: number): number {
  return (hash ^ (hash >>> 22)) & (SPELLINGS - 1)
}

/** The words beside a word's mentions anywhere in the document, whose rows stand from `from` on. */
function besideFeatures(
  { at }: NameLayout,
  words: Int32Array,
  from: number,
  count: number,
  side: number,
  features: Int32Array,
  n: number,
): number {
  const start = n
  for (let k = from; k < from + count; k++) {
    const row = words[k]
    const word = words[row + Near.word]
    if (word !== UNKNOWN) n = addOnce(features, start, n, at.besideWord + word * 2 + side)
    n = addOnce(features, start, n, at.besideCluster + words[row + Near.cluster] * 2 + side)
    const looks = words[row + Near.facts] * 4 + words[row + Near.capital] * 2 + side
    n = addOnce(features, start, n, at.besideFacts + looks)
  }
  return n
}

/** Adds a feature unless it is among those from `start` on. */
function addOnce(features: Int32Array, start: number, n: number, feature: number): number {
  for (let k = start; k < n; k++) if (features[k] === feature) return n
  features[n] = feature
  return n + 1
}

/** Writes the features of a token that depend on where it stands, from `n` on, and returns their end. */
export function tokenFeatures(
  layout: NameLayout,
  view: NameView,
  run: number,
  place: number,
  features: Int32Array,
  n: number,
): number {
  const { at, wordCount, shapeCount, factCount } = layout
  const { words, strip, phrase, first, start } = view
  const left2 = strip[place - 2]
  const left = strip[place - 1]
  const own = strip[place]
  const right = strip[place + 1]
  const right2 = strip[place + 2]

  const shape = words[own + Near.shape]
  const shapeLeft = words[left + Near.shape]
  const shapeRight = words[right + Near.shape]
  features[n++] = at.shapePair + (shapeLeft * shapeCount + shape) * 2
  features[n++] = at.shapePair + (shape * shapeCount + shapeRight) * 2 + 1
  features[n++] = at.shapeTriple + (shapeLeft * shapeCount + shape) * shapeCount + shapeRight

  const wordLeft = words[left + Near.word]
  const wordLeft2 = words[left2 + Near.word]
  const wordRight = words[right + Near.word]
  const wordRight2 = words[right2 + Near.word]
  if (wordLeft !== UNKNOWN) {
    features[n++] = at.wordShape + (wordLeft * shapeCount + shape) * 2
    if (wordLeft2 !== UNKNOWN) features[n++] = at.outerWords + (wordLeft2 * wordCount + wordLeft) * 2
  }
  if (wordRight !== UNKNOWN) {
    features[n++] = at.wordShape + (wordRight * shapeCount + shape) * 2 + 1
    if (wordRight2 !== UNKNOWN) features[n++] = at.outerWords + (wordRight * wordCount + wordRight2) * 2 + 1
  }

  const cluster = words[own + Near.cluster]
  const clusterLeft = words[left + Near.cluster]
  const clusterRight = words[right + Near.cluster]
  features[n++] = at.clusterPair + (clusterLeft * CLUSTERS + cluster) * 2
  features[n++] = at.clusterPair + (cluster * CLUSTERS + clusterRight) * 2 + 1
  features[n++] = at.clusterTriple + (clusterLeft * CLUSTERS + cluster) * CLUSTERS + clusterRight
  features[n++] = at.outerClusters + (words[left2 + Near.cluster] * CLUSTERS + clusterLeft) * 2
  features[n++] = at.outerClusters + (clusterRight * CLUSTERS + words[right2 + Near.cluster]) * 2 + 1
  features[n++] =
    at.kindTriple +
    (words[left + Near.kind] * KINDS + words[own + Near.kind]) * KINDS +
    words[right + Near.kind]

  const facts = words[own + Near.facts]
  const flags = words[own + Near.flags]
  if ((flags | words[left + Near.flags]) !== 0) {
    features[n++] = at.factPair + (words[left + Near.facts] * factCount + facts) * 2
  }
  if ((flags | words[right + Near.flags]) !== 0) {
    features[n++] = at.factPair + (facts * factCount + words[right + Near.facts]) * 2 + 1
  }
  const token = first[run] + place - start[run]
  if (phrase[token] !== 0) features[n++] = at.phrase + view.phraseNumber[token] * 3
  if (left !== NO_WORD && phrase[token - 1] !== 0)
    features[n++] = at.phrase + view.phraseNumber[token - 1] * 3 + 1
  if (right !== NO_WORD && phrase[token + 1] !== 0)
    features[n++] = at.phrase + view.phraseNumber[token + 1] * 3 + 2

  return words[own + Near.capital] === 0 ? n : streakFeatures(layout, view, place, features, n)
}

/** The capitals that stand together with the token: its place among them, the first and the last. */
function streakFeatures(
  { at }: NameLayout,
  { words, strip, streakFirst, streakEnd }: NameView,
  place: number,
  features: Int32Array,
  n: number,
): number {
  const first = streakFirst[place]
  const end = streakEnd[place]
  const length = Math.min(LENGTHS - 1, end - first)
  const fromStart = Math.min(DISTANCES - 1, place - first)
  const fromEnd = Math.min(DISTANCES - 1, end - 1 - place)
  const firstRow = strip[first]
  const lastRow = strip[end - 1]
  features[n++] = at.place + length * DISTANCES + fromStart
  features[n++] = at.firstCluster + words[firstRow + Near.cluster] * DISTANCES + fromStart
  features[n++] = at.lastCluster + words[lastRow + Near.cluster] * DISTANCES + fromEnd
  const firstWord = words[firstRow + Near.word]
  const lastWord = words[lastRow + Near.word]
  if (firstWord !== UNKNOWN) features[n++] = at.firstWord + firstWord * DISTANCES + fromStart
  if (lastWord !== UNKNOWN) features[n++] = at.lastWord + lastWord * DISTANCES + fromEnd
  return n
}

/**
 * Writes every feature of a token, and returns how many they are:
 * what a trainer trains on, and what `nameScores` adds up.
 *
 * @param place the token's place in the strip, in run `run`
 */
export function nameFeatures(
  layout: NameLayout,
  view: NameView,
  run: number,
  place: number,
  features: Int32Array,
): number {
  const { words, strip } = view
  let n = 0
  for (let position = 0; position < POSITIONS; position++) {
    const row = strip[place + position - REACH]
    n = wordFeatures(layout, words, row, position, features, n)
  }
  n = ownFeatures(layout, view, strip[place], features, n)
  n = usageFeatures(layout, words, strip[place], features, n)
  return tokenFeatures(layout, view, run, place, features, n)
}
