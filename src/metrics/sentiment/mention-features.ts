import { hashString, keyOf, mix } from '../../learned/keys.ts'
import { LISTS, type WordValence } from '../../lexicons/valence.ts'
import { add, clear, type Features, OF_TOKEN } from './features.ts'
import { type Known, NOTHING, ofFew, ofFewOnce, ofStem, ofWord } from './known.ts'
import { askPairs, ofMaskedPair } from './known-pairs.ts'
import { findRoles, isAgent } from './roles.ts'
import { Said, saidBefore } from './said-before.ts'
import { bucketOf, distanceTo, Mask, type Site } from './site.ts'
import { FEW, OF_WORD, T } from './templates.ts'
import { learn, Role, valenceAt, WORD } from './words.ts'

const EDGE = hashString('<edge>')
const TARGET = hashString('<target>')

/** For each list the sums of bad and of good words around a mention; reused. */
const totals = new Float64Array(LISTS.length * 2)

/**
 * Writes the features of a mention that are known: words by side and distance, what word lists say of them, and who
 * does what to whom. The words of the target and of every other name are masked: who it is must not tell.
 */
export function mentionFeatures(site: Site, known: Known, features: Features): void {
  const { sentence, from, to, low, high } = site
  askPairs(known, site)
  known.mention = (known.mention + 1) | 0
  clear(features, sentence.count)
  wordFeatures(site, 0, known, features)
  wordFeatures(site, 1, known, features)
  totals.fill(0)
  let hits = 0
  for (let i = low; i < high; i++) {
    const valence = sentence.valence[i]
    if (valence === undefined || (i >= from && i < to)) continue
    hits++
    valenceFeatures(site, i, valence, known, features)
  }
  features.listed = features.count
  windowFeatures(site, known, features)
  shapeFeatures(site, hits, known, features)
  roleFeatures(site, known, features)
}

/**
 * The words to the left or to the right: each as itself, by side, by distance, with its neighbour, negated, in its
 * clause, in another's quote.
 */
function wordFeatures(site: Site, right: 0 | 1, known: Known, features: Features): void {
  const { sentence, from, to, low, high, mask } = site
  const { stem, number, clause, quoted, negated, role, alike } = sentence
  const { ofTokens } = features
  let again = false
  for (let i = right ? to : low; i < (right ? high : from); i++) {
    const row = i * OF_TOKEN.count
    if (mask[i] !== Mask.none) {
      ofTokens.fill(NOTHING, row, row + OF_TOKEN.count)
      // The target's name said again, once a side.
      const at = WORD.target * OF_WORD.count + OF_WORD.side + right
      if (!again) ofTokens[row + OF_TOKEN.side] = ofWord(known, at, T.side, TARGET, right)
      again = true
      continue
    }
    const word = stem[i]
    const at = number[i] * OF_WORD.count
    const said = alike[i] < low ? 0 : saidBefore(site, i)
    const near = bucketOf(right ? i - to + 1 : from - i)
    const place = at + OF_WORD.place + right * 6 + near - 1
    ofTokens[row + OF_TOKEN.side] =
      said & Said.onSide ? NOTHING : ofWord(known, at + OF_WORD.side + right, T.side, word, right)
    ofTokens[row + OF_TOKEN.bag] = said & Said.atAll ? NOTHING : ofStem(known, at + OF_WORD.bag, T.bag, word)
    ofTokens[row + OF_TOKEN.place] =
      said & Said.inPlace ? NOTHING : ofWord(known, place, T.place, word, right * 8 + near)

    const content = !(role[i] & Role.function)
    ofTokens[row + OF_TOKEN.negated] =
      content && negated[i] && !(said & Said.negated)
        ? ofStem(known, at + OF_WORD.negatedWord, T.negatedWord, word)
        : NOTHING
    ofTokens[row + OF_TOKEN.inClause] =
      content && clause[i] === clause[from] && !(said & Said.inClause)
        ? ofWord(known, at + OF_WORD.clauseWord + right, T.clauseWord, word, right)
        : NOTHING
    const quote = quoted[i]
    ofTokens[row + OF_TOKEN.quoted] =
      content && quote !== quoted[from] && !(said & Said.inQuote)
        ? ofWord(known, at + OF_WORD.quotedWord + quote, T.quotedWord, word, quote)
        : NOTHING

    let pair: number
    let pairOnSide: number
    if (i + 1 < high && mask[i + 1] === Mask.none) {
      pair = known.pairs[i * 3]
      pairOnSide = known.pairs[i * 3 + 1 + right]
    } else {
      const next = i + 1 < high ? TARGET : EDGE
      const masked = at + (i + 1 < high ? OF_WORD.pairWithTarget : OF_WORD.pairWithEdge)
      pair = ofMaskedPair(known, masked, word, next, -1)
      pairOnSide = ofMaskedPair(known, masked + 1 + right, word, next, right)
    }
    ofTokens[row + OF_TOKEN.pair] = said & Said.inPair ? NOTHING : pair
    ofTokens[row + OF_TOKEN.pairOnSide] = said & Said.inPairOnSide ? NOTHING : pairOnSide
  }
}

