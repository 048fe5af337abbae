import { TokenKind, type Tokens, type WordTypes } from '../document.ts'
import { Abbreviation, abbreviationOf } from './abbreviations.ts'
import {
  APOSTROPHE,
  classAt,
  DIGIT,
  EMOJI,
  INVISIBLE,
  isPair,
  isUpper,
  LETTER,
  MARK,
  POINT,
  SPACE,
} from './characters.ts'
import { createLexis, isCliticWord } from './lexis.ts'
import { emailEnd, emojiEnd, handleEnd, isPunctuation, markEnd, urlEnd, wordEnd } from './runs.ts'
import { spell, spelling } from './spelling.ts'

/** Words that begin with an apostrophe: it belongs to them and is no quotation mark. */
const ELISIONS = new Set('em tis twas til cause bout cuz n twere'.split(' '))

/** Where the white space that begins at `from` ends. */
function skipSpace(text: string, from: number): number {
  let i = from
  while (i < text.length && classAt(text, i) === SPACE) i++
  return i
}

/**
 * Cuts a text into tokens, in one pass over its characters.
 *
 * A word is a run of letters, digits and marks with inner apostrophes, hyphens and points; clitics are cut
 * off as tokens of their own, as in the Penn Treebank ("ca" + "n't"); an abbreviation keeps its full stop
 * ("Dr.", "U.S."). A URL, an e-mail address, a handle, a tag and an emoji sequence are one token each. Words
 * are looked up once per token; all that depends on the word alone is derived once per distinct word.
 *
 * @returns tokens in UTF-16 units of the text, their sentences
 * not yet filled in, and the distinct words; never throws
 */
