import { type Document, TokenKind, voiceOf } from '../../document/document.ts'
import type { Weights } from '../../learned/weights.ts'
import { isFunctionWord } from '../../lexicons/contexts/closed-classes.ts'
import type { Cue } from '../results.ts'
import { decideWeasels, likeliestWord } from './weasel-decision.ts'

/** Probability from which a token is shown as a weasel, beside the likeliest one of its sentence. */
const SHOWN = 0.25
/** How far from a taken word another may stand for it, in tokens. */
const NEAR = 3
/** Weight of a weasel that the lexicon does not hold: that of most of its entries. */
const LEARNED_WEIGHT = 0.4

/** Words that can be unspecific by themselves, besides those of the lexicon and adverbs in -ly. */
const UNSPECIFIC = new Set(
  `some many most several various numerous few certain others other any more much little lot lots number people
  critics experts scholars observers historians sources fans analysts commentators authors writers reports studies
  often sometimes usually common typical popular known called regarded noted best worst greatest largest among`
    .trim()
    .split(/\s+/),
)

/** Words in -ly that leave nothing open, or are no adverbs. */
const SPECIFIC = new Set(
  `absolutely completely directly early entirely exactly explicitly family fully immediately materially monthly newly
  only permanently precisely reply supply totally unanimously weekly yearly`
    .trim()
    .split(/\s+/),
)

/** Whether a word can be unspecific; a capital in it makes it a name. */
function isUnspecificWord(lower: string, form: string): boolean {
  if (UNSPECIFIC.has(lower)) return true
  return form === lower && lower.length > 4 && lower.endsWith('ly') && !SPECIFIC.has(lower)
}

/** Beginnings of a passive or of an impersonal clause: "is expected", "it has been thought". */
const IMPERSONAL = new Set(
  'it there this these is are was were be been being have has had by as also would will to'.split(' '),
)

/**
 * The weasels of a document, in order of the text: in each sentence that the model takes for one, the words that
 * tell it. A word that the lexicon holds is shown as the lexicon's cue, over all of its phrase; where the likeliest
 * word is another hedge's, the function words before it are ("It is" in "It is believed"). A word that can't be
 * unspecific is never shown, however much the model thinks of it: a sentence may so be left without a weasel.
 *
 * @param known the lexicon's cues, in order of the text
 * @param taken cues already decided, in order of the text; a weasel stands over none of them
 */
export function weaselCues(
  document: Document,
  weights: Weights,
  known: readonly Cue[],
  taken: readonly Cue[],
): Cue[] {
  const { tokens, types, sentences } = document
  const decision = decideWeasels(document, weights)
  if (!decision.isWeasel.includes(1)) return []
  const isTaken = tokensUnder(document, taken)
  const knownAt = lexiconCueAt(document, known, isTaken)
  const lowerAt = (token: number) => types.lower[tokens.type[token]]
  const isUnspecific = (token: number) => isUnspecificWord(lowerAt(token), types.form[tokens.type[token]])
  /** Where a cue that begins at a token ends, or -1 where no weasel can begin there. */
  const endOf = (token: number, end: number): number => {
    if (knownAt.has(token) || isUnspecific(token)) return token + 1
    if (!IMPERSONAL.has(lowerAt(token))) return -1
    let after = token
    while (after < end && isTaken[after] === 0 && isFunctionWord(lowerAt(after))) after++
    return after < end && isTaken[after] === 1 ? after : -1
  }
  const cues: Cue[] = []
  let shown = 0
  for (let s = 0; s < sentences.count; s++) {
    if (decision.isWeasel[s] === 0) continue
    const first = sentences.firstToken[s]
    const end = sentences.endToken[s]
    const canShow = (token: number) => isTaken[token] === 0 && endOf(token, end) >= 0
    // Near the likeliest word, which may be another hedge's, or else anywhere in the sentence.
    const top = likeliestWord(document, decision, first, end)
    const from = Math.max(first, top - NEAR)
    const near = likeliestWord(document, decision, from, Math.min(end, top + NEAR + 1), canShow)
    const best = near >= 0 ? near : likeliestWord(document, decision, first, end, canShow)
    for (let token = first; token < end; token++) {
      const isWord = types.kind[tokens.type[token]] === TokenKind.word
      const isShown = token === best || (isWord && isTaken[token] === 0 && decision.tokens[token] >= SHOWN)
      if (!isShown || tokens.start[token] < shown) continue
      const cueEnd = endOf(token, end)
      if (cueEnd < 0) continue
      const cue = knownAt.get(token) ?? learnedCue(document, token, cueEnd)
      if (cue.start < shown) continue
      cues.push(cue)
      shown = cue.end
    }
  }
  return cues
}

/** For each token 1 where a cue stands over it. */
function tokensUnder({ tokens }: Document, cues: readonly Cue[]): Uint8Array {
  const under = new Uint8Array(tokens.count)
  let token = 0
  for (const { start, end } of cues) {
    while (token < tokens.count && tokens.end[token] <= start) token++
    for (let t = token; t < tokens.count && tokens.start[t] < end; t++) under[t] = 1
  }
  return under
}

/** The lexicon's weasel that stands over a token, by token, those over a taken token left out. */
function lexiconCueAt({ tokens }: Document, known: readonly Cue[], isTaken: Uint8Array): Map<number, Cue> {
  const at = new Map<number, Cue>()
  let token = 0
  for (const cue of known) {
    if (cue.category !== 'weasel') continue
    while (tokens.end[token] <= cue.start) token++
    let end = token
    while (end < tokens.count && tokens.start[end] < cue.end) end++
    if (isTaken.subarray(token, end).includes(1)) continue
    for (let t = token; t < end; t++) at.set(t, cue)
  }
  return at
}

function learnedCue(document: Document, token: number, endToken: number): Cue {
  const { text, tokens } = document
  const start = tokens.start[token]
  const end = tokens.end[endToken - 1]
  return {
    start,
    end,
    text: text.slice(start, end),
    sentence: tokens.sentence[token],
    category: 'weasel',
    cue: 'hedge.weasel.learned',
    weight: LEARNED_WEIGHT,
    negated: false,
    voice: voiceOf(document, token),
  }
}
