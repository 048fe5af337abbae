import type { TokenRange } from '../attribution.ts'
import type { Relation } from '../relation.ts'
import type { LabelContext } from './context.ts'
import type { RoleLabels } from './labels.ts'
import { type CuePass, Pair } from './pairing.ts'

const SOURCE = 1
/** Words of a cue that make a passive, or a statement about nobody, of it. */
const PASSIVE = new Set([
  'is',
  'are',
  'was',
  'were',
  'be',
  'been',
  'being',
  'it',
  'there',
  'no',
  'known',
  'titled',
])
const ACTIVE = new Set([
  'said',
  'told',
  'saw',
  'wrote',
  'has',
  'have',
  'had',
  'will',
  'would',
  'also',
  'later',
  'then',
])
const CONTENT = 3

/** Content that stage 1 did not see must be this sure. */
const UNSEEN_CONTENT = 0.7

/** What a cue costs as the home of a content in another sentence: each sentence 1, each cue between, each paragraph. */
const LATER = 0.5
const CUE_BETWEEN = 3
const PARAGRAPH = 10
/** How many cues a content looks past, on either side: each makes the next one dearer. */
const MOST_BETWEEN = 20
/** How many cues before and after a source without a cue are asked whether they lack one. */
const NEIGHBOURS = 8
/** How many paragraphs back and ahead a content looks for its cue. */
const PARAGRAPHS_BACK = 6
const PARAGRAPHS_AHEAD = 2

/**
 * Gives each word to one cue at most, and each content without a cue in its sentence to the cheapest cue around.
 *
 * @returns relations with content, in order of their first word
 */
