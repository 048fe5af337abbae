/** Groups of words and phrases that are counted, not shown: features of a regression. */
export interface SignTable {
  readonly groups: readonly string[]
  /** From a phrase's first word to the phrases that begin with it, longest first. */
  readonly phrases: ReadonlyMap<string, readonly SignPhrase[]>
}

interface SignPhrase {
  readonly group: number
  /** The words after the first. */
  readonly rest: readonly string[]
}

/** As much of a document as counting needs. */
interface SignText {
  readonly tokens: { readonly type: Int32Array }
  readonly types: { readonly lower: readonly string[] }
}

/** Reads a table of groups: lines of a name, a tab, and phrases parted by "|"; "#" begins a comment. */
export function parseSigns(table: string): SignTable {
  const groups: string[] = []
  const phrases = new Map<string, SignPhrase[]>()
  for (const line of table.split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const [name, list] = line.split('\t')
    const group = groups.push(name) - 1
    for (const phrase of list.split('|')) {
      const [first, ...rest] = phrase.split(' ')
      const same = phrases.get(first) ?? []
      same.push({ group, rest })
      phrases.set(first, same)
    }
  }
  for (const list of phrases.values()) list.sort((a, b) => b.rest.length - a.rest.length)
  return { groups, phrases }
}

/**
 * A counter of signs over stretches of one text. Words are looked up once per distinct word.
 *
 * @returns a function that adds the signs of the tokens `[first, end)` to `counts` from `offset` on, a group each;
 * of the phrases of one group that begin at a token, the longest counts
 */
export function createSignCounter(text: SignText, table: SignTable) {
  const { lower } = text.types
  const { type } = text.tokens
  const byType = lower.map((word) => table.phrases.get(word))

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
