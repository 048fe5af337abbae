import type { SourceKind } from '../attribution.ts'
import type { Gender } from '../phrases/genders.ts'
import type { SourcePhrase } from '../phrases/source-phrase.ts'
import { antecedentOf } from './antecedents.ts'
import { sourceCalled } from './called.ts'
import { type Draft, type Drafts, draftOfPronoun } from './drafts.ts'
import { genderOf } from './he-and-she.ts'
import { nameOf } from './naming.ts'
import type { CalledAt } from './people.ts'
import { subjectOf } from './sentence-subjects.ts'
import type { SourceText } from './source-text.ts'
import { PLURAL, speaksOn, theySpeakOn } from './speaking-on.ts'

const RELATIVE = new Set(['who', 'whom', 'which', 'that'])
const FIRST_SINGULAR = new Set(['i', 'me', 'my'])
const FIRST_PLURAL = new Set(['we', 'us', 'our'])
/** Names of sources that no other pronoun calls. */
const SPEAKERS = new Set(['i', 'we', 'you', 'your'])
/** The letters of the longest of them: no longer name need be looked up. */
const LONGEST_SPEAKER = 4

/** Whether a name in lower case is the writer's: "i", "we". */
export function isFirstPerson(lower: string): boolean {
  return FIRST_SINGULAR.has(lower) || FIRST_PLURAL.has(lower)
}

/** Whether a phrase is a pronoun that begins a clause on the phrase before it. */
export function isRelative({ form, head }: SourcePhrase): boolean {
  return form === 'pronoun' && RELATIVE.has(head)
}

/**
 * The source that a pronoun calls: for "who" and "which" the phrase before it, for "it" the document or body
 * that begins the sentence before, for "he" and "she" the person whom they call, for the others the nearest
 * earlier source that fits; for "I", "we" and "you" one of their own.
 *
 * @param speaks whether its verb is one of speech or writing
 * @param called where the person is named whom "he" or "she" calls
 * @returns the index of the draft, a new one where none fits
 */
export function sourceOfPronoun(
  text: SourceText,
  drafts: Drafts,
  phrase: SourcePhrase,
  speaks: boolean,
  called: CalledAt,
): number {
  const { head } = phrase
  if (FIRST_SINGULAR.has(head)) return draftOfPronoun(drafts, 'i', 'I', 'unnamed-person')
  if (FIRST_PLURAL.has(head)) return draftOfPronoun(drafts, 'we', 'we', 'unnamed-group')
  if (head === 'you' || head === 'your')
    return draftOfPronoun(drafts, 'you', nameOf(text, phrase), 'unnamed-person')
  const antecedent = theySpeakOn(text, drafts, phrase) ? undefined : antecedentPhrase(text, phrase)
  if (antecedent !== undefined) return sourceCalled(text, drafts, antecedent)
  return speaksOn(text, drafts, phrase, speaks) ?? earlier(text, drafts, phrase, called)
}

/** The phrase that a relative pronoun stands for, or that "it" takes up from the sentence before. */
function antecedentPhrase(text: SourceText, { head, firstToken }: SourcePhrase): SourcePhrase | undefined {
  if (head === 'it' || head === 'they') {
    const sentence = text.document.tokens.sentence[firstToken]
    const own = head === 'it' ? subjectOf(text, sentence, head) : undefined
    const subject = own && own.endToken < firstToken ? own : subjectOf(text, sentence - 1, head)
    return subject && text.read(subject)
  }
  if (!RELATIVE.has(head)) return undefined
  const people = head === 'who' || head === 'whom'
  const antecedent = antecedentOf(text, firstToken, people)
  const read = antecedent && text.read(antecedent)
  const fits = read !== undefined && read.form !== 'pronoun' && (people || read.kind !== 'named-person')
  return fits ? read : undefined
}

/** For "he" and "she" the person whom they call; for the others the nearest earlier source that fits. */
function earlier(text: SourceText, drafts: Drafts, phrase: SourcePhrase, called: CalledAt): number {
  const { head, firstToken } = phrase
  const gender = genderOf(phrase)
  const person = gender === undefined ? undefined : called(firstToken)
  if (person !== undefined) return sourceCalled(text, drafts, text.read(person))
  const sentence = text.document.tokens.sentence[firstToken]
  const fitting = fittingSource(drafts, sentence, (draft) => fits(draft, head, gender))
  return fitting ?? draftOfPronoun(drafts, head, nameOf(text, phrase), kindOfPronoun(gender))
}

/** A named person is a better bet than an unnamed one, unless the unnamed one spoke just now. */
function fittingSource(
  { all, recent }: Drafts,
  sentence: number,
  holds: (draft: Draft) => boolean,
): number | undefined {
  const latest = recent.find((index) => holds(all[index]))
  if (latest === undefined || sentence - all[latest].lastSentence <= 1) return latest
  return recent.find((index) => all[index].kind === 'named-person' && holds(all[index])) ?? latest
}

function fits({ name, kind, gender }: Draft, pronoun: string, asked: Gender | undefined): boolean {
  if (name.length <= LONGEST_SPEAKER && SPEAKERS.has(name.toLowerCase())) return false
  if (asked !== undefined) return isPerson(kind) && (gender ?? asked) === asked
  if (PLURAL.has(pronoun)) return kind === 'unnamed-group' || kind === 'named-organization'
  return kind === 'named-organization' || kind === 'document'
}

/** "It" and "they" who were never named are some body or people. */
function kindOfPronoun(gender: Gender | undefined): SourceKind {
  return gender === undefined ? 'unnamed-group' : 'unnamed-person'
}

function isPerson(kind: SourceKind): boolean {
  return kind === 'named-person' || kind === 'unnamed-person'
}
