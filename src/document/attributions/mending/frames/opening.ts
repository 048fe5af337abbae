import type { ReadText } from '../../read-text.ts'
import { COMMA } from '../../word-lists.ts'
import { type Frame, LONGEST_SOURCE } from './frame.ts'
import { beginsPhrase, finiteIn, runEnd } from './frame-text.ts'
import {
  ADDRESSEES,
  ANONYMOUS,
  BETWEEN,
  CLAUSE_OPENERS,
  DAYS,
  NO_SUBJECT,
  OPENING,
  Part,
} from './frame-words.ts'

const AUXILIARIES = new Set('is are was were has have had'.split(' '))
/** What a role may have that joins words: "the minister of labour and employment". */
const IN_ROLE = new Set(['and', 'to', 'or'])
/** What the verb of a relative clause may have besides: "who have been asked to help". */
const IN_CLAUSE = new Set('been to or and than as'.split(' '))
/** A content at the end of a sentence has so many tokens at least, its mark among them. */
const LEAST_CONTENT = 3
/** A source with a name in apposition has so many words at most. */
const LONGEST_NAMED = 22

/**
 * "The ministry said …", "Students told Reuters …", "The
 * policy states that …": who speaks begins the sentence.
 */
export function opening(text: ReadText, token: number, start: number, end: number): Frame | undefined {
  const first = clauseBefore(text, token, start)
  const { quoted, lowerAt, is, partAt, nounAt, isMark } = text
  if (token === first || token - first > LONGEST_NAMED || token + 1 >= end) return undefined
  if (!is(token, OPENING) && lowerAt(token + 1) !== 'that') return undefined
  if (partAt(token) === Part.avers && !CLAUSE_OPENERS.has(lowerAt(token + 2)) && !text.isCapital(token + 2))
    return undefined
  let stop = token
  while (stop > first && is(stop - 1, BETWEEN)) stop--
  while (stop > first && DAYS.has(lowerAt(stop - 1))) stop--
  if (stop === first || is(first, NO_SUBJECT)) return undefined
  const plain = token - first <= LONGEST_SOURCE && runEnd(text, first, end) >= token
  const named = isNamedRole(text, first, stop)
  if (!plain && !named) return undefined
  const clause = finiteIn(text, first, stop)
  if (clause < stop && !named && !isAnonymous(text, clause, stop) && !isRelativeClause(text, clause, stop))
    return undefined
  for (let at = first; at < stop; at++) if (isOfClause(at)) return undefined
  const said = partAt(token) === Part.told ? afterAddressee(text, token + 1, end) : token + 1
  if (end - said < LEAST_CONTENT || isMark(said) || quoted[said] === 1) return undefined
  const cue = { firstToken: token, endToken: said }
  const source = { firstToken: first, endToken: stop }
  const content = { firstToken: said, endToken: end }
  return { cue, source, content, sure: false, replaces: first > start, adds: true }

  /**
   * "She said she | found that …", "Lima cited the book she | wrote": the subject or the verb of a clause.
   */
  function isOfClause(at: number): boolean {
    const part = partAt(at)
    if (part === Part.pronoun) return at > first
    return (part === Part.says || part === Part.told) && nounAt(at) === undefined
  }
}

/** Where the clause of a verb begins: its sentence, or what stands behind its last semicolon. */
function clauseBefore({ lowerAt }: ReadText, token: number, start: number): number {
  for (let at = token - 1; at > start && token - at <= LONGEST_NAMED; at--)
    if (lowerAt(at) === ';') return at + 1
  return start
}

/** "The minister of labour, Ana Lima, averred …": a name in apposition to the role of who speaks. */
function isNamedRole(text: ReadText, first: number, stop: number): boolean {
  const { is, isCapital, isMark } = text
  const comma = runEnd(text, first, stop)
  for (let token = first; token < comma; token++)
    if (text.partAt(token) === Part.finite && !IN_ROLE.has(text.lowerAt(token))) return false
  if (!beginsPhrase(text, first) || !is(comma, COMMA) || !is(stop - 1, COMMA) || stop - comma < 3)
    return false
  for (let token = comma + 1; token < stop - 1; token++) if (!isCapital(token) || isMark(token)) return false
  return true
}

/** "… who asked not to be named": tells of the source, and reports nothing. */
function isAnonymous({ lowerAt, is }: ReadText, who: number, end: number): boolean {
  if (lowerAt(who) !== 'who') return false
  for (let token = who + 1; token < end; token++) if (is(token, ANONYMOUS)) return true
  return false
}

/** "Doctors | who have read the study | say": a clause with a verb of its own tells of the source. */
function isRelativeClause({ lowerAt, partAt, nounAt }: ReadText, who: number, end: number): boolean {
  if (lowerAt(who) !== 'who' || nounAt(who - 1) === undefined || end - who < 3) return false
  const verb = who + 1
  if (!AUXILIARIES.has(lowerAt(verb)) && !/(?:ed|es)$/.test(lowerAt(verb))) return false
  for (let token = verb + 1; token < end; token++)
    if (partAt(token) === Part.finite && !IN_CLAUSE.has(lowerAt(token))) return false
  return true
}

function afterAddressee({ is, isCapital }: ReadText, token: number, end: number): number {
  if (token < end && is(token, ADDRESSEES)) return token + 1
  let stop = token
  while (stop < end && isCapital(stop)) stop++
  return stop
}
