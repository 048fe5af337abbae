import { Fact } from '../lexicons/gazetteer.ts'
import type { Document, WordTypes } from './document.ts'
import { bringForward } from './latest.ts'
import { rememberByWord } from './tokens/shared-words.ts'

/** Whom or what a pronoun may call, as it was named. */
export interface Referent {
  /** Places and groups speak and have things, but are no subject that one comes back to. */
  readonly kind: 'person' | 'organization' | 'place' | 'group'
  /** `Fact.male`, `Fact.female`, or 0 where unknown; set by the pronouns that call it. */
  gender: number
}

/** One place where a referent is named. */
export interface Naming<Of extends Referent> {
  readonly firstToken: number
  readonly of: Of
}

/** What a pronoun may call: a man, a woman, or (its) a body in the same sentence. */
const Pronoun = { none: 0, he: Fact.male, she: Fact.female, its: 1 } as const
const PRONOUNS = new Map<string, number>([
  ...'he him his himself'.split(' ').map((word) => [word, Pronoun.he] as const),
  ...'she her hers herself'.split(' ').map((word) => [word, Pronoun.she] as const),
  // "It" and "they" call a named actor so seldom (GUM train: 1 in 25, 1 in 8) that no rule gets them right.
  ['its', Pronoun.its],
])

/** After these a name is no subject. */
const PREPOSITIONS = new Set(
  'in of to for with by from at on about against over under between than as like into near'.split(' '),
)

/** Referents in mind at one time; more would cost time and change nothing. */
const IN_MIND = 8

// The bounds and weights below were chosen on the train part of GUM;
// lab/evaluate/yardsticks/aliases.ts measures them.
/** Sentences after which a referent that nothing has called is out of mind. */
const FORGOTTEN = 3
/** Sentences after which its name must be said again. */
const NAMELESS = 6
/** Pronouns for each name so far: a text with more tells of somebody whom it does not name. */
const PRONOUNS_A_NAME = 5
const PER_SENTENCE = 1
const PER_TOKEN = 0.01
const SUBJECT = 0.5
const KNOWN_GENDER = 1.2
/**
 * For one whose name tells no gender, as names of much of
 * the world do not: whom the sentence before is about.
 */
const AT_HAND = 0.8

/** A referent in mind. */
interface InMind<Of extends Referent> {
  readonly of: Of
  token: number
  sentence: number
  nameSentence: number
  /** Whether it was the first named in its latest sentence, and after no preposition. */
  subject: boolean
  names: number
  pronouns: number
}

/** Who is in mind, the latest first. */
interface Mind<Of extends Referent> {
  readonly states: Map<Of, InMind<Of>>
  readonly latest: InMind<Of>[]
  /** The latest sentence that has named somebody. */
  opened: number
}

/**
 * Tells what the pronouns of a text call: he and she the nearest fitting person, subjects and persons often
 * named before others; its the only body that its sentence names before it. Other pronouns are left alone.
 * Who is named in quotation marks is not come back to behind them.
 *
 * @param namings in order of the text
 * @param link told the token of each pronoun that calls one of them
 */
export function linkPronouns<Of extends Referent>(
  { tokens, types, quoted }: Document,
  namings: readonly Naming<Of>[],
  link: (token: number, of: Of) => void,
): void {
  const pronouns = pronounsByType(types)
  if (pronouns === null || namings.length === 0) return
  const anywhere = emptyMind<Of>()
  const outside = emptyMind<Of>()
  let next = 0
  for (let token = 0; token < tokens.count; token++) {
    const sentence = tokens.sentence[token]
    for (; next < namings.length && namings[next].firstToken === token; next++) {
      const { of } = namings[next]
      const before = token > 0 ? types.lower[tokens.type[token - 1]] : ''
      const head = !PREPOSITIONS.has(before)
      hear(anywhere, of, token, sentence, head)
      if (quoted[token] === 0) hear(outside, of, token, sentence, head)
    }
    const pronoun = pronouns[tokens.type[token]]
    if (pronoun === Pronoun.none) continue
    if (pronoun === Pronoun.its) {
      const body = onlyBody(anywhere.latest, sentence)
      if (body !== null) link(token, body.of)
      continue
    }
    const inner = likeliestPerson(anywhere, pronoun, token, sentence)
    const meant = quoted[token] === 0 ? (likeliestPerson(outside, pronoun, token, sentence) ?? inner) : inner
    if (meant === null) continue
    link(token, meant.of)
    meant.of.gender = pronoun
    comeBack(anywhere, meant.of, token, sentence)
    if (quoted[token] === 0) comeBack(outside, meant.of, token, sentence)
  }
}

