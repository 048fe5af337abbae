import type { TokenRange } from '../../../token-range.ts'
import type { ReadText } from '../../read-text.ts'
import type { Relation } from '../../relation.ts'

/** The relations of a text while its frames put them right. */
export interface Framing {
  readonly text: ReadText
  /** Changed in place. */
  readonly relations: Relation[]
  /**
   * For each token the index of the relation that held it before any frame was applied; -1 where none did.
   */
  readonly ownerOf: Int32Array
}

/** Whether no relation but one holds any of a range. */
export function isHeldByNoOther(
  { ownerOf }: Framing,
  i: number,
  { firstToken, endToken }: TokenRange,
): boolean {
  for (let token = firstToken; token < endToken; token++)
    if (ownerOf[token] >= 0 && ownerOf[token] !== i) return false
  return true
}
