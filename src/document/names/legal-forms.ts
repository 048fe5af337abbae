import { isFunctionWord } from '../../lexicons/contexts/closed-classes.ts'
import { withoutStop } from '../../lexicons/without-stop.ts'
import { type Document, TokenKind, type WordTypes } from '../document.ts'
import { rememberByWord } from '../tokens/shared-words.ts'
import { kindNumber, labelOf, OUTSIDE } from './labels.ts'

const A_GROUP = labelOf(kindNumber('group'), true)
const INSIDE = labelOf(kindNumber('organization'), false)

/** Words that close the full names of companies, as written there. */
const LEGAL_FORMS = new Set(
  'S.A N.V S.p.A Inc Incorporated Corp Corporation Co Ltd Limited Cie LLC LLP LP plc PLC Plc GmbH AG NV SA SE AB ASA SpA Oyj Pty'.split(
    ' ',
  ),
)
/** Those that a comma may stand before. */
const AFTER_COMMA = new Set('Inc LLC Ltd'.split(' '))
/** Those that are other words' acronyms too. */
const SHORT_FORM = /^[A-Z]{2}$/
/** A company's name has so many words before its legal form at most. */
export const MOST_BEFORE_FORM = 6
const CAPITAL = /^\p{Lu}/u

/** How many tokens the legal form has whose last is this one, 0 where it closes none: "A/S" has three. */
export function formLength({ tokens, types }: Document, token: number): number {
  if (isLegalForm(types, tokens.type[token])) return 1
  const formAt = (at: number) => types.form[tokens.type[at]]
  return token > 1 && formAt(token) === 'S' && formAt(token - 1) === '/' && formAt(token - 2) === 'A' ? 3 : 0
}

/** Whether a word may close a company's full name: "plc", "Inc.". */
const isLegalForm = rememberByWord((types: WordTypes, type: number) =>
  LEGAL_FORMS.has(withoutStop(types.form[type])),
)

/**
 * Where the name begins that a legal form closes; the form itself where nothing before it is part of a name.
 */
export function beginOf({ tokens, types, sentences }: Document, labels: Uint8Array, form: number): number {
  const start = Math.max(sentences.firstToken[tokens.sentence[form]], form - MOST_BEFORE_FORM)
  const formAt = (token: number) => types.form[tokens.type[token]]
  const isPart = (token: number) => {
    if (token < start || labels[token] === A_GROUP) return false
    const type = tokens.type[token]
    const capital =
      types.kind[type] === TokenKind.word && types.clitic[type] === 0 && CAPITAL.test(types.form[type])
    return capital && !isFunctionWord(types.lower[type]) && !types.lower[type].endsWith('-based')
  }
  const written = withoutStop(formAt(form))
  if (SHORT_FORM.test(written) && form + 1 < tokens.count && CAPITAL.test(formAt(form + 1))) return form
  let first = form
  for (;;) {
    if (isPart(first - 1)) first--
    // What the labeller has as one name stays one: "Oil and Gas Ltd".
    else if (first > start && labels[first] === INSIDE && labels[first - 1] !== OUTSIDE) first--
    else if (formAt(first - 1) === '&' && isPart(first - 2)) first -= 2
    else if (formAt(first - 1) === ',' && AFTER_COMMA.has(withoutStop(formAt(first))) && isPart(first - 2))
      first -= 2
    else return first
  }
}
