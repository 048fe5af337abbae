import type { TokenRange } from '../token-range.ts'
import type { AttributionForm, AttributionStance, AttributionType } from './attribution.ts'
import type { ReadText } from './read-text.ts'
import { stemOf } from './stem.ts'

/** Share of the content's tokens from which on it counts as quoted whole. */
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

/** Verbs of speech and belief that tell of an intention when "to" follows: "promised to", "hopes to". */
const INTENDING = new Set(
  'vow promise pledge agree threaten refuse decline hope expect propose offer consider decide prepare swear'
    .split(' ')
    .map(stemOf),
)
/** Words after a verb that make it one of showing what is so: "pointed out", "made clear". */
const SHOWING: ReadonlyMap<string, string> = new Map([
  [stemOf('point'), 'out'],
  [stemOf('make'), 'clear'],
  [stemOf('spell'), 'out'],
  [stemOf('lay'), 'out'],
])

/** What is attributed, and the reporter's stance. */
export interface Manner {
  readonly type: AttributionType
  readonly stance: AttributionStance
}

/**
 * The manner of an attribution by the first word of its cue that the table knows.
 * "To" after a promise or a hope makes an intention of it. A cue of no known word
 * reports speech where it quotes, and an attitude where it does not.
 */
export function mannerOf(
  cue: TokenRange | null,
  content: readonly TokenRange[],
  form: AttributionForm,
  { document: { tokens }, facts, lowerAt }: ReadText,
): Manner {
  const { firstToken, endToken } = cue ?? { firstToken: 0, endToken: 0 }
  for (let token = firstToken; token < endToken; token++) {
    const stem = facts.stem[tokens.type[token]]
    const shown = SHOWING.get(stem)
    for (let next = token + 1; shown !== undefined && next < Math.min(endToken, token + 4); next++) {
      if (lowerAt(next) === shown) return { type: 'speech', stance: 'endorsing' }
    }
    const entry = facts.cue[tokens.type[token]]
    if (entry === undefined) continue
    if (entry.type === 'intention' || !INTENDING.has(stem)) return entry
    const next = token + 1 < endToken ? token + 1 : content[0]?.firstToken
    return next !== undefined && lowerAt(next) === 'to' ? { type: 'intention', stance: entry.stance } : entry
  }
  const spoken = form !== 'indirect' || cue === null || !/[a-z]/.test(lowerAt(firstToken))
  return { type: spoken ? 'speech' : 'belief', stance: 'neutral' }
}
