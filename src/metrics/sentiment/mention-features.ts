import type { Document } from '../../document/document.ts'
import { hashString, keyOf, mix } from '../../learned/keys.ts'
import type { WordValence } from '../../lexicons/valence.ts'
import { clear, emit, type Features, mark } from './features.ts'
import { findRoles, isAgent } from './roles.ts'
import type { Sentence } from './sentence.ts'
import { Role, UNITS } from './words.ts'

/** Templates: the first half of a feature's key. */
const T = {
  bag: 1,
  side: 2,
  place: 3,
  pair: 4,
  pairSide: 5,
  window: 6,
  windowPair: 7,
  windowTriple: 8,
  clauseWord: 9,
  quotedWord: 10,
  negatedWord: 11,
  frame: 12,
  framePlace: 13,
  frameClause: 14,
  sum: 15,
  sumPlace: 16,
  sumClause: 17,
  sumContrast: 18,
  sumDecayed: 19,
  level: 20,
  signs: 21,
  form: 22,
  size: 23,
  position: 24,
  quoted: 25,
  clauses: 26,
  length: 27,
  hits: 28,
  role: 29,
  roleWord: 30,
  roleFrame: 31,
  effect: 32,
  effectRole: 33,
} as const

const EDGE = hashString('<edge>')
const TARGET = hashString('<target>')

/** How far the classifier reads to each side, in tokens: a hostile text may be one sentence. */
const REACH = 60

/** The word lists. */
const LISTS = ['afinn', 'vader', 'own'] as const

/** A mention at tokens `[from, to)` of its sentence, and the stretch `[low, high)` around it that is read. */
export interface Site {
  readonly document: Document
  readonly sentence: Sentence
  readonly from: number
  readonly to: number
  readonly low: number
  readonly high: number
}

/** The site of a mention. */
export function siteOf(document: Document, sentence: Sentence, from: number, to: number): Site {
  const low = Math.max(0, from - REACH)
  const high = Math.min(sentence.count, to + REACH)
  return { document, sentence, from, to, low, high }
}

/**
 * Writes the features of a mention: words by side and distance, what word lists say of them, and who does what to
 * whom. The words of the target and of every other name are masked: who it is must not tell.
 */
export function mentionFeatures(site: Site, features: Features): void {
  clear(features)
  const { sentence, from, to, low, high } = site
  const totals = new Float64Array(LISTS.length * 2)
  let hits = 0
  for (let i = low; i < high; i++) {
    if (i >= from && i < to) continue
    wordFeatures(site, i, features)
    const valence = valenceAt(sentence, i)
    if (valence === undefined) continue
    hits++
    valenceFeatures(site, i, valence, totals, features)
  }
  windowFeatures(site, features)
  shapeFeatures(site, hits, totals, features)
  roleFeatures(site, features)
}

/** What the word lists say of token `i`; nothing of a name. */
export function valenceAt({ word, name }: Sentence, i: number): WordValence | undefined {
  return name[i] ? undefined : word[i].valence
}

function typeAt({ document, sentence }: Site, i: number): number {
  return document.tokens.type[sentence.first + i]
}

/** Whether token `i` calls the target: the mention itself, or its name said again in the sentence. */
export function isTarget(site: Site, i: number): boolean {
  const { sentence, from, to } = site
  if (i >= from && i < to) return true
  return sentence.name[to - 1] === 1 && typeAt(site, i) === typeAt(site, to - 1)
}

function stemAt(site: Site, i: number): number {
  if (i < site.low || i >= site.high) return EDGE
  return isTarget(site, i) ? TARGET : site.sentence.stem[i]
}

function formAt(site: Site, i: number): number {
  if (i < site.low || i >= site.high) return EDGE
  return isTarget(site, i) ? TARGET : site.sentence.form[i]
}

function distanceTo({ from, to }: Site, i: number): number {
  return i >= to ? i - to + 1 : from - i
}

/** Distances in buckets: 1, 2, 3, 4 to 6, 7 to 12, more. */
function bucketOf(distance: number): number {
  return distance <= 3 ? distance : distance <= 6 ? 4 : distance <= 12 ? 5 : 6
}

/** A word as itself, by side, by distance, with its neighbour, in its clause, in another's quote, negated. */
function wordFeatures(site: Site, i: number, features: Features): void {
  const { sentence, from, to } = site
  const { clause, quoted, negated, role } = sentence
  const right = i >= to ? 1 : 0
  const stem = stemAt(site, i)
  mark(features, keyOf(T.side, mix(stem, right)), i)
  if (stem === TARGET) return
  mark(features, keyOf(T.bag, stem), i)
  mark(features, keyOf(T.place, mix(stem, right * 8 + bucketOf(distanceTo(site, i)))), i)
  const pair = mix(stem, stemAt(site, i + 1))
  mark(features, keyOf(T.pair, pair), i, i + 2)
  mark(features, keyOf(T.pairSide, mix(pair, right)), i, i + 2)
  if (role[i] & Role.function) return
  if (negated[i]) mark(features, keyOf(T.negatedWord, stem), i)
  if (clause[i] === clause[from]) mark(features, keyOf(T.clauseWord, mix(stem, right)), i)
  if (quoted[i] !== quoted[from]) mark(features, keyOf(T.quotedWord, mix(stem, quoted[i])), i)
}

