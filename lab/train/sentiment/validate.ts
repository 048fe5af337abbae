import type { Example } from './corpus.ts'
import { type Options, predict, train } from './regression.ts'
import type { Rows } from './rows.ts'
import { certain } from './soft-labels.ts'

/** Folds of a cross-validation. */
export const FOLDS = 5

/**
 * The fold of an example, by its article, so that no article is on both sides; -1 for those of no article.
 */
export function foldOf(group: string | null): number {
  if (group === null) return -1
  let hash = 7
  for (let i = 0; i < group.length; i++) hash = Math.imul(hash ^ group.charCodeAt(i), 16777619)
  return (hash >>> 8) % FOLDS
}

/** Probabilities for each example from a model that saw no example of its article. */
export function crossValidate(
  examples: readonly Example[],
  rows: Rows,
  labels: ArrayLike<number>,
  options: Omit<Options, 'use'>,
): Float64Array[] {
  const folds = examples.map(({ group }) => foldOf(group))
  const targets = certain(labels)
  const result: Float64Array[] = new Array(examples.length)
  for (let fold = 0; fold < FOLDS; fold++) {
    const use = examples.flatMap((_, i) => (folds[i] === fold ? [] : [i]))
    const model = train(rows, targets, { ...options, use })
    for (let i = 0; i < examples.length; i++) if (folds[i] === fold) result[i] = predict(model, rows, i)
  }
  return result
}

/** The same probabilities at another temperature. */
export function heated(probabilities: Float64Array, temperature: number): Float64Array {
  const powers = probabilities.map((p) => Math.max(p, 1e-12) ** (1 / temperature))
  const sum = powers[0] + powers[1] + powers[2]
  return powers.map((p) => p / sum)
}

/** The temperature, to a twentieth, that makes held-out probabilities most likely (Guo et al. 2017). */
export function fitTemperature(probabilities: readonly Float64Array[], labels: ArrayLike<number>): number {
  let best = 1
  let least = Number.POSITIVE_INFINITY
  for (let step = 10; step <= 60; step++) {
    const temperature = step / 20
    let loss = 0
    probabilities.forEach((p, i) => {
      loss -= Math.log(heated(p, temperature)[labels[i]])
    })
    if (loss < least) {
      least = loss
      best = temperature
    }
  }
  return best
}
