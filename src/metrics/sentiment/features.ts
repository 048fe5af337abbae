import type { Document } from '../../document/document.ts'
import { hashString, keyOf, mix } from '../../learned/keys.ts'
import type { WordValence } from '../../lexicons/valence.ts'
import { findRoles } from './roles.ts'
import type { Sentence } from './sentence.ts'
import { Role, type Words } from './words.ts'

/** Features of one mention, each with its value and the tokens (of the sentence) that it reads, for the evidence. */
export interface Features {
  key: Int32Array
  value: Float32Array
  from: Int32Array
  to: Int32Array
  count: number
}

export function createFeatures(capacity = 512): Features {
  return {
    key: new Int32Array(capacity),
    value: new Float32Array(capacity),
    from: new Int32Array(capacity),
    to: new Int32Array(capacity),
    count: 0,
  }
}

function emit(features: Features, key: number, value: number, from: number, to: number): void {
  if (features.count === features.key.length) grow(features)
  const i = features.count++
  features.key[i] = key
  features.value[i] = value
  features.from[i] = from
  features.to[i] = to
}

function grow(features: Features): void {
  const larger = createFeatures(features.key.length * 2)
  larger.key.set(features.key)
  larger.value.set(features.value)
  larger.from.set(features.from)
  larger.to.set(features.to)
  features.key = larger.key
  features.value = larger.value
  features.from = larger.from
  features.to = larger.to
}

/** Templates: the first half of a feature's key. */
const T = {
  bag: 1,
  side: 2,
  place: 3,
  pair: 4,
  pairSide: 5,
  window: 6,
  windowPair: 7,
  shape: 8,
  valence: 9,
  frame: 10,
  role: 11,
  roleVerb: 12,
  length: 13,
  frameSide: 14,
  mean: 15,
  decayed: 16,
  quoteBag: 17,
  clauseBag: 18,
  negatedBag: 19,
  effect: 20,
  triple: 21,
} as const

const EDGE = hashString('<edge>')
const TARGET = hashString('<target>')

/** Distances in words, in buckets. */
function bucketOf(distance: number): number {
  return distance <= 3 ? distance : distance <= 6 ? 4 : distance <= 12 ? 5 : 6
}

const LISTS: readonly (keyof WordValence)[] = ['afinn', 'vader', 'own']

/**
 * Writes the features of the mention at tokens `[from, to)` of a sentence into `features`.
 *
 * The words of the target and of every other name are masked: who it is must not tell.
 */
