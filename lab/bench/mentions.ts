import { annotate } from '../../src/document/annotate.ts'
import { analyzer, models } from '../../src/engine.ts'
import { scoreMentions } from '../../src/metrics/sentiment/score.ts'
import { tokensOf } from '../../src/metrics/sentiment/targets.ts'

/** The sentiment of every mention that the engine finds in a text, names found and words cut beforehand. */
export function mentionStage(text: string): [string, () => unknown] {
  const document = annotate(text)
  const { actors = [] } = analyzer.analyze(text, { metrics: ['actors'] })
  const mentions = actors.flatMap(({ mentions = [] }) =>
    mentions.map(({ start, end }) => tokensOf(document, start, end)),
  )
  return [`sentiment, ${mentions.length} mentions`, () => scoreMentions(document, mentions, models.sentiment)]
}
