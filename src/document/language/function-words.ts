import functionWords from '../../lexicons/function-words.tsv'
import { rowsOf } from '../../lexicons/rows.ts'
import type { WordTypes } from '../document.ts'

/** What a word tells of the language: it is one of these, each as likely as `share` says. */
export interface Evidence {
  readonly languages: readonly number[]
  readonly share: number
}

/** The languages that the table has, by ISO 639-1. */
export const CODES: string[] = []
/** The languages that use a function word, as indices into `CODES`. */
const usersOf = new Map<string, number[]>()
for (const [code, , words] of rowsOf(functionWords)) {
  for (const word of words.split(' ')) {
    const users = usersOf.get(word)
    if (users === undefined) usersOf.set(word, [CODES.length])
    else users.push(CODES.length)
  }
  CODES.push(code)
}
export const ENGLISH = CODES.indexOf('en')
const FRENCH = CODES.indexOf('fr')
const ITALIAN = CODES.indexOf('it')
/**
 * What is elided before an apostrophe, as in "l'eau", "qu'il", "dell'anno": hardly ever in an English name.
 */
const FRENCH_ELISIONS = new Set(['l', 'd', 'c', 'j', 'n', 's', 'qu'])
const ITALIAN_ELISIONS = new Set(['l', 'dell', 'all', 'nell', 'dall', 'sull', 'un', 'c'])

/**
 * What words tell, by number: nothing, a French elision,
 * an Italian one, either, a clitic, then function words.
 */
export const EVIDENCE: readonly Evidence[] = [
  { languages: [], share: 0 },
  { languages: [FRENCH], share: 1 },
  { languages: [ITALIAN], share: 1 },
  { languages: [FRENCH, ITALIAN], share: 1 },
  { languages: [ENGLISH], share: 1 },
  ...[...usersOf.values()].map((languages) => ({ languages, share: 1 / languages.length })),
]
/** The place in `EVIDENCE` of what an English clitic tells; those of words follow. */
const CLITIC = 4
const numberOf = new Map([...usersOf.keys()].map((word, i) => [word, CLITIC + 1 + i]))

/** The number in `EVIDENCE` of what a word tells. */
export function evidenceOf(types: WordTypes, type: number): number {
  if (types.clitic[type] === 1) return CLITIC
  const lower = types.lower[type]
  const known = numberOf.get(lower)
  if (known !== undefined) return known
  const apostrophe = lower.indexOf("'")
  if (apostrophe < 1 || apostrophe > 4) return 0
  const elided = lower.slice(0, apostrophe)
  return (FRENCH_ELISIONS.has(elided) ? 1 : 0) + (ITALIAN_ELISIONS.has(elided) ? 2 : 0)
}
