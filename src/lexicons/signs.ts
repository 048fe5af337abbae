import { rowsOf } from './rows.ts'
import { numberOfWord, WORD_NUMBER } from './vocabulary.ts'
import { MOST_WORDS } from './word-numbers.ts'

/** Groups of words and phrases that are counted, not shown: features of a regression. */
export interface SignTable {
  readonly groups: readonly string[]
  /** For each word number the group of a word that begins no phrase; for the others the number of groups. */
  readonly words: Uint8Array
  /** For each word number where in `phrases` those begin whose first word it is; 0 where none does. */
  readonly heads: Uint16Array
  /**
   * Phrases, longest first: one more than the group, how many
   * words follow the first, their numbers; 0 ends a list.
   */
  readonly phrases: Int32Array
}

/** Reads a table of groups: lines of a name, a tab, and phrases parted by "|"; "#" begins a comment. */
export function parseSigns(table: string): SignTable {
  const groups: string[] = []
  const byHead = new Map<number, { readonly group: number; readonly rest: readonly number[] }[]>()
  for (const [name, list] of rowsOf(table)) {
    const group = groups.push(name) - 1
    for (const phrase of list.split('|')) {
      const [head, ...rest] = phrase.split(' ').map(numberOfWord)
      const same = byHead.get(head) ?? []
      same.push({ group, rest })
      byHead.set(head, same)
    }
  }
  const words = new Uint8Array(MOST_WORDS).fill(groups.length)
  const heads = new Uint16Array(MOST_WORDS)
  const phrases: number[] = [0]
  for (const [head, list] of byHead) {
    if (list.length === 1 && list[0].rest.length === 0) {
      words[head] = list[0].group
      continue
    }
    heads[head] = phrases.length
    list.sort((a, b) => b.rest.length - a.rest.length)
    for (const { group, rest } of list) phrases.push(group + 1, rest.length, ...rest)
    phrases.push(0)
  }
  return { groups, words, heads, phrases: Int32Array.from(phrases) }
}

/**
 * Adds the signs of the tokens `[first, end)` to `counts` from `offset` on, a group each, and behind the
 * groups what is no sign by itself: so no branch hangs on most words. Of the phrases of one group that begin
 * at a token, the longest counts.
 *
 * @param type the word types of the tokens
 * @param codes for each word type its code in the vocabulary
 */
export function countSigns(
  table: SignTable,
  type: Int32Array,
  codes: Int32Array,
  first: number,
  end: number,
  counts: Float64Array,
  offset: number,
): void {
  const { words, heads } = table
  for (let token = first; token < end; token++) {
    const word = codes[type[token]] & WORD_NUMBER
    counts[offset + words[word]]++
    if (heads[word] !== 0) countPhrases(table, type, codes, token, end, counts, offset)
  }
}

function countPhrases(
  { heads, phrases }: SignTable,
  type: Int32Array,
  codes: Int32Array,
  token: number,
  end: number,
  counts: Float64Array,
  offset: number,
): void {
  let counted = 0
  for (let at = heads[codes[type[token]] & WORD_NUMBER]; phrases[at] !== 0; at += 2 + phrases[at + 1]) {
    const group = phrases[at]
    const last = token + phrases[at + 1]
    if (group === counted || last >= end) continue
    let next = token + 1
    while (next <= last && (codes[type[next]] & WORD_NUMBER) === phrases[at + 1 + next - token]) next++
    if (next <= last) continue
    counts[offset + group - 1]++
    counted = group
  }
}
