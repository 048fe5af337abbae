import type { Document } from '../document.ts'
import type { AttributionForm, AttributionStance, AttributionType, TokenRange } from './attribution.ts'
import type { WordFacts } from './words.ts'

/** Share of the content's words from which on it counts as quoted whole. */
const WHOLE = 0.9

/** How much of the content stands in quotation marks: all, some or nothing. */
export function formOf(content: readonly TokenRange[], quoted: Uint8Array): AttributionForm {
  let inside = 0
  let all = 0
  for (const { firstToken, endToken } of content) {
    all += endToken - firstToken
    for (let token = firstToken; token < endToken; token++) inside += quoted[token]
  }
  if (inside === 0) return 'indirect'
  return inside >= all * WHOLE ? 'direct' : 'mixed'
}

/** Cues of a certain kind that no single word tells: "is expected to", "as … put it". */
const NEUTRAL = { type: 'speech', stance: 'neutral' } as const
/** Verbs of speech and belief that tell of an intention when "to" follows: "promised to", "hopes to". */
const INTENDING = new Set(
  'vow promis pledg agre threaten refus declin hope expect propos offer consid decid prepar swear'.split(' '),
)

/**
 * What is attributed, and the reporter's stance, by the first word of the cue that the table knows; a cue that it
 * does not know reports speech, neutrally. "To" after a promise or a hope makes an intention of it.
 */
export function mannerOf(
  cue: TokenRange | null,
  content: readonly TokenRange[],
  { tokens, types }: Document,
  facts: WordFacts,
): { type: AttributionType; stance: AttributionStance } {
  if (cue === null) return NEUTRAL
  for (let token = cue.firstToken; token < cue.endToken; token++) {
    const type = tokens.type[token]
    const entry = facts.cue[type]
    if (entry === undefined) continue
    if (entry.type === 'intention' || !INTENDING.has(facts.stem[type])) return entry
    const after = token + 1 < cue.endToken ? token + 1 : content[0]?.firstToken
    const toFollows = after !== undefined && types.lower[tokens.type[after]] === 'to'
    return toFollows ? { type: 'intention', stance: entry.stance } : entry
  }
  return NEUTRAL
}
