import {
  APOSTROPHE,
  classAt,
  DIGIT,
  EMOJI,
  HYPHEN,
  INVISIBLE,
  isLower,
  isPair,
  isUpper,
  LETTER,
  MARK,
  POINT,
  PUNCTUATION,
  SPACE,
  SYMBOL,
} from './characters.ts'

/** Enough top-level domains to tell "example.com" from a sentence that lacks its space ("the end.now"). */
const DOMAINS = new Set('com org net gov edu mil info biz io co uk us eu ai tv fm news blog'.split(' '))

/** How far ahead an "@" is looked for after a full stop: bounded, so that the pass stays linear. */
const LONGEST_LOCAL_PART = 64

const width = (text: string, index: number) => (isPair(text, index) ? 2 : 1)

/** Whether a full stop at `point`, after a part of a word that began at `part`, stands inside the word. */
function joinsAtPoint(text: string, part: number, point: number): boolean {
  const next = classAt(text, point + 1)
  const before = classAt(text, point - 1)
  if (next === DIGIT) return before === DIGIT
  if (next !== LETTER || before === DIGIT) return false
  const after = classAt(text, point + 2)
  const length = point - part
  // "U.S", "e.g", "J.K": letters one by one. "Ph.D.": a short part, one letter and a stop again.
  if (after < MARK && (length === 1 || (length <= 3 && after === POINT))) return true
  // "M.Sc."
  if (length === 1 && isUpper(text, point - 1) && after === LETTER && classAt(text, point + 3) === POINT)
    return true
  if (!isLower(text, point + 1)) return false
  let end = point + 2
  while (end < point + 6 && isLower(text, end)) end++
  if (classAt(text, end) < MARK && DOMAINS.has(text.slice(point + 1, end))) return true
  // "ana.lima@example.com"
  for (end = point + 2; end < point + LONGEST_LOCAL_PART; end++) {
    if (classAt(text, end) < POINT) return text[end] === '@'
  }
  return false
}

/**
 * Where a word goes on after the character at `at`, which is none of a word's own; -1 where the word ends.
 */
function resume(text: string, part: number, at: number): number {
  const kind = classAt(text, at)
  if (kind === SPACE || kind === SYMBOL || kind === EMOJI) return -1
  if (kind === INVISIBLE) {
    let next = at
    while (classAt(text, next) === INVISIBLE && next < text.length) next += width(text, next)
    return classAt(text, next) >= LETTER ? next : -1
  }
  const next = classAt(text, at + 1)
  if (kind === POINT) {
    if (joinsAtPoint(text, part, at)) return at + 1
    // "U.S.-led"
    const dotted = text.charCodeAt(at - 2) === 0x2e && next === HYPHEN
    return dotted && classAt(text, at + 2) >= LETTER ? at + 2 : -1
  }
  if (next < LETTER) return -1
  if (kind === APOSTROPHE) {
    const code = text.charCodeAt(at)
    const plain = code === 0x27 || code === 0x2019 || code === 0x2bc
    return plain || (next === LETTER && classAt(text, at - 1) >= MARK) ? at + 1 : -1
  }
  if (kind === HYPHEN) return at + 1
  const before = classAt(text, at - 1)
  switch (text.charCodeAt(at)) {
    case 0x2c: {
      if (before !== DIGIT || next !== DIGIT) return -1
      const thousands = classAt(text, at + 2) === DIGIT && classAt(text, at + 3) === DIGIT
      return thousands && classAt(text, at + 4) !== DIGIT ? at + 1 : -1
    }
    case 0x2f:
    case 0x3a:
      return before === DIGIT && next === DIGIT ? at + 1 : -1
    case 0x26:
      return isUpper(text, at - 1) && isUpper(text, at + 1) ? at + 1 : -1
    default:
      return -1
  }
}

/**
 * The end of the word that begins at `from`: letters, digits
 * and marks with inner apostrophes, hyphens and points.
 *
 * @param known how far plain letters and digits are known to go on
 */
