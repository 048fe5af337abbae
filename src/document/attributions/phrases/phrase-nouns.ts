import { Fact } from '../../../lexicons/gazetteer.ts'
import type { SourceKind } from '../attribution.ts'
import { isBodyWord, kindOfName } from './names.ts'
import { isMaker } from './phrase-makers.ts'
import { isPlural, isProper, type PhraseWords } from './phrase-words.ts'

/** Those whose word is their body's, where the phrase names it. */
const SPEAKING = /^(official|lawyer|attorney)s?$/
/** Plural nouns that are one body. */
const ONE_BODY = new Set(['services', 'forces'])
/** An "of" looks so many words ahead for the name of a body. */
const OF_REACH = 6

/** Whether people of that name speak for the body or the client that has them. */
export function isSpeaking(lower: string): boolean {
  return SPEAKING.test(lower)
}

/**
 * The kind of source that a common noun at the head of a phrase makes.
 *
 * @param partEnd where the head's own part of the phrase ends
 */
export function kindOfNoun(words: PhraseWords, head: number, partEnd: number): SourceKind {
  const { text } = words
  const lower = text.lowerAt(head)
  const noun = text.nounAt(head)
  if (noun === 'document') return 'document'
  const speaks =
    isSpeaking(lower) &&
    (bodyBefore(words, head) || (!lower.startsWith('official') && tellsBody(words, head)))
  if (noun === 'spokes' || speaks) {
    const named = holdsName(words, words.firstToken, words.endToken) || tellsBody(words, head)
    if (named && !(noun === 'spokes' && isOfPerson(words, head))) return 'named-organization'
    const many = lower.endsWith('s') || lower === 'spokesmen' || lower === 'spokespeople'
    return many ? 'unnamed-group' : 'unnamed-person'
  }
  if (noun === 'body') {
    const bare = head === words.firstToken && (!isPlural(text, head) || ONE_BODY.has(lower))
    const definite = words.isDefinite || isOwned(words, head)
    const named = definite || bare || nameBefore(words, head) || bodyAfterOf(words, partEnd)
    return named ? 'named-organization' : 'unnamed-group'
  }
  if (noun === 'group' || noun === 'people') return 'unnamed-group'
  if (noun === 'person') return 'unnamed-person'
  // "40 percent" are many, "the 34-year-old" is one.
  if (isPlural(text, head) || (/^[0-9]/.test(lower) && !lower.endsWith('-old'))) return 'unnamed-group'
  return words.opening === 'the' && holdsName(words, words.firstToken, head)
    ? 'named-organization'
    : 'unnamed-person'
}

/** Whether some name stands in `[start, stop)`. */
export function holdsName(words: PhraseWords, start: number, stop: number): boolean {
  for (let token = start; token < stop; token++) {
    const noun = token === words.firstToken && words.text.nounAt(token) !== undefined
    if (!noun && isProper(words, token)) return true
  }
  return false
}

/** "Mr. Lima's spokesman", "Lima's spokesman" of an Ana Lima: who speaks for no body. */
function isOfPerson({ text, firstToken, isSurname }: PhraseWords, head: number): boolean {
  const owner = head - 2
  if (owner < firstToken || !text.isClitic(head - 1) || !text.isCapital(owner)) return false
  const titled = owner > firstToken && (text.factsAt(owner - 1) & Fact.title) !== 0
  return titled || (isSurname(text.lowerAt(owner)) && !isBodyWord(text, owner))
}

/** "A ministry spokesman", "a spokesman for the company". */
function tellsBody({ text, firstToken, endToken }: PhraseWords, head: number): boolean {
  for (let token = firstToken; token < endToken; token++) {
    if (token !== head && text.nounAt(token) === 'body') return true
  }
  return false
}

/** "Norway's government": a name tells whose it is. */
function isOwned({ text, firstToken }: PhraseWords, head: number): boolean {
  for (let token = head - 1; token > firstToken; token--) {
    if (text.isClitic(token)) return text.isCapital(token - 1)
  }
  return false
}

/** "A Norsk Kraft unit", but neither "a Russian unit" nor "a unit in Oslo". */
function nameBefore(words: PhraseWords, head: number): boolean {
  for (let token = words.firstToken; token < head; token++) if (isMaker(words, token)) return true
  return false
}

/** "A panel of the Court of Appeals". */
function bodyAfterOf(words: PhraseWords, partEnd: number): boolean {
  const { text, endToken } = words
  if (partEnd + 2 >= endToken || text.lowerAt(partEnd) !== 'of') return false
  for (let token = partEnd + 1; token < Math.min(endToken, partEnd + OF_REACH); token++) {
    if (isBodyWord(text, token)) return true
  }
  return false
}

/**
 * Whether some body is named before the head, other than by
 * its people: "Tesla officials", not "French officials".
 */
function bodyBefore(words: PhraseWords, head: number): boolean {
  const { text, firstToken } = words
  // "City officials" at the head of a sentence are no more than "city officials".
  const start = words.opensSentence && text.nounAt(firstToken) === 'body' ? firstToken + 1 : firstToken
  for (let token = start; token < head; token++) {
    if (isBodyWord(text, token) && (text.factsAt(token) & (Fact.demonym | Fact.alias)) === 0) return true
  }
  if (head > firstToken + 1 && text.isClitic(head - 1)) return isBodyOwner(words, head - 1)
  if (head === firstToken || !isMaker(words, head - 1)) return false
  return (text.factsAt(head - 1) & (Fact.given | Fact.surname | Fact.title)) === 0
}

/** Whether the name before a possessive is that of a body: "Tesla's lawyers", not "Lima's lawyers". */
function isBodyOwner(words: PhraseWords, clitic: number): boolean {
  let start = clitic
  while (start > words.firstToken && isProper(words, start - 1)) start--
  if (start === clitic || words.isSurname(words.text.lowerAt(clitic - 1))) return false
  const name = { firstToken: start, endToken: clitic }
  return kindOfName(words.text, name, false) === 'named-organization'
}