export function tokenize(text: string): { tokens: Tokens; types: WordTypes } {
  const lexis = createLexis(text)
  let start = new Int32Array((text.length >> 2) + 16)
  let end = new Int32Array(start.length)
  let type = new Int32Array(start.length)
  let count = 0
  let singleQuoteOpen = false

  function push(from: number, to: number, number: number): void {
    if (count === start.length) {
      start = grown(start)
      end = grown(end)
      type = grown(type)
    }
    start[count] = from
    end[count] = to
    type[count] = number
    count++
  }

  function pushSlice(from: number, to: number, kind?: number): number {
    const number = lexis.slice(text.slice(from, to), kind)
    if (number >= 0) push(from, to, number)
    else {
      const { lengths, types } = lexis.splits[~number]
      let at = from
      for (let k = 0; k < types.length; k++) {
        push(at, at + lengths[k], types[k])
        at += lengths[k]
      }
    }
    return number
  }

  /** Pushes a run of letters, which was spelled last. */
  function pushLetters(from: number, to: number): number {
    if (spelling[0] === 0) return pushSlice(from, to)
    const number = lexis.spelled(from, to)
    push(from, to, number)
    return number
  }

  function pushMark(from: number, to: number, kind: number): void {
    if (to > from + 1 || kind !== TokenKind.punctuation) pushSlice(from, to, kind)
    else push(from, to, lexis.mark(from))
  }

  function pushUrl(from: number, to: number): number {
    pushSlice(from, to, TokenKind.url)
    return to
  }

  function pushClitic(from: number, to: number): number {
    push(from, to, lexis.clitic(text.slice(from, to)))
    return to
  }

  /** Whether the full stop at `point` belongs to the word before it, of type `number`. */
  function keepsPoint(number: number, from: number, point: number): boolean {
    if (number < 0) return false
    const kind = abbreviationOf(lexis.forms[number] || text.slice(from, point))
    if (kind === Abbreviation.none) return false
    const after = classAt(text, point + 1)
    if (after >= LETTER || after === POINT) return false
    if (kind === Abbreviation.number) return classAt(text, skipSpace(text, point + 1)) === DIGIT
    if (kind === Abbreviation.state) return count > 1 && text.charCodeAt(end[count - 2] - 1) === 0x2c
    if (kind !== Abbreviation.initial) return true
    if (text.charCodeAt(point + 1) === 0x2c) return true
    // "I." ends a sentence unless it stands between names.
    if (text[from] === 'I' && !(count > 1 && isUpper(text, start[count - 2]))) return false
    return after === SPACE && isUpper(text, skipSpace(text, point + 1))
  }

  /** A word that begins at `from`, and with the letters up to `letters`, which were spelled last. */
  function word(from: number, letters: number): number {
    const to = wordEnd(text, from, letters)
    const next = text.charCodeAt(to)
    if (next === 0x40 && classAt(text, to + 1) >= LETTER) {
      const email = emailEnd(text, to)
      if (email > 0) return pushUrl(from, email)
    }
    if (next === 0x3a && text.charCodeAt(to + 1) === 0x2f && text.charCodeAt(to + 2) === 0x2f) {
      const url = urlEnd(text, from)
      if (url > to + 2) return pushUrl(from, url)
    }
    if (to - from >= 3 && isWorldWideWeb(text, from)) {
      const url = urlEnd(text, from)
      if (url >= to) return pushUrl(from, url)
    }
    const number = to === letters ? pushLetters(from, to) : pushSlice(from, to)
    if (next !== 0x2e || !keepsPoint(number, from, to)) return to
    count--
    pushSlice(from, to + 1)
    return to + 1
  }

  function apostrophe(at: number): number {
    const after = classAt(text, at + 1)
    const before = classAt(text, at - 1)
    const touches = count > 0 && end[count - 1] === at
    if (after >= LETTER) {
      const letters = lettersEnd(text, at + 1)
      const slice = text.slice(at + 1, letters)
      if (touches && before !== SPACE && isCliticWord(slice)) return pushClitic(at, letters)
      const decade = after === DIGIT && /^\d\ds?$/.test(slice)
      if (!touches && (decade || ELISIONS.has(slice.toLowerCase()))) {
        const to =
          text.charCodeAt(at + 1) === 0x6e && classAt(text, letters) === APOSTROPHE
            ? letters + 1
            : wordEnd(text, at + 1)
        pushSlice(at, to)
        return to
      }
    } else if (
      touches &&
      !singleQuoteOpen &&
      after < MARK &&
      before >= MARK &&
      (text[at - 1] === 's' || text[at - 1] === 'S')
    ) {
      return pushClitic(at, at + 1)
    }
    const to = markEnd(text, at)
    if (to === at + 1) singleQuoteOpen = !touches || before < APOSTROPHE ? after !== SPACE : false
    pushMark(at, to, TokenKind.punctuation)
    return to
  }

  let i = 0
  while (i < text.length) {
    // Most words are plain letters and a space, and need no rule.
    const letters = spell(text, i)
    const code = text.charCodeAt(letters)
    if (code === 0x20) {
      if (letters > i) pushLetters(i, letters)
      i = letters + 1
      continue
    }
    const kind = classAt(text, i)
    if (kind >= LETTER) i = word(i, letters)
    else if (kind === SPACE) {
      if (text.charCodeAt(i) === 10) singleQuoteOpen = false
      i++
    } else if (kind === INVISIBLE) i += isPair(text, i) ? 2 : 1
    else if (kind === APOSTROPHE) i = apostrophe(i)
    else if (kind === POINT && classAt(text, i + 1) === DIGIT && classAt(text, i - 1) < MARK) i = word(i, i)
    else {
      let to = code === 0x40 || code === 0x23 ? handleEnd(text, i) : -1
      if (to > 0) pushSlice(i, to, TokenKind.word)
      else {
        to = kind === EMOJI ? emojiEnd(text, i) : markEnd(text, i)
        pushMark(i, to, isPunctuation(text, i) ? TokenKind.punctuation : TokenKind.symbol)
      }
      i = to
    }
  }
  const tokens: Tokens = {
    count,
    start: start.subarray(0, count),
    end: end.subarray(0, count),
    type: type.subarray(0, count),
    sentence: new Int32Array(count),
  }
  return { tokens, types: lexis.types() }
}

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2)
  larger.set(array)
  return larger
}

function lettersEnd(text: string, from: number): number {
  let i = from
  while (i < from + 6 && classAt(text, i) >= MARK) i++
  return i
}

function isWorldWideWeb(text: string, from: number): boolean {
  return (
    text.charCodeAt(from + 3) === 0x2e &&
    classAt(text, from + 4) >= LETTER &&
    /^www$/i.test(text.slice(from, from + 3))
  )
}