export function wordEnd(text: string, from: number, known = from): number {
  let part = from
  let i = known
  for (;;) {
    const kind = classAt(text, i)
    if (kind >= MARK) {
      i += width(text, i)
      continue
    }
    const next = i === from ? i + 1 : resume(text, part, i)
    if (next < 0) return i
    if (kind === POINT || kind === HYPHEN) part = next
    i = next
  }
}

const URL_STOPS = new Set('<>"“”«»`{}|\\^')
const URL_TAIL = new Set(".,;:!?'’…)]*_~")

/**
 * The end of a URL that begins at `from`: up to white space
 * or a quotation mark, less the sentence's own marks.
 */
export function urlEnd(text: string, from: number): number {
  let end = from
  let open = 0
  while (end < text.length && classAt(text, end) !== SPACE && !URL_STOPS.has(text[end])) {
    if (text[end] === '(') open++
    end++
  }
  while (end > from && URL_TAIL.has(text[end - 1]) && !(text[end - 1] === ')' && open > 0)) end--
  return end
}

/** The end of a handle or tag whose sign stands at `from`, or -1 where none does ("@home", "#metoo"). */
export function handleEnd(text: string, from: number): number {
  if (classAt(text, from - 1) >= MARK) return -1
  let end = from + 1
  let letters = 0
  for (;;) {
    const kind = classAt(text, end)
    if (kind === LETTER) letters++
    else if (kind < MARK && text[end] !== '_') return letters > 0 ? end : -1
    end += width(text, end)
  }
}

/** The end of an e-mail address whose "@" stands at `at`, or -1 where none does. */
export function emailEnd(text: string, at: number): number {
  let end = at + 1
  let point = -1
  for (; ; end += width(text, end)) {
    const kind = classAt(text, end)
    if (kind === POINT && classAt(text, end + 1) >= LETTER) point = end
    else if (kind < MARK && kind !== HYPHEN) return point > at + 1 ? end : -1
  }
}

const JOINER = 0x200d
const isTone = (code: number) => code >= 0x1f3fb && code <= 0x1f3ff
const isRegion = (code: number) => code >= 0x1f1e6 && code <= 0x1f1ff
const isTag = (code: number) => code >= 0xe0020 && code <= 0xe007f

/** The end of an emoji that begins at `from`, with its selectors, skin tones, tags and joined emoji. */
export function emojiEnd(text: string, from: number): number {
  const first = text.codePointAt(from)!
  let end = from + width(text, from)
  if (isRegion(first)) return isRegion(text.codePointAt(end) ?? 0) ? end + 2 : end
  for (;;) {
    const code = text.codePointAt(end) ?? 0
    if (isTone(code) || isTag(code) || classAt(text, end) === MARK) end += width(text, end)
    else if (code === JOINER && classAt(text, end + 1) === EMOJI) end += 1 + width(text, end + 1)
    else return end
  }
}

/** 1 for the characters whose runs are one token: an ellipsis, a dash typed as hyphens, a dividing line. */
const RUNS = new Uint8Array(128)
for (const mark of '.-*=_~') RUNS[mark.charCodeAt(0)] = 1

/** The end of the mark at `from`: one character, or a run of the same where such a run is one mark. */
export function markEnd(text: string, from: number): number {
  const code = text.charCodeAt(from)
  let end = from + width(text, from)
  if (RUNS[code] === 1) while (text.charCodeAt(end) === code) end++
  // `` and '' are quotation marks of plain text.
  else if (code === 0x60 || code === 0x27) return text.charCodeAt(end) === code ? end + 1 : end
  else {
    const kind = classAt(text, from)
    if (kind === MARK || kind === SYMBOL)
      while (end < text.length && classAt(text, end) === MARK) end += width(text, end)
  }
  return end
}

/** Whether the mark at `from` is punctuation, not a symbol. */
export function isPunctuation(text: string, from: number): boolean {
  const kind = classAt(text, from)
  return kind === PUNCTUATION || kind === APOSTROPHE || kind === HYPHEN || kind === POINT
}