export function mentionFeatures(
  document: Document,
  words: Words,
  sentence: Sentence,
  from: number,
  to: number,
  features: Features,
): void {
  features.count = 0
  const { count, stem, form, role, negated, clause, quoted, contrasted } = sentence
  const low = Math.max(0, from - 60)
  const high = Math.min(count, to + 60)
  const span = high - low
  const norm = 1 / Math.sqrt(Math.max(span, 8))
  const home = clause[from]
  const inQuote = quoted[from]

  // A name said again in the same sentence is the target again.
  const last = document.tokens.type[sentence.first + to - 1]
  const named = sentence.name[to - 1] === 1
  const stemAt = (i: number) =>
    i < low || i >= high
      ? EDGE
      : (i >= from && i < to) || (named && document.tokens.type[sentence.first + i] === last)
        ? TARGET
        : stem[i]
  const formAt = (i: number) =>
    i < low || i >= high
      ? EDGE
      : (i >= from && i < to) || (named && document.tokens.type[sentence.first + i] === last)
        ? TARGET
        : form[i]

  const sums = new Float64Array(LISTS.length * 2)
  let hits = 0
  for (let i = low; i < high; i++) {
    if (i >= from && i < to) continue
    const right = i >= to ? 1 : 0
    const distance = right ? i - to + 1 : from - i
    const h = stemAt(i)
    const near = bucketOf(distance)
    const isFunction = (role[i] & Role.function) !== 0
    if (h === TARGET) {
      emit(features, keyOf(T.side, mix(h, right)), 1, i, i + 1)
      continue
    }
    emit(features, keyOf(T.bag, h), 1, i, i + 1)
    emit(features, keyOf(T.side, mix(h, right)), 1, i, i + 1)
    emit(features, keyOf(T.place, mix(h, right * 8 + near)), 1, i, i + 1)
    if (!isFunction) {
      if (negated[i]) emit(features, keyOf(T.negatedBag, h), 1, i, i + 1)
      if (clause[i] === home) emit(features, keyOf(T.clauseBag, mix(h, right)), 1, i, i + 1)
      if (quoted[i] !== inQuote) emit(features, keyOf(T.quoteBag, mix(h, quoted[i])), 1, i, i + 1)
    }
    const next = i + 1 === from ? TARGET : stemAt(i + 1)
    const pair = mix(h, next)
    emit(features, keyOf(T.pair, pair), 1, i, i + 2)
    emit(features, keyOf(T.pairSide, mix(pair, right)), 1, i, i + 2)
    const type = document.tokens.type[sentence.first + i]
    const valence = sentence.name[i] ? undefined : words.valence[type]
    if (valence === undefined) continue
    hits++
    const state = (negated[i] << 1) | (quoted[i] !== inQuote ? 1 : 0)
    const same = clause[i] === home ? 1 : 0
    if (valence.frame) {
      emit(features, keyOf(T.frame, mix(valence.frame, negated[i])), 1, i, i + 1)
      emit(features, keyOf(T.frameSide, mix(valence.frame * 4 + negated[i] * 2 + right, near)), 1, i, i + 1)
      emit(features, keyOf(T.frameSide, mix(valence.frame * 8 + right, 64 + same)), 1, i, i + 1)
    }
    const decay = 1 / (1 + distance / 4)
    for (let list = 0; list < LISTS.length; list++) {
      const raw = valence[LISTS[list]] / (list === 0 ? 2.5 : 2)
      if (raw === 0) continue
      const sign = raw > 0 ? 1 : 0
      const code = list * 2 + sign
      sums[code] += negated[i] ? -raw : raw
      // sum over the sentence, by sign and negation
      emit(features, keyOf(T.valence, code * 2 + negated[i]), raw * norm * 2, i, i + 1)
      // by side, near or far
      emit(
        features,
        keyOf(T.valence, mix(code * 4 + right * 2 + negated[i], 100 + near)),
        raw * 0.5,
        i,
        i + 1,
      )
      // by clause and quotes
      emit(features, keyOf(T.valence, mix(code * 4 + state, 200 + same * 2 + right)), raw * 0.5, i, i + 1)
      emit(
        features,
        keyOf(T.valence, mix(code * 4 + contrasted[i] * 2 + contrasted[from], 300)),
        raw * norm,
        i,
        i + 1,
      )
      emit(features, keyOf(T.decayed, code * 4 + right * 2 + negated[i]), raw * decay, i, i + 1)
    }
  }

  for (let offset = 1; offset <= 3; offset++) {
    emit(features, keyOf(T.window, mix(formAt(from - offset), offset)), 1, from - offset, from - offset + 1)
    emit(features, keyOf(T.window, mix(formAt(to - 1 + offset), 8 + offset)), 1, to - 1 + offset, to + offset)
  }
  emit(features, keyOf(T.windowPair, mix(mix(formAt(from - 2), formAt(from - 1)), 1)), 1, from - 2, from)
  emit(features, keyOf(T.windowPair, mix(mix(formAt(to), formAt(to + 1)), 2)), 1, to, to + 2)
  emit(features, keyOf(T.windowPair, mix(mix(formAt(from - 1), formAt(to)), 3)), 1, from - 1, to + 1)
  emit(features, keyOf(T.triple, mix(mix(formAt(to), formAt(to + 1)), formAt(to + 2))), 1, to, to + 3)
  emit(
    features,
    keyOf(T.triple, mix(mix(formAt(from - 1), formAt(from - 2)), formAt(from - 3))),
    1,
    from - 3,
    from,
  )

  const first = document.tokens.type[sentence.first + from]
  const pronoun = sentence.name[from] === 0 && to - from === 1
  emit(features, keyOf(T.shape, pronoun ? mix(words.form[first], 1) : 2), 1, from, to)
  emit(features, keyOf(T.shape, 10 + Math.min(3, to - from)), 1, from, to)
  const place = from < 3 ? 0 : from < count / 2 ? 1 : to > count - 4 ? 3 : 2
  emit(features, keyOf(T.shape, 20 + place), 1, from, to)
  emit(features, keyOf(T.shape, 30 + inQuote), 1, from, to)
  emit(features, keyOf(T.shape, 40 + Math.min(home, 5)), 1, from, to)
  emit(features, keyOf(T.length, Math.min(7, span >> 3)), 1, from, to)
  emit(features, keyOf(T.length, 20 + Math.min(6, hits)), 1, from, to)
  for (let list = 0; list < LISTS.length; list++) {
    const total = sums[list * 2] + sums[list * 2 + 1]
    const level = Math.max(-4, Math.min(4, Math.round(total)))
    emit(features, keyOf(T.mean, mix(list, level)), 1, from, to)
    emit(
      features,
      keyOf(T.mean, mix(list + 10, mix(Math.sign(sums[list * 2]), Math.sign(sums[list * 2 + 1])))),
      1,
      from,
      to,
    )
  }

  for (const found of findRoles(sentence, document, from, to)) {
    const valence = words.valence[document.tokens.type[sentence.first + found.token]]
    const code = found.role * 2 + negated[found.token]
    emit(features, keyOf(T.roleVerb, mix(sentence.stem[found.token], code)), 1, found.token, found.token + 1)
    emit(features, keyOf(T.role, mix(0, code)), 1, found.token, found.token + 1)
    if (valence?.frame) {
      emit(features, keyOf(T.role, mix(valence.frame, code)), 1, found.token, found.token + 1)
      const effect = found.role % 2 === 0 ? valence.agent : valence.patient
      emit(
        features,
        keyOf(T.effect, mix(code, effect > 0 ? 1 : 0)),
        effect * 0.5,
        found.token,
        found.token + 1,
      )
      emit(
        features,
        keyOf(T.effect, mix(negated[found.token], 100)),
        effect * 0.5,
        found.token,
        found.token + 1,
      )
    }
  }
}
