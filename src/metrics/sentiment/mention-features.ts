import { LISTS, type WordValence } from '../../lexicons/valence.ts'
import { add, type Features } from './features.ts'
import { askJoined, JOINED } from './joined.ts'
import { type Known, ofFew } from './known.ts'
import { type FoundRole, findRoles, isAgent } from './roles.ts'
import { distanceTo, Mask, type Site } from './site.ts'
import { DISTANCES, distanceClass, FEW, OF_WORD } from './templates.ts'
import { pairFeatures } from './word-pairs.ts'
import { Role } from './word-roles.ts'
import { learn, valenceAt, WORD } from './words.ts'

/** For each list the sums of bad and of good words around a mention; reused. */
const totals = new Float64Array(LISTS.length * 2)

/**
 * Writes the features of a mention that are known: the words around it, what word lists say of them, and who
 * does what to whom. The words of the target and of every other name are masked: who it is must not tell.
 */
export function mentionFeatures(site: Site, known: Known, features: Features): void {
  const { sentence, from, to, low, high, mask } = site
  const { valence } = sentence
  const roles = findRoles(site)
  const joined = askJoined(known, site, roles)
  features.count = 0
  for (let k = 0; k < totals.length; k++) totals[k] = 0
  for (let i = low; i < high; i++) {
    if (mask[i] === Mask.none) wordFeatures(site, i, known, features)
    const listed = valence[i]
    if (listed !== undefined && (i < from || i >= to)) valenceFeatures(site, i, listed, known, features)
  }
  pairFeatures(site, known.pairs, features)
  windowFeatures(site, known, joined, features)
  targetFeatures(site, known, features)
  roleFeatures(site, roles, known, joined, features)
}

/** A word as itself, by side and distance, and by side where it is a content word of the mention's clause. */
function wordFeatures(site: Site, i: number, { words }: Known, features: Features): void {
  const { number, clause, role } = site.sentence
  const at = number[i] * OF_WORD.count
  const right = i >= site.to ? 1 : 0
  add(features, words[at + OF_WORD.bag], 1, i, i + 1)
  const place = right * DISTANCES + distanceClass(distanceTo(site, i))
  add(features, words[at + OF_WORD.placed + place], 1, i, i + 1)
  if (clause[i] !== clause[site.from] || role[i] & Role.function) return
  add(features, words[at + OF_WORD.clauseWord + right], 1, i, i + 1)
}

/** What the word lists say of a word, by sign, negation, side, distance, clause and quotes. */
function valenceFeatures(
  site: Site,
  i: number,
  valence: WordValence,
  known: Known,
  features: Features,
): void {
  const { sentence, from, to } = site
  const { clause, quoted, negated } = sentence
  const right = i >= to ? 1 : 0
  const no = negated[i]
  const same = clause[i] === clause[from] ? 1 : 0
  const other = quoted[i] !== quoted[from] ? 1 : 0
  const emit = (feature: number, value: number) => add(features, feature, value, i, i + 1)
  const { frame } = valence
  if (frame) {
    emit(ofFew(known, FEW.frame, frame, no), 1)
    emit(ofFew(known, FEW.frameClause, frame * 2 + right, same), 1)
  }
  const decay = 1 / (1 + distanceTo(site, i) / 4)
  for (let list = 0; list < LISTS.length; list++) {
    const value = valence.lists[list]
    if (value === 0) continue
    const code = list * 2 + (value > 0 ? 1 : 0)
    totals[code] += no ? -value : value
    emit(ofFew(known, FEW.sumClause, code * 4 + no * 2 + other, same * 2 + right), value / 2)
    emit(ofFew(known, FEW.sumDecayed, code, right * 2 + no), value * decay)
  }
}

/** The three words on each side as written, and those next to the mention by twos. */
function windowFeatures(site: Site, known: Known, joined: Int32Array, features: Features): void {
  const { from, to } = site
  for (let k = 0; k < 3; k++) {
    windowFeature(site, from - 1 - k, k, known, features)
    windowFeature(site, to + k, 3 + k, known, features)
  }
  add(features, joined[JOINED.leftPair], 1, from - 2, from)
  add(features, joined[JOINED.rightPair], 1, to, to + 2)
  add(features, joined[JOINED.around], 1, from - 1, to + 1)
}

function windowFeature(site: Site, i: number, place: number, { words }: Known, features: Features): void {
  add(features, words[numberAt(site, i) * OF_WORD.count + OF_WORD.window + place], 1, i, i + 1)
}

/** The number of the word at token `i`, the target and what is not read masked. */
function numberAt(site: Site, i: number): number {
  if (i < site.low || i >= site.high) return WORD.edge
  return site.mask[i] !== Mask.none ? WORD.target : site.sentence.number[i]
}

/** Which pronoun the mention is, if any, and whether the lists find more good or more bad in the sentence. */
function targetFeatures({ sentence, from, to }: Site, known: Known, features: Features): void {
  const { name, number } = sentence
  const pronoun = name[from] === 0 && to - from === 1
  const emit = (feature: number) => add(features, feature, 1, from, to)
  emit(known.words[(pronoun ? number[from] : WORD.name) * OF_WORD.count + OF_WORD.form])
  for (let list = 0; list < LISTS.length; list++) {
    emit(ofFew(known, FEW.signs, list, Math.sign(totals[list * 2]) * 3 + Math.sign(totals[list * 2 + 1])))
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
  const { negated } = site.sentence
  found.forEach(({ token, role }, k) => {
    const code = role * 2 + negated[token]
    const emit = (feature: number, value: number) => add(features, feature, value, token, token + 1)
    emit(joined[JOINED.roles + k], 1)
    const valence = valenceOf(site, token)
    if (!valence?.frame) return
    emit(ofFew(known, FEW.roleFrame, valence.frame, code), 1)
    const effect = (isAgent(role) ? valence.agent : valence.patient) / 2
    emit(ofFew(known, FEW.effectRole, code, effect > 0 ? 1 : 0), effect)
  })
}

/** What the word lists know of the word at token `i`, be it a name. */
function valenceOf({ document, sentence }: Site, i: number): WordValence | undefined {
  const { tokens, types } = document
  const word = sentence.word[i]
  learn(sentence.words!, types, tokens.type[sentence.first + i], word)
  return valenceAt(sentence.words!, word)
}
