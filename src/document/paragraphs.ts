import type { Segments, Tokens } from './document.ts'
import { segmentsOf } from './segments.ts'
import { classAt, isLower, SPACE } from './tokens/characters.ts'

/**
 * Share of line ends that run on in lower case, from which on a text's lines count as wrapped: half is plain.
 */
const WRAPPED = 0.3

/** Line ends between two tokens: 0, 1, or 2 for a blank line. */
function lineEnds(text: string, from: number, to: number): number {
  let found = 0
  for (let i = from; i < to && found < 2; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x2029) return 2
    if (code === 10 || code === 0x85 || code === 0x2028 || (code === 13 && text.charCodeAt(i + 1) !== 10))
      found++
  }
  return found
}

/** Whether a line that ends at `end` and goes on at `next` breaks within a sentence. */
function runsOn(text: string, end: number, next: number): boolean {
  return isLower(text, next) && !/[.!?:;…"”’)\]]/.test(text[end - 1])
}

/** Whether a bullet stands at `start`: a mark and a space. */
function isBullet(text: string, start: number): boolean {
  return /[•·▪◦‣*–—-]/.test(text[start]) && classAt(text, start + 1) === SPACE
}

/**
 * Cuts a text into paragraphs.
 *
 * A blank line ends one. A single line end does so too, as in text taken from web pages,
 * unless the next line runs on in lower case, or the text's lines are wrapped (three in
 * ten run on so): there only a bullet begins a new one.
 *
 * @returns spans in UTF-16 units, from the first token's
 * start to the last one's end; every token belongs to one
 */
export function splitParagraphs(text: string, tokens: Tokens): Segments {
  const { count, start, end } = tokens
  const singles: number[] = []
  const breaks: number[] = []
  let running = 0
  for (let token = 1; token < count; token++) {
    if (
      start[token] === end[token - 1] ||
      (start[token] === end[token - 1] + 1 && text.charCodeAt(end[token - 1]) === 32)
    )
      continue
    const lines = lineEnds(text, end[token - 1], start[token])
    if (lines === 2) breaks.push(token)
    else if (lines === 1) {
      singles.push(token)
      if (runsOn(text, end[token - 1], start[token])) running++
    }
  }
  const wrapped = running > WRAPPED * singles.length
  for (const token of singles) {
    const ends = wrapped ? isBullet(text, start[token]) : !runsOn(text, end[token - 1], start[token])
    if (ends) breaks.push(token)
  }
  if (count > 0) breaks.push(count)
  return segmentsOf(
    tokens,
    breaks.sort((a, b) => a - b),
  )
}
