import type { TokenRange } from '../../token-range.ts'
import type { LabelContext } from './context.ts'
import type { RoleLabels } from './labels.ts'
import type { CuePass, Passes } from './passes.ts'

/** What both stages found, for the cues that stand in no other's content. */
export interface Found {
  readonly context: LabelContext
  readonly labels: RoleLabels
  /** In order of the text, and the pass of each. */
  readonly cues: readonly TokenRange[]
  readonly passes: Passes
  /** By token: 1 where a cue stands. */
  readonly inCue: Uint8Array
}

/**
 * A cue that another's pass takes for its content, at this probability, belongs to what is reported there.
 */
const INNER = 0.5

/** Leaves out the cues that stand inside the content of another: relations do not nest. */
export function outerCues(
  context: LabelContext,
  labels: RoleLabels,
  allCues: readonly TokenRange[],
  allPasses: Passes,
): Found {
  const inner = innerCues(allCues, allPasses)
  const cues = allCues.filter((_, cue) => inner[cue] === 0)
  const passes = { ...allPasses, of: allPasses.of.filter((_, cue) => inner[cue] === 0) }
  const inCue = new Uint8Array(context.document.tokens.count)
  for (const { firstToken, endToken } of cues) inCue.fill(1, firstToken, endToken)
  return { context, labels, cues, passes, inCue }
}

/** For each cue 1 where it stands inside the content of another. */
function innerCues(cues: readonly TokenRange[], { of, content }: Passes): Uint8Array {
  const inner = new Uint8Array(cues.length)
  for (let outer = 0; outer < cues.length; outer++) {
    if (inner[outer] === 1) continue
    const { firstToken, endToken } = of[outer]
    for (let cue = outer - 1; cue >= 0 && cues[cue].endToken > firstToken; cue--)
      if (isInside(cues[cue], of[outer], content)) inner[cue] = 1
    for (let cue = outer + 1; cue < cues.length && cues[cue].firstToken < endToken; cue++)
      if (isInside(cues[cue], of[outer], content)) inner[cue] = 1
  }
  return inner
}

/** Whether a pass takes a word of a cue for its content. */
function isInside(cue: TokenRange, { firstToken, endToken, shift }: CuePass, content: Float32Array): boolean {
  const end = Math.min(cue.endToken, endToken)
  for (let token = Math.max(cue.firstToken, firstToken); token < end; token++)
    if (content[token + shift] >= INNER) return true
  return false
}
