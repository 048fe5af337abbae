import { oncePer } from '../../../learned/once.ts'
import { addToLanes, unpack } from '../../../learned/tables.ts'
import { rememberRows } from '../../tokens/shared-rows.ts'
import type { SharedNumbers } from '../../tokens/shared-words.ts'
import type { LabelContext } from './context.ts'
import {
  BEFORE,
  MOST_ROLE_FEATURES,
  placeFeatures,
  ROLE_LABELS,
  type RoleLayout,
  WINDOW,
  WORD_ROWS,
  wordFeatures,
} from './roles.ts'
import type { Stage } from './stage.ts'

/** Sums of four integers a row: seven labels in lanes of 16 bits. */
const LANES = 4

/** Where the words of a text are read from. */
interface WordSource extends SharedNumbers {
  readonly context: LabelContext
}

/** Sums what a word adds to its neighbours and itself, and remembers the words that texts share. */
const wordReader = oncePer(({ layout, tables }: Stage<RoleLayout>) => {
  const features = new Int32Array(WORD_ROWS)
  return rememberRows(WINDOW * LANES, ({ context }: WordSource, type, sums, at) => {
    for (let place = 0; place < WINDOW; place++) {
      wordFeatures(layout, context, type, place, features, 0)
      addToLanes(tables, features, WORD_ROWS, sums, at + place * LANES)
    }
  })
})

/**
 * What each word of a text adds at each place of the window,
 * in lanes; "no token here" stands behind the types.
 */
function wordSums(stage: Stage<RoleLayout>, context: LabelContext): Int32Array {
  const read = wordReader(stage)
  const { count, shared, generation } = context.document.types
  const source = { shared, generation, context }
  const sums = new Int32Array((count + 1) * WINDOW * LANES)
  for (let type = 0; type < count; type++) read(source, type, sums, type * WINDOW * LANES)
  const features = new Int32Array(WORD_ROWS)
  for (let place = 0; place < WINDOW; place++) {
    wordFeatures(stage.layout, context, -1, place, features, 0)
    addToLanes(stage.tables, features, WORD_ROWS, sums, (count * WINDOW + place) * LANES)
  }
  return sums
}

/**
 * The score of each label at each token, before transitions: `tokens.count * ROLE_LABELS.length` sums in
 * weight units; noughts in sentences that are quoted from end to end.
 *
 * What a word adds to its neighbours is summed once for each distinct word.
 */
export function roleScores(stage: Stage<RoleLayout>, context: LabelContext): Int32Array {
  const { layout, tables } = stage
  const { tokens, types, sentences } = context.document
  const words = wordSums(stage, context)
  const width = ROLE_LABELS.length
  const scores = new Int32Array(tokens.count * width)
  const features = new Int32Array(MOST_ROLE_FEATURES)
  const sums = new Int32Array(LANES)
  for (let s = 0; s < sentences.count; s++) {
    if (context.allQuoted[s] === 1) continue
    const first = sentences.firstToken[s]
    const end = sentences.endToken[s]
    for (let token = first; token < end; token++) {
      for (let lane = 0; lane < LANES; lane++) sums[lane] = 0
      for (let place = 0; place < WINDOW; place++) {
        const at = token + place - BEFORE
        const from = ((at >= first && at < end ? tokens.type[at] : types.count) * WINDOW + place) * LANES
        for (let lane = 0; lane < LANES; lane++) sums[lane] += words[from + lane]
      }
      const count = placeFeatures(layout, context, token, features)
      addToLanes(tables, features, count, sums, 0)
      unpack(tables, sums, 0, scores, token * width)
    }
  }
  return scores
}
