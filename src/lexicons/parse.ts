/** One entry of a lexicon: a cue, what it weighs, and its proof. */
export interface LexiconEntry {
  readonly id: string
  /** See `lab/lexicons/pattern.ts` for the language. */
  readonly pattern: string
  /** The category that its cues are counted in; `none` marks a fixed phrase that is no cue. */
  readonly category: string
  /** 0 to 1; the table's head gives the scale. */
  readonly weight: number
  /** Names of the context tests that must all hold; and flags, which the table's head tells. */
  readonly when: readonly string[]
  /** Keys into the table's `sources`. */
  readonly sources: readonly string[]
  /** A text where the cue must be found; empty for class `none`. */
  readonly fires: string
  /** A text where it must not. */
  readonly spares: string
}

/** A lexicon as its table states it. */
export interface LexiconTable {
  readonly title: string
  readonly version: string
  readonly licence: string
  /** Key to citation. */
  readonly sources: Readonly<Record<string, string>>
  /** Category to meaning, in order of the head; `none` left out. */
  readonly categories: Readonly<Record<string, string>>
  /** How the weights were set. */
  readonly weights: string
  /** Named word sets, for use in patterns as `@name`. */
  readonly sets: Readonly<Record<string, string>>
  /** What before a cue withdraws it, unless the entry says otherwise; names of `WITHDRAWALS`. */
  readonly withdrawnBy: readonly string[]
  readonly entries: readonly LexiconEntry[]
}

/** The columns of an entry, from its id to the text that it spares. */
const COLUMNS = 8

/**
 * Reads a lexicon's table: a head of `# Key name: value` lines,
 * then one entry a line, with tabs between columns.
 *
 * @throws Error with the line where a row has not its eight columns,
 * or its class or source is not in the head
 */
export function parseLexicon(table: string): LexiconTable {
  const lines = table.split('\n')
  const title = lines[0].slice(2)
  const single: Record<string, string> = {}
  const named: Record<string, Record<string, string>> = { Source: {}, Class: {}, Set: {} }
  const weights: string[] = []
  const entries: LexiconEntry[] = []
  for (const line of lines.slice(1)) {
    if (line === '') continue
    if (!line.startsWith('# ')) {
      entries.push(parseEntry(line, named))
      continue
    }
    const colon = line.indexOf(': ')
    const [key, name] = line.slice(2, colon).split(' ')
    const value = line.slice(colon + 2)
    if (key === 'Weight') weights.push(value)
    else if (name === undefined) single[key] = value
    else named[key][name] = value
  }
  const { none: _, ...categories } = named.Class
  return {
    title,
    version: single.Version,
    licence: single.Licence,
    sources: named.Source,
    categories,
    weights: weights.join(' '),
    sets: named.Set,
    withdrawnBy: listed(single.Withdrawn),
    entries,
  }
}

function parseEntry(line: string, named: Record<string, Record<string, string>>): LexiconEntry {
  const columns = line.split('\t')
  const [id, pattern, category, weight, when, source, fires, spares] = columns
  const sources = source?.split(' ') ?? []
  if (
    columns.length !== COLUMNS ||
    !(category in named.Class) ||
    !sources.every((key) => key in named.Source)
  ) {
    throw new Error(`Not a lexicon entry: ${line}`)
  }
  return {
    id,
    pattern,
    category,
    weight: Number(weight),
    when: listed(when),
    sources,
    fires: dashless(fires),
    spares,
  }
}

function listed(column: string): string[] {
  return column === '-' ? [] : column.split(' ')
}

function dashless(column: string): string {
  return column === '-' ? '' : column
}