function emptyMind<Of extends Referent>(): Mind<Of> {
  return { states: new Map(), latest: [], opened: -1 }
}

/** A name comes to mind; `head` tells that it may be the subject of its sentence. */
function hear<Of extends Referent>(
  mind: Mind<Of>,
  of: Of,
  token: number,
  sentence: number,
  head: boolean,
): void {
  const one = stateOf(mind, of)
  const first = mind.opened !== sentence && head
  one.subject = first || (one.subject && one.sentence === sentence)
  if (of.kind !== 'place') mind.opened = sentence
  one.token = token
  one.sentence = sentence
  one.nameSentence = sentence
  one.names++
  one.pronouns = 0
  bringForward(mind.latest, one, IN_MIND)
}

/** A pronoun calls one who is in mind. */
function comeBack<Of extends Referent>(mind: Mind<Of>, of: Of, token: number, sentence: number): void {
  const one = stateOf(mind, of)
  one.token = token
  one.sentence = sentence
  one.subject = true
  one.pronouns++
  bringForward(mind.latest, one, IN_MIND)
}

const pronounOf = rememberByWord(({ lower }: WordTypes, type: number): number => {
  const first = lower[type].charCodeAt(0)
  // h, s or i; the look-up costs more.
  if (first !== 0x68 && first !== 0x73 && first !== 0x69) return Pronoun.none
  return PRONOUNS.get(lower[type]) ?? Pronoun.none
})

/** The pronoun that each type is; null where none is any. */
function pronounsByType(types: WordTypes): Uint8Array | null {
  const pronouns = new Uint8Array(types.count)
  let any = 0
  for (let type = 0; type < types.count; type++) any |= pronouns[type] = pronounOf(types, type)
  return any === 0 ? null : pronouns
}

function stateOf<Of extends Referent>({ states }: Mind<Of>, of: Of): InMind<Of> {
  let one = states.get(of)
  if (one === undefined) {
    one = { of, token: -1, sentence: -1, nameSentence: -1, subject: false, names: 0, pronouns: 0 }
    states.set(of, one)
  }
  return one
}

function likeliestPerson<Of extends Referent>(
  { latest, opened }: Mind<Of>,
  gender: number,
  token: number,
  sentence: number,
): InMind<Of> | null {
  let best: InMind<Of> | null = null
  let bestScore = Number.NEGATIVE_INFINITY
  for (const one of latest) {
    const { of } = one
    if (of.kind !== 'person' || (of.gender !== 0 && of.gender !== gender)) continue
    if (sentence - one.sentence > FORGOTTEN || sentence - one.nameSentence > NAMELESS) continue
    if (one.pronouns >= PRONOUNS_A_NAME * one.names) continue
    const atHand = one.subject && one.sentence === sentence - 1 && opened < sentence
    const score =
      Math.log(1 + one.names) +
      (one.subject ? SUBJECT : 0) +
      (of.gender === gender ? KNOWN_GENDER : atHand ? AT_HAND : 0) -
      PER_SENTENCE * (sentence - one.sentence) -
      PER_TOKEN * (token - one.token)
    if (score > bestScore) {
      bestScore = score
      best = one
    }
  }
  return best
}

/** The body that a sentence names first and alone; null where it names none, or several. */
function onlyBody<Of extends Referent>(mind: readonly InMind<Of>[], sentence: number): InMind<Of> | null {
  const bodies = mind.filter((one) => one.sentence === sentence && one.of.kind !== 'person')
  return bodies.length === 1 && bodies[0].subject ? bodies[0] : null
}
