import { isFunctionWord } from '../../lexicons/contexts/closed-classes.ts'
import { Fact, factsOf, PLACE_FACTS } from '../../lexicons/gazetteer.ts'
import type { Document } from '../document.ts'
import { kindNumber, type LabelledSpan, labelOf, OUTSIDE, spansOf } from './labels.ts'
import { beginOf, formLength } from './legal-forms.ts'
import { Near } from './near.ts'
import type { NameView } from './view.ts'

const ORGANIZATION = kindNumber('organization')
const PERSON = kindNumber('person')
const PLACE = kindNumber('place')
const GROUP = kindNumber('group')
const A_PLACE = labelOf(PLACE, true)
const BEGIN = labelOf(ORGANIZATION, true)
const INSIDE = labelOf(ORGANIZATION, false)

/**
 * What a word must not be for it alone to call the company that it begins: "American", "New York", "Henry".
 */
const NO_SHORT_NAME = PLACE_FACTS | Fact.demonym | Fact.group | Fact.given | Fact.orghead | Fact.title

/** What only companies have, behind a possessive. */
const ASSETS = new Set(
  `shares shareholders shareholder stock investors revenue revenues profits earnings ceo boardroom subsidiary subsidiaries
  headquarters customers factories chief finance`.split(/\s+/),
)
/** Who speaks for a body is told so: "the chief executive", "the finance director". */
const OFFICES = new Set('executive financial operating director chief officer'.split(' '))
/** What a name in front of ", the German union" is. */
const BODIES = new Set(
  `company firm maker union retailer insurer start-up startup charity conglomerate airline carrier brewer manufacturer
  publisher supplier lender bank broadcaster brokerage consultancy thinktank think-tank nonprofit automaker carmaker
  drugmaker chipmaker watchdog developer operator utility`.split(/\s+/),
)
/** Nobody writes so much between the article and the noun of such an apposition. */
const APPOSITION = 5

/**
 * Companies by the type of their only or first word, which calls them alone;
 * whether it surely does, even where it looks like a place's name.
 */
type ShortNames = Map<number, boolean>

/**
 * Makes companies of names that end in a legal form ("Norvane plc"), that are said
 * to be one ("Norvane, the pump maker") or to have what only companies have ("shares
 * in Norvane", "Norvane's shareholders"), wherever the document has them. The
 * newswire that the labeller learned from takes an unknown word alone for a person.
 *
 * @param labels of all tokens; changed in place
 */
export function knowCompanies(view: NameView, labels: Uint8Array): void {
  const names: ShortNames = new Map()
  labelLegalForms(view, labels, names)
  labelSaidToBe(view.document, labels, names)
  labelWithoutForm(view.document, labels)
  if (names.size === 0) return
  leaveToPersons(view.document, labels, names)
  labelAlone(view, labels, names)
}

/** Labels what a legal form closes, from its first word on. */
function labelLegalForms(view: NameView, labels: Uint8Array, names: ShortNames): void {
  const { document } = view
  const { type, count } = document.tokens
  for (let run = 0; run < view.count; run++) {
    for (let token = view.first[run]; token < view.end[run] + 1 && token < count; token++) {
      const length = formLength(document, token)
      if (length === 0) continue
      const form = token + 1 - length
      const first = beginOf(document, labels, form)
      if (first === form) continue
      labelCompany(labels, first, token + 1)
      if (form - first === 1) names.set(type[first], true)
      else if (isShortName(view, first, view.start[run] + first - view.first[run]))
        names.set(type[first], names.get(type[first]) ?? false)
    }
  }
}

/**
 * Labels names of several words that the document has with a legal
 * form elsewhere: "Corvo Nordisk" beside "Corvo Nordisk A/S".
 */
function labelWithoutForm(document: Document, labels: Uint8Array): void {
  const { tokens } = document
  const spans = spansOf(labels)
  const wordsOf = (first: number, end: number) => tokens.type.subarray(first, end).join(' ')
  const companies = new Set<string>()
  for (const { firstToken, endToken } of spans) {
    const length = formLength(document, endToken - 1)
    const form = endToken - length
    if (length > 0 && form - firstToken > 1) companies.add(wordsOf(firstToken, form))
  }
  if (companies.size === 0) return
  for (const { firstToken, endToken, kind } of spans) {
    if (kind === ORGANIZATION || endToken - firstToken === 1) continue
    if (companies.has(wordsOf(firstToken, endToken))) labelCompany(labels, firstToken, endToken)
  }
}

