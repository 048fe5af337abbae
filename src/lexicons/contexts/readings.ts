import { inSentence, isWord, wordAt } from '../words.ts'
import { BE, DETERMINERS, isFunctionWord, NOUN_LEADS, wordSet } from './closed-classes.ts'
import type { ContextTest } from './registry.ts'

/** The verb, not the noun of the same form. */
const isVerbal: ContextTest = (text, first) => !NOUN_LEADS.has(wordAt(text, first - 1, first))

/** The noun, not the verb of the same form. */
const isNominal: ContextTest = (text, first) => NOUN_LEADS.has(wordAt(text, first - 1, first))

/** An adjective before its noun: "a certain man", not "he is certain". */
const isAttributive: ContextTest = (text, first, end) => {
  if (!inSentence(text, end, first) || !isWord(text, end)) return false
  const before = wordAt(text, first - 1, first)
  if (BE.has(before) || DEGREES.has(before)) return false
  const after = wordAt(text, end, first)
  return !isFunctionWord(after)
}

const DEGREES = wordSet(
  "so very quite absolutely almost make makes made for feel feels felt seem seems not n't pretty",
)

/** "certain" of what is left unnamed: "certain people". */
const isUnnamed: ContextTest = (text, first, end) =>
  isAttributive(text, first, end) && !FOREGONE.has(wordAt(text, end, first))

/** "certain death" is sure, not unnamed. */
const FOREGONE = wordSet('death defeat victory doom destruction disaster ruin failure success win')

/** An adjective said of its subject: "he is certain", not "a certain man"; "certain death" counts as said. */
const isPredicative: ContextTest = (text, first, end) => !isUnnamed(text, first, end)

/** "possible" of what may be so, not of what can be done. */
const isOpenPossible: ContextTest = (text, first, end) =>
  isAttributive(text, first, end) && !POSSIBLE_LEADS.has(wordAt(text, first - 1, first))

const POSSIBLE_LEADS = wordSet(
  'best worst every all only as highest lowest earliest greatest quickest not where if when',
)

/** A potential for harm, not a talent. */
const isPotentialRisk: ContextTest = (text, first, end) =>
  wordAt(text, first, first) === 'potentially' || HARMS.has(wordAt(text, end, first))

const HARMS = wordSet(
  'threat threats risk risks danger dangers conflict conflicts violation violations breach breaches link links problem ' +
    'problems fraud bias harm damage impact crisis war attack attacks abuse victim victims witness suspect suspects',
)

const isNotProbableCause: ContextTest = (text, _first, end) => wordAt(text, end, end - 1) !== 'cause'

/** Questioned as doubted, not as interviewed. */
const isDoubted: ContextTest = (text, first, end) => {
  const subject = wordAt(text, first - 1, first)
  if (POLICE.has(subject) || POLICE.has(wordAt(text, first - 2, first))) return false
  return !(BE.has(subject) && INTERVIEW_LINKS.has(wordAt(text, end, first)))
}

const POLICE = wordSet('police detectives investigators officers agents prosecutors')
const INTERVIEW_LINKS = wordSet('for in on about over under at')

/** "appears safe", not "appeared on television". */
const isBeforeAdjective: ContextTest = (text, first, end) => {
  if (!inSentence(text, end, first) || !isWord(text, end)) return false
  const after = wordAt(text, end, first)
  return !isFunctionWord(after) && !after.endsWith('ly') && !APPEARANCES.has(after)
}

const APPEARANCES = wordSet('alongside together first next twice once live regularly weekly monthly')

/** A claim that is suggested, not a book or a plan. */
const isClaimSuggested: ContextTest = (text, first, end) => {
  const after = wordAt(text, end, first)
  if (after.endsWith('ing') && after !== 'nothing' && after !== 'something') return false
  if (after !== 'a' && after !== 'an' && after !== 'some') return true
  return !ADVISERS.has(wordAt(text, first - 1, first))
}

const ADVISERS = wordSet('you to please i we can could may me')

/** Not an order to the reader: not the first word of its sentence, nor after "please". */
const isNotImperative: ContextTest = (text, first) => {
  const before = wordAt(text, first - 1, first)
  return before !== '' && before !== 'please' && isWord(text, first - 1)
}

/** "think" of belief, not "think tank" or "think of a number". */
const isBeliefThink: ContextTest = (text, first, end) =>
  isAside(text, first, end) ||
  (isNotImperative(text, first, end) && !PONDERED.has(wordAt(text, end, first)) && isVerbal(text, first, end))

/** Between commas with its subject: "he is, I think, right". */
const isAside: ContextTest = (text, first, end) =>
  wordAt(text, end, first) === ',' &&
  wordAt(text, first - 2, first) === ',' &&
  SUBJECTS.has(wordAt(text, first - 1, first))

/** "thought" of belief: the verb, and not "thought about". */
const isBeliefThought: ContextTest = (text, first, end) => {
  const after = wordAt(text, end, first)
  if (PONDERED.has(after) || after === '' || !inSentence(text, end, first) || !isWord(text, end)) return false
  const before = wordAt(text, first - 1, first)
  return SUBJECTS.has(before) || after === 'that' || (before.endsWith('s') && DETERMINERS.has(after))
}

const PONDERED = wordSet('of about tank tanks twice before through again hard long back over up out and or ,')
const SUBJECTS = wordSet(
  'i we he she they it you who many some most others people everyone nobody first also then never once',
)

