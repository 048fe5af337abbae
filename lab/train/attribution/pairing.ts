import { type LabelTools, labelContext } from '../../../src/document/attributions/labelling/context.ts'
import { cuesOf, labelRoles } from '../../../src/document/attributions/labelling/labels.ts'
import {
  MOST_PAIR_FEATURES,
  PAIR_LABELS,
  Pair,
  pairContext,
  pairFeatures,
  pairLayout,
  viewCue,
} from '../../../src/document/attributions/labelling/pairing.ts'
import { Role, type RoleLayout } from '../../../src/document/attributions/labelling/roles.ts'
import type { Stage } from '../../../src/document/attributions/labelling/stage.ts'
import type { TokenRange } from '../../../src/document/token-range.ts'
import type { ChainModel, TaggedSentences } from '../chain.ts'
import { createFeatureCollector, type FeatureRows } from '../features.ts'
import { trainPerceptron } from '../perceptron.ts'
import type { GoldText } from './texts.ts'

/** Features seen less often are left out: they remember more than they teach. */
const LEAST = 14

/** The examples of stage 2: a sentence for each cue. */
export interface PairExamples {
  readonly features: FeatureRows
  readonly sentences: TaggedSentences
}

/**
 * Cuts the examples of stage 2 from what stage 1 found in texts that it was not trained on.
 *
 * Cues are those found that meet a gold cue, and the gold cues that were missed; a found cue that is none in
 * gold would teach the stage to find nothing.
 */
export function pairExamples(
  texts: readonly GoldText[],
  toolsFor: (text: number) => LabelTools,
  rolesFor: (text: number) => Stage<RoleLayout>,
): PairExamples {
  const collector = createFeatureCollector()
  const first: number[] = []
  const end: number[] = []
  const gold: number[] = []
  const row = new Int32Array(MOST_PAIR_FEATURES)
  texts.forEach(({ document, facts, labels, owner, sources }, text) => {
    const tools = toolsFor(text)
    const layout = pairLayout(tools.vocabulary)
    const context = labelContext(document, facts, tools)
    const found = labelRoles(context, rolesFor(text))
    const owned = new Map<TokenRange, number>()
    const met = new Set<number>()
    for (const cue of cuesOf(context, found)) {
      for (let token = cue.firstToken; token < cue.endToken; token++) {
        if (!isCue(labels[token])) continue
        owned.set(cue, owner[token])
        met.add(owner[token])
        break
      }
    }
    for (let token = 0; token < document.tokens.count; token++) {
      if (labels[token] !== Role.cue || met.has(owner[token])) continue
      let stop = token + 1
      while (stop < document.tokens.count && labels[stop] === Role.cue + 1) stop++
      owned.set({ firstToken: token, endToken: stop }, owner[token])
      met.add(owner[token])
    }
    const cues = [...owned.keys()].sort((a, b) => a.firstToken - b.firstToken)
    const pair = pairContext(context, found, cues)
    for (const cue of cues) {
      const s = document.tokens.sentence[cue.firstToken]
      const view = viewCue(pair, cue)
      first.push(gold.length)
      for (let token = document.sentences.firstToken[s]; token < document.sentences.endToken[s]; token++) {
        collector.add(row, pairFeatures(layout, pair, view, token, row))
        const attribution = owned.get(cue)!
        if (sources[attribution].has(token)) gold.push(Pair.source)
        else gold.push(owner[token] === attribution && !isCue(labels[token]) ? Pair.content : Pair.other)
      }
      end.push(gold.length)
    }
  })
  return {
    features: collector.finish(LEAST),
    sentences: { first: Int32Array.from(first), end: Int32Array.from(end), gold: Uint8Array.from(gold) },
  }
}

function isCue(label: number): boolean {
  return label === Role.cue || label === Role.cue + 1
}

/** Trains stage 2. */
export function trainPairs({ features, sentences }: PairExamples, epochs: number): ChainModel {
  return trainPerceptron(features, sentences, { labels: PAIR_LABELS, forbidden: () => false, epochs })
}
