import { Fact } from '../../lexicons/gazetteer.ts'
import type { Document, WordTypes } from '../document.ts'
import { rememberByWord } from '../shared-words.ts'
import type { Draft } from './draft.ts'

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

/** Actors in mind at one time; more would cost time and change nothing. */
const IN_MIND = 8

// The bounds and weights below were chosen on the train part of GUM; lab/evaluate/yardsticks/aliases.ts measures them.
/** Sentences after which an actor that nothing has called is out of mind. */
const FORGOTTEN = 3
/** Sentences after which its name must be said again. */
const NAMELESS = 6
/** Pronouns for each name so far: a text with more tells of somebody whom it does not name. */
const PRONOUNS_A_NAME = 5
const PER_SENTENCE = 1
const PER_TOKEN = 0.01
const SUBJECT = 0.3
const KNOWN_GENDER = 1.2

/** An actor in mind. */
interface InMind {
  readonly draft: Draft
  token: number
  sentence: number
  nameSentence: number
  /** Whether it was the first named in its latest sentence, and after no preposition. */
  subject: boolean
  names: number
  pronouns: number
}

/**
 * Adds to each actor the pronouns that call it: he and she the nearest fitting person, subjects and persons often
 * named before others; its the only body that its sentence names before it. Other pronouns are left alone.
 */
export function linkPronouns({ tokens, types }: Document, drafts: Iterable<Draft>): void {
  const pronouns = pronounsByType(types)
  if (pronouns === null) return
  const named: { readonly firstToken: number; readonly draft: Draft }[] = []
  for (const draft of drafts) {
    if (draft.kind !== 'group') for (const { firstToken } of draft.calls) named.push({ firstToken, draft })
  }
  named.sort((one, other) => one.firstToken - other.firstToken)

  const states = new Map<Draft, InMind>()
  const mind: InMind[] = []
  const linked = new Set<Draft>()
  let next = 0
  let opened = -1
  for (let token = 0; token < tokens.count; token++) {
    const sentence = tokens.sentence[token]
    for (; next < named.length && named[next].firstToken === token; next++) {
      const actor = called(states, named[next].draft)
      const before = token > 0 ? types.lower[tokens.type[token - 1]] : ''
      const first = opened !== sentence && !PREPOSITIONS.has(before)
      actor.subject = first || (actor.subject && actor.sentence === sentence)
      if (actor.draft.kind !== 'place') opened = sentence
      actor.token = token
      actor.sentence = sentence
      actor.nameSentence = sentence
      actor.names++
      actor.pronouns = 0
      bringToMind(mind, actor)
    }
    const pronoun = pronouns[tokens.type[token]]
    if (pronoun === Pronoun.none) continue
    const meant =
      pronoun === Pronoun.its ? onlyBody(mind, sentence) : likeliestPerson(mind, pronoun, token, sentence)
    if (meant === null) continue
    meant.draft.calls.push({
      firstToken: token,
      endToken: token + 1,
      by: 'pronoun',
      form: null,
      government: undefined,
    })
    linked.add(meant.draft)
    if (pronoun === Pronoun.its) continue
    meant.draft.gender = pronoun
    meant.token = token
    meant.sentence = sentence
    meant.subject = true
    meant.pronouns++
    bringToMind(mind, meant)
  }
  for (const { calls } of linked) calls.sort((one, other) => one.firstToken - other.firstToken)
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

function called(states: Map<Draft, InMind>, draft: Draft): InMind {
  let actor = states.get(draft)
  if (actor === undefined) {
    actor = { draft, token: -1, sentence: -1, nameSentence: -1, subject: false, names: 0, pronouns: 0 }
    states.set(draft, actor)
  }
  return actor
}

/** Moves an actor to the front; the last one is forgotten where there are too many. */
function bringToMind(mind: InMind[], actor: InMind): void {
  const known = mind.indexOf(actor)
  const from = known >= 0 ? known : Math.min(mind.length, IN_MIND - 1)
  for (let at = from; at > 0; at--) mind[at] = mind[at - 1]
  mind[0] = actor
}

function likeliestPerson(
  mind: readonly InMind[],
  gender: number,
  token: number,
  sentence: number,
): InMind | null {
  let best: InMind | null = null
  let bestScore = Number.NEGATIVE_INFINITY
  for (const actor of mind) {
    const { draft } = actor
    if (draft.kind !== 'person' || (draft.gender !== 0 && draft.gender !== gender)) continue
    if (sentence - actor.sentence > FORGOTTEN || sentence - actor.nameSentence > NAMELESS) continue
    if (actor.pronouns >= PRONOUNS_A_NAME * actor.names) continue
    const score =
      Math.log(1 + actor.names) +
      (actor.subject ? SUBJECT : 0) +
      (draft.gender === gender ? KNOWN_GENDER : 0) -
      PER_SENTENCE * (sentence - actor.sentence) -
      PER_TOKEN * (token - actor.token)
    if (score > bestScore) {
      bestScore = score
      best = actor
    }
  }
  return best
}

/** The body that a sentence names first and alone; null where it names none, or several. */
function onlyBody(mind: readonly InMind[], sentence: number): InMind | null {
  const bodies = mind.filter((actor) => actor.sentence === sentence && actor.draft.kind !== 'person')
  return bodies.length === 1 && bodies[0].subject ? bodies[0] : null
}
