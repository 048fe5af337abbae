import { TokenKind } from '../../document.ts'
import type { TokenRange } from '../attribution.ts'
import { ADDRESSEES, ANONYMOUS, BETWEEN, NO_SUBJECT, OPENING, Part } from './frame-words.ts'
import type { ReadText } from './read-text.ts'

/**
 * A reporting verb in a place where grammar alone tells who speaks: after "according to", between a content and the
 * end of its sentence (", the ministry said."), turned round after a content (", said the ministry"), or between the
 * beginning of its sentence and the verb ("The ministry said …").
 */
export interface Frame {
  readonly cue: TokenRange
  readonly source: TokenRange
  readonly content: TokenRange
  /** Whether nothing else can be meant: "according to", and what adjoins a closing quotation mark. */
  readonly sure: boolean
  /** What it may do: put another source in the place of one that was found, and stand where nothing was found. */
  readonly replaces: boolean
  readonly adds: boolean
}

/** A source in such a place has so many words at most; longer runs were cut wrong. */
const LONGEST_SOURCE = 14

/** A content reaches back so many words at most: sentences may be endless, and must not cost a square. */
const LONGEST_CONTENT = 120
/** An apposition between a name and its verb, or several, has so many words at most, and so many commas. */
const LONGEST_APPOSITION = 30
const MOST_APPOSITIONS = 2
/** A name with its title has so many words at most. */
const LONGEST_NAME = 8

const BOTH = { replaces: true, adds: true } as const
/** A content at the end of a sentence has so many tokens at least, its mark among them. */
const LEAST_CONTENT = 3

