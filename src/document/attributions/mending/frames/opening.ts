import { type Frame, LONGEST_SOURCE } from './frame.ts'
import type { FrameText } from './frame-text.ts'
import { ADDRESSEES, ANONYMOUS, BETWEEN, NO_SUBJECT, OPENING, Part } from './frame-words.ts'

/** A content at the end of a sentence has so many tokens at least, its mark among them. */
const LEAST_CONTENT = 3

/** "The ministry said …", "Students told Reuters …", "The policy states that …": who speaks begins the sentence. */
export function opening(text: FrameText, token: number, first: number, end: number): Frame | undefined {
  const { quoted, lowerAt, partAt, isMark, runEnd, finiteIn } = text
  if (token === first || token - first > LONGEST_SOURCE || token + 1 >= end) return undefined
  if (!OPENING.has(lowerAt(token)) && lowerAt(token + 1) !== 'that') return undefined
  let stop = token
  while (stop > first && BETWEEN.has(lowerAt(stop - 1))) stop--
  if (stop === first || NO_SUBJECT.has(lowerAt(first)) || runEnd(first, end) < token) return undefined
  const clause = finiteIn(first, stop)
  if (clause < stop && !isAnonymous(text, clause, stop)) return undefined
  const said = partAt(token) === Part.told ? afterAddressee(text, token + 1, end) : token + 1
  if (end - said < LEAST_CONTENT || isMark(said) || quoted[said] === 1) return undefined
  const cue = { firstToken: token, endToken: said }
  const source = { firstToken: first, endToken: stop }
  const content = { firstToken: said, endToken: end }
  return { cue, source, content, sure: false, replaces: false, adds: true }
}

/** "… who asked not to be named": tells of the source, and reports nothing. */
function isAnonymous({ lowerAt }: FrameText, who: number, end: number): boolean {
  if (lowerAt(who) !== 'who') return false
  for (let token = who + 1; token < end; token++) if (ANONYMOUS.has(lowerAt(token))) return true
  return false
}

function afterAddressee({ lowerAt, isCapital }: FrameText, token: number, end: number): number {
  if (token < end && ADDRESSEES.has(lowerAt(token))) return token + 1
  let stop = token
  while (stop < end && isCapital(stop)) stop++
  return stop
}
