import { porterStem } from './porter.ts'

/** Longer words are no words of English; stemming them would cost more than they tell. */
const LONGEST = 30

/** Forms of frequent reporting verbs that Porter's rules leave apart. */
const IRREGULAR = new Map(
  `said say says say told tell thought think knew know known know wrote write written write spoke speak spoken speak
  heard hear saw see seen see found find felt feel held hold meant mean made make put put sought seek chose choose
  chosen choose gave give given give took take taken take went go gone go shown show swore swear sworn swear read read
  understood understand left leave kept keep began begin begun begin led lead`
    .split(/\s+/)
    .reduce<[string, string][]>((pairs, word, i, all) => {
      if (i % 2 === 0) pairs.push([word, all[i + 1]])
      return pairs
    }, []),
)

/**
 * Porter's stem (1980) of a word in lower case, with the
 * irregular past forms of reporting verbs brought home.
 */
export function stemOf(lower: string): string {
  if (lower.length < 3 || lower.length > LONGEST) return lower
  return porterStem(IRREGULAR.get(lower) ?? lower)
}