/** The frames of a text, in order. */
export function framesOf({ document, facts, quoted }: ReadText): Frame[] {
  const { tokens, types, sentences } = document
  const parts = facts.part
  const partAt = (token: number) => parts[tokens.type[token]]
  const isMark = (token: number) => types.kind[tokens.type[token]] === TokenKind.punctuation
  const formAt = (token: number) => types.form[tokens.type[token]]
  const frames: Frame[] = []
  for (let s = 0; s < sentences.count; s++) {
    const end = sentences.endToken[s]
    for (let token = sentences.firstToken[s]; token < end; token++) {
      const first = Math.max(sentences.firstToken[s], token - LONGEST_CONTENT)
      const part = partAt(token)
      if (quoted[token] === 1 || part === Part.none) continue
      const frame = frameAt(token, part, first, end) ?? openingAt(token, part, s)
      if (frame !== undefined) frames.push({ ...frame, content: trimmed(frame.content) })
    }
  }
  return frames

  function frameAt(token: number, part: number, first: number, end: number): Frame | undefined {
    if (part === Part.according) return accordingTo(token, first, end)
    if (part === Part.per) return per(token, first, end)
    if (part === Part.says)
      return turned(token, first, end) ?? closing(token, first, end) ?? apposed(token, first)
    if (part === Part.quotes) return quoted[token - 1] === 1 ? turned(token, first, end) : undefined
    if (part === Part.shows) return closing(token, first, end)
    return part === Part.told ? apposed(token, first) : undefined
  }

  function openingAt(token: number, part: number, s: number): Frame | undefined {
    const isVerb = part === Part.says || part === Part.told || part === Part.shows || part === Part.quotes
    return isVerb ? opening(token, sentences.firstToken[s], sentences.endToken[s]) : undefined
  }

  function lowerAt(token: number): string {
    return types.lower[tokens.type[token]]
  }

  /** A range without the mark that closes it outside quotation marks. */
  function trimmed({ firstToken, endToken }: TokenRange): TokenRange {
    const last = endToken - 1
    const mark = last > firstToken && isMark(last) && quoted[last] === 0
    return { firstToken, endToken: mark ? last : endToken }
  }

  /** Where the run of words from a token on ends: at the next mark, or before a quotation. */
  function runEnd(token: number, end: number): number {
    let stop = token
    while (stop < end && stop - token <= LONGEST_SOURCE && !isMark(stop) && quoted[stop] === 0) stop++
    return stop
  }

  /** A name in apposition belongs to the phrase: "the director of the centre, Ana Lima". */
  function withName(stop: number, end: number): number {
    if (stop + 2 >= end || formAt(stop) !== ',') return stop
    let after = stop + 1
    while (after < end && facts.capital[tokens.type[after]] === 1) after++
    return after > stop + 2 ? after : stop
  }

  function beginsPhrase(token: number): boolean {
    const type = tokens.type[token]
    return facts.capital[type] === 1 || parts[type] === Part.opens || facts.noun[type] !== undefined
  }

  /** The first word of `[first, end)` that no noun phrase holds; `end` where there is none. */
  function finiteIn(first: number, end: number): number {
    let token = first
    while (token < end && partAt(token) !== Part.finite) token++
    return token
  }

  function hasFinite(first: number, end: number): boolean {
    return finiteIn(first, end) < end
  }

  function accordingTo(token: number, first: number, end: number): Frame | undefined {
    if (token + 2 >= end || lowerAt(token + 1) !== 'to') return undefined
    const source = { firstToken: token + 2, endToken: runEnd(token + 2, end) }
    if (!fits(source)) return undefined
    const content =
      token === first
        ? { firstToken: Math.min(source.endToken + 1, end), endToken: end }
        : { firstToken: first, endToken: token }
    return { cue: { firstToken: token, endToken: token + 2 }, source, content, sure: true, ...BOTH }
  }

  /** "The storm cost $3 million, per the city." */
  function per(token: number, first: number, end: number): Frame | undefined {
    if (token < first + 2 || token + 1 >= end || formAt(token - 1) !== ',' || !beginsPhrase(token + 1))
      return undefined
    const source = { firstToken: token + 1, endToken: runEnd(token + 1, end) }
    if (!fits(source)) return undefined
    const cue = { firstToken: token, endToken: token + 1 }
    return { cue, source, content: { firstToken: first, endToken: token }, sure: false, ...BOTH }
  }

  /** "…,” said the mayor of Oslo." */
  function turned(token: number, first: number, end: number): Frame | undefined {
    if (token < first + 2 || token + 1 >= end) return undefined
    const afterQuote = quoted[token - 1] === 1
    if (!afterQuote && formAt(token - 1) !== ',') return undefined
    const run = runEnd(token + 1, end)
    const clause = finiteIn(token + 1, run)
    // After a quotation "a letter that …" may go on; after a comma a verb tells that the subject stood before.
    const stop = afterQuote ? clause : clause < run ? token : run
    const source = { firstToken: token + 1, endToken: stop === run ? withName(run, end) : stop }
    if (!fits(source) || !beginsPhrase(token + 1)) return undefined
    const content = { firstToken: first, endToken: token }
    return { cue: { firstToken: token, endToken: token + 1 }, source, content, sure: afterQuote, ...BOTH }
  }

  /** "…, the mayor said." */
  function closing(token: number, first: number, end: number): Frame | undefined {
    const next = token + 1 < end ? token + 1 : -1
    if (next >= 0 && !isMark(next) && partAt(next) !== Part.after) return undefined
    let start = token
    while (start > first && token - start < LONGEST_SOURCE && !isMark(start - 1) && quoted[start - 1] === 0)
      start--
    if (start === token || start < first + 2 || token - start === LONGEST_SOURCE) return undefined
    const before = start - 1
    const afterQuote = quoted[before] === 1
    if (!afterQuote && formAt(before) !== ',') return undefined
    if (!beginsPhrase(start) && partAt(start) !== Part.pronoun) return undefined
    if (hasFinite(start, token)) return undefined
    const source = { firstToken: start, endToken: token }
    const content = { firstToken: first, endToken: start }
    return { cue: { firstToken: token, endToken: token + 1 }, source, content, sure: afterQuote, ...BOTH }
  }

  /** "Rep. Ana Lima, a sponsor, told …": the name before an apposition that ends at the verb. */
  function apposed(token: number, first: number): Frame | undefined {
    if (token < first + 4 || formAt(token - 1) !== ',' || quoted[token - 1] === 1) return undefined
    const lowest = Math.max(first, token - LONGEST_APPOSITION)
    let stop = token - 1
    for (let step = 0; step < MOST_APPOSITIONS; step++) {
      let comma = stop - 1
      while (comma > lowest && !isMark(comma) && quoted[comma] === 0) comma--
      if (comma <= lowest || formAt(comma) !== ',') return undefined
      let start = comma - 1
      while (start > lowest && !isMark(start - 1) && quoted[start - 1] === 0) start--
      if (startsName(start, comma)) {
        const source = { firstToken: start, endToken: token - 1 }
        const cue = { firstToken: token, endToken: token + 1 }
        return {
          cue,
          source,
          content: { firstToken: first, endToken: start },
          sure: false,
          replaces: true,
          adds: false,
        }
      }
      stop = comma
    }
    return undefined
  }

  /** "The ministry said …", "Students told Reuters …", "The policy states that …": who speaks begins the sentence. */
  function opening(token: number, first: number, end: number): Frame | undefined {
    if (token === first || token - first > LONGEST_SOURCE || token + 1 >= end) return undefined
    if (!OPENING.has(lowerAt(token)) && lowerAt(token + 1) !== 'that') return undefined
    let stop = token
    while (stop > first && BETWEEN.has(lowerAt(stop - 1))) stop--
    if (stop === first || NO_SUBJECT.has(lowerAt(first)) || runEnd(first, end) < token) return undefined
    const clause = finiteIn(first, stop)
    if (clause < stop && !isAnonymous(clause, stop)) return undefined
    const said = partAt(token) === Part.told ? afterAddressee(token + 1, end) : token + 1
    if (end - said < LEAST_CONTENT || isMark(said) || quoted[said] === 1) return undefined
    return {
      cue: { firstToken: token, endToken: said },
      source: { firstToken: first, endToken: stop },
      content: { firstToken: said, endToken: end },
      sure: false,
      replaces: false,
      adds: true,
    }
  }

  /** "… who asked not to be named": tells of the source, and reports nothing. */
  function isAnonymous(who: number, end: number): boolean {
    if (lowerAt(who) !== 'who') return false
    for (let token = who + 1; token < end; token++) if (ANONYMOUS.has(lowerAt(token))) return true
    return false
  }

  function afterAddressee(token: number, end: number): number {
    if (token < end && ADDRESSEES.has(lowerAt(token))) return token + 1
    let stop = token
    while (stop < end && facts.capital[tokens.type[stop]] === 1) stop++
    return stop
  }

  function startsName(start: number, end: number): boolean {
    if (start + 1 >= end || end - start > LONGEST_NAME || hasFinite(start, end)) return false
    return facts.capital[tokens.type[start]] === 1 && facts.capital[tokens.type[end - 1]] === 1
  }

  function fits({ firstToken, endToken }: TokenRange): boolean {
    return endToken > firstToken && endToken - firstToken <= LONGEST_SOURCE
  }
}
