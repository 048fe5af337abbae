/** Two groupings of the mentions of one document: a label of the group for each mention. */
export interface Grouping {
  readonly gold: readonly string[]
  readonly ours: readonly string[]
}

/** B-cubed precision, recall and F1 (Bagga & Baldwin 1998) over all mentions of all documents. */
export function bCubed(documents: readonly Grouping[]): { precision: number; recall: number; f1: number } {
  let precision = 0
  let recall = 0
  let mentions = 0
  for (const { gold, ours } of documents) {
    for (let i = 0; i < gold.length; i++) {
      let sameGold = 0
      let sameOurs = 0
      let both = 0
      for (let j = 0; j < gold.length; j++) {
        if (gold[i] === gold[j]) sameGold++
        if (ours[i] === ours[j]) sameOurs++
        if (gold[i] === gold[j] && ours[i] === ours[j]) both++
      }
      precision += both / sameOurs
      recall += both / sameGold
      mentions++
    }
  }
  precision /= mentions
  recall /= mentions
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) }
}
