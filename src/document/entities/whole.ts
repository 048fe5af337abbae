import { isFunctionWord } from '../../lexicons/contexts/closed-classes.ts'
import { isOrganization } from '../../lexicons/gazetteer.ts'
import { type Document, TokenKind } from '../document.ts'
import type { EntityKind, Name } from '../names/name.ts'

/** Heads that make a state or a town of the place after them: "Republic of Chile". */
const STATES = new Set('republic kingdom commonwealth federation state city province county'.split(' '))

/**
 * Heads of bodies that have what they are called after in their name: "American Medical Association", "Lagos
 * State University", "Indian Institute of Science". The gazetteer's `orglast` has most of them too, but also
 * a ministry, an army and the police, of which a place before them tells whose they are and is no part of the
 * name; and it can't be cut to these, since what the labeller has learned rests on it as it is.
 */
const BODIES = new Set(
  `academy agency airlines airways alliance association authority bank board brotherhood bureau centre center chamber church
  club college commission committee company confederation conference congress convention corporation council federation
  forum foundation front fund group hospital institute institution league network organisation organization party post school
  society times trust union university`.split(/\s+/),
)

/** Physicians after whom a disease is called; of most nothing else is told any more. */
const PHYSICIANS = new Set('alzheimer asperger crohn hodgkin huntington parkinson tourette'.split(' '))

/**
 * The names of a document, those of bodies with the place, the people or the person in them: "University of"
 * and "Lagos", "Trinity College" and "Dublin", "Democratic" and "National Committee". The newswire that the
 * labeller learned from cuts names there; readers do not.
 */
export function wholeNames(document: Document): readonly Name[] {
  const whole: Name[] = []
  for (const next of document.names) {
    if (isDisease(document, next)) continue
    const name = whole.at(-1)
    const kind = name === undefined || !touch(document, name, next) ? null : kindOfWhole(document, name, next)
    if (name === undefined || kind === null) whole.push(next)
    else whole[whole.length - 1] = { firstToken: name.firstToken, endToken: next.endToken, kind }
  }
  return whole
}

/** "Alzheimer's", which names no person. */
function isDisease({ tokens, types }: Document, { firstToken, endToken }: Name): boolean {
  if (endToken - firstToken > 1 || endToken >= tokens.count) return false
  return types.clitic[tokens.type[endToken]] === 1 && PHYSICIANS.has(types.lower[tokens.type[firstToken]])
}

/** Whether two names stand together in a sentence, each of whole words. */
function touch({ tokens }: Document, name: Name, next: Name): boolean {
  return (
    next.firstToken === name.endToken &&
    tokens.sentence[next.firstToken] === tokens.sentence[name.firstToken] &&
    name.part === undefined &&
    next.part === undefined
  )
}

/** What two names that stand together make as one; null where they are two. */
function kindOfWhole(document: Document, name: Name, next: Name): EntityKind | null {
  const { tokens, types } = document
  const wordAt = (token: number) => (token < name.firstToken ? '' : types.lower[tokens.type[token]])
  if (next.kind === 'organization' && name.kind !== 'organization') {
    const formAt = (token: number) => (token < next.endToken ? types.form[tokens.type[token]] : undefined)
    const isBody = (token: number) => hasCapital(formAt(token)!) && BODIES.has(wordAt(token))
    if (isBody(headOf(next, wordAt)) || (name.kind === 'person' && isBody(next.firstToken)))
      return 'organization'
    return isOrganization(name.firstToken, next.endToken, formAt) ? 'organization' : null
  }
  if (name.kind !== 'organization' || next.kind !== 'place') return null
  const of = wordAt(name.endToken - 1) === 'the' ? name.endToken - 2 : name.endToken - 1
  if (wordAt(of) === 'of' && of > name.firstToken)
    return STATES.has(wordAt(of - 1)) ? 'place' : 'organization'
  return isLast(document, next) ? 'organization' : null
}

/**
 * Whether no noun can follow a name that it belongs to: "Telecom Namibia,
 * which …", but not "the House Benghazi committee".
 */
function isLast({ tokens, types }: Document, { endToken }: Name): boolean {
  if (endToken >= tokens.count) return true
  const type = tokens.type[endToken]
  return types.kind[type] !== TokenKind.word || types.clitic[type] === 1 || isFunctionWord(types.form[type])
}

/** The token that says what a body is: "Chamber" of "Chamber of Commerce", else the last. */
function headOf({ firstToken, endToken }: Name, wordAt: (token: number) => string): number {
  for (let token = firstToken + 1; token < endToken; token++) {
    if (wordAt(token) === 'of' || wordAt(token) === 'for') return token - 1
  }
  return endToken - 1
}

/** Whether a word begins with a capital. */
function hasCapital(form: string): boolean {
  return form.charAt(0) !== form.charAt(0).toLowerCase()
}
