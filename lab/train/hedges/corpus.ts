import { annotate } from '../../../src/document/annotate.ts'
import type { Document } from '../../../src/document/document.ts'
import { HEDGE_CLASSES } from '../../../src/metrics/wording/hedge-decision.ts'
import { readGold, utf16Offsets } from '../../gold.ts'

/** A sentence with the cues that annotators marked, in tokens. */
export interface HedgedSentence {
  readonly document: Document
  /** Number of the article that the sentence is from. */
  readonly article: number
  readonly cues: readonly GoldCue[]
}

/** A marked cue: tokens `[first, end)`. */
export interface GoldCue {
  readonly first: number
  readonly end: number
  /** Index into `HEDGE_CLASSES`, from 1. */
  readonly hedgeClass: number
}

interface GoldSentence {
  readonly doc_id: string
  readonly text: string
  readonly cues: readonly { readonly start: number; readonly end: number; readonly type: string }[]
}

/** Reads the train part; every cue that annotators marked begins and ends with a token. */
export function readHedged(folder: string): HedgedSentence[] {
  const articles = new Map<string, number>()
  return readGold<GoldSentence>(folder, 'szeged_uncertainty/wiki.train.jsonl').map((record) => {
    const article = articles.get(record.doc_id) ?? articles.size
    articles.set(record.doc_id, article)
    const document = annotate(record.text)
    const offsets = utf16Offsets(record.text)
    const { start, end } = document.tokens
    const cues = record.cues.map((cue) => ({
      first: start.indexOf(offsets[cue.start]),
      end: end.indexOf(offsets[cue.end]) + 1,
      hedgeClass: HEDGE_CLASSES.indexOf(cue.type as (typeof HEDGE_CLASSES)[number]),
    }))
    return { document, article, cues }
  })
}
