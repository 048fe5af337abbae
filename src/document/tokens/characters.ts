/**
 * Classes of characters, by UTF-16 code. The order matters:
 * from `MARK` on, a character may stand inside a word.
 */
export const SPACE = 1
export const PUNCTUATION = 2
export const SYMBOL = 3
/** Any mark used as an apostrophe: straight, curly, modifier letter, prime, acute or grave accent. */
export const APOSTROPHE = 4
export const HYPHEN = 5
export const POINT = 6
/**
 * Format characters that show nothing: soft hyphen, zero-width
 * space and joiners, byte-order and direction marks.
 */
export const INVISIBLE = 7
export const EMOJI = 8
export const MARK = 9
export const LETTER = 10
export const DIGIT = 11

const APOSTROPHES = new Set([0x27, 0x60, 0xb4, 0x2bc, 0x2018, 0x2019, 0x201b, 0x2032, 0xff07])
const HYPHENS = new Set([0x2d, 0x2010, 0x2011])

function classify(codePoint: number): number {
  if (APOSTROPHES.has(codePoint)) return APOSTROPHE
  if (HYPHENS.has(codePoint)) return HYPHEN
  if (codePoint === 0x2e) return POINT
  const character = String.fromCodePoint(codePoint)
  if (/\p{L}/u.test(character)) return LETTER
  if (/\p{N}/u.test(character)) return DIGIT
  if (/\p{M}/u.test(character)) return MARK
  if (/\p{Cf}/u.test(character)) return INVISIBLE
  if (/[\s\p{Cc}]/u.test(character)) return SPACE
  if (/[\p{Extended_Pictographic}\p{Regional_Indicator}]/u.test(character)) return EMOJI
  return /\p{P}/u.test(character) ? PUNCTUATION : SYMBOL
}

/** The class of each character of the first two planes, filled in as characters are met; 0 is not met yet. */
const classes = new Uint8Array(0x20000)
for (let code = 0; code < 128; code++) classes[code] = classify(code)

/** Whether a UTF-16 unit at `index` begins a surrogate pair. */
export function isPair(text: string, index: number): boolean {
  return (text.charCodeAt(index) & 0xfc00) === 0xd800 && (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00
}

/** The class of the character that begins at `index`; `SPACE` beyond the text's ends. */
export function classAt(text: string, index: number): number {
  if (index < 0 || index >= text.length) return SPACE
  const known = classes[text.charCodeAt(index)]
  if (known !== 0) return known
  const codePoint = text.codePointAt(index)!
  // A surrogate is never remembered: what it is depends on the unit beside it.
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return SYMBOL
  if (codePoint >= classes.length) return classify(codePoint)
  if (classes[codePoint] === 0) classes[codePoint] = classify(codePoint)
  return classes[codePoint]
}

/** Whether the character at `index` is an upper-case letter. */
export function isUpper(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  if (code < 128) return code >= 65 && code <= 90
  if (classAt(text, index) !== LETTER) return false
  const character = String.fromCodePoint(text.codePointAt(index)!)
  return character !== character.toLowerCase()
}

/** Whether the character at `index` is a lower-case letter. */
export function isLower(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  if (code < 128) return code >= 97 && code <= 122
  if (classAt(text, index) !== LETTER) return false
  const character = String.fromCodePoint(text.codePointAt(index)!)
  return character !== character.toUpperCase()
}
