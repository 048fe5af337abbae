import { annotate } from '../../../src/document/annotate.ts'
import type { Document } from '../../../src/document/document.ts'
import { decideHedges, type HedgeModel } from '../../../src/metrics/wording/hedge-decision.ts'
import { readGold } from '../../gold.ts'
import { f1 } from '../f1.ts'
import labels from '../hand/news-hedges.data.json' with { type: 'json' }
import type { Row } from '../row.ts'

/**
 * The shipped hedge decision on 200 sentences of news, drawn at random from
 * `polnear` dev and labelled by one reader before the decision was looked
 * at. Kept as places and labels (UTF-16 units of the article), without text.
 */
export function newsHedgeRows(folder: string, model: HedgeModel): Row[] {
  const texts = new Map(
    readGold<{ id: string; text: string }>(folder, 'polnear/dev.jsonl').map(({ id, text }) => [id, text]),
  )
  const documents = new Map<string, { document: Document; spans: { start: number; end: number }[] }>()
  let sentencesRight = 0
  let sentencesFound = 0
  let sentencesWanted = 0
  let cuesRight = 0
  let cuesFound = 0
  let cuesWanted = 0
  for (const { document: id, start, end, cues } of labels) {
    const known = documents.get(id) ?? decide(texts.get(id) ?? '', model)
    documents.set(id, known)
    const found = known.spans.filter((span) => span.start >= start && span.end <= end)
    sentencesFound += Number(found.length > 0)
    sentencesWanted += Number(cues.length > 0)
    sentencesRight += Number(found.length > 0 && cues.length > 0)
    cuesFound += found.length
    cuesWanted += cues.length
    cuesRight += found.filter((span) =>
      cues.some((cue) => cue.start === span.start && cue.end === span.end),
    ).length
  }
  const row = (measure: string, right: number, found: number, wanted: number): Row => ({
    name: 'polnear dev, 200 sentences by hand',
    measure,
    value: f1(right, found, wanted),
    peers: '',
    aim: null,
  })
  return [
    row('hedged sentences of news, F1', sentencesRight, sentencesFound, sentencesWanted),
    row('hedge cues of news, exact span, F1', cuesRight, cuesFound, cuesWanted),
  ]
}

function decide(text: string, model: HedgeModel) {
  const document = annotate(text)
  const spans = decideHedges(document, model).map(({ first, end }) => ({
    start: document.tokens.start[first],
    end: document.tokens.end[end - 1],
  }))
  return { document, spans }
}
