import type { Document } from '../../document.ts'
import { QuoteState } from './context.ts'
import { FoundRole } from './labels.ts'
import type { Found } from './outer-cues.ts'
import { Pair } from './pairing.ts'

/** Content that stage 1 did not see must be this sure. */
const UNSEEN_CONTENT = 0.7

/**
 * What a cue costs as the home of a content in another sentence:
 * each sentence 1, each cue between, each paragraph.
 */
const LATER = 0.5
const CUE_BETWEEN = 3
const PARAGRAPH = 10
/** How many cues a content looks past, on either side: each makes the next one dearer. */
const MOST_BETWEEN = 20
/** How many paragraphs back and ahead a content looks for its cue. */
const PARAGRAPHS_BACK = 6
const PARAGRAPHS_AHEAD = 2

/**
 * For each token the cue whose content it is, or -1.
 *
 * A token goes to the cue whose pass claims it most surely; content of stage 1 that no cue claimed goes to
 * the cue beside it, or else to the cheapest around, if that is in its sentence or it is quoted: other words
 * in a sentence without a cue are seldom reported by that of another.
 */
export function contentOwners(found: Found): Int32Array {
  const owners = claimed(found)
  const { tokens } = found.context.document
  const { labels, cues, inCue } = found
  const isOrphan = (token: number) =>
    labels.role[token] === FoundRole.content && owners[token] < 0 && inCue[token] === 0
  const paragraphOf = paragraphsOfSentences(found.context.document)

  for (let token = 0, next = 0; token < tokens.count; token++) {
    while (next < cues.length && cues[next].firstToken <= token) next++
    if (!isOrphan(token)) continue
    const sentence = tokens.sentence[token]
    let end = token + 1
    while (
      end < tokens.count &&
      isOrphan(end) &&
      tokens.sentence[end] === sentence &&
      labels.begins[end] === 0
    )
      end++
    const beside = ownerBeside(found, owners, token, end)
    const owner = beside >= 0 ? beside : cheapestCue(found, paragraphOf, sentence, next)
    if (owner >= 0 && (beside >= 0 || mayOwn(found, owner, token))) owners.fill(owner, token, end)
    token = end - 1
  }
  return owners
}

/**
 * Whether the words from a token on may be told by a cue:
 * by that of another sentence only where they are quoted.
 */
function mayOwn({ context, cues }: Found, owner: number, token: number): boolean {
  const { sentence } = context.document.tokens
  return context.quote[token] !== QuoteState.outside || sentence[cues[owner].firstToken] === sentence[token]
}

/** What the passes claim: what a doubtful cue claims yields to what a sure one claims. */
function claimed({ context, labels, cues, passes, inCue }: Found): Int32Array {
  const { count } = context.document.tokens
  const owners = new Int32Array(count).fill(-1)
  const strength = new Float32Array(count)
  const { of, label, content } = passes
  for (let cue = 0; cue < cues.length; cue++) {
    let trust = 0
    for (let token = cues[cue].firstToken; token < cues[cue].endToken; token++)
      trust = Math.max(trust, labels.cue[token])
    const { firstToken, endToken, shift } = of[cue]
    for (let token = firstToken; token < endToken; token++) {
      const at = token + shift
      if (label[at] !== Pair.content || inCue[token] === 1) continue
      if (labels.role[token] !== FoundRole.content && content[at] < UNSEEN_CONTENT) continue
      const claim = content[at] * trust
      if (claim <= strength[token]) continue
      strength[token] = claim
      owners[token] = cue
    }
  }
  return owners
}

function paragraphsOfSentences({ sentences, paragraphs }: Document): Int32Array {
  const paragraphOf = new Int32Array(sentences.count)
  for (let p = 0, s = 0; p < paragraphs.count; p++) {
    while (s < sentences.count && sentences.firstToken[s] < paragraphs.endToken[p]) paragraphOf[s++] = p
  }
  return paragraphOf
}

/** The owner of the content that the words of `[token, end)` go on from, or that goes on from them; or -1. */
function ownerBeside({ context, labels }: Found, owners: Int32Array, token: number, end: number): number {
  const { count, sentence } = context.document.tokens
  const goesOn = token > 0 && sentence[token - 1] === sentence[token] && labels.begins[token] === 0
  if (goesOn && owners[token - 1] >= 0) return owners[token - 1]
  const isGoneOnFrom = end < count && sentence[end] === sentence[token] && labels.begins[end] === 0
  return isGoneOnFrom ? owners[end] : -1
}

/**
 * The cheapest cue for a content in a sentence without one,
 * or -1; `next` is the first cue after the content begins.
 */
function cheapestCue(
  { context, cues }: Found,
  paragraphOf: Int32Array,
  sentence: number,
  next: number,
): number {
  const { tokens } = context.document
  let best = -1
  let least = Number.POSITIVE_INFINITY
  const consider = (cue: number, between: number, later: number) => {
    const at = tokens.sentence[cues[cue].firstToken]
    const cost =
      Math.abs(at - sentence) +
      later +
      between * CUE_BETWEEN +
      Math.abs(paragraphOf[at] - paragraphOf[sentence]) * PARAGRAPH
    if (cost >= least) return
    least = cost
    best = cue
  }
  for (let cue = next - 1, between = 0; cue >= 0 && between < MOST_BETWEEN; cue--, between++) {
    const at = tokens.sentence[cues[cue].firstToken]
    if (paragraphOf[sentence] - paragraphOf[at] > PARAGRAPHS_BACK) break
    consider(cue, between, 0)
  }
  for (let cue = next, between = 0; cue < cues.length && between < MOST_BETWEEN; cue++, between++) {
    const at = tokens.sentence[cues[cue].firstToken]
    if (paragraphOf[at] - paragraphOf[sentence] > PARAGRAPHS_AHEAD) break
    consider(cue, between, LATER)
  }
  return best
}