export function resolve(
  context: LabelContext,
  labels: RoleLabels,
  found: readonly TokenRange[],
  allPasses: readonly CuePass[],
): Relation[] {
  const inner = innerCues(context.document.tokens.count, found, allPasses)
  const cues = found.filter((_, cue) => inner[cue] === 0)
  const passes = allPasses.filter((_, cue) => inner[cue] === 0)
  const { tokens, sentences, paragraphs } = context.document
  const { count } = tokens
  const contentOf = new Int32Array(count).fill(-1)
  const taken = new Uint8Array(count)
  const strength = new Float32Array(count)
  const inCue = new Uint8Array(count)
  for (const { firstToken, endToken } of cues) inCue.fill(1, firstToken, endToken)
  // What a doubtful cue claims yields to what a sure one claims.
  const trust = cues.map(({ firstToken, endToken }) => {
    let most = 0
    for (let token = firstToken; token < endToken; token++) most = Math.max(most, labels.cue[token])
    return most
  })

  passes.forEach(({ firstToken, label, content }, cue) => {
    for (let i = 0; i < label.length; i++) {
      const token = firstToken + i
      if (label[i] !== Pair.content || inCue[token] === 1) continue
      if (labels.role[token] !== CONTENT && content[i] < UNSEEN_CONTENT) continue
      const claim = content[i] * trust[cue]
      if (claim <= strength[token]) continue
      strength[token] = claim
      contentOf[token] = cue
    }
  })

  const paragraphOf = new Int32Array(sentences.count)
  for (let p = 0, s = 0; p < paragraphs.count; p++) {
    while (s < sentences.count && sentences.firstToken[s] < paragraphs.endToken[p]) paragraphOf[s++] = p
  }

  // Content of stage 1 that no cue claimed.
  for (let token = 0, nextCue = 0; token < count; token++) {
    while (nextCue < cues.length && cues[nextCue].firstToken <= token) nextCue++
    if (!isOrphan(token)) continue
    const sentence = tokens.sentence[token]
    let end = token + 1
    while (end < count && isOrphan(end) && tokens.sentence[end] === sentence && labels.begins[end] === 0)
      end++
    const cue = homeOf(token, end, sentence, nextCue)
    if (cue >= 0) contentOf.fill(cue, token, end)
    token = end - 1
  }

  const relations: { source: TokenRange | null; cue: TokenRange; content: TokenRange[] }[] = cues.map(
    (cue) => ({
      source: null,
      cue,
      content: [],
    }),
  )
  for (let token = 0; token < count; token++) {
    const owner = contentOf[token]
    if (owner >= 0) {
      let end = token + 1
      while (end < count && contentOf[end] === owner) end++
      relations[owner].content.push({ firstToken: token, endToken: end })
      token = end - 1
    }
  }
  passes.forEach((pass, cue) => {
    relations[cue].source = sourceIn(pass)
    const { source } = relations[cue]
    if (source !== null) taken.fill(1, source.firstToken, source.endToken)
  })
  takeStraySources()
  shareSources()
  return relations.filter(({ content }) => content.length > 0)

  /** The surest run of source words in a cue's pass; several cues may share one source. */
  function sourceIn({ firstToken, label, source }: CuePass): TokenRange | null {
    const isSource = (i: number) => label[i] === Pair.source && inCue[firstToken + i] === 0
    let best: TokenRange | null = null
    let most = 0
    for (let i = 0; i < label.length; i++) {
      if (!isSource(i)) continue
      let end = i
      let sum = 0
      while (end < label.length && isSource(end)) {
        sum += source[end++]
        // A comma that was lost between a name and its apposition.
        if (end + 1 < label.length && isSource(end + 1) && isComma(firstToken + end)) end++
      }
      if (sum > most) {
        most = sum
        best = { firstToken: firstToken + i, endToken: firstToken + end }
      }
      i = end - 1
    }
    return best
  }

  /** A later verb of the same subject ("…, promising to …", "… and called for …") has the source of the verb before. */
  function shareSources(): void {
    for (let cue = 1; cue < relations.length; cue++) {
      const { source } = relations[cue - 1]
      if (relations[cue].source !== null || source === null) continue
      const { firstToken, endToken } = cues[cue]
      if (
        tokens.sentence[firstToken] !== tokens.sentence[source.firstToken] ||
        source.firstToken > firstToken
      )
        continue
      if (mayShare(firstToken, endToken)) relations[cue].source = source
    }
  }

  /** Whether a cue is a verb that wants a subject: "promising", "called", but neither "is expected" nor "fears". */
  function mayShare(firstToken: number, endToken: number): boolean {
    const { lower } = context.document.types
    for (let token = firstToken; token < endToken; token++)
      if (PASSIVE.has(lower[tokens.type[token]])) return false
    const word = lower[tokens.type[firstToken]]
    return word.endsWith('ing') || word.endsWith('ed') || ACTIVE.has(word)
  }

  function isComma(token: number): boolean {
    return context.document.types.form[tokens.type[token]] === ','
  }

  function isOrphan(token: number): boolean {
    return labels.role[token] === CONTENT && contentOf[token] < 0 && inCue[token] === 0
  }

  /** The cue that the words of `[token, end)` belong to, or -1. `next` is the first cue after `token`. */
  function homeOf(token: number, end: number, sentence: number, next: number): number {
    if (
      token > 0 &&
      contentOf[token - 1] >= 0 &&
      tokens.sentence[token - 1] === sentence &&
      labels.begins[token] === 0
    )
      return contentOf[token - 1]
    if (end < count && contentOf[end] >= 0 && tokens.sentence[end] === sentence && labels.begins[end] === 0)
      return contentOf[end]
    let best = -1
    let least = Number.POSITIVE_INFINITY
    const consider = (cue: number, between: number, later: number) => {
      const at = tokens.sentence[cues[cue].firstToken]
      const cost =
        Math.abs(at - sentence) +
        later +
        between * CUE_BETWEEN +
        Math.abs(paragraphOf[at] - paragraphOf[sentence]) * PARAGRAPH
      if (cost < least) {
        least = cost
        best = cue
      }
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

  /** A source of stage 1 that no cue claimed goes to the nearest cue of its sentence that has none. */
  function takeStraySources(): void {
    for (let token = 0, next = 0; token < count; token++) {
      while (next < cues.length && cues[next].firstToken <= token) next++
      if (labels.role[token] !== SOURCE || taken[token] === 1 || contentOf[token] >= 0 || inCue[token] === 1)
        continue
      const sentence = tokens.sentence[token]
      let end = token + 1
      while (
        end < count &&
        labels.role[end] === SOURCE &&
        labels.begins[end] === 0 &&
        taken[end] === 0 &&
        tokens.sentence[end] === sentence
      )
        end++
      let best = -1
      let least = Number.POSITIVE_INFINITY
      for (let cue = Math.max(0, next - NEIGHBOURS); cue < Math.min(cues.length, next + NEIGHBOURS); cue++) {
        if (relations[cue].source !== null || tokens.sentence[cues[cue].firstToken] !== sentence) continue
        const distance = Math.abs(cues[cue].firstToken - token)
        if (distance < least) {
          least = distance
          best = cue
        }
      }
      if (best >= 0) relations[best].source = { firstToken: token, endToken: end }
      token = end - 1
    }
  }
}

/** A cue that another's pass takes for its content, at this probability, belongs to what is reported there. */
const INNER = 0.5

/** For each cue 1 where it stands inside the content of another: relations do not nest. */
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
