import { Fact, PLACE_FACTS, wordFacts } from '../../../lexicons/gazetteer.ts'
import type { Document } from '../../document.ts'
import type { SourceKind, TokenRange } from '../attribution.ts'
import type { WordFacts } from '../words.ts'

/** Name words of companies and news media that are not among the gazetteer's last words. */
const BODY_NAMES = new Set(
  `inc inc. corp corp. llc ltd ltd. co co. plc gmbh post news journal times herald tribune gazette chronicle globe
  observer telegraph daily weekly magazine radio tv television network media press examiner star standard review
  protection patrol enforcement gas energy electric edison works health affairs housing records analytics labs`.split(
    /\s+/,
  ),
)

/** Whether a word belongs to the name of a body: "Ministry", "Bank", "Times", "NATO", "SoCalGas". */
export function isBodyWord({ types }: Document, facts: WordFacts, type: number): boolean {
  const form = types.form[type]
  return (
    facts.capital[type] === 1 &&
    (facts.noun[type] === 'body' ||
      BODY_NAMES.has(types.lower[type]) ||
      (facts.listed[type] & (Fact.organization | Fact.orglast)) !== 0 ||
      (isAcronym(form) &&
        (wordFacts(form[0] + types.lower[type].slice(1)) & (Fact.given | Fact.surname)) === 0) ||
      isCamel(form))
  )
}

/** The kind of source that a capitalised name is. `the` tells that "the" stands before it. */
export function kindOfName(
  document: Document,
  facts: WordFacts,
  { firstToken, endToken }: TokenRange,
  the: boolean,
): SourceKind {
  const { tokens, types } = document
  const last = tokens.type[endToken - 1]
  const form = types.form[last]
  const known = facts.listed[last]
  const single = endToken - firstToken === 1
  const first = facts.listed[tokens.type[firstToken]]
  const given = !single && (first & Fact.given) !== 0
  if (facts.noun[last] === 'people' || ((known & Fact.group) !== 0 && form.endsWith('s')))
    return 'unnamed-group'
  if (single && (known & (Fact.demonym | Fact.group)) !== 0) {
    // "The French" are many, "the Republican" is one.
    if (form.endsWith('s') || (the && (known & Fact.demonym) !== 0)) return 'unnamed-group'
    return the ? 'unnamed-person' : 'named-person'
  }
  if (isBodyWord(document, facts, last) && !(given && (known & Fact.surname) !== 0))
    return 'named-organization'
  if (facts.noun[last] === 'document') return 'document'
  if (facts.noun[last] === 'group') return 'unnamed-group'
  // "Paris said", but not "Valeska Paris said".
  if ((single && facts.noun[last] === 'state') || (known & Fact.alias) !== 0) return 'named-organization'
  if (given) return 'named-person'
  if (single && (known & PLACE_FACTS) !== 0 && (known & (Fact.given | Fact.surname)) === 0)
    return 'named-organization'
  for (let token = firstToken; token < endToken - 1; token++) {
    if (isBodyWord(document, facts, tokens.type[token])) return 'named-organization'
  }
  if (the) return 'named-organization'
  return 'named-person'
}

function isAcronym(form: string): boolean {
  if (form.length < 2 || form.length > 8) return false
  for (let i = 0; i < form.length; i++) {
    const code = form.charCodeAt(i)
    if (code !== 0x2e && code !== 0x26 && (code < 65 || code > 90)) return false
  }
  // "J.R." are a person's initials.
  return form.length > 4 || !form.includes('.') || form === 'U.S.' || form === 'U.N.' || form === 'E.U.'
}

/** "SoCalGas", "YouTube"; but neither "McDonald" nor "O'Neill". */
function isCamel(form: string): boolean {
  return form.length < 30 && /[a-z][A-Z]/.test(form) && !/^(Mc|Mac|De|Di|La|Le|Van|Du|O')/.test(form)
}
