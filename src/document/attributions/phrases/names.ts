import { Fact, factsOf, isOrganization, PLACE_FACTS } from '../../../lexicons/gazetteer.ts'
import type { TokenRange } from '../../token-range.ts'
import type { SourceKind } from '../attribution.ts'
import type { ReadText } from '../read-text.ts'
import { wordList } from '../word-lists.ts'

/** Name words of companies and news media that are not among the gazetteer's last words. */
const BODY_NAMES = wordList(
  `inc inc. corp corp. llc ltd ltd. co co. plc gmbh post news journal times herald tribune gazette chronicle globe
  observer telegraph daily weekly magazine radio tv television network media press examiner star standard review
  protection patrol enforcement gas energy electric edison works health affairs housing records analytics labs`,
)

/** The end of a website's name. */
const WEBSITE = /\.(?:com|org|net)$/i

const PERSON = Fact.given | Fact.surname

/**
 * Whether a word belongs to the name of a body: "Ministry", "Bank", "Times", "NATO", "SoCalGas", "Norsk.com".
 */
export function isBodyWord(text: ReadText, token: number): boolean {
  if (!text.isCapital(token)) return false
  if (text.nounAt(token) === 'body' || text.is(token, BODY_NAMES)) return true
  if ((text.factsAt(token) & (Fact.organization | Fact.orglast)) !== 0) return true
  const form = text.formAt(token)
  if (!isAcronym(form)) return isCamel(form) || WEBSITE.test(form)
  return (factsOf(form[0] + text.lowerAt(token).slice(1)) & PERSON) === 0
}

/** The kind of source that a capitalised name is. `the` tells that "the" stands before it. */
export function kindOfName(text: ReadText, { firstToken, endToken }: TokenRange, the: boolean): SourceKind {
  const { factsAt, formAt, nounAt } = text
  const last = endToken - 1
  const noun = nounAt(last)
  const known = factsAt(last)
  const single = last === firstToken
  // Who asks, in an interview.
  if (single && formAt(last) === 'Q') return 'unnamed-person'
  const given = !single && (factsAt(firstToken) & Fact.given) !== 0
  // "The Liberal Democrats", whose last word alone are people.
  if (!single && isOrganization(firstToken, endToken, formAt)) return 'named-organization'
  if (noun === 'people' || ((known & Fact.group) !== 0 && formAt(last).endsWith('s'))) return 'unnamed-group'
  // "The South Carolina Republican", one of its Republicans.
  if (!single && !given && (factsOf(`${formAt(last)}s`) & Fact.group) !== 0) return 'unnamed-person'
  if (single && (known & (Fact.demonym | Fact.group)) !== 0) {
    // "The French" are many, "the Republican" and a headline's "Republican" one.
    if (formAt(last).endsWith('s') || (the && (known & Fact.demonym) !== 0)) return 'unnamed-group'
    return 'unnamed-person'
  }
  if (isBodyWord(text, last) && !(given && (known & Fact.surname) !== 0)) return 'named-organization'
  if (noun === 'document') return 'document'
  if (noun === 'group') return 'unnamed-group'
  // "Paris said", but not "Valeska Paris said".
  if ((single && noun === 'state') || (known & Fact.alias) !== 0) return 'named-organization'
  if (given) return 'named-person'
  if (single && (known & PLACE_FACTS) !== 0 && (known & PERSON) === 0) return 'named-organization'
  for (let token = firstToken; token < last; token++) if (isBodyWord(text, token)) return 'named-organization'
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
  return form.length < 30 && hasInnerCapital(form) && !/^(Mc|Mac|De|Di|La|Le|Van|Du|O')/.test(form)
}

/** Whether a plain capital stands behind a small letter. */
function hasInnerCapital(form: string): boolean {
  for (let i = 1; i < form.length; i++) {
    const code = form.charCodeAt(i)
    if (code < 65 || code > 90) continue
    const before = form.charCodeAt(i - 1)
    if (before >= 97 && before <= 122) return true
  }
  return false
}
