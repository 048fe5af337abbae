import { MOST_WORDS, numberOfWord, WORD_NUMBER } from './vocabulary.ts'

/** Groups of words and phrases that are counted, not shown: features of a regression. */
export interface SignTable {
  readonly groups: readonly string[]
  /** For each word number where in `phrases` those begin whose first word it is; 0, an empty list, where none does. */
  readonly heads: Int32Array
  /** Phrases, longest first: one more than the group, how many words follow the first, their numbers; 0 ends a list. */
  readonly phrases: Int32Array
}

/** As much of a document as counting needs. */
interface SignText {
  readonly tokens: { readonly type: Int32Array }
}

/** Reads a table of groups: lines of a name, a tab, and phrases parted by "|"; "#" begins a comment. */
export function parseSigns(table: string): SignTable {
  const groups: string[] = []
  const byHead = new Map<number, { readonly group: number; readonly rest: readonly number[] }[]>()
  for (const line of table.split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const [name, list] = line.split('\t')
    const group = groups.push(name) - 1
    for (const phrase of list.split('|')) {
      const [head, ...rest] = phrase.split(' ').map(numberOfWord)
      const same = byHead.get(head) ?? []
      same.push({ group, rest })
      byHead.set(head, same)
    }
  }
  const heads = new Int32Array(MOST_WORDS)
  const phrases: number[] = [0]
  for (const [head, list] of byHead) {
    heads[head] = phrases.length
    list.sort((a, b) => b.rest.length - a.rest.length)
    for (const { group, rest } of list) phrases.push(group + 1, rest.length, ...rest)
    phrases.push(0)
  }
  return { groups, heads, phrases: Int32Array.from(phrases) }
}

/**
 * A counter of signs over stretches of one text.
 *
 * @param codes for each word type of the text its code in the vocabulary
 * @returns a function that adds the signs of the tokens `[first, end)` to `counts` from `offset` on, a group each;
 * of the phrases of one group that begin at a token, the longest counts
 */
export function createSignCounter(text: SignText, { heads, phrases }: SignTable, codes: Int32Array) {
  const { type } = text.tokens

  /** Whether the words of a phrase behind its first stand from the token `from` on. */
  function stands(words: number, length: number, from: number, end: number): boolean {
    if (from + length > end) return false
    for (let i = 0; i < length; i++) {
      if ((codes[type[from + i]] & WORD_NUMBER) !== phrases[words + i]) return false
    }
    return true
  }

  return (first: number, end: number, counts: Float64Array, offset: number): void => {
    for (let token = first; token < end; token++) {
      let counted = 0
      for (let at = heads[codes[type[token]] & WORD_NUMBER]; phrases[at] !== 0; at += 2 + phrases[at + 1]) {
        const group = phrases[at]
        if (group === counted || !stands(at + 2, phrases[at + 1], token + 1, end)) continue
        counts[offset + group - 1]++
        counted = group
      }
    }
  }
}
