import { marginals } from '../../../learned/marginals.ts'
import type { TokenRange } from '../../token-range.ts'
import type { LabelContext } from './context.ts'
import { roleScores } from './role-scores.ts'
import { ROLE_LABELS, Role, type RoleLayout } from './roles.ts'
import type { Stage } from './stage.ts'

/** Roles as stage 1 found them, of whatever label. */
export const FoundRole = { outside: 0, source: 1, cue: 2, content: 3 } as const

const WIDTH = ROLE_LABELS.length

/** What stage 1 found at each token. */
export interface RoleLabels {
  /** A `FoundRole`. */
  readonly role: Uint8Array
  /** 1 where a role begins. */
  readonly begins: Uint8Array
  /** Probabilities of the roles, and of the beginning of a cue. */
  readonly source: Float32Array
  readonly cue: Float32Array
  readonly cueBegins: Float32Array
  readonly content: Float32Array
}

/**
 * Labels a document with roles: each token with its most probable label, which does as well as the most
 * probable sequence of a sentence, and needs no decoding beside that of the probabilities.
 */
export function labelRoles(context: LabelContext, stage: Stage<RoleLayout>): RoleLabels {
  const { count } = context.document.tokens
  const probabilities = roleProbabilities(context, stage)
  const role = new Uint8Array(count)
  const begins = new Uint8Array(count)
  const source = new Float32Array(count)
  const cue = new Float32Array(count)
  const cueBegins = new Float32Array(count)
  const content = new Float32Array(count)
  for (let token = 0, at = 0; token < count; token++, at += WIDTH) {
    let best = 0
    for (let label = 1; label < WIDTH; label++)
      if (probabilities[at + label] > probabilities[at + best]) best = label
    role[token] = (best + 1) >> 1
    begins[token] = best & 1
    source[token] = probabilities[at + Role.source] + probabilities[at + Role.source + 1]
    cueBegins[token] = probabilities[at + Role.cue]
    cue[token] = cueBegins[token] + probabilities[at + Role.cue + 1]
    content[token] = probabilities[at + Role.content] + probabilities[at + Role.content + 1]
  }
  return { role, begins, source, cue, cueBegins, content }
}

/** The probability of each label at each token. */
function roleProbabilities(context: LabelContext, stage: Stage<RoleLayout>): Float32Array {
  const { tokens, sentences } = context.document
  const scores = roleScores(stage, context)
  const probabilities = new Float32Array(tokens.count * WIDTH)
  for (let s = 0; s < sentences.count; s++) {
    const first = sentences.firstToken[s]
    const end = sentences.endToken[s]
    if (context.allQuoted[s] === 0) {
      marginals(scores, stage.factors, first, end, probabilities)
      continue
    }
    for (let token = first; token < end; token++)
      probabilities[token * WIDTH + Role.content + (token === first ? 0 : 1)] = 1
  }
  return probabilities
}

/** A word is taken for a cue from this probability on: what a missed cue costs, no later step brings back. */
const CUE_THRESHOLD = 0.4

/** The cues: runs of words that are likely enough to be one, within a sentence. */
export function cuesOf({ document: { tokens } }: LabelContext, { cue, cueBegins }: RoleLabels): TokenRange[] {
  const cues: TokenRange[] = []
  for (let token = 0; token < tokens.count; token++) {
    if (cue[token] < CUE_THRESHOLD) continue
    let end = token + 1
    while (
      end < tokens.count &&
      cue[end] >= CUE_THRESHOLD &&
      cueBegins[end] < cue[end] / 2 &&
      tokens.sentence[end] === tokens.sentence[token]
    )
      end++
    cues.push({ firstToken: token, endToken: end })
    token = end - 1
  }
  return cues
}
