import afinn from 'sentiment/languages/en/labels.json' with { type: 'json' }
import { annotate } from '../../../src/document/annotate.ts'

const scores = new Map<string, number>(Object.entries(afinn))

/** Sum of the AFINN-165 scores (Nielsen 2011) of a text's words. */
export function afinnSum(text: string): number {
  const { tokens, types } = annotate(text)
  let sum = 0
  for (let i = 0; i < tokens.count; i++) sum += scores.get(types.lower[tokens.type[i]]) ?? 0
  return sum
}

/** Its sign: 0 negative, 1 neutral, 2 positive. */
export function afinnPolarity(text: string): number {
  return Math.sign(afinnSum(text)) + 1
}
