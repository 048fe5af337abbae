import { Fact, factsOf } from '../../lexicons/gazetteer.ts'
import { withoutStop } from '../../lexicons/without-stop.ts'
import type { Document, Span, WordTypes } from '../document.ts'
import { type EntityKind, type Name, spanOfName } from '../names/name.ts'
import { isInCapitals } from '../names/writing.ts'
import type { TokenRange } from '../token-range.ts'
import { rememberByWord } from '../tokens/shared-words.ts'
import { type Seen, see, seenAt } from './seen.ts'
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
export interface Call extends TokenRange {
  readonly form: NameForm
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
  const { tokens, types } = document
  const tallies = new Map<string, Tally>()
  const seen: Seen<Tally> = new Map()
  const genderAt = (token: number) => (token < 0 ? 0 : titleGender(types, tokens.type[token]))
  const calls: Call[] = []
  for (const name of wholeNames(document)) {
    const { firstToken, endToken, kind, part } = name
    if (endToken <= firstToken) continue
    let tally = part === undefined ? seenAt(seen, document, firstToken, endToken) : undefined
    if (tally === undefined) {
      tally = tallyOf(tallies, document, name)
      if (part === undefined) see(seen, document, firstToken, endToken, tally)
    }
    tally.counts[KINDS.indexOf(kind)]++
    calls.push({
      form: tally.form,
      firstToken,
      endToken,
      part,
      gender: genderAt(firstToken - 1) || genderAt(firstToken),
    })
  }
  const forms: NameForm[] = []
  for (const { form, counts } of tallies.values()) {
    for (let k = 0; k < KINDS.length; k++)
      if (counts[k] > counts[KINDS.indexOf(form.kind)]) form.kind = KINDS[k]
    if (form.kind === 'organization' && isTitledPerson(form.written)) form.kind = 'person'
    else if (isPartisan(form)) form.kind = 'group'
    const start = personStart(form)
    form.words = distinctiveWords(form, start)
    if (start > 0) form.written = form.written.split(' ').slice(start).join(' ')
    forms.push(form)
  }
  return { calls, forms }
}

function tallyOf(tallies: Map<string, Tally>, document: Document, name: Name): Tally {
  const { firstToken, endToken, kind, part } = name
  const { start, end } = spanOfName(document, name)
  const slice = document.text.slice(start, end)
  const written = endToken - firstToken === 1 ? slice : onOneLine(slice)
  const words =
    part === undefined
      ? wordsOf(document, firstToken, endToken)
      : withoutMarks(slice.toLowerCase()).split(' ')
  const key = words.length === 1 ? words[0] : words.join(' ')
  let tally = tallies.get(key)
  if (tally === undefined) {
    tally = { form: { key, written, words, kind }, counts: [0, 0, 0, 0] }
    tallies.set(key, tally)
  } else if (isCapitals(tally.form.written)) tally.form.written = written
  return tally
}

function onOneLine(slice: string): string {
  return /[^\S ]| {2}/.test(slice) ? slice.replace(/\s+/g, ' ') : slice
}

function wordsOf({ tokens, types }: Document, firstToken: number, endToken: number): string[] {
  const words: string[] = []
  for (let token = firstToken; token < endToken; token++) {
    words.push(withoutMarks(withoutStop(types.lower[tokens.type[token]])))
  }
  return words
}

/** Letters without their marks: "Yucatán" and "Yucatan" are one. */
function withoutMarks(word: string): string {
  for (let i = 0; i < word.length; i++) {
    if (word.charCodeAt(i) > 0x7f) return word.normalize('NFD').replace(/\p{Mn}/gu, '')
  }
  return word
}

/** Whether a name is written all in capitals and is no acronym. */
function isCapitals(written: string): boolean {
  return written.length > 5 && isInCapitals(written)
}

/**
 * What tells a name from others, of all its words in lower case: no title, article, post-nominal or "Inc.";
 * "Defence Ministry" turned into "Ministry of Defence".
 */
export function distinctiveWords(form: NameForm, start = personStart(form)): readonly string[] {
  const { words, kind } = form
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
 * The words before a person's own name: titles ("Iowa Sen. Ann Falk"), a party or people ("Democrat Ann
 * Falk"); 0 for other kinds.
 */
function personStart({ written, kind }: NameForm): number {
  if (kind !== 'person') return 0
  let start = 0
  let from = 0
  let space = written.indexOf(' ')
  for (let word = 0; space >= 0; word++) {
    const next = written.indexOf(' ', space + 1)
    const facts = factsOf(written.slice(from, space))
    const stranger = word === start && next >= 0 && (facts & (Fact.given | Fact.surname)) === 0
    if (facts & Fact.title || (stranger && facts & (Fact.demonym | Fact.group))) start = word + 1
    from = space + 1
    space = next
  }
  return start
}

/** "The Ohio | Republican": one of a party's people, whom a labeller may take for the party. */
function isPartisan({ written, words }: NameForm): boolean {
  return words.length === 1 && (factsOf(`${written}s`) & Fact.group) !== 0
}

/** A labeller may take "Senator Ann Falk" for a body. */
function isTitledPerson(written: string): boolean {
  const space = written.indexOf(' ')
  if (space < 0 || (factsOf(written.slice(0, space)) & Fact.title) === 0) return false
  return (factsOf(written.split(' ', 2)[1]) & Fact.given) !== 0
}

/** The gender that a word tells if it is a title: "Mrs.", "Sir". */
const titleGender = rememberByWord(({ form }: WordTypes, type: number): number => {
  const facts = factsOf(form[type])
  return facts & Fact.title ? facts & (Fact.male | Fact.female) : 0
})
