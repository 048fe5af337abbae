import { type Document, TokenKind, voiceOf } from '../../document/document.ts'
import type { Weights } from '../../learned/weights.ts'
import type { Cue } from '../results.ts'
import { decideWeasels, likeliestWord } from './weasel-decision.ts'

/** Probability from which a token is shown as a weasel, beside the likeliest one of its sentence. */
const SHOWN = 0.25
/** How far from a taken word another may stand for it, in tokens. */
const NEAR = 3
/** Weight of a weasel that the lexicon does not hold: that of most of its entries. */
const LEARNED_WEIGHT = 0.4

/**
 * The weasels of a document, in order of the text: in each sentence that the model takes for one, the words that
 * tell it, and at least one. A word that the lexicon holds is shown as the lexicon's cue, over all of its phrase.
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
  const isFree = (token: number) => isTaken[token] === 0
  const knownAt = lexiconCueAt(document, known, isTaken)
  const cues: Cue[] = []
  let shown = 0
  for (let s = 0; s < sentences.count; s++) {
    if (decision.isWeasel[s] === 0) continue
    const first = sentences.firstToken[s]
    const end = sentences.endToken[s]
    // Where the likeliest word belongs to another hedge ("is believed"), one beside it tells the weasel ("is").
    const top = likeliestWord(document, decision, first, end)
    const near = likeliestWord(
      document,
      decision,
      Math.max(first, top - NEAR),
      Math.min(end, top + NEAR + 1),
      isFree,
    )
    const best = near >= 0 ? near : likeliestWord(document, decision, first, end, isFree)
    for (let token = first; token < end; token++) {
      const isWord = types.kind[tokens.type[token]] === TokenKind.word
      const isShown = token === best || (isWord && isTaken[token] === 0 && decision.tokens[token] >= SHOWN)
      if (!isShown || tokens.start[token] < shown) continue
      const cue = knownAt.get(token) ?? learnedCue(document, token)
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

function learnedCue(document: Document, token: number): Cue {
  const { text, tokens } = document
  const start = tokens.start[token]
  const end = tokens.end[token]
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
