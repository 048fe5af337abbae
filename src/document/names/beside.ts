import type { Document } from '../document.ts'
import type { Capitals } from './capitals.ts'
import { Writing } from './writing.ts'

/** How many mentions of a word are asked for what stands beside them: the first few tell, and cost stays linear. */
const MENTIONS = 8

/** Ends a list of types. */
export const LIST_END = -2

/** The distinct types that stand beside the first mentions of words with a capital; -1 where a sentence has none there. */
export interface Beside {
  /** Lists one after the other, each closed by `LIST_END`. */
  readonly lists: Int32Array
  /** For each type where its lists begin; -1 for types without a capital. */
  readonly before: Int32Array
  readonly after: Int32Array
}

/** Gathers what stands beside the capitals of a document's runs. */
export function besideCapitals(
  { tokens, types, sentences }: Document,
  { count, first, end, inRuns }: Capitals,
  writing: Uint8Array,
): Beside {
  const before = new Int32Array(types.count).fill(-1)
  const after = new Int32Array(types.count).fill(-1)
  const mentions = new Uint8Array(types.count)
  const lists = new Int32Array(Math.min(inRuns, types.count) * 2 * (MENTIONS + 1)).fill(LIST_END)
  let free = 0
  for (let run = 0; run < count; run++) {
    const sentence = tokens.sentence[first[run]]
    const sentenceFirst = sentences.firstToken[sentence]
    const sentenceEnd = sentences.endToken[sentence]
    for (let token = first[run]; token < end[run]; token++) {
      const type = tokens.type[token]
      if ((writing[type] & Writing.capital) === 0 || mentions[type] === MENTIONS) continue
      if (mentions[type]++ === 0) {
        before[type] = free
        after[type] = free + MENTIONS + 1
        free += 2 * (MENTIONS + 1)
      }
      addOnce(lists, before[type], token > sentenceFirst ? tokens.type[token - 1] : -1)
      addOnce(lists, after[type], token + 1 < sentenceEnd ? tokens.type[token + 1] : -1)
    }
  }
  return { lists, before, after }
}

function addOnce(lists: Int32Array, from: number, type: number): void {
  let at = from
  while (lists[at] !== LIST_END) if (lists[at++] === type) return
  lists[at] = type
}
