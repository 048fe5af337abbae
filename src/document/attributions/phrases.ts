import { type Document, TokenKind } from '../document.ts'
import type { SourceKind, TokenRange } from './attribution.ts'
import type { NounClass } from './nouns.ts'
import type { WordFacts } from './words.ts'

/** How a phrase calls its source: by name, by a common noun, or by a word that stands for an earlier phrase. */
export type CallForm = 'name' | 'noun' | 'pronoun'

/** A source's phrase, read by itself. */
export interface SourcePhrase extends TokenRange {
  readonly form: CallForm
  readonly kind: SourceKind
  /** Last word of the name's or noun's own part, in lower case: the surname of a person, the noun of a body. */
  readonly head: string
  /** Given name in lower case, of a person called in full. */
  readonly given: string | undefined
  /** The nouns of role in the phrase ("senator", "judge"), in lower case. */
  readonly roles: readonly string[]
  /** Whether "the", "this", "that" or a possessive begins it. */
  readonly definite: boolean
  /** "m" or "f" where a title tells. */
  readonly gender: 'm' | 'f' | undefined
}

const words = (list: string) => new Set(list.split(' '))
const PRONOUNS = words(
  'he she they it i we you him her them his their its who which that whom himself herself themselves me us my our',
)
const DETERMINERS = words(
  'the a an this that these those his her its their our my some several many most few any other another',
)
const DEFINITE = words('the this that these those his her its their our my')
/** Words after which a phrase only tells more of its head. */
const POSTMODIFIERS = words(
  'of for from at in with who which that on to about by close familiar near inside within against among under over whose where when',
)
const HONORIFICS = words(
  'mr mr. mrs mrs. ms ms. dr dr. prof prof. sen sen. rep rep. gov gov. sir lady lord gen gen. col col. lt lt. capt capt. sgt sgt. rev rev. st st. father sister miss madam judge justice president senator governor congressman congresswoman secretary mayor minister chancellor king queen prince princess pope',
)
const SUFFIXES = words('jr jr. sr sr. ii iii iv')
/** Name words of companies and news media. */
const BODY_NAMES = words(
  'inc inc. corp corp. llc ltd ltd. co co. plc gmbh times post news journal herald tribune reuters politico bloomberg guardian fox nbc abc cbs cnn msnbc bbc npr ap breitbart google facebook twitter microsoft apple amazon gazette chronicle globe observer telegraph daily weekly magazine radio tv television network media press examiner star buzzfeed vox axios hill',
)

