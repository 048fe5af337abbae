import { type Document, TokenKind } from '../../document/document.ts'
import type { WordValence } from '../../lexicons/valence.ts'
import type { Sentence } from './sentence.ts'
import { ACCUSATIONS, AGAINST, DENYING_PAIRS, SHIFTERS } from './shifter-words.ts'
import { Role } from './word-roles.ts'
import { HASH, WORD } from './words.ts'

/** How far behind "cleared" its "of" may stand, and how many words that takes in. */
const PREPOSITION_REACH = 4
const CLEARED_REACH = 8
/** How many words behind "fought" are what was fought. */
const OPPOSED_REACH = 4
/** How far around "to her credit" stands what is credited. */
const CREDITED_REACH = 20
/** How far before "are baseless" the accusations may stand. */
const ACCUSED_REACH = 10

/** What begins what one is cleared of, and what there is no proof of. */
const CLEARED_OF = new Set(['of', 'from'])
const PROOF_OF = new Set(['of', 'that'])
const KNOWN_OF = new Set(['on', 'of', 'in'])
/** What is opposed may run on over these: "fought against the crimes of the past". */
const OPPOSED_OVER = new Set(['against', 'of'])
const JOINS = new Set(['and', 'or'])
const POSSESSIVES = new Set(['his', 'her', 'their', 'its', 'my', 'your', 'our'])

/**
 * Masks words that others turn into their contrary, which are shifters of valence (Polanyi & Zaenen 2006):
 * who is "cleared of fraud", "fought corruption", is "no fool" or did "nothing wrong" is not what these words
 * say, and who showed "no mercy" showed the reverse.
 */
export function shift({ tokens, types }: Document, sentence: Sentence): void {
  const { first, count, role, name, negated, valence } = sentence
  const lowerAt = (i: number) => types.lower[tokens.type[first + i]]
  for (let i = 0; i < count; i++) {
    switch (SHIFTERS.get(lowerAt(i))) {
      case 'clearing':
        clear(i + 1, PREPOSITION_REACH, CLEARED_OF)
        break
      case 'proving':
        if (negated[i] === 1) clear(i + 1, PREPOSITION_REACH, PROOF_OF)
        break
      case 'knowing':
        clear(i + 1, 1, KNOWN_OF)
        break
      case 'opposing':
        oppose(i + 1)
        break
      case 'denying':
        denyFrom(i)
        break
      case 'crediting':
        credit(i)
        break
      case 'wronging':
        if (i > 0 && role[i - 1] & Role.be) lift(i, i + 1)
        break
      case 'discrediting':
        if (i > 0 && role[i - 1] & Role.be) discredit(i)
        break
    }
  }

  function denyFrom(at: number): void {
    const second = DENYING_PAIRS.get(lowerAt(at))
    if (second === undefined) deny(at + 1)
    else if (at + 2 < count && lowerAt(at + 1) === second)
      deny(role[at + 2] & Role.determiner ? at + 3 : at + 2)
  }

  function deny(i: number): void {
    if (i >= count || name[i] === 1) return
    const value = sumOf(valence[i])
    if (value < 0) mask(sentence, i, 'lifted')
    if (value > 0) mask(sentence, i, 'denied')
  }

  function discredit(at: number): void {
    for (let i = Math.max(0, at - ACCUSED_REACH); i < at - 1; i++) {
      if (!ACCUSATIONS.has(lowerAt(i)) || !AGAINST.has(lowerAt(i + 1))) continue
      mask(sentence, i, 'lifted')
      mask(sentence, at, 'lifted')
    }
  }

  function lift(...tokens: number[]): void {
    for (const i of tokens) if (i < count && sumOf(valence[i]) < 0) mask(sentence, i, 'lifted')
  }

  function credit(at: number): void {
    if (at < 2 || !POSSESSIVES.has(lowerAt(at - 1)) || lowerAt(at - 2) !== 'to') return
    const end = Math.min(count, at + CREDITED_REACH)
    for (let i = Math.max(0, at - CREDITED_REACH); i < end && !(i > at && isContrast(role[i])); i++) {
      if (role[i] === 0 && name[i] === 0) lift(i)
    }
  }

  function oppose(from: number): void {
    for (let i = from; i < Math.min(count, from + OPPOSED_REACH); i++) {
      const lower = lowerAt(i)
      // Somebody's wrongs stay wrongs, whoever opposes them.
      if (name[i] === 1 || role[i] & Role.boundary || POSSESSIVES.has(lower)) return
      if (role[i] & Role.preposition && !OPPOSED_OVER.has(lower)) return
      if (role[i] === 0) lift(i)
    }
  }

  function clear(after: number, reach: number, begins: ReadonlySet<string>): void {
    const end = Math.min(count, after + reach)
    let from = after
    while (from < end && !begins.has(lowerAt(from)) && !(role[from] & Role.boundary)) from++
    if (from === end || !begins.has(lowerAt(from))) return
    for (let i = from + 1; i < Math.min(count, from + 1 + CLEARED_REACH); i++) {
      if (role[i] & Role.boundary && !JOINS.has(lowerAt(i))) return
      const isWord = types.kind[tokens.type[first + i]] === TokenKind.word
      if (isWord && role[i] === 0 && name[i] === 0) mask(sentence, i, 'lifted')
    }
  }
}

/** "But", "though": what follows is another matter. */
function isContrast(role: number): boolean {
  return (role & Role.boundary) !== 0 && (role & Role.function) !== 0
}

/** How good or bad the lists together call a word. */
function sumOf(valence: WordValence | undefined): number {
  return valence === undefined ? 0 : valence.lists.reduce((sum, value) => sum + value, 0)
}

function mask({ valence, number, stem, form }: Sentence, i: number, as: 'lifted' | 'denied'): void {
  valence[i] = undefined
  number[i] = WORD[as]
  stem[i] = HASH[as]
  form[i] = HASH[as]
}
