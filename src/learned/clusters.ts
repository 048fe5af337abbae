import { hashString, keyOf } from './keys.ts'
import { readWeights, rowOf, type Weights } from './weights.ts'

/**
 * Word classes learned from unlabelled text: words that stand among the same neighbours share a class.
 *
 * Made by the exchange algorithm over class bigrams (Kneser & Ney 1993; Martin et al.
 * 1998), which optimises what Brown et al. (1992) do. Case counts: "Apple" and
 * "apple" may differ. Stored as a weight file of one column.
 */
export type Clusters = Weights

/** The class of a word that was seen too seldom to have one. */
export const NO_CLUSTER = -1

/** Reads a file of word classes. */
export function readClusters(buffer: ArrayBuffer): Clusters {
  return readWeights(buffer)
}

/** The class of a word as written, 0 to 255, or `NO_CLUSTER`. Digits count as zeros: "2024" is "0000". */
export function clusterOf(clusters: Clusters, form: string): number {
  const row = rowOf(clusters, clusterKey(form))
  return row < 0 ? NO_CLUSTER : clusters.values[row] + 128
}

/** The key under which a word's class is stored. */
export function clusterKey(form: string): number {
  return keyOf(1, hashString(withoutDigits(form)))
}

/** A word with each digit made a zero. */
export function withoutDigits(form: string): string {
  for (let i = 0; i < form.length; i++) {
    const code = form.charCodeAt(i)
    if (code >= 48 && code <= 57) return form.replace(/[0-9]/g, '0')
  }
  return form
}
