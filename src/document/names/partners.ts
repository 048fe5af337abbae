import { isFunctionWord } from '../../lexicons/contexts/closed-classes.ts'
import { Fact, factsOf, PLACE_FACTS } from '../../lexicons/gazetteer.ts'
import { type Document, TokenKind } from '../document.ts'
import { kindNumber, kindOfLabel, labelOf, OUTSIDE } from './labels.ts'

const BEGIN = labelOf(kindNumber('organization'), true)
const INSIDE = labelOf(kindNumber('organization'), false)
const PLACE = kindNumber('place')
const GROUP = kindNumber('group')
const CAPITAL = /^\p{Lu}\p{L}*\p{Ll}/u

/**
 * Makes one firm of two single words with "&" between them, "Marks & Spencer", where the
 * labeller takes one of them for a name at least. First names are people, "Anna & Tom".
 *
 * @param labels of all tokens; changed in place
 */
export function joinPartners({ tokens, types }: Document, labels: Uint8Array): void {
  const formAt = (token: number) => types.form[tokens.type[token]]
  for (let token = 1; token + 1 < tokens.count; token++) {
    if (formAt(token) !== '&' || labels[token] !== OUTSIDE) continue
    const names = [token - 1, token + 1]
    if (!names.every(isSingle) || !names.some((at) => labels[at] !== OUTSIDE)) continue
    if (names.some(isKnownOtherwise) || names.every((at) => (factsOf(formAt(at)) & Fact.given) !== 0))
      continue
    labels[token - 1] = BEGIN
    labels.fill(INSIDE, token, token + 2)
  }

  /** A capitalised word with no other beside it. */
  function isSingle(at: number): boolean {
    return isCapital(at) && !isCapital(at < tokens.count - 1 && formAt(at + 1) === '&' ? at - 1 : at + 1)
  }

  function isCapital(at: number): boolean {
    if (at < 0 || at >= tokens.count || types.kind[tokens.type[at]] !== TokenKind.word) return false
    return CAPITAL.test(formAt(at)) && !isFunctionWord(types.lower[tokens.type[at]])
  }

  /** Whether the labeller takes a word for a people, or for a place that the gazetteers know. */
  function isKnownOtherwise(at: number): boolean {
    if (labels[at] === OUTSIDE) return false
    const kind = kindOfLabel(labels[at])
    return kind === GROUP || (kind === PLACE && (factsOf(formAt(at)) & PLACE_FACTS) !== 0)
  }
}
