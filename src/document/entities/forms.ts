import { Fact, wordFacts } from '../../lexicons/gazetteer.ts'
import type { Document, Span } from '../document.ts'
import { type EntityKind, spanOfName } from '../names/name.ts'
import { wholeNames } from './whole.ts'

/** Words that may close a company's name and tell it from no other. */
const COMPANY_ENDS = new Set(
  'inc corp corporation co company ltd limited plc llc llp ag gmbh sa nv'.split(' '),
)
const PERSON_ENDS = new Set('jr sr ii iii iv esq dbe cbe obe mbe kbe frs qc kc mp md phd'.split(' '))
const KINDS: readonly EntityKind[] = ['person', 'organization', 'place', 'group']

/** One way of writing a name, however often the text has it. */
export interface NameForm {
  /** The name in lower case, its words as the text has them, full stops of abbreviations left out. */
  readonly key: string
  /** As first written, not in a line of capitals if the text has it otherwise; a person's without title. */
  written: string
  /** By `distinctiveWords`. */
  words: readonly string[]
  kind: EntityKind
}

/** One name in the text, read as a form. */
export interface Call {
  readonly form: NameForm
  readonly firstToken: number
  readonly endToken: number
  readonly part: Span | undefined
  /** `Fact.male` or `Fact.female` as its title tells, else 0. */
  readonly gender: number
}

/** The names of a document and the distinct forms among them, in order of the text. */
export interface Calls {
  readonly calls: readonly Call[]
  readonly forms: readonly NameForm[]
}

interface Tally {
  readonly form: NameForm
  /** Calls of each of `KINDS`. */
  readonly counts: number[]
}

/** Reads the names of a document as calls; a form's kind is the one that most of its calls have. */
export function callsOf(document: Document): Calls {
  const { text } = document
  const tallies = new Map<string, Tally>()
  // Most names are written as they were before: the text itself is then key enough.
  const seen = new Map<string, Tally>()
  const genders = titleGenders(document)
  const calls: Call[] = []
  for (const name of wholeNames(document)) {
    const { firstToken, endToken, kind, part } = name
    if (endToken <= firstToken) continue
    const { start, end } = spanOfName(document, name)
    const slice = text.slice(start, end)
    let tally = seen.get(slice)
    if (tally === undefined) {
      const key =
        part === undefined ? keyOf(document, firstToken, endToken) : withoutMarks(slice.toLowerCase())
      tally = tallyOf(tallies, key, onOneLine(slice), kind)
      seen.set(slice, tally)
    }
    tally.counts[KINDS.indexOf(kind)]++
    calls.push({
      form: tally.form,
      firstToken,
      endToken,
      part,
      gender: genders(firstToken - 1) || genders(firstToken),
    })
  }
  const forms: NameForm[] = []
  for (const { form, counts } of tallies.values()) {
    for (let k = 0; k < KINDS.length; k++)
      if (counts[k] > counts[KINDS.indexOf(form.kind)]) form.kind = KINDS[k]
    if (form.kind === 'organization' && isTitledPerson(form.written)) form.kind = 'person'
    const start = personStart(form)
    form.words = distinctiveWords(form, start)
    if (start > 0) form.written = form.written.split(' ').slice(start).join(' ')
    forms.push(form)
  }
  return { calls, forms }
}

function tallyOf(tallies: Map<string, Tally>, key: string, written: string, kind: EntityKind): Tally {
  let tally = tallies.get(key)
  if (tally === undefined) {
    tally = { form: { key, written, words: [], kind }, counts: [0, 0, 0, 0] }
    tallies.set(key, tally)
  } else if (isCapitals(tally.form.written)) tally.form.written = written
  return tally
}

function onOneLine(slice: string): string {
  return /[^\S ]| {2}/.test(slice) ? slice.replace(/\s+/g, ' ') : slice
}

function keyOf({ tokens, types }: Document, firstToken: number, endToken: number): string {
  let key = withoutStop(types.lower[tokens.type[firstToken]])
  for (let token = firstToken + 1; token < endToken; token++) {
    key += ` ${withoutStop(types.lower[tokens.type[token]])}`
  }
  return withoutMarks(key)
}

/** Letters without their marks: "Yucatán" and "Yucatan" are one. */
function withoutMarks(key: string): string {
  return /[^\0-\x7f]/.test(key) ? key.normalize('NFD').replace(/\p{Mn}/gu, '') : key
}

/** A word without the full stop of its abbreviation: "u.s." and "u.s" are one. */
export function withoutStop(word: string): string {
  return word.length > 1 && word.charCodeAt(word.length - 1) === 0x2e ? word.slice(0, -1) : word
}

/** Whether a name is written all in capitals and is no acronym. */
function isCapitals(written: string): boolean {
  return written.length > 5 && written === written.toUpperCase()
}

/**
 * What tells a name from others: no title, article, post-nominal or "Inc."; "Defence Ministry" turned into
 * "Ministry of Defence". In lower case.
 */
export function distinctiveWords(form: Omit<NameForm, 'words'>, start = personStart(form)): string[] {
  const { key, kind } = form
  const words = key.split(' ')
  if (words.length === 1) return words
  let first = words[0] === 'the' ? 1 : 0
  let end = words.length
  if (kind === 'person') {
    first = Math.max(first, start)
    // "Bonosus of Sardica" is Bonosus.
    const of = words.indexOf('of', first + 1)
    if (of > 0 && of < end) end = of
    while (end > first + 1 && PERSON_ENDS.has(words[end - 1])) end--
  } else if (kind === 'organization') {
    while (end > first + 1 && COMPANY_ENDS.has(words[end - 1])) end--
    const last = words[end - 1]
    if (end > first + 1 && !words.includes('of') && (last === 'ministry' || last === 'department')) {
      return [last, 'of', ...words.slice(first, end - 1)]
    }
  }
  while (end > first + 1 && words[end - 1] === ',') end--
  return words.slice(first, end)
}

/**
 * The words before a person's own name: titles ("Iowa Sen. Ann Falk"), a party or people ("Democrat Ann Falk"); 0 for
 * other kinds.
 */
function personStart({ written, kind }: Omit<NameForm, 'words'>): number {
  if (kind !== 'person' || !written.includes(' ')) return 0
  const cased = written.split(' ')
  let start = 0
  for (let k = 0; k < cased.length - 1; k++) {
    const facts = wordFacts(cased[k])
    const stranger = k === start && cased.length - k > 2 && (facts & (Fact.given | Fact.surname)) === 0
    if (facts & Fact.title || (stranger && facts & (Fact.demonym | Fact.group))) start = k + 1
  }
  return start
}

/** A labeller may take "Senator Ann Falk" for a body. */
function isTitledPerson(written: string): boolean {
  const [title, given] = written.split(' ', 2)
  return given !== undefined && (wordFacts(title) & Fact.title) !== 0 && (wordFacts(given) & Fact.given) !== 0
}

/** For a token the gender that it tells if it is a title: "Mrs.", "Sir"; looked up once for each word. */
function titleGenders({ tokens, types }: Document): (token: number) => number {
  const known = new Int8Array(types.count).fill(-1)
  return (token) => {
    if (token < 0) return 0
    const type = tokens.type[token]
    if (known[type] < 0) {
      const facts = wordFacts(types.form[type])
      known[type] = facts & Fact.title ? facts & (Fact.male | Fact.female) : 0
    }
    return known[type]
  }
}
