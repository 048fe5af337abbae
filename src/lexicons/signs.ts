/** Groups of words and phrases that are counted, not shown: features of a regression. */
export interface SignTable {
  readonly groups: readonly string[]
  /** From a phrase's first word to the phrases that begin with it, longest first. */
  readonly phrases: ReadonlyMap<string, readonly SignPhrase[]>
  /** From a word's beginning to the group of all words that begin so. */
  readonly stems: ReadonlyMap<string, number>
  readonly stemLengths: readonly number[]
}

interface SignPhrase {
  readonly group: number
  /** The words after the first. */
  readonly rest: readonly string[]
}

/** As much of a document as counting needs. */
interface SignText {
  readonly tokens: { readonly type: Int32Array }
  readonly types: { readonly count: number; readonly lower: readonly string[] }
}

/** Reads a table of groups: lines of a name, a tab, and phrases parted by "|"; "#" begins a comment. */
export function parseSigns(table: string): SignTable {
  const groups: string[] = []
  const phrases = new Map<string, SignPhrase[]>()
  const stems = new Map<string, number>()
  for (const line of table.split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const [name, list] = line.split('\t')
    const group = groups.push(name) - 1
    for (const phrase of list.split('|')) {
      if (phrase.endsWith('*')) {
        stems.set(phrase.slice(0, -1), group)
        continue
      }
      const [first, ...rest] = phrase.split(' ')
      const same = phrases.get(first) ?? []
      same.push({ group, rest })
      phrases.set(first, same)
    }
  }
  for (const list of phrases.values()) list.sort((a, b) => b.rest.length - a.rest.length)
  const stemLengths = [...new Set(Array.from(stems.keys(), (stem) => stem.length))].sort((a, b) => a - b)
  return { groups, phrases, stems, stemLengths }
}

/**
 * A counter of signs over stretches of one text. Words are looked up once per distinct word.
 *
 * @returns a function that adds the signs of the tokens `[first, end)` to `counts` from `offset` on, a group each;
 * of the phrases of one group that begin at a token, the longest counts
 */
export function createSignCounter(text: SignText, table: SignTable) {
  const { lower, count } = text.types
  const { type } = text.tokens
  const byType: (readonly SignPhrase[] | undefined)[] = new Array(count)
  for (let t = 0; t < count; t++) byType[t] = phrasesOf(lower[t], table)

  function stands(rest: readonly string[], at: number, end: number): boolean {
    if (at + rest.length > end) return false
    for (let i = 0; i < rest.length; i++) if (lower[type[at + i]] !== rest[i]) return false
    return true
  }

  return (first: number, end: number, counts: Float64Array, offset: number): void => {
    for (let token = first; token < end; token++) {
      const phrases = byType[type[token]]
      if (phrases === undefined) continue
      let counted = -1
      for (const { group, rest } of phrases) {
        if (group === counted || !stands(rest, token + 1, end)) continue
        counts[offset + group]++
        counted = group
      }
    }
  }
}

function phrasesOf(word: string, table: SignTable): readonly SignPhrase[] | undefined {
  const phrases = table.phrases.get(word)
  for (const length of table.stemLengths) {
    if (length > word.length) break
    const group = table.stems.get(word.slice(0, length))
    if (group !== undefined) return [...(phrases ?? []), { group, rest: [] }]
  }
  return phrases
}
