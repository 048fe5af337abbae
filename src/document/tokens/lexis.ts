import { TokenKind, type WordTypes } from '../document.ts'
import { APOSTROPHE, classAt, DIGIT, HYPHEN, INVISIBLE } from './characters.ts'
import {
  beginSharing,
  sharedForm,
  sharedLower,
  sharedNumbers,
  shareLong,
  shareSpelled,
} from './shared-words.ts'
import { addSpelled, beginSpelling, endSpelling, findSpelled, WORD_WIDTH, Word } from './spelled-words.ts'
import { hasCapitals, spell, spelling, spellMark } from './spelling.ts'

/** A slice of text that stands for several tokens: "don't" is "do" (2 units) and "n't" (3 units). */
export interface Split {
  readonly lengths: readonly number[]
  readonly types: readonly number[]
}

/** The distinct words of one text, each numbered when first met. */
export interface Lexis {
  readonly splits: readonly Split[]
  /** The form of each type; empty where it is a spelled word of the text. */
  readonly forms: readonly string[]
  /** The type of the word that was spelled last and stands at `[start, end)`. */
  spelled(start: number, end: number): number
  /** The type of a mark of punctuation that is one character. */
  mark(at: number): number
  /** The type of a slice, or `~` the number of its split where it stands for several. */
  slice(slice: string, kind?: number): number
  /** The type of a clitic, as written. */
  clitic(slice: string): number
  types(): WordTypes
}

const CLITICS = ["n't", "'s", "'re", "'ve", "'ll", "'d", "'m"]
const CLITIC_WORDS = new Set(['s', 're', 've', 'll', 'd', 'm'])

/** Whether letters that follow an apostrophe make a clitic of it: "s", "LL". */
export function isCliticWord(letters: string): boolean {
  return CLITIC_WORDS.has(letters.toLowerCase())
}

/** A word with straight apostrophes, plain hyphens and nothing invisible. */
function normalise(slice: string): string {
  let form = ''
  for (let i = 0; i < slice.length; i++) {
    const kind = classAt(slice, i)
    if (kind === APOSTROPHE) form += "'"
    else if (kind === HYPHEN) form += '-'
    else if (kind !== INVISIBLE) form += slice[i]
  }
  return form
}

/** What a slice holds: small letters alone, these and digits and the like, or a sum of the others. */
const SMALL_LETTERS = -1
const PLAIN = 0
const CAPITALS = 1
const APOSTROPHES = 2
/** Characters that its form may lack or write otherwise. */
const STRANGE = 4

function contentsOf(slice: string): number {
  let contents = PLAIN
  let small = true
  for (let i = 0; i < slice.length; i++) {
    const code = slice.charCodeAt(i)
    if (code >= 97 && code <= 122) continue
    small = false
    if (code > 126 || code === 0x60) return STRANGE
    if (code === 0x27) contents |= APOSTROPHES
    else if (code >= 65 && code <= 90) contents |= CAPITALS
  }
  return small ? SMALL_LETTERS : contents
}

/** A number begins with a digit and holds no hyphenated word: "3.5", "20th", "5bn", but not "24-hour". */
function kindOf(form: string): number {
  const code = form.charCodeAt(0)
  if (code > 0x39 && code < 0x80) return TokenKind.word
  if (classAt(form, code === 0x2e || code === 0x27 ? 1 : 0) !== DIGIT) return TokenKind.word
  const hyphen = form.indexOf('-')
  return hyphen < 0 || classAt(form, hyphen + 1) === DIGIT ? TokenKind.number : TokenKind.word
}

/** Units at the end of `slice` that show the last `length` visible units. */
function rawLength(slice: string, length: number): number {
  let i = slice.length
  for (let left = length; left > 0; i--) if (classAt(slice, i - 1) !== INVISIBLE) left--
  return slice.length - i
}

/** Where in the integer of a type's facts the clitic's bit and the number begin. */
const CLITIC_BIT = 3
const NUMBER_BIT = 4

/** Types that room is made for at once, since a list that grows costs time: more than an article has. */
const MOST_ROOM = 4096

