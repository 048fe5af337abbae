import { Fact, wordFacts } from '../../lexicons/gazetteer.ts'
import type { Document } from '../document.ts'
import type { EntityKind } from '../names/name.ts'

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
  /** As first written, not in a line of capitals if the text has it otherwise. */
  written: string
  /** What tells it from other names: `key` less title, article, "Jr." or "Inc."; in lower case. */
  words: readonly string[]
  kind: EntityKind
}

/** One name in the text, read as a form. */
export interface Call {
  readonly form: NameForm
  readonly firstToken: number
  readonly endToken: number
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
  readonly counts: Int32Array
}

/** Reads the names of a document as calls; a form's kind is the one that most of its calls have. */
export function callsOf(document: Document): Calls {
  const tallies = new Map<string, Tally>()
  const calls: Call[] = []
  for (const { firstToken, endToken, kind } of document.names) {
    if (endToken <= firstToken) continue
    const key = keyOf(document, firstToken, endToken)
    let tally = tallies.get(key)
    if (tally === undefined) {
      const written = writtenAt(document, firstToken, endToken)
      tally = { form: { key, written, words: [], kind }, counts: new Int32Array(KINDS.length) }
      tallies.set(key, tally)
    } else if (isCapitals(tally.form.written)) {
      tally.form.written = writtenAt(document, firstToken, endToken)
    }
    tally.counts[KINDS.indexOf(kind)]++
    calls.push({ form: tally.form, firstToken, endToken, gender: genderOfTitle(document, firstToken) })
  }
  const forms: NameForm[] = []
  for (const { form, counts } of tallies.values()) {
    form.kind = KINDS[counts.indexOf(Math.max(...counts))]
    form.words = distinctiveWords(form)
    forms.push(form)
  }
  return { calls, forms }
}

/** A name as the text has it, on one line. */
function writtenAt({ text, tokens }: Document, firstToken: number, endToken: number): string {
  return text.slice(tokens.start[firstToken], tokens.end[endToken - 1]).replace(/\s+/g, ' ')
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
  return word.length > 1 && word.endsWith('.') ? word.slice(0, -1) : word
}

/** Whether a name is written all in capitals and is no acronym. */
function isCapitals(written: string): boolean {
  return written.length > 5 && written === written.toUpperCase()
}

function distinctiveWords({ key, written, kind }: NameForm): string[] {
  const words = key.split(' ')
  const cased = written.split(/\s+/)
  let first = words[0] === 'the' ? 1 : 0
  let end = words.length
  if (kind === 'person') {
    while (first < end - 1 && wordFacts(cased[first] ?? '') & Fact.title) first++
    // "Bonosus of Sardica" is Bonosus.
    const of = words.indexOf('of', first + 1)
    if (of > 0 && of < end) end = of
    while (end > first + 1 && PERSON_ENDS.has(words[end - 1])) end--
  } else if (kind === 'organization') {
    while (end > first + 1 && COMPANY_ENDS.has(words[end - 1])) end--
  }
  while (end > first + 1 && words[end - 1] === ',') end--
  return first < end ? words.slice(first, end) : words
}

/** The gender that the title before a name, or at its start, tells: "Mrs. Lima", "Sir Ian". */
function genderOfTitle({ tokens, types }: Document, firstToken: number): number {
  for (const token of [firstToken - 1, firstToken]) {
    if (token < 0) continue
    const facts = wordFacts(types.form[tokens.type[token]])
    if (facts & Fact.title && facts & (Fact.male | Fact.female)) return facts & (Fact.male | Fact.female)
  }
  return 0
}
