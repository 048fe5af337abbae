import type { TokenRange } from '../../../token-range.ts'
import type { ReadText } from '../../read-text.ts'
import type { Relation } from '../../relation.ts'
import type { WordList } from '../../word-lists.ts'

/** A relation that has a cue. */
export type CuedRelation = Relation & { readonly cue: TokenRange }

/** A longer subject is a clause. */
export const LONGEST_SUBJECT = 12
/** A longer insertion is none. */
export const LONGEST_INSERTION = 30

/** Whether something holds of any token of a range. */
export function some({ firstToken, endToken }: TokenRange, holds: (token: number) => boolean): boolean {
  for (let token = firstToken; token < endToken; token++) if (holds(token)) return true
  return false
}

/** Whether something holds of all tokens of a range. */
export function every(range: TokenRange, holds: (token: number) => boolean): boolean {
  return !some(range, (token) => !holds(token))
}

/** Whether some word of a range is in a list. */
export function someIs({ is }: ReadText, range: TokenRange, list: WordList): boolean {
  return some(range, (token) => is(token, list))
}
