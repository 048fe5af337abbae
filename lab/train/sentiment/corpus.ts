import type { Polarity } from '../../../src/metrics/results.ts'
import { POLARITIES } from '../../../src/metrics/sentiment/classify.ts'
import { readGold, utf16Offsets } from '../../gold.ts'

/** One judged mention; label 0 negative, 1 neutral, 2 positive. */
export interface Example {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly label: number
  /**
   * Examples of one article share it, so that cross-validation keeps them
   * together; null for those of no fold.
   */
  readonly group: string | null
}

/** The article of a sentence of NewsMTSC, from its id. */
export function articleOf(id: string): string {
  return id.split('_').slice(0, 3).join('_')
}

/** The mentions of a part of NewsMTSC ("train", "rw_dev", "mt_dev"). */
export function readNewsmtsc(gold: string, part: string): Example[] {
  const records = readGold<{
    id: string
    text: string
    targets: { start: number; end: number; polarity: Polarity }[]
  }>(gold, `newsmtsc/${part}.jsonl`)
  return records.flatMap(({ id, text, targets }) => {
    const at = utf16Offsets(text)
    const group = articleOf(id)
    return targets.map(({ start, end, polarity }) => ({
      text,
      start: at[start],
      end: at[end],
      label: POLARITIES.indexOf(polarity),
      group,
    }))
  })
}

/**
 * Both entities of each sentence of directed_sentiment: the judged target with its
 * polarity, the other as neutral.
 */
export function readDirected(gold: string): Example[] {
  const records = readGold<{
    text: string
    p: { start: number; end: number }
    q: { start: number; end: number }
    polarity: Polarity
    target: 'p' | 'q' | null
  }>(gold, 'directed_sentiment/train.jsonl')
  return records.flatMap((record) => {
    const at = utf16Offsets(record.text)
    return (['p', 'q'] as const).map((side) => ({
      text: record.text,
      start: at[record[side].start],
      end: at[record[side].end],
      label: record.target === side ? POLARITIES.indexOf(record.polarity) : 1,
      group: record.text,
    }))
  })
}
