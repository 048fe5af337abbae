import { readWeights } from '../../../src/learned/weights.ts'
import { createHedgeModel, decideHedges, HEDGE_CLASSES } from '../../../src/metrics/wording/hedge-decision.ts'
import { readHedged } from '../../train/hedges/corpus.ts'
import { hedgeWeights, trainHedges } from '../../train/hedges/model.ts'
import { f1 } from '../f1.ts'
import type { Row } from '../row.ts'

const FOLDS = 5
const NAME = 'szeged_uncertainty wiki.train, cross-validated'

interface Counts {
  right: number
  found: number
  wanted: number
}

/**
 * The hedge decision on `szeged_uncertainty` wiki.train: five
 * folds by article, each decided by the weights of the others.
 */
export function hedgeRows(folder: string): Row[] {
  const sentences = readHedged(folder)
  const bySentence: Counts = { right: 0, found: 0, wanted: 0 }
  const byCue: Counts = { right: 0, found: 0, wanted: 0 }
  const byClass = HEDGE_CLASSES.map((): Counts => ({ right: 0, found: 0, wanted: 0 }))
  for (let fold = 0; fold < FOLDS; fold++) {
    const trained = trainHedges(sentences, (article) => article % FOLDS !== fold)
    const model = createHedgeModel(readWeights(hedgeWeights(trained).buffer))
    for (const { document, article, cues } of sentences) {
      if (article % FOLDS !== fold) continue
      const found = decideHedges(document, model)
      bySentence.found += Number(found.length > 0)
      bySentence.wanted += Number(cues.length > 0)
      bySentence.right += Number(found.length > 0 && cues.length > 0)
      byCue.found += found.length
      byCue.wanted += cues.length
      for (const cue of cues) byClass[cue.hedgeClass].wanted++
      for (const { first, end, hedgeClass } of found) {
        byClass[hedgeClass].found++
        const match = cues.find((cue) => cue.first === first && cue.end === end)
        if (match === undefined) continue
        byCue.right++
        if (match.hedgeClass === hedgeClass) byClass[hedgeClass].right++
      }
    }
  }
  return [
    {
      name: NAME,
      measure: 'hedged sentences, F1',
      value: f1Of(bySentence),
      peers: "Hyland's list .43, a list learned from train .81, fine-tuned BERT .89",
      aim: 0.9,
    },
    {
      name: NAME,
      measure: 'hedge cues, exact span, F1',
      value: f1Of(byCue),
      peers: "Hyland's list .31, a list learned from train .76",
      aim: 0.86,
    },
    ...HEDGE_CLASSES.slice(1).map(
      (name, i): Row => ({
        name: NAME,
        measure: `${name} cues, exact span, F1`,
        value: f1Of(byClass[i + 1]),
        peers: '',
        aim: null,
      }),
    ),
  ]
}

function f1Of({ right, found, wanted }: Counts): number {
  return f1(right, found, wanted)
}
