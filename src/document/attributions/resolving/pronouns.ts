import type { TokenRange } from '../../token-range.ts'
import type { SourceKind } from '../attribution.ts'
import type { Gender, SourcePhrase } from '../phrases/source-phrase.ts'
import { PREPOSITIONS, wordList } from '../word-lists.ts'
import { antecedentOf } from './antecedents.ts'
import { sourceCalled } from './called.ts'
import { type Draft, type Drafts, draftOfPronoun } from './drafts.ts'
import { genderOf } from './he-and-she.ts'
import { nameOf } from './naming.ts'
import type { CalledAt } from './people.ts'
import type { SourceText } from './source-text.ts'

const PLURAL = new Set(['they', 'them', 'their', 'themselves', 'both', 'neither'])
const RELATIVE = new Set(['who', 'whom', 'which', 'that'])
const FIRST_SINGULAR = new Set(['i', 'me', 'my'])
const FIRST_PLURAL = new Set(['we', 'us', 'our'])
/** Names of sources that no other pronoun calls. */
const SPEAKERS = new Set(['i', 'we', 'you', 'your'])
/** The letters of the longest of them: no longer name need be looked up. */
const LONGEST_SPEAKER = 4
const ARTICLES = wordList('the a an his her its their')

/** A short subject has so many words at most. */
const LONGEST_SUBJECT = 4

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

/** Whether those who speak were the source of the sentence before: "Officials said … They said …". */
function theySpeakOn(
  { document }: SourceText,
  { all, recent }: Drafts,
  { head, firstToken }: SourcePhrase,
): boolean {
  if (head !== 'they' || recent.length === 0) return false
  return document.tokens.sentence[firstToken] - all[recent[0]].lastSentence <= 1
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

/**
 * What begins a sentence and is no person: a document or body ("The lawsuit
 * was filed in May"), for "they" people ("Analysts at the bank disagree").
 */
function subjectOf(text: SourceText, sentence: number, pronoun: string): TokenRange | undefined {
  const { is, nounAt } = text
  const { sentences } = text.document
  if (sentence < 0) return undefined
  const first = sentences.firstToken[sentence]
  const end = Math.min(sentences.endToken[sentence], first + LONGEST_SUBJECT)
  const many = pronoun === 'they'
  if (!many && !is(first, ARTICLES)) return undefined
  for (let token = is(first, ARTICLES) ? first + 1 : first; token < end; token++) {
    const noun = nounAt(token)
    if (noun === undefined) continue
    if (nounAt(token + 1) !== undefined) return undefined
    const speaks = many ? noun === 'group' : noun === 'document' || noun === 'body'
    return speaks ? { firstToken: first, endToken: many ? withBody(text, token + 1) : token + 1 } : undefined
  }
  return undefined
}

/** "Analysts | at Norsk Bank": where a phrase ends with the body that its people belong to. */
function withBody(text: SourceText, end: number): number {
  const { is, isCapital, lowerAt } = text
  if (!is(end, PREPOSITIONS)) return end
  let stop = lowerAt(end + 1) === 'the' ? end + 2 : end + 1
  const first = stop
  while (isCapital(stop) || (lowerAt(stop) === '&' && isCapital(stop + 1))) stop++
  if (stop === first) return end
  return text.nounAt(stop) === undefined ? stop : stop + 1
}

/**
 * Who spoke in the sentence before, or in this one, speaks on:
 * a person, a spokesman, or two who speak as one.
 */
function speaksOn(
  text: SourceText,
  { all, recent }: Drafts,
  phrase: SourcePhrase,
  speaks: boolean,
): number | undefined {
  if (!speaks || recent.length === 0) return undefined
  const { head, firstToken } = phrase
  const last = all[recent[0]]
  const sentence = text.document.tokens.sentence[firstToken]
  const { spokesman } = last
  if (last.kind !== 'named-person' && spokesman === undefined) return undefined
  if (PLURAL.has(head))
    return spokesman === undefined && sentence - last.lastSentence <= 1 ? recent[0] : undefined
  const gender = genderOf(phrase)
  const known = spokesman === undefined ? last.gender : spokesman.gender
  if (gender === undefined || (known ?? gender) !== gender || sentence - last.spokeIn > 1) return undefined
  return last.spokeIn < sentence && isAboutAnother(text, firstToken) ? undefined : recent[0]
}

/**
 * "As Lima left the room, he said": whether the sentence of a pronoun names somebody
 * before it, outside quotation marks.
 */
function isAboutAnother(
  { quoted, isCapital, lowerAt, fullNames, startOf }: SourceText,
  pronoun: number,
): boolean {
  const first = startOf(pronoun)
  for (let token = first; token < pronoun; token++) {
    if (quoted[token] === 1) continue
    if (fullNames.of(lowerAt(token)) !== undefined || (token > first && isCapital(token))) return true
  }
  return false
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
