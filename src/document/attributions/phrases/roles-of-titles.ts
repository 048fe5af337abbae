import type { ReadText } from '../read-text.ts'
import { wordList } from '../word-lists.ts'

const ROLES: ReadonlyMap<string, string> = new Map([
  ['sen', 'senator'],
  ['rep', 'representative'],
  ['gov', 'governor'],
  ['dr', 'doctor'],
  ['prof', 'professor'],
  ['det', 'detective'],
  ['pres', 'president'],
])
const TITLES = wordList([...ROLES.keys()].map((title) => `${title} ${title}.`).join(' '))

/** The role that a noun of role, or an abbreviated title, tells: "senator" or "sen." of a senator. */
export function roleAt({ is, nounAt, lowerAt }: ReadText, token: number): string | undefined {
  const noun = nounAt(token)
  if (noun === 'person') return lowerAt(token)
  if (!is(token, TITLES)) return undefined
  const lower = lowerAt(token)
  return ROLES.get(lower.endsWith('.') ? lower.slice(0, -1) : lower)
}