/** What the word lists say of a word, by sign, negation, side, distance, clause, quotes and contrast. */
function valenceFeatures(
  site: Site,
  i: number,
  valence: WordValence,
  known: Known,
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
  const emit = (feature: number, value: number) => add(features, feature, value, i, i + 1)
  const { frame } = valence
  if (frame) {
    emit(ofFewOnce(known, FEW.frame, frame, no), 1)
    emit(ofFewOnce(known, FEW.framePlace, frame * 4 + no * 2 + right, near), 1)
    emit(ofFewOnce(known, FEW.frameClause, frame * 2 + right, same), 1)
  }
  // Sums over a sentence grow about as the root of its length.
  const share = 1 / Math.sqrt(Math.max(high - low, 8))
  const decay = 1 / (1 + distance / 4)
  for (let list = 0; list < LISTS.length; list++) {
    const value = valence.lists[list]
    if (value === 0) continue
    const code = list * 2 + (value > 0 ? 1 : 0)
    totals[code] += no ? -value : value
    emit(ofFew(known, FEW.sum, code * 2 + no), value * share * 2)
    emit(ofFew(known, FEW.sumPlace, code * 4 + right * 2 + no, near), value / 2)
    emit(ofFew(known, FEW.sumClause, code * 4 + no * 2 + other, same * 2 + right), value / 2)
    emit(ofFew(known, FEW.sumContrast, code * 4 + contrast), value * share)
    emit(ofFew(known, FEW.sumDecayed, code * 4 + right * 2 + no), value * decay)
  }
}

/** The number of the word at token `i`, the target and what is not read masked. */
function numberAt(site: Site, i: number): number {
  if (i < site.low || i >= site.high) return WORD.edge
  return site.mask[i] !== Mask.none ? WORD.target : site.sentence.number[i]
}

/** The hash of its form. */
function formAt(site: Site, i: number): number {
  if (i < site.low || i >= site.high) return EDGE
  return site.mask[i] !== Mask.none ? TARGET : site.sentence.form[i]
}

/** Keys of words on each side together, and what is known of them; reused. */
const joined = { keys: new Int32Array(5), found: new Int32Array(5) }

