import { LISTS, type WordValence } from '../../lexicons/valence.ts'
import { add, clear, type Features, OF_TOKEN } from './features.ts'
import { askJoined, JOINED } from './joined.ts'
import { type Known, NOTHING, ofFew, ofFewOnce } from './known.ts'
import { type FoundRole, findRoles, isAgent } from './roles.ts'
import { Said, saidBefore } from './said-before.ts'
import { bucketOf, distanceTo, Mask, type Site } from './site.ts'
import { FEW, OF_WORD } from './templates.ts'
import { learn, Role, valenceAt, WORD } from './words.ts'

/** For each list the sums of bad and of good words around a mention; reused. */
const totals = new Float64Array(LISTS.length * 2)

/**
 * Writes the features of a mention that are known: words by side and distance, what word lists say of them, and who
 * does what to whom. The words of the target and of every other name are masked: who it is must not tell.
 */
export function mentionFeatures(site: Site, known: Known, features: Features): void {
  const { sentence, from, to, low, high } = site
  const roles = findRoles(site)
  const joined = askJoined(known, site, roles)
  known.mention = (known.mention + 1) | 0
  clear(features, sentence.count)
  wordFeatures(site, 0, known, features)
  wordFeatures(site, 1, known, features)
  for (let k = 0; k < totals.length; k++) totals[k] = 0
  let hits = 0
  for (let i = low; i < high; i++) {
    const valence = sentence.valence[i]
    if (valence === undefined || (i >= from && i < to)) continue
    hits++
    valenceFeatures(site, i, valence, known, features)
  }
  features.listed = features.count
  windowFeatures(site, known, joined, features)
  shapeFeatures(site, hits, known, joined, features)
  roleFeatures(site, roles, known, joined, features)
}

/**
 * The words to the left or to the right: each as itself, by side, by distance, with its neighbour, negated, in its
 * clause, in another's quote.
 */
function wordFeatures(site: Site, right: 0 | 1, known: Known, features: Features): void {
  const { sentence, from, to, low, high, mask } = site
  const { number, clause, quoted, negated, role, alike } = sentence
  const { words, pairs } = known
  const { ofTokens } = features
  const first = right ? to : low
  const end = right ? high : from
  let again = false
  for (let i = first; i < end; i++) {
    const row = i * OF_TOKEN.count
    if (mask[i] !== Mask.none) {
      for (let k = 0; k < OF_TOKEN.count; k++) ofTokens[row + k] = NOTHING
      // The target's name said again, once a side.
      if (!again) ofTokens[row + OF_TOKEN.side] = words[WORD.target * OF_WORD.count + OF_WORD.side + right]
      again = true
      continue
    }
    const at = number[i] * OF_WORD.count
    const said = alike[i] < low ? 0 : saidBefore(site, i)
    const near = bucketOf(right ? i - to + 1 : from - i)
    const content = (role[i] & Role.function) === 0
    const withNegator = content && negated[i] === 1
    const inClause = content && clause[i] === clause[from]
    const inQuote = content && quoted[i] !== quoted[from]
    let pair = pairs[i * 3]
    let pairOnSide = pairs[i * 3 + 1 + right]
    if (i + 1 === high || mask[i + 1] !== Mask.none) {
      const masked = at + (i + 1 < high ? OF_WORD.pairWithTarget : OF_WORD.pairWithEdge)
      pair = words[masked]
      pairOnSide = words[masked + 1 + right]
    }
    ofTokens[row + OF_TOKEN.side] = said & Said.onSide ? NOTHING : words[at + OF_WORD.side + right]
    ofTokens[row + OF_TOKEN.bag] = said & Said.atAll ? NOTHING : words[at + OF_WORD.bag]
    ofTokens[row + OF_TOKEN.place] =
      said & Said.inPlace ? NOTHING : words[at + OF_WORD.place + right * 6 + near - 1]
    ofTokens[row + OF_TOKEN.pair] = said & Said.inPair ? NOTHING : pair
    ofTokens[row + OF_TOKEN.pairOnSide] = said & Said.inPairOnSide ? NOTHING : pairOnSide
    ofTokens[row + OF_TOKEN.negated] =
      !withNegator || said & Said.negated ? NOTHING : words[at + OF_WORD.negatedWord]
    ofTokens[row + OF_TOKEN.inClause] =
      !inClause || said & Said.inClause ? NOTHING : words[at + OF_WORD.clauseWord + right]
    ofTokens[row + OF_TOKEN.quoted] =
      !inQuote || said & Said.inQuote ? NOTHING : words[at + OF_WORD.quotedWord + quoted[i]]
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

/** The three words on each side as written, alone and together. */
function windowFeatures(site: Site, known: Known, joined: Int32Array, features: Features): void {
  const { from, to } = site
  for (let k = 0; k < 3; k++) {
    windowFeature(site, from - 1 - k, k, known, features)
    windowFeature(site, to + k, 3 + k, known, features)
  }
  add(features, joined[JOINED.leftPair], 1, from - 2, from)
  add(features, joined[JOINED.rightPair], 1, to, to + 2)
  add(features, joined[JOINED.around], 1, from - 1, to + 1)
  add(features, joined[JOINED.leftTriple], 1, from - 3, from)
  add(features, joined[JOINED.rightTriple], 1, to, to + 3)
}

function windowFeature(site: Site, i: number, place: number, { words }: Known, features: Features): void {
  add(features, words[numberAt(site, i) * OF_WORD.count + OF_WORD.window + place], 1, i, i + 1)
}

/** The number of the word at token `i`, the target and what is not read masked. */
function numberAt(site: Site, i: number): number {
  if (i < site.low || i >= site.high) return WORD.edge
  return site.mask[i] !== Mask.none ? WORD.target : site.sentence.number[i]
}

/** What the mention looks like and where it stands, and what the lists say of the sentence as a whole. */
function shapeFeatures(site: Site, hits: number, known: Known, joined: Int32Array, features: Features): void {
  const { sentence, from, to, low, high } = site
  const { count, clause, quoted, name } = sentence
  const pronoun = name[from] === 0 && to - from === 1
  const position = from < 3 ? 0 : from < count / 2 ? 1 : to > count - 4 ? 3 : 2
  const emit = (feature: number) => add(features, feature, 1, from, to)
  emit(pronoun ? joined[JOINED.form] : ofFew(known, FEW.form, 1))
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
function roleFeatures(
  site: Site,
  found: readonly FoundRole[],
  known: Known,
  joined: Int32Array,
  features: Features,
): void {
  const { stem, negated } = site.sentence
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
    if (!told) add(features, joined[JOINED.roles + k], 1, token, token + 1)
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
