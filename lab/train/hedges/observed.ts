import {
  eachObserved,
  indexObserved,
  type ObservedCue,
  type ObservedCues,
} from '../../../src/metrics/wording/observed-cues.ts'
import type { HedgedSentence } from './corpus.ts'

/** The strings that annotators marked, and what is left of each without one article. */
export interface Observations {
  readonly cues: ObservedCues
  readonly list: readonly ObservedCue[]
  /** The string's counts in all other articles; null where no other marks it. */
  without(cue: ObservedCue, article: number): ObservedCue | null
}

/**
 * Strings that are a cue more seldom are no candidates,
 * such as "not", which would be the most frequent of all.
 */
const LEAST_SHARE = 0.005

interface Counts {
  seen: number
  readonly marked: number[]
}

/** Counts the marked strings over the articles `use`; those hardly ever marked are left out. */
export function observe(
  sentences: readonly HedgedSentence[],
  use: (article: number) => boolean,
): Observations {
  const all = new Map<string, Counts & { readonly words: readonly string[] }>()
  const byArticle = new Map<string, Counts>()
  const used = sentences.filter(({ article }) => use(article))
  for (const { document, article, cues } of used) {
    for (const { first, end, hedgeClass } of cues) {
      const words = wordsOf(document, first, end)
      const key = words.join(' ')
      const total = all.get(key) ?? { words, seen: 0, marked: [0, 0, 0, 0] }
      all.set(key, total)
      total.marked[hedgeClass - 1]++
      inArticle(key, article).marked[hedgeClass - 1]++
    }
  }
  const marked = indexObserved([...all.values()])
  for (const { document, article } of used) {
    eachObserved(document, marked, (cue) => {
      const key = cue.words.join(' ')
      all.get(key)!.seen++
      inArticle(key, article).seen++
    })
  }
  const list = [...all.values()].filter(({ seen, marked }) => sum(marked) >= LEAST_SHARE * seen)
  return { cues: indexObserved(list), list, without }

  function inArticle(key: string, article: number): Counts {
    const place = `${article} ${key}`
    const counts = byArticle.get(place) ?? { seen: 0, marked: [0, 0, 0, 0] }
    byArticle.set(place, counts)
    return counts
  }

  function without(cue: ObservedCue, article: number): ObservedCue | null {
    const own = byArticle.get(`${article} ${cue.words.join(' ')}`)
    if (own === undefined) return cue
    const marked = cue.marked.map((count, c) => count - own.marked[c])
    return sum(marked) > 0 ? { words: cue.words, seen: cue.seen - own.seen, marked } : null
  }
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0)
}

function wordsOf(document: HedgedSentence['document'], first: number, end: number): string[] {
  const words: string[] = []
  for (let token = first; token < end; token++) words.push(document.types.lower[document.tokens.type[token]])
  return words
}
