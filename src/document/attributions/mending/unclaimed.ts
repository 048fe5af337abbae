import type { TokenRange } from '../../token-range.ts'
import type { ReadText } from '../read-text.ts'
import type { Relation } from '../relation.ts'

/** Shorter quotations are terms and titles. */
const LEAST_TOKENS = 8

/**
 * Quotations that no relation holds: somebody's words, although the text does not say whose. They are
 * attributed to nobody, so that they do not count as the author's voice.
 */
export function unclaimed({ document: { tokens, quotations } }: ReadText, held: Uint8Array): Relation[] {
  const relations: Relation[] = []
  let token = 0
  for (const { spans } of quotations) {
    const content: TokenRange[] = []
    let long = false
    let free = true
    for (const { start, end } of spans) {
      while (token < tokens.count && tokens.end[token] <= start) token++
      const firstToken = token
      for (; token < tokens.count && tokens.start[token] < end; token++) if (held[token] === 1) free = false
      if (token - firstToken >= LEAST_TOKENS) long = true
      content.push({ firstToken, endToken: token })
    }
    if (long && free) relations.push({ source: null, cue: null, content })
  }
  return relations
}
