import type { Site } from './site.ts'
import { Role } from './word-roles.ts'

/**
 * How a word governs the target. Even numbers make the target the one who acts, odd ones the one acted upon.
 */
const TargetRole = {
  /** "Lima attacked" */
  subject: 0,
  /** "attacked Lima" */
  object: 1,
  /** "was attacked by Lima" */
  byAgent: 2,
  /** "Lima was attacked" */
  passive: 3,
  /** "Lima's attack" */
  possessor: 4,
  /** "attack on Lima" */
  complement: 5,
  /** "Lima, a liar", "Lima is a liar" */
  described: 7,
} as const

/** Whether the role makes the target the one who acts. */
export function isAgent(role: number): boolean {
  return role % 2 === 0
}

/** A word that governs the target: its place in the sentence, and the target's role in it. */
export interface FoundRole {
  readonly token: number
  readonly role: number
}

/** Participles without "-ed" or "-en" that news uses of people. */
const IRREGULAR_PARTICIPLES = new Set(
  (
    'shot hit hurt caught held sued fed led met put set sent told found paid sought brought bought fought taught ' +
    'thought made kept left lost won'
  ).split(' '),
)

/**
 * Finds the words that govern the target, without a parser: the first content verb after it, the word that it
 * directly follows, a passive's "by", a possessive's noun, and what it is said to be.
 */
export function findRoles(site: Site): FoundRole[] {
  const found: FoundRole[] = []
  const { sentence, to, high } = site
  const possessive = to < high && lowerAt(site, to) === "'s"
  if (possessive && !(to + 1 < sentence.count && sentence.role[to + 1] & Role.determiner)) {
    findPossessed(site, found)
  } else {
    findPredicate(site, found)
  }
  findGovernor(site, found)
  return found
}

function lowerAt({ document, sentence }: Site, i: number): string {
  return document.types.lower[document.tokens.type[sentence.first + i]]
}

function isParticiple(lower: string): boolean {
  return lower.endsWith('ed') || lower.endsWith('en') || IRREGULAR_PARTICIPLES.has(lower)
}

/** "Lima's brutal attack": up to three content words after the possessive. */
function findPossessed({ sentence, to, high }: Site, found: FoundRole[]): void {
  for (let i = to + 1; i < Math.min(high, to + 4) && sentence.role[i] === 0; i++) {
    found.push({ token: i, role: TargetRole.possessor })
  }
}

/** The verb of which the target is the subject, active or passive, or what it is said to be. */
function findPredicate(site: Site, found: FoundRole[]): void {
  const { sentence, to, high } = site
  let be = false
  let apposition = false
  let seen = 0
  for (let i = to; i < Math.min(high, to + 9) && seen < 2; i++) {
    const role = sentence.role[i]
    if (role & Role.quote) return
    if (role & Role.be) be = true
    else if (role & (Role.auxiliary | Role.negator | Role.determiner | Role.title)) continue
    else if (i === to && lowerAt(site, i) === ',') apposition = true
    else if (role & Role.boundary && lowerAt(site, i) !== 'who') return
    else if (role & Role.function) {
      if (seen > 0) return
    } else if (!sentence.name[i]) {
      const kind = predicateRole(lowerAt(site, i), be, apposition)
      found.push({ token: i, role: kind })
      seen++
      if (kind === TargetRole.subject) return
    }
  }
}

function predicateRole(lower: string, be: boolean, apposition: boolean): number {
  if (!be) return apposition ? TargetRole.described : TargetRole.subject
  if (isParticiple(lower)) return TargetRole.passive
  return lower.endsWith('ing') ? TargetRole.subject : TargetRole.described
}

/**
 * To the left: the passive verb before "by", the noun before a preposition, or the verb before its object.
 */
function findGovernor(site: Site, found: FoundRole[]): void {
  const { sentence, from, low } = site
  const { role, clause, name } = sentence
  let k = from - 1
  while (k >= low && role[k] & (Role.determiner | Role.title)) k--
  if (k < low) return
  if (role[k] & Role.by) {
    for (let i = k - 1; i >= Math.max(low, k - 5) && !(role[i] & Role.boundary); i--) {
      if (role[i] !== 0 || !isParticiple(lowerAt(site, i))) continue
      found.push({ token: i, role: TargetRole.byAgent })
      return
    }
  } else if (role[k] & Role.preposition) {
    for (let i = k - 1; i >= Math.max(low, k - 3) && role[i] === 0; i--) {
      found.push({ token: i, role: TargetRole.complement })
    }
  } else {
    for (let i = k; i >= Math.max(low, k - 3); i--) {
      if (name[i] || role[i] & (Role.boundary | Role.quote) || clause[i] !== clause[from]) return
      if (role[i] !== 0) continue
      found.push({ token: i, role: TargetRole.object })
      return
    }
  }
}