/** An empty lexis of a text. */
export function createLexis(text: string): Lexis {
  const known = new Map<string, number>()
  // A possessive's "'" and a quotation mark look alike and are two types.
  const cliticTypes = new Map<string, number>()
  const words = beginSpelling()
  const splits: Split[] = []
  // Those of spelled words stay empty until all of them are looked up together.
  const room = Math.min(MOST_ROOM, text.length >> 3) + 64
  const forms = new Array<string>(room)
  const lowers = new Array<string>(room)
  /** By type, in one integer: kind, whether a clitic, and number among the shared words. */
  const facts = new Array<number>(room)
  let count = 0
  const generation = beginSharing()

  function newType(
    form: string,
    kind: number,
    clitic: number,
    lower = form.toLowerCase(),
    number = -1,
  ): number {
    forms[count] = form
    lowers[count] = lower
    facts[count] = kind | (clitic << CLITIC_BIT) | ((number + 1) << NUMBER_BIT)
    return count++
  }

  function spelled(start: number, end: number, kind: number = TokenKind.word): number {
    const word = findSpelled(words)
    if (word >= 0) return words.rows[word * WORD_WIDTH + Word.type]
    const type = newType('', kind, 0, '')
    addSpelled(words, ~word, type, start, end)
    return type
  }

  function sliced(slice: string, kind?: number): number {
    const met = known.get(slice)
    if (met !== undefined) return met
    const number = numberOf(slice, kind)
    known.set(slice, number)
    return number
  }

  /** The type of a form that is one token. */
  function typeOf(form: string): number {
    if (spell(form, 0) === form.length && spelling[0] !== 0) {
      const type = spelled(0, 0)
      forms[type] = form
      return type
    }
    const number = known.get(form)
    if (number !== undefined && number >= 0) return number
    const type = newType(form, kindOf(form), 0)
    if (number === undefined) known.set(form, type)
    return type
  }

  function cliticOf(form: string): number {
    const number = cliticTypes.get(form)
    if (number !== undefined) return number
    const type = newType(form, TokenKind.word, 1, form.toLowerCase(), shareLong(form))
    cliticTypes.set(form, type)
    return type
  }

  function split(slice: string, form: string): number {
    const lengths: number[] = []
    const types: number[] = []
    let rest = form
    let raw = slice
    for (let cut = 0; cut < 3; cut++) {
      const lower = rest.slice(-3).toLowerCase()
      const clitic = CLITICS.find((one) => lower.endsWith(one) && rest.length > one.length)
      if (clitic === undefined) break
      const length = rawLength(raw, clitic.length)
      types.unshift(cliticOf(rest.slice(rest.length - clitic.length)))
      lengths.unshift(length)
      rest = rest.slice(0, rest.length - clitic.length)
      raw = raw.slice(0, raw.length - length)
    }
    const first = typeOf(rest)
    if (types.length === 0) return first
    splits.push({ lengths: [raw.length, ...lengths], types: [first, ...types] })
    return ~(splits.length - 1)
  }

  function numberOf(slice: string, kind?: number): number {
    if (kind !== undefined) return newType(slice, kind, 0)
    const contents = contentsOf(slice)
    if (contents === SMALL_LETTERS) return newType(slice, TokenKind.word, 0, slice, shareLong(slice))
    if (contents === PLAIN) return newType(slice, kindOf(slice), 0, slice)
    if (contents === CAPITALS) return newType(slice, kindOf(slice), 0)
    const form = (contents & STRANGE) !== 0 ? normalise(slice) : slice
    return form.includes("'") ? split(slice, form) : typeOf(form)
  }

  return {
    splits,
    forms,
    spelled,
    mark(at) {
      spellMark(text.charCodeAt(at))
      return spelled(at, at + 1, TokenKind.punctuation)
    },
    slice: sliced,
    clitic: (slice) => cliticOf(normalise(slice)),
    types() {
      const kind = new Uint8Array(count)
      const clitic = new Uint8Array(count)
      const shared = new Int32Array(count)
      for (let type = 0; type < count; type++) {
        kind[type] = facts[type] & ((1 << CLITIC_BIT) - 1)
        clitic[type] = (facts[type] >> CLITIC_BIT) & 1
        shared[type] = (facts[type] >> NUMBER_BIT) - 1
      }
      const numbers = sharedNumbers(words)
      for (let word = 1; word < words.count; word++) {
        const row = word * WORD_WIDTH
        const type = words.rows[row + Word.type]
        const known = numbers[word]
        if (known >= 0) {
          shared[type] = known
          forms[type] = sharedForm(known)
          lowers[type] = hasCapitals(words.rows[row + Word.second]) ? sharedLower(known) : forms[type]
        } else {
          forms[type] ||= text.slice(words.rows[row + Word.start], words.rows[row + Word.end])
          lowers[type] = forms[type].toLowerCase()
          shared[type] = shareSpelled(
            words.rows[row + Word.first],
            words.rows[row + Word.second],
            forms[type],
          )
        }
      }
      endSpelling()
      forms.length = count
      lowers.length = count
      return { count, form: forms, lower: lowers, kind, clitic, shared, generation }
    },
  }
}
