import type { ReadText } from '../read-text.ts'
import type { Relation } from '../relation.ts'

/** Shorter quotations are terms and titles. */
const LEAST_TOKENS = 8

/**
 * Quotations that no relation holds: somebody's words, although the text does not say whose. They are attributed to
 * nobody, so that they do not count as the author's voice.
 */
export function unclaimed({ document: { tokens, quotations } }: ReadText, held: Uint8Array): Relation[] {
  const relations: Relation[] = []
  let token = 0
  for (const { spans } of quotations) {
    const content = spans.map(({ start, end }) => {
      while (token < tokens.count && tokens.end[token] <= start) token++
      const firstToken = token
      while (token < tokens.count && tokens.start[token] < end) token++
      return { firstToken, endToken: token }
    })
    const long = content.some(({ firstToken, endToken }) => endToken - firstToken >= LEAST_TOKENS)
    const free = content.every(({ firstToken, endToken }) =>
      held.subarray(firstToken, endToken).every((one) => one === 0),
    )
    if (long && free) relations.push({ source: null, cue: null, content })
  }
  return relations
}
