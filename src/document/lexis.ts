import { Abbreviation, abbreviationOf } from './abbreviations.ts'
import { APOSTROPHE, classAt, DIGIT, HYPHEN, INVISIBLE } from './characters.ts'
import { TokenKind, type WordTypes } from './document.ts'

/** A slice of text that stands for several tokens: "don't" is "do" (2 units) and "n't" (3 units). */
export interface Split {
  readonly lengths: readonly number[]
  readonly types: readonly number[]
}

/** The distinct words of one text, each numbered when first met. */
export interface Lexis {
  /** The number of the type that a slice stands for; `~` the number of its split where it stands for several. */
  readonly known: Map<string, number>
  readonly splits: readonly Split[]
  /** The class of abbreviation of each type, its full stop not counted. */
  readonly abbreviation: readonly number[]
  /** Takes a slice that is not yet known, and returns its number as `known` holds it. */
  add(slice: string, kind?: number): number
  /** The type of a clitic, as written. */
  addClitic(slice: string): number
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

function isPlain(slice: string): boolean {
  for (let i = 0; i < slice.length; i++) {
    const code = slice.charCodeAt(i)
    if (code > 126 || code === 0x60) return false
  }
  return true
}

/** A number begins with a digit and holds no hyphenated word: "3.5", "20th", "5bn", but not "24-hour". */
function kindOf(form: string): number {
  const first = form.charCodeAt(0) === 0x2e || form.charCodeAt(0) === 0x27 ? 1 : 0
  if (classAt(form, first) !== DIGIT) return TokenKind.word
  const hyphen = form.indexOf('-')
  return hyphen < 0 || classAt(form, hyphen + 1) === DIGIT ? TokenKind.number : TokenKind.word
}

/** Units at the end of `slice` that show the last `length` visible units. */
function rawLength(slice: string, length: number): number {
  let i = slice.length
  for (let left = length; left > 0; i--) if (classAt(slice, i - 1) !== INVISIBLE) left--
  return slice.length - i
}

/** An empty lexis. */
export function createLexis(): Lexis {
  const known = new Map<string, number>()
  const numbers = new Map<string, number>()
  const splits: Split[] = []
  const abbreviation: number[] = []
  const forms: string[] = []
  const lowers: string[] = []
  const kinds: number[] = []
  const clitics: number[] = []

  function typeOf(form: string, kind: number, clitic: number): number {
    // A possessive's "'" and a quotation mark look alike and are two types.
    const key = clitic === 1 ? `\u0000${form}` : form
    let type = numbers.get(key)
    if (type === undefined) {
      type = forms.length
      numbers.set(key, type)
      forms.push(form)
      lowers.push(form.toLowerCase())
      kinds.push(kind)
      clitics.push(clitic)
      abbreviation.push(kind === TokenKind.word && clitic === 0 ? abbreviationOf(form) : Abbreviation.none)
    }
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
      types.unshift(typeOf(rest.slice(rest.length - clitic.length), TokenKind.word, 1))
      lengths.unshift(length)
      rest = rest.slice(0, rest.length - clitic.length)
      raw = raw.slice(0, raw.length - length)
    }
    const first = typeOf(rest, kindOf(rest), 0)
    if (types.length === 0) return first
    splits.push({ lengths: [raw.length, ...lengths], types: [first, ...types] })
    return ~(splits.length - 1)
  }

  function add(slice: string, kind?: number): number {
    let number: number
    if (kind !== undefined) number = typeOf(slice, kind, 0)
    else {
      const form = isPlain(slice) ? slice : normalise(slice)
      number = form.includes("'") ? split(slice, form) : typeOf(form, kindOf(form), 0)
    }
    known.set(slice, number)
    return number
  }

  function types(): WordTypes {
    return {
      count: forms.length,
      form: forms,
      lower: lowers,
      kind: Uint8Array.from(kinds),
      clitic: Uint8Array.from(clitics),
    }
  }

  return {
    known,
    splits,
    abbreviation,
    add,
    addClitic: (slice) => typeOf(normalise(slice), TokenKind.word, 1),
    types,
  }
}
