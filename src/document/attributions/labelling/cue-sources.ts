import type { TokenRange } from '../../token-range.ts'
import { FoundRole } from './labels.ts'
import type { Found } from './outer-cues.ts'
import { Pair } from './pairing.ts'
import type { CuePass } from './passes.ts'

/** How many cues before and after a source without a cue are asked whether they lack one. */
const NEIGHBOURS = 8

/** Words of a cue that make a passive, or a statement about nobody, of it. */
const PASSIVE = new Set('is are was were be been being it there no known titled'.split(' '))
/** Words that a verb with a subject begins with, besides those in -ing and -ed. */
const ACTIVE = new Set('said told saw wrote has have had will would also later then'.split(' '))

/**
 * For each cue its source, or null: the surest in its pass; else a source of stage 1 that no pass took; else
 * that of the verb before, where both have one subject.
 *
 * @param owners for each token the cue whose content it is, or -1
 */
export function sourcesOfCues(found: Found, owners: Int32Array): (TokenRange | null)[] {
  const sources = found.passes.of.map((pass) => surestSource(found, pass))
  takeStraySources(found, owners, sources)
  shareSources(found, sources)
  return sources
}

/** The surest run of source words in a cue's pass; several cues may share one source. */
function surestSource(
  { context, passes: { label, source }, inCue }: Found,
  { firstToken, endToken, shift }: CuePass,
): TokenRange | null {
  const { tokens, types } = context.document
  const isSource = (token: number) => label[token + shift] === Pair.source && inCue[token] === 0
  let best: TokenRange | null = null
  let most = 0
  for (let token = firstToken; token < endToken; token++) {
    if (!isSource(token)) continue
    let end = token
    let sum = 0
    while (end < endToken && isSource(end)) {
      sum += source[shift + end++]
      // A comma that was lost between a name and its apposition.
      if (end + 1 < endToken && isSource(end + 1) && types.form[tokens.type[end]] === ',') end++
    }
    if (sum > most) {
      most = sum
      best = { firstToken: token, endToken: end }
    }
    token = end - 1
  }
  return best
}

/** A source of stage 1 that no cue claimed goes to the nearest cue of its sentence that has none. */
function takeStraySources(
  { context, labels, cues, inCue }: Found,
  owners: Int32Array,
  sources: (TokenRange | null)[],
): void {
  const { count, sentence } = context.document.tokens
  const taken = new Uint8Array(count)
  for (const source of sources) if (source !== null) taken.fill(1, source.firstToken, source.endToken)
  for (let token = 0, next = 0; token < count; token++) {
    while (next < cues.length && cues[next].firstToken <= token) next++
    if (labels.role[token] !== FoundRole.source || taken[token] === 1) continue
    if (owners[token] >= 0 || inCue[token] === 1) continue
    const goesOn = (at: number) => labels.role[at] === FoundRole.source && labels.begins[at] === 0
    let end = token + 1
    while (end < count && goesOn(end) && taken[end] === 0 && sentence[end] === sentence[token]) end++
    let best = -1
    let least = Number.POSITIVE_INFINITY
    for (let cue = Math.max(0, next - NEIGHBOURS); cue < Math.min(cues.length, next + NEIGHBOURS); cue++) {
      if (sources[cue] !== null || sentence[cues[cue].firstToken] !== sentence[token]) continue
      const distance = Math.abs(cues[cue].firstToken - token)
      if (distance >= least) continue
      least = distance
      best = cue
    }
    if (best >= 0) sources[best] = { firstToken: token, endToken: end }
    token = end - 1
  }
}

/**
 * A later verb of the same subject ("…, promising to …",
 * "… and called for …") has the source of the verb before.
 */
function shareSources(found: Found, sources: (TokenRange | null)[]): void {
  const { cues } = found
  const { sentence } = found.context.document.tokens
  for (let cue = 1; cue < cues.length; cue++) {
    const source = sources[cue - 1]
    if (sources[cue] !== null || source === null) continue
    const { firstToken } = cues[cue]
    const follows = sentence[firstToken] === sentence[source.firstToken] && source.firstToken <= firstToken
    if (follows && wantsSubject(found, cues[cue])) sources[cue] = source
  }
}

/**
 * Whether a cue is a verb that wants a subject: "promising", "called", but neither "is expected" nor "fears".
 */
function wantsSubject({ context }: Found, { firstToken, endToken }: TokenRange): boolean {
  const { tokens, types } = context.document
  for (let token = firstToken; token < endToken; token++)
    if (PASSIVE.has(types.lower[tokens.type[token]])) return false
  const word = types.lower[tokens.type[firstToken]]
  return word.endsWith('ing') || word.endsWith('ed') || ACTIVE.has(word)
}
