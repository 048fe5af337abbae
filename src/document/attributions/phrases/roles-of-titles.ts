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

/**
 * Roles that are another office with another word before them: a prime minister is not a finance minister.
 */
const HELD = wordList('minister secretary president chief director leader editor general justice')
/** Words that tell one such office from another. */
const OFFICES = wordList(
  `prime vice deputy assistant acting associate shadow first foreign home defense defence finance education health
  interior justice labor labour environment energy transport transportation culture treasury agriculture trade commerce
  housing immigration press permanent cabinet attorney surgeon managing executive artistic former ex opposition
  majority minority chief`,
)

/**
 * The roles that a noun or title tells, the one with the word that tells it from others first: "prime
 * minister" and "minister". Who once held an office holds that past one alone.
 */
export function rolesAt(text: ReadText, token: number): string[] {
  const role = roleAt(text, token)
  if (role === undefined) return []
  const { is, lowerAt } = text
  if (lowerAt(token - 1) === 'former' || lowerAt(token - 2) === 'former') return [`former ${role}`]
  // A justice is a judge too.
  const roles = role === 'justice' ? [role, 'judge'] : [role]
  return is(token, HELD) && is(token - 1, OFFICES) ? [`${lowerAt(token - 1)} ${role}`, ...roles] : roles
}