/** Reads the phrase of a source: what kind of source it calls, and by what. */
export function readPhrase(document: Document, facts: WordFacts, range: TokenRange): SourcePhrase {
  const { tokens, types } = document
  const isWord = (token: number) => {
    const kind = types.kind[tokens.type[token]]
    return (kind === TokenKind.word || kind === TokenKind.number) && types.clitic[tokens.type[token]] === 0
  }
  let first = range.firstToken
  let end = range.endToken
  while (first < end - 1 && !isWord(first)) first++
  while (end > first + 1 && !isWord(end - 1)) end--
  const lowerAt = (token: number) => types.lower[tokens.type[token]]
  const capitalAt = (token: number) => facts.capital[tokens.type[token]] === 1
  const nounAt = (token: number): NounClass | undefined => facts.noun[tokens.type[token]]

  const base = { firstToken: first, endToken: end, given: undefined, gender: undefined }
  const opening = lowerAt(first)
  if (PRONOUNS.has(opening) && (end - first === 1 || !isWord(first + 1) || PRONOUNS.has(lowerAt(end - 1)))) {
    return { ...base, form: 'pronoun', kind: 'unnamed-person', head: opening, roles: [], definite: true }
  }

  // The head's own part ends before the first comma or postmodifier; a name after the comma is in apposition.
  let partEnd = first
  while (partEnd < end && (partEnd === first || (isPart(partEnd) && !POSTMODIFIERS.has(lowerAt(partEnd)))))
    partEnd++
  function isPart(token: number): boolean {
    return isWord(token) || types.clitic[tokens.type[token]] === 1 || /^[.&/'’]$/.test(lowerAt(token))
  }
  let headToken = partEnd - 1
  while (headToken > first && (!isWord(headToken) || SUFFIXES.has(lowerAt(headToken)))) headToken--

  const roles: string[] = []
  let capitals = 0
  let laterCapital = false
  let bodyName = false
  let laterBody = false
  let gender: 'm' | 'f' | undefined
  let honorific = false
  for (let token = first; token < end; token++) {
    const noun = nounAt(token)
    const lower = lowerAt(token)
    const proper =
      capitalAt(token) &&
      !DETERMINERS.has(lower) &&
      !(token === first && end - first > 1 && noun !== undefined)
    if (noun === 'person' || noun === 'spokes') roles.push(lower)
    if (token <= headToken) {
      if (HONORIFICS.has(lower)) {
        honorific ||= capitalAt(token) && token < headToken
        if (lower.startsWith('mr') && !lower.startsWith('mrs')) gender = 'm'
        else if (lower.startsWith('mrs') || lower.startsWith('ms')) gender = 'f'
      } else if (proper && token < headToken) capitals++
      if (capitalAt(token) && (BODY_NAMES.has(lower) || noun === 'body')) bodyName = true
    } else if (proper) laterCapital = true
    if (noun === 'body' || noun === 'state' || (token !== headToken && BODY_NAMES.has(lower)))
      laterBody = true
  }

  const head = lowerAt(headToken)
  const noun = nounAt(headToken)
  const capital = capitalAt(headToken) && !(headToken === first && noun !== undefined && noun !== 'state')
  const definite = DEFINITE.has(opening)
  const the = opening === 'the'
  const common = { ...base, head, roles, definite, gender }
  const as = (form: CallForm, kind: SourceKind): SourcePhrase => ({ ...common, form, kind })

  const apposed = appositiveName()
  if (!capitalAt(headToken) && apposed !== undefined && (noun === 'person' || noun === 'spokes')) {
    return { ...as('name', 'named-person'), ...apposed }
  }
  const acronym =
    types.form[tokens.type[headToken]].length > 1 && isAcronym(types.form[tokens.type[headToken]])
  if (capital || (capitalAt(headToken) && (noun === undefined || noun === 'body' || noun === 'people'))) {
    if (noun === 'people' && capitals === 0) return as('noun', 'unnamed-group')
    if (noun === 'document' && !BODY_NAMES.has(head)) return as('name', 'document')
    if (noun === 'group' && !the) return as('noun', 'unnamed-group')
    if (noun === 'state' || noun === 'body' || bodyName || acronym) return as('name', 'named-organization')
    if (the && !honorific && (capitals > 0 || noun === undefined)) return as('name', 'named-organization')
    if (noun === 'person' || noun === 'spokes') return as('noun', 'unnamed-person')
    const before = headToken - 1
    const given =
      before >= first && capitalAt(before) && nounAt(before) === undefined && !HONORIFICS.has(lowerAt(before))
        ? givenBefore(headToken)
        : undefined
    return { ...as('name', 'named-person'), given }
  }
  if (noun === 'document') return as('noun', 'document')
  if (noun === 'spokes') {
    return capitals > 0 || laterCapital || laterBody
      ? as('name', 'named-organization')
      : as('noun', 'unnamed-person')
  }
  if (noun === 'body') {
    const named = capitals > 0 || laterCapital || definite || headToken === first
    return named
      ? as(capitals > 0 || laterCapital ? 'name' : 'noun', 'named-organization')
      : as('noun', 'unnamed-group')
  }
  if (noun === 'group' || noun === 'people') return as('noun', 'unnamed-group')
  if (noun === 'person') return as('noun', 'unnamed-person')
  if (the && capitals > 0) return as('name', 'named-organization')
  if (/^[0-9]/.test(head) || (head.endsWith('s') && !head.endsWith('ss'))) return as('noun', 'unnamed-group')
  return as('noun', 'unnamed-person')

  function givenBefore(token: number): string {
    let at = token - 1
    while (
      at - 1 >= first &&
      capitalAt(at - 1) &&
      nounAt(at - 1) === undefined &&
      !HONORIFICS.has(lowerAt(at - 1))
    )
      at--
    return lowerAt(at)
  }

  /** "a spokesman, John Smith": the name that follows the head's part after a comma. */
  function appositiveName(): { head: string; given: string } | undefined {
    for (let token = partEnd + 1; token + 1 < end; token++) {
      if (isWord(token - 1) || !capitalAt(token) || !capitalAt(token + 1)) continue
      if (nounAt(token) !== undefined || nounAt(token + 1) !== undefined) continue
      let last = token + 1
      while (last + 1 < end && capitalAt(last + 1)) last++
      return { head: lowerAt(last), given: lowerAt(token) }
    }
    return undefined
  }
}

function isAcronym(form: string): boolean {
  for (let i = 0; i < form.length; i++) {
    const code = form.charCodeAt(i)
    if (code !== 0x2e && (code < 65 || code > 90)) return false
  }
  return true
}
