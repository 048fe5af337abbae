import { readWeights } from '../../../src/learned/weights.ts'
import { learnedHedges } from '../../../src/metrics/wording/learned-hedges.ts'
import type { Models } from '../../../src/report/models.ts'
import { readWeasels } from '../../train/weasels/corpus.ts'
import { trainWeasels, weaselRowsOf } from '../../train/weasels/model.ts'
import { f1 } from '../f1.ts'
import type { Row } from '../row.ts'

const FOLDS = 5

/**
 * Weasel sentences of `conll2010_wiki_weasel`: five folds by article, each decided by the weights of the
 * others, and counted as found where the metric shows a weasel.
 */
export function evaluateWeasels({ hedging }: Models, folder: string): Row[] {
  const sentences = readWeasels(folder)
  const rows = weaselRowsOf(sentences)
  const all = sentences.map((_, s) => s)
  let right = 0
  let found = 0
  let wanted = 0
  for (let fold = 0; fold < FOLDS; fold++) {
    const isHeld = (s: number) => sentences[s].article % FOLDS === fold
    const bytes = trainWeasels(
      rows,
      all.filter((s) => !isHeld(s)),
    )
    const weights = readWeights(bytes.buffer)
    for (const s of all.filter(isHeld)) {
      const { document, isWeasel } = sentences[s]
      const cues = learnedHedges(document, { ...hedging, weasels: weights })
      const decided = cues.some(({ category, negated }) => category === 'weasel' && !negated)
      found += Number(decided)
      wanted += Number(isWeasel)
      right += Number(decided && isWeasel)
    }
  }
  return [
    {
      name: 'conll2010_wiki_weasel train, cross-validated',
      measure: 'weasel sentences, F1',
      value: f1(right, found, wanted),
      peers: 'npm hedges .58, shared-task winner .60, later .68',
      aim: 0.68,
    },
  ]
}
