import { Fact } from '../../../lexicons/gazetteer.ts'
import type { TokenRange } from '../../token-range.ts'
import { isParticle } from '../particles.ts'
import type { ReadText } from '../read-text.ts'
import { COMMA } from '../word-lists.ts'
import { kindOfName } from './names.ts'
import { headIn } from './phrase-heads.ts'
import { ARTICLES, isNamePart, type PhraseWords, POSTMODIFIERS } from './phrase-words.ts'

/** A name of words that no list knows has so many at most. */
const LONGEST_UNKNOWN = 3

/**
 * The name of the person whom a phrase calls, with its titles; undefined where it calls none by name.
 *
 * @param partEnd where the head's own part of the phrase ends
 */
export function personNamed(words: PhraseWords, partEnd: number): TokenRange | undefined {
  const { firstToken, endToken } = words
  const isSpeaker = (name: TokenRange | undefined) =>
    name !== undefined && isNameOfSpeaker(words, partEnd, name)
  let name = announcedName(words, firstToken, partEnd)
  if (!isSpeaker(name)) name = givenName(words, firstToken, partEnd)
  if (!isSpeaker(name)) name = announcedName(words, partEnd, endToken)
  if (!isSpeaker(name)) name = givenName(words, partEnd, endToken)
  if (!isSpeaker(name)) name = apposedName(words, partEnd, endToken)
  return isSpeaker(name) ? name : undefined
}

/** A name that a title or a role announces: "Sen. Ana Lima", "campaign manager Ana Lima". */
function announcedName(words: PhraseWords, start: number, stop: number): TokenRange | undefined {
  const { nounAt, factsAt, lowerAt } = words.text
  for (let token = start; token + 1 < stop; token++) {
    const noun = nounAt(token)
    if (noun !== 'person' && noun !== 'spokes' && (factsAt(token) & Fact.title) === 0) continue
    const from = lowerAt(token + 1) === '.' ? token + 2 : token + 1
    const to = endOfName(words, from, stop)
    // "Chief Executive Officer Ana Lima"
    const goesOn = to + 1 < stop && nounAt(to) === 'person'
    if (to > from && !goesOn) return { firstToken: from, endToken: to }
  }
  return undefined
}

/** A name without a role: a given name and another name, as in an apposition. */
function givenName(words: PhraseWords, start: number, stop: number): TokenRange | undefined {
  for (let token = start; token + 1 < stop; token++) {
    if ((words.text.factsAt(token) & Fact.given) === 0 || !isNamePart(words, token + 1)) continue
    // "The South Carolina Republican"
    if ((words.text.factsAt(token + 1) & (Fact.group | Fact.surname)) === Fact.group) continue
    return { firstToken: token, endToken: endOfName(words, token + 1, stop) }
  }
  return undefined
}

/**
 * A name alone between commas, known or not: "a senior at the school, Lima, 17", "her manager, Ruidoso Lima".
 */
function apposedName(words: PhraseWords, start: number, stop: number): TokenRange | undefined {
  const { isWord, lowerAt } = words.text
  for (let token = start + 1; token < stop; token++) {
    if (isWord(token - 1) || !isNamePart(words, token)) continue
    const to = endOfName(words, token, stop)
    const alone = to === stop || !isWord(to)
    const length = to - token
    const known = length === 1 ? words.isSurname(lowerAt(token)) || isOneOf(words, token) : true
    if (alone && known && length <= LONGEST_UNKNOWN) return { firstToken: token, endToken: to }
  }
  return undefined
}

/** "Her brother, Ekal": one name right behind a role that somebody has. */
function isOneOf({ text, firstToken }: PhraseWords, name: number): boolean {
  return text.is(name - 1, COMMA) && text.nounAt(name - 2) === 'person' && text.is(firstToken, ARTICLES)
}

function endOfName(words: PhraseWords, start: number, stop: number): number {
  const { lowerAt } = words.text
  let to = start
  while (to < stop && isNamePart(words, to)) {
    to++
    // "Ursula von der Leyen"
    let after = to
    while (after < stop && isParticle(lowerAt(after))) after++
    if (after > to && after < stop && isNamePart(words, after)) to = after
    else if (after > to && lowerAt(to).startsWith('al-')) to++
  }
  return to
}

/** Whether a name is that of the one who speaks: not "the Ana Lima campaign", nor "voters of Ana Lima". */
function isNameOfSpeaker(words: PhraseWords, partEnd: number, name: TokenRange): boolean {
  const { text } = words
  const { is, isWord, isClitic, nounAt } = text
  const { firstToken, endToken } = name
  const surname = endToken - firstToken === 1 && words.isSurname(text.lowerAt(firstToken))
  if (!surname && kindOfName(text, name, false) !== 'named-person') return false
  if (firstToken < partEnd) {
    return endToken >= partEnd || (!isClitic(endToken) && nounAt(endToken) === undefined)
  }
  // After a comma it stands in apposition to a role; after "of" or "for" it belongs to someone else.
  const head = headIn(words, words.firstToken, partEnd)
  const noun = nounAt(head)
  if (surname) return noun === 'person' || noun === undefined
  // "Oslo University president Ana Lima": a body's name with "of" in it, the role after it.
  if (noun === 'body' && endToken === words.endToken) return nounAt(firstToken - 1) === 'person'
  // "His shadow, MP Ana Lima": another role announces the name.
  const announced = noun === undefined && nounAt(firstToken - 1) === 'person'
  if (noun !== 'person' && noun !== 'spokes' && words.opening !== 'one' && !announced) return false
  let before = firstToken - 1
  while (before > words.firstToken && isWord(before) && !is(before, POSTMODIFIERS)) before--
  return !isWord(before) || isTitleOf(text, head, firstToken)
}

/**
 * "Secretary of State Ana Lima": the name goes on from a role with a capital, and no other role announces it.
 */
function isTitleOf({ isCapital, lowerAt, nounAt, factsAt }: ReadText, role: number, name: number): boolean {
  const last = name - 1
  return (
    isCapital(role) &&
    lowerAt(role + 1) === 'of' &&
    last > role + 1 &&
    isCapital(last) &&
    nounAt(last) !== 'person' &&
    (factsAt(last) & Fact.title) === 0
  )
}
