import type { Document } from '../../document/document.ts'
import type { Sentence } from './sentence.ts'
import { Role } from './words.ts'

/** How a word governs the target. Even numbers make the target the one who acts, odd ones the one acted upon. */
export const TargetRole = {
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
  described: 6,
} as const

export interface FoundRole {
  readonly token: number
  readonly role: number
}

/**
 * Finds the words that govern the target at `[from, to)`, without a parser: the first content verb after it, the
 * word that it directly follows, a passive's "by", a possessive's noun, and what it is said to be.
 */
export function findRoles(sentence: Sentence, document: Document, from: number, to: number): FoundRole[] {
  const found: FoundRole[] = []
  const { role, count, clause } = sentence
  const typeAt = (i: number) => document.tokens.type[sentence.first + i]
  const lowerAt = (i: number) => document.types.lower[typeAt(i)]

  // To the right: the verb of which the target is the subject, or what it is said to be.
  let i = to
  if (i < count && lowerAt(i) === "'s" && !(role[i + 1] & Role.determiner)) {
    // "Lima's brutal attack": content words up to a function word.
    for (let k = i + 1; k < Math.min(count, i + 4) && role[k] === 0; k++) {
      found.push({ token: k, role: TargetRole.possessor })
    }
  } else {
    let be = false
    let apposition = false
    let seen = 0
    for (; i < count && i < to + 9 && seen < 2; i++) {
      const r = role[i]
      if (r & Role.quote) break
      if (r & Role.be) be = true
      else if (r & (Role.auxiliary | Role.negator | Role.determiner | Role.title)) continue
      else if (i === to && lowerAt(i) === ',') apposition = true
      else if (r & Role.boundary && lowerAt(i) !== 'who') break
      else if (r & Role.function) {
        if (seen > 0) break
      } else if (!sentence.name[i]) {
        const lower = lowerAt(i)
        const participle = lower.endsWith('ed') || lower.endsWith('en') || IRREGULAR.has(lower)
        const kind = be
          ? participle
            ? TargetRole.passive
            : lower.endsWith('ing')
              ? TargetRole.subject
              : TargetRole.described
          : apposition
            ? TargetRole.described
            : TargetRole.subject
        found.push({ token: i, role: kind })
        seen++
        if (kind === TargetRole.subject) break
      }
    }
  }

  // To the left: the word that the target depends on.
  let k = from - 1
  while (k >= 0 && role[k] & (Role.determiner | Role.title)) k--
  if (k >= 0 && role[k] & Role.by) {
    for (let j = k - 1; j >= Math.max(0, k - 5); j--) {
      if (role[j] & Role.boundary) break
      const lower = lowerAt(j)
      if (role[j] === 0 && (lower.endsWith('ed') || IRREGULAR.has(lower))) {
        found.push({ token: j, role: TargetRole.byAgent })
        break
      }
    }
  } else if (k >= 0 && role[k] & Role.preposition) {
    for (let j = k - 1; j >= Math.max(0, k - 3); j--) {
      if (role[j] !== 0) break
      found.push({ token: j, role: TargetRole.complement })
    }
  } else if (k >= 0) {
    for (let j = k; j >= Math.max(0, k - 3); j--) {
      if (sentence.name[j] || role[j] & (Role.boundary | Role.quote) || clause[j] !== clause[from]) break
      if (role[j] === 0) {
        found.push({ token: j, role: TargetRole.object })
        break
      }
    }
  }
  return found
}

/** Participles without "-ed" or "-en" that news uses of people. */
const IRREGULAR = new Set(
  'shot hit hurt caught held sued fed led met put set sent told found paid sought brought bought fought taught thought made kept left lost won'.split(
    ' ',
  ),
)
