import { type LabelTools, labelContext } from '../../../src/document/attributions/labelling/context.ts'
import {
  forbiddenRoles,
  MOST_ROLE_FEATURES,
  ROLE_LABELS,
  roleFeatures,
  roleLayout,
} from '../../../src/document/attributions/labelling/roles.ts'
import type { ChainModel, TaggedSentences } from '../chain.ts'
import { createFeatureCollector, type FeatureRows } from '../features.ts'
import { trainPerceptron } from '../perceptron.ts'
import type { GoldText } from './texts.ts'

/** Features seen less often are left out: they remember more than they teach. */
const LEAST = 22

/** The examples of stage 1, one a token, with the sentences that each text has. */
export interface RoleExamples {
  readonly features: FeatureRows
  readonly sentences: TaggedSentences
  /** Index of the text of each sentence. */
  readonly textOf: Int32Array
}

/** Cuts the features of all texts. */
export function roleExamples(
  texts: readonly GoldText[],
  toolsFor: (text: number) => LabelTools,
): RoleExamples {
  const collector = createFeatureCollector()
  const first: number[] = []
  const end: number[] = []
  const gold: number[] = []
  const textOf: number[] = []
  const row = new Int32Array(MOST_ROLE_FEATURES)
  texts.forEach(({ document, facts, labels }, text) => {
    const tools = toolsFor(text)
    const layout = roleLayout(tools.vocabulary)
    const context = labelContext(document, facts, tools)
    const base = gold.length
    for (let token = 0; token < document.tokens.count; token++) {
      collector.add(row, roleFeatures(layout, context, token, row))
      gold.push(labels[token])
    }
    for (let s = 0; s < document.sentences.count; s++) {
      first.push(base + document.sentences.firstToken[s])
      end.push(base + document.sentences.endToken[s])
      textOf.push(text)
    }
  })
  return {
    features: collector.finish(LEAST),
    sentences: { first: Int32Array.from(first), end: Int32Array.from(end), gold: Uint8Array.from(gold) },
    textOf: Int32Array.from(textOf),
  }
}

/** Trains stage 1 on the texts that `use` names. */
export function trainRoles(
  { features, sentences, textOf }: RoleExamples,
  epochs: number,
  use: (text: number) => boolean = () => true,
): ChainModel {
  return trainPerceptron(features, sentences, {
    labels: ROLE_LABELS,
    forbidden: forbiddenRoles,
    epochs,
    use: (sentence) => use(textOf[sentence]),
  })
}