const isNotBelieveIn: ContextTest = (text, first, end) => {
  const before = wordAt(text, first - 1, first)
  return (
    wordAt(text, end, first) !== 'in' &&
    before !== 'ca' &&
    before !== 'to' &&
    wordAt(text, end, first) !== 'me'
  )
}

/** "consider" of opinion, not of weighing. */
const isOpinionConsider: ContextTest = (text, first, end) =>
  isNotImperative(text, first, end) && isVerbal(text, first, end)

/** "considered" of opinion: not "considered moving" or "considered for the post". */
const isOpinionConsidered: ContextTest = (text, first, end) => {
  const after = wordAt(text, end, first)
  return !WEIGHED.has(after) && !(after.endsWith('ing') && !BE.has(wordAt(text, first - 1, first)))
}

const WEIGHED = wordSet('for whether how what if when joining running using it')

/** "regard" the verb, not "with regard to". */
const isOpinionRegard: ContextTest = (text, first, end) =>
  wordAt(text, end, first) !== 'to' && isVerbal(text, first, end)

/** "see it as a snub", not "see them as they leave". */
const isOpinionSee: ContextTest = (text, first, end) => {
  for (let token = end; token < end + 4; token++) {
    if (wordAt(text, token, first) !== 'as') continue
    const after = wordAt(text, token + 1, first)
    return (
      after !== 'they' &&
      after !== 'he' &&
      after !== 'she' &&
      after !== 'we' &&
      after !== 'well' &&
      after !== 'it'
    )
  }
  return false
}

/** "assume" of belief, not of office. */
const isBeliefAssume: ContextTest = (text, first, end) => {
  for (let token = end; token < end + 4; token++) if (OFFICES.has(wordAt(text, token, first))) return false
  return true
}

const OFFICES = wordSet(
  'office power control command duties responsibility responsibilities role position leadership presidency throne ' +
    'identity name title charge post burden form debt risk',
)

/** A group named by its role alone, as subject: not "two experts" or "the experts". */
const isBareGroup: ContextTest = (text, first) => {
  const before = wordAt(text, first - 1, first)
  return before === '' || !isWord(text, first - 1) || GROUP_LEADS.has(before)
}

const GROUP_LEADS = wordSet('that but and while as though although because what if where when so yet')

/** Nothing after that makes it the plain noun: not "in a way that works". */
const isNotRestricted: ContextTest = (text, first, end) => !RESTRICTIONS.has(wordAt(text, end, first))

const RESTRICTIONS = wordSet('that which of to similar as he she they we it you')

/** "clearly" of the claim, not of seeing or speaking. */
const isNotPerceived: ContextTest = (text, first) => !PERCEIVED.has(wordAt(text, first - 1, first))

const PERCEIVED = wordSet('see hear speak think write seen heard speaks spoke explain explained')

/** "prove" of proof, not "proved difficult". */
const isProof: ContextTest = (text, first, end) => {
  const after = wordAt(text, end, first)
  if (after === 'a' || after === 'an' || after === 'to') return false
  return isFunctionWord(after) || PROVEN.has(after) || after === '' || !isWord(text, end)
}

const PROVEN = wordSet(
  'beyond conclusively nothing once wrong right guilty innocent false true everything him her',
)

/** "confirm" of a fact, not of an appointment. */
const isNotAppointment: ContextTest = (text, _first, end) => !APPOINTED.has(wordAt(text, end, end - 1))

const APPOINTED = wordSet('him her them me as')

/** A state of mind: "she is convinced", not "she convinced them". */
const isStateOfMind: ContextTest = (text, first) => {
  for (let token = first - 3; token < first; token++) {
    const word = wordAt(text, token, first)
    if (BE.has(word) || STATE_VERBS.has(word)) return true
  }
  return false
}

const STATE_VERBS = wordSet('become became remain remains remained feel feels felt seem seems looks look')

/** "could not possibly", not "could possibly". */
const isDeniedPossibly: ContextTest = (text, first, end) => {
  for (let token = first; token < end; token++) if (DENIED.has(wordAt(text, token, first))) return true
  return false
}

const DENIED = wordSet("cannot not n't")

export const readingTests = {
  predicative: isPredicative,
  'not-perception': isNotPerceived,
  'proves-claim': isProof,
  'not-appointment': isNotAppointment,
  'passive-state': isStateOfMind,
  'cannot-possibly': isDeniedPossibly,
  verbal: isVerbal,
  nominal: isNominal,
  attributive: isAttributive,
  unnamed: isUnnamed,
  'possible-open': isOpenPossible,
  'potential-risk': isPotentialRisk,
  'not-probable-cause': isNotProbableCause,
  'not-by-police': isDoubted,
  'before-adjective': isBeforeAdjective,
  'suggest-claim': isClaimSuggested,
  'not-imperative': isNotImperative,
  'think-that': isBeliefThink,
  'thought-verb': isBeliefThought,
  'not-believe-in': isNotBelieveIn,
  'consider-opinion': isOpinionConsider,
  'considered-opinion': isOpinionConsidered,
  'regard-opinion': isOpinionRegard,
  'see-as': isOpinionSee,
  'assume-belief': isBeliefAssume,
  'bare-group': isBareGroup,
  'not-restricted': isNotRestricted,
} satisfies Record<string, ContextTest>
