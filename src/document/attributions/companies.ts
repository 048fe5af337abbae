import { Fact, PLACE_FACTS } from '../../lexicons/gazetteer.ts'
import type { Document } from '../document.ts'
import { formLength, MOST_BEFORE_FORM } from '../names/legal-forms.ts'
import type { WordFacts } from './words.ts'

/** Words that begin the names of companies and do not call them alone. */
const OTHERS = PLACE_FACTS | Fact.demonym | Fact.group | Fact.given | Fact.surname | Fact.title

/**
 * What the gazetteers list the words of a document as, and the first word of each company that it calls in
 * full ("Norvane plc") as an organization: alone it would look like a person's name.
 */
export function withCompanies(document: Document, { capital, listed }: WordFacts): Int32Array {
  const { tokens, types, sentences } = document
  let found: Int32Array | undefined
  for (let token = 1; token < tokens.count; token++) {
    const length = formLength(document, token)
    if (length === 0) continue
    const form = token + 1 - length
    const start = Math.max(sentences.firstToken[tokens.sentence[token]], form - MOST_BEFORE_FORM)
    let first = form
    while (
      first > start &&
      capital[tokens.type[first - 1]] === 1 &&
      types.lower[tokens.type[first - 1]] !== 'the'
    )
      first--
    const type = tokens.type[first]
    if (first === form || (listed[type] & OTHERS) !== 0) continue
    found ??= Int32Array.from(listed)
    found[type] |= Fact.organization
  }
  return found ?? listed
}