/** The three words on each side as written, alone and together. */
function windowFeatures(site: Site, known: Known, features: Features): void {
  const { from, to } = site
  for (let k = 0; k < 3; k++) {
    windowFeature(site, from - 1 - k, k, known, features)
    windowFeature(site, to + k, 3 + k, known, features)
  }
  const left = formAt(site, from - 1)
  const right = formAt(site, to)
  const further = formAt(site, from - 2)
  const later = formAt(site, to + 1)
  const { keys, found } = joined
  keys[0] = keyOf(T.windowPair, mix(mix(further, left), 1))
  keys[1] = keyOf(T.windowPair, mix(mix(right, later), 2))
  keys[2] = keyOf(T.windowPair, mix(mix(left, right), 3))
  keys[3] = keyOf(T.windowTriple, mix(mix(mix(formAt(site, from - 3), further), left), 1))
  keys[4] = keyOf(T.windowTriple, mix(mix(mix(right, later), formAt(site, to + 2)), 2))
  known.lookUpAll(keys, keys.length, found)
  add(features, found[0], 1, from - 2, from)
  add(features, found[1], 1, to, to + 2)
  add(features, found[2], 1, from - 1, to + 1)
  add(features, found[3], 1, from - 3, from)
  add(features, found[4], 1, to, to + 3)
}

function windowFeature(site: Site, i: number, place: number, known: Known, features: Features): void {
  const at = numberAt(site, i) * OF_WORD.count + OF_WORD.window + place
  add(features, ofWord(known, at, T.window, formAt(site, i), place), 1, i, i + 1)
}

/** What the mention looks like and where it stands, and what the lists say of the sentence as a whole. */
function shapeFeatures(site: Site, hits: number, known: Known, features: Features): void {
  const { sentence, from, to, low, high } = site
  const { count, clause, quoted, name, form } = sentence
  const pronoun = name[from] === 0 && to - from === 1
  const position = from < 3 ? 0 : from < count / 2 ? 1 : to > count - 4 ? 3 : 2
  const emit = (feature: number) => add(features, feature, 1, from, to)
  emit(pronoun ? known.lookUp(keyOf(T.form, form[from])) : ofFew(known, FEW.form, 1))
  emit(ofFew(known, FEW.size, Math.min(3, to - from)))
  emit(ofFew(known, FEW.position, position))
  emit(ofFew(known, FEW.quoted, quoted[from]))
  emit(ofFew(known, FEW.clauses, Math.min(clause[from], 5)))
  emit(ofFew(known, FEW.length, Math.min(7, (high - low) >> 3)))
  emit(ofFew(known, FEW.hits, Math.min(6, hits)))
  for (let list = 0; list < LISTS.length; list++) {
    const bad = totals[list * 2]
    const good = totals[list * 2 + 1]
    emit(ofFew(known, FEW.level, list, Math.max(-4, Math.min(4, Math.round(bad + good)))))
    emit(ofFew(known, FEW.signs, list, Math.sign(bad) * 3 + Math.sign(good)))
  }
}

/** Who does what to whom. */
function roleFeatures(site: Site, known: Known, features: Features): void {
  const { stem, negated } = site.sentence
  const found = findRoles(site)
  for (let k = 0; k < found.length; k++) {
    const { token, role } = found[k]
    const no = negated[token]
    const code = role * 2 + no
    add(features, ofFewOnce(known, FEW.role, code), 1, token, token + 1)
    let told = false
    for (let j = 0; j < k; j++) {
      const other = found[j]
      if (other.role === role && stem[other.token] === stem[token] && negated[other.token] === no) told = true
    }
    if (!told) {
      add(features, known.lookUp(keyOf(T.roleWord, mix(stem[token], code))), 1, token, token + 1)
    }
    const valence = valenceOf(site, token)
    if (!valence?.frame) continue
    add(features, ofFewOnce(known, FEW.roleFrame, valence.frame, code), 1, token, token + 1)
    const effect = (isAgent(role) ? valence.agent : valence.patient) / 2
    add(features, ofFew(known, FEW.effect, no), effect, token, token + 1)
    add(features, ofFew(known, FEW.effectRole, code * 2 + (effect > 0 ? 1 : 0)), effect, token, token + 1)
  }
}

/** What the word lists know of the word at token `i`, be it a name. */
function valenceOf({ document, sentence }: Site, i: number): WordValence | undefined {
  const { tokens, types } = document
  const word = sentence.word[i]
  learn(sentence.words!, types, tokens.type[sentence.first + i], word)
  return valenceAt(sentence.words!, word)
}
