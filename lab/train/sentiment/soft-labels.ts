/** Negative, neutral, positive. */
export const CLASSES = 3

/** Probabilities of the three classes that an example should get, one example after the other. */
export type Targets = Float64Array

/** The targets of judged examples: all on the label. */
export function certain(labels: ArrayLike<number>): Targets {
  const targets = new Float64Array(labels.length * CLASSES)
  for (let i = 0; i < labels.length; i++) targets[i * CLASSES + labels[i]] = 1
  return targets
}