/** Labels names of several words that are said to be a company's; those of one word wait for `labelAlone`. */
function labelSaidToBe(document: Document, labels: Uint8Array, names: ShortNames): void {
  for (const span of spansOf(labels)) {
    if (!isSaidToBeOne(document, span)) continue
    if (span.endToken - span.firstToken === 1) names.set(document.tokens.type[span.firstToken], true)
    else labelCompany(labels, span.firstToken, span.endToken)
  }
}

/** Forgets the short names that are part of a person's name too. */
function leaveToPersons({ tokens }: Document, labels: Uint8Array, names: ShortNames): void {
  for (const { firstToken, endToken, kind } of spansOf(labels)) {
    if (kind !== PERSON || endToken - firstToken === 1) continue
    for (let token = firstToken; token < endToken; token++) names.delete(tokens.type[token])
  }
}

/** Labels the short names wherever they stand alone. */
function labelAlone(view: NameView, labels: Uint8Array, names: ShortNames): void {
  const { type } = view.document.tokens
  for (let run = 0; run < view.count; run++) {
    for (let token = view.first[run]; token < view.end[run]; token++) {
      const sure = names.get(type[token])
      if (sure === undefined || (!sure && labels[token] === A_PLACE)) continue
      if (isAlone(labels, token)) labels[token] = BEGIN
    }
  }
}

function labelCompany(labels: Uint8Array, first: number, end: number): void {
  labels[first] = BEGIN
  labels.fill(INSIDE, first + 1, end)
}

/**
 * Whether the first word of a company's name, at a place of the strip,
 * may call it alone: no word that is a common noun too.
 */
function isShortName(
  { document: { tokens, types }, words, strip }: NameView,
  first: number,
  place: number,
): boolean {
  if (words[strip[place] + Near.familiar] & 1) return false
  return (factsOf(types.form[tokens.type[first]]) & NO_SHORT_NAME) === 0
}

/** Whether what stands beside a name of one unknown word tells that it is a company. */
function isSaidToBeOne({ tokens, types }: Document, { firstToken, endToken, kind }: LabelledSpan): boolean {
  if (kind === ORGANIZATION || kind === GROUP) return false
  const lowerAt = (token: number) =>
    token >= 0 && token < tokens.count && tokens.sentence[token] === tokens.sentence[firstToken]
      ? types.lower[tokens.type[token]]
      : ''
  const formAt = (token: number) => (lowerAt(token) === '' ? '' : types.form[tokens.type[token]])
  for (let token = firstToken; token < endToken; token++) {
    if (factsOf(types.form[tokens.type[token]]) & (NO_SHORT_NAME | Fact.surname)) return false
  }
  if (lowerAt(firstToken - 1) === 'in' && /^shares?$|^stock$/.test(lowerAt(firstToken - 2))) return true
  const next = lowerAt(endToken)
  if (next === "'s" && ASSETS.has(lowerAt(endToken + 1))) {
    return /^(chief|finance)$/.test(lowerAt(endToken + 1)) ? OFFICES.has(lowerAt(endToken + 2)) : true
  }
  if (kind === PLACE || next !== ',' || !/^(the|a|an)$/.test(lowerAt(endToken + 1))) return false
  for (let token = endToken + 2; token < endToken + 2 + APPOSITION; token++) {
    if (BODIES.has(formAt(token))) return /^(,|that|which|of|in|behind|whose|based)$/.test(lowerAt(token + 1))
    if (!/^[\p{L}-]+$/u.test(lowerAt(token)) || isFunctionWord(lowerAt(token))) return false
  }
  return false
}

/** Whether a token is a name by itself, or none yet. */
function isAlone(labels: Uint8Array, token: number): boolean {
  const inner = (at: number) => labels[at] !== OUTSIDE && (labels[at] - 1) % 2 === 1
  return !inner(token) && !inner(token + 1)
}
