import { type ContextTest, contextTests } from './contexts/registry.ts'
import type { LexiconEntry, LexiconTable } from './parse.ts'
import { ANY, NUMBER, type Position, parsePattern, type Words } from './pattern.ts'
import { WITHDRAWALS } from './scope.ts'

/** Where a pattern ends in the trie: its entry, and how many tokens at its ends are context. */
export interface Ending {
  readonly entry: number
  readonly lead: number
  readonly trail: number
}

/** A lexicon, ready to match: a trie over the words of its patterns. */
export interface Lexicon {
  readonly entries: readonly LexiconEntry[]
  /** Number of each word that a pattern holds, from 3 on; see `ANY_WORD` and `NUMBER_WORD`. */
  readonly numbers: ReadonlyMap<string, number>
  /** For each word number the trie's node after it as first word, or 0. */
  readonly first: Int32Array
  /** Edges of the trie: `node * wordCount + word` to node. */
  readonly next: ReadonlyMap<number, number>
  readonly wordCount: number
  /** Whether any pattern holds a number. */
  readonly usesNumbers: boolean
  /** For each node what ends there, in order of the table, or undefined. */
  readonly endings: readonly (readonly Ending[] | undefined)[]
  /** For each entry the tests of its `when`. */
  readonly tests: readonly (readonly ContextTest[])[]
  /** For each entry the set of `WITHDRAWALS` that it heeds. */
  readonly withdrawnBy: Uint8Array
}

/** Number that stands for any word. */
export const ANY_WORD = 1
/** Number that stands for a number. */
export const NUMBER_WORD = 2

/** Flags that stand in the `when` column beside the tests: they overrule what the table's head says withdraws a cue. */
const FLAGS = new Set(['negatable', 'keeps'])

/**
 * Compiles a lexicon's table.
 *
 * @param words cuts the patterns as the texts are cut
 * @throws Error where an entry names a context test that does not exist
 */
export function compileLexicon(table: LexiconTable, words: Words): Lexicon {
  const numbers = new Map<string, number>()
  const cut = remembered(words)
  const patterns = table.entries.map((entry) => parsePattern(entry.pattern, table.sets, cut))
  for (const word of patterns.flat(4).flatMap((position) => position.alternatives.flat())) {
    if (!numbers.has(word) && word !== ANY && word !== NUMBER)
      numbers.set(word, numbers.size + NUMBER_WORD + 1)
  }
  const wordCount = numbers.size + NUMBER_WORD + 1
  const next = new Map<number, number>()
  const endings: (Ending[] | undefined)[] = [undefined]

  function step(node: number, word: string): number {
    const edge =
      node * wordCount + (word === ANY ? ANY_WORD : word === NUMBER ? NUMBER_WORD : numbers.get(word)!)
    let to = next.get(edge)
    if (to === undefined) {
      to = endings.push(undefined) - 1
      next.set(edge, to)
    }
    return to
  }

  function insert(
    positions: readonly Position[],
    at: number,
    node: number,
    ending: Ending,
    inCue: boolean,
  ): void {
    if (at === positions.length) {
      endings[node] ??= []
      endings[node].push(ending)
      return
    }
    const { alternatives, optional, context } = positions[at]
    if (optional) insert(positions, at + 1, node, ending, inCue)
    for (const alternative of alternatives) {
      const { entry, lead, trail } = ending
      const size = alternative.length
      const grown = !context
        ? ending
        : inCue
          ? { entry, lead, trail: trail + size }
          : { entry, lead: lead + size, trail }
      insert(positions, at + 1, alternative.reduce(step, node), grown, inCue || !context)
    }
  }

  patterns.forEach((variants, entry) => {
    for (const positions of variants) insert(positions, 0, 0, { entry, lead: 0, trail: 0 }, false)
  })
  const first = new Int32Array(wordCount)
  for (let word = 1; word < wordCount; word++) first[word] = next.get(word) ?? 0
  return {
    entries: table.entries,
    numbers,
    first,
    next,
    wordCount,
    usesNumbers: table.entries.some((entry) => entry.pattern.includes(NUMBER)),
    endings,
    tests: table.entries.map((entry) => entry.when.filter((name) => !FLAGS.has(name)).map(testNamed)),
    withdrawnBy: Uint8Array.from(table.entries, (entry) => withdrawalsOf(entry, table)),
  }
}

function withdrawalsOf(entry: LexiconEntry, table: LexiconTable): number {
  if (entry.when.includes('keeps')) return 0
  const names = entry.when.includes('negatable') ? ['negation'] : table.withdrawnBy
  return names.reduce((set, name) => set | WITHDRAWALS[name as keyof typeof WITHDRAWALS], 0)
}

function testNamed(name: string): ContextTest {
  const test = contextTests[name]
  if (test === undefined) throw new Error(`No context test is called ${name}`)
  return test
}

/** The same cutting, done once for each distinct text. */
function remembered(words: Words): Words {
  const known = new Map<string, readonly string[]>()
  return (text) => {
    let cut = known.get(text)
    if (cut === undefined) {
      cut = words(text)
      known.set(text, cut)
    }
    return cut
  }
}