/** What the word lists say of a word, by sign, negation, side, distance, clause, quotes and contrast. */
function valenceFeatures(
  site: Site,
  i: number,
  valence: WordValence,
  totals: Float64Array,
  features: Features,
): void {
  const { sentence, from, to, low, high } = site
  const { clause, quoted, negated, contrasted } = sentence
  const right = i >= to ? 1 : 0
  const distance = distanceTo(site, i)
  const near = bucketOf(distance)
  const no = negated[i]
  const same = clause[i] === clause[from] ? 1 : 0
  const other = quoted[i] !== quoted[from] ? 1 : 0
  const contrast = contrasted[i] * 2 + contrasted[from]
  if (valence.frame) {
    mark(features, keyOf(T.frame, mix(valence.frame, no)), i)
    mark(features, keyOf(T.framePlace, mix(valence.frame * 4 + no * 2 + right, near)), i)
    mark(features, keyOf(T.frameClause, mix(valence.frame * 2 + right, same)), i)
  }
  // Sums over a sentence grow about as the root of its length.
  const share = 1 / Math.sqrt(Math.max(high - low, 8))
  const decay = 1 / (1 + distance / 4)
  for (let list = 0; list < LISTS.length; list++) {
    const name = LISTS[list]
    const value = valence[name] / UNITS[name]
    if (value === 0) continue
    const code = list * 2 + (value > 0 ? 1 : 0)
    totals[code] += no ? -value : value
    emit(features, keyOf(T.sum, code * 2 + no), value * share * 2, i)
    emit(features, keyOf(T.sumPlace, mix(code * 4 + right * 2 + no, near)), value / 2, i)
    emit(features, keyOf(T.sumClause, mix(code * 4 + no * 2 + other, same * 2 + right)), value / 2, i)
    emit(features, keyOf(T.sumContrast, code * 4 + contrast), value * share, i)
    emit(features, keyOf(T.sumDecayed, code * 4 + right * 2 + no), value * decay, i)
  }
}

/** The three words on each side as written, alone and together. */
function windowFeatures(site: Site, features: Features): void {
  const { from, to } = site
  const left = [1, 2, 3].map((offset) => formAt(site, from - offset))
  const right = [0, 1, 2].map((offset) => formAt(site, to + offset))
  for (let k = 0; k < 3; k++) {
    mark(features, keyOf(T.window, mix(left[k], k)), from - 1 - k)
    mark(features, keyOf(T.window, mix(right[k], 3 + k)), to + k)
  }
  mark(features, keyOf(T.windowPair, mix(mix(left[1], left[0]), 1)), from - 2, from)
  mark(features, keyOf(T.windowPair, mix(mix(right[0], right[1]), 2)), to, to + 2)
  mark(features, keyOf(T.windowPair, mix(mix(left[0], right[0]), 3)), from - 1, to + 1)
  mark(features, keyOf(T.windowTriple, mix(mix(mix(left[2], left[1]), left[0]), 1)), from - 3, from)
  mark(features, keyOf(T.windowTriple, mix(mix(mix(right[0], right[1]), right[2]), 2)), to, to + 3)
}

/** What the mention looks like and where it stands, and what the lists say of the sentence as a whole. */
function shapeFeatures(site: Site, hits: number, totals: Float64Array, features: Features): void {
  const { sentence, from, to, low, high } = site
  const { count, clause, quoted, name, form } = sentence
  const pronoun = name[from] === 0 && to - from === 1
  const position = from < 3 ? 0 : from < count / 2 ? 1 : to > count - 4 ? 3 : 2
  mark(features, keyOf(T.form, pronoun ? form[from] : 1), from, to)
  mark(features, keyOf(T.size, Math.min(3, to - from)), from, to)
  mark(features, keyOf(T.position, position), from, to)
  mark(features, keyOf(T.quoted, quoted[from]), from, to)
  mark(features, keyOf(T.clauses, Math.min(clause[from], 5)), from, to)
  mark(features, keyOf(T.length, Math.min(7, (high - low) >> 3)), from, to)
  mark(features, keyOf(T.hits, Math.min(6, hits)), from, to)
  for (let list = 0; list < LISTS.length; list++) {
    const bad = totals[list * 2]
    const good = totals[list * 2 + 1]
    mark(features, keyOf(T.level, mix(list, Math.max(-4, Math.min(4, Math.round(bad + good))))), from, to)
    mark(features, keyOf(T.signs, mix(list, Math.sign(bad) * 3 + Math.sign(good))), from, to)
  }
}

/** Who does what to whom. */
function roleFeatures(site: Site, features: Features): void {
  const { sentence } = site
  for (const { token, role } of findRoles(site)) {
    const no = sentence.negated[token]
    const code = role * 2 + no
    mark(features, keyOf(T.role, code), token)
    mark(features, keyOf(T.roleWord, mix(sentence.stem[token], code)), token)
    const { valence } = sentence.word[token]
    if (!valence?.frame) continue
    mark(features, keyOf(T.roleFrame, mix(valence.frame, code)), token)
    const effect = (isAgent(role) ? valence.agent : valence.patient) / 2
    emit(features, keyOf(T.effect, no), effect, token)
    emit(features, keyOf(T.effectRole, code * 2 + (effect > 0 ? 1 : 0)), effect, token)
  }
}
