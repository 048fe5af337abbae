import type { TokenRange } from '../attribution.ts'
import type { LabelContext } from './context.ts'
import type { RoleLabels } from './labels.ts'
import type { CuePass } from './pairing.ts'

/** What both stages found, for the cues that stand in no other's content. */
export interface Found {
  readonly context: LabelContext
  readonly labels: RoleLabels
  /** In order of the text, and the pass of each. */
  readonly cues: readonly TokenRange[]
  readonly passes: readonly CuePass[]
  /** By token: 1 where a cue stands. */
  readonly inCue: Uint8Array
}

/** A cue that another's pass takes for its content, at this probability, belongs to what is reported there. */
const INNER = 0.5

/** Leaves out the cues that stand inside the content of another: relations do not nest. */
export function outerCues(
  context: LabelContext,
  labels: RoleLabels,
  allCues: readonly TokenRange[],
  allPasses: readonly CuePass[],
): Found {
  const { count } = context.document.tokens
  const inner = innerCues(count, allCues, allPasses)
  const cues = allCues.filter((_, cue) => inner[cue] === 0)
  const passes = allPasses.filter((_, cue) => inner[cue] === 0)
  const inCue = new Uint8Array(count)
  for (const { firstToken, endToken } of cues) inCue.fill(1, firstToken, endToken)
  return { context, labels, cues, passes, inCue }
}

/** For each cue 1 where it stands inside the content of another. */
function innerCues(count: number, cues: readonly TokenRange[], passes: readonly CuePass[]): Uint8Array {
  const cueAt = new Int32Array(count).fill(-1)
  cues.forEach(({ firstToken, endToken }, cue) => {
    cueAt.fill(cue, firstToken, endToken)
  })
  const inner = new Uint8Array(cues.length)
  passes.forEach(({ firstToken, content }, outer) => {
    if (inner[outer] === 1) return
    for (let i = 0; i < content.length; i++) {
      const cue = cueAt[firstToken + i]
      if (cue >= 0 && cue !== outer && content[i] >= INNER) inner[cue] = 1
    }
  })
  return inner
}
