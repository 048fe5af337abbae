import type { Document } from '../../document/document.ts'
import type { Weights } from '../../learned/weights.ts'
import type { Cue } from '../results.ts'
import { type CueEntry, cueOver } from './cue.ts'
import { candidateCue } from './find-cues.ts'
import type { DecidedHedge } from './hedge-decision.ts'
import { hedges } from './lexicons.ts'
import { decideWeasels, likeliestWord } from './weasel-decision.ts'
import { weaselPlaces } from './weasel-places.ts'

/** Probability from which a token is shown as a weasel, beside the likeliest one of its sentence. */
const SHOWN = 0.25
/** How far from a taken word another may stand for it, in tokens. */
const NEAR = 3
/** A weasel that the lexicon does not hold; it weighs what most of the lexicon's do. */
const LEARNED: CueEntry = { id: 'hedge.weasel.learned', category: 'weasel', weight: 0.4 }

/**
 * The weasels of a document, in order of the text: in each sentence that the model takes for one, the words
 * that tell it. A word that the lexicon holds is shown as the lexicon's cue, over all of its phrase; where
 * the likeliest word is another hedge's, the function words before it are ("It is" in "It is believed"). A
 * word that can't be unspecific is never shown, however much the model thinks of it: a sentence may so be
 * left without a weasel.
 *
 * @param taken hedges already decided, in order of the text; a weasel stands over none of them
 */
export function weaselCues(document: Document, weights: Weights, taken: readonly DecidedHedge[]): Cue[] {
  const { tokens, sentences } = document
  const places = weaselPlaces(document, taken)
  const decision = decideWeasels(document, weights, places.inSentence)
  const { known } = places
  const isAny = (token: number) => places.end[token] > 0
  const isWeasel = (token: number) => isAny(token) && places.leads[token] === 0
  const cues: Cue[] = []
  let shown = 0
  // The first of the lexicon's weasels that the tokens read are not behind.
  let next = 0
  for (let s = 0; s < sentences.count; s++) {
    if (decision.isWeasel[s] === 0) continue
    const first = sentences.firstToken[s]
    const end = sentences.endToken[s]
    // What only leads to another hedge is shown where the sentence has no weasel else.
    const canShow = likeliestWord(document, decision, first, end, isWeasel) < 0 ? isAny : isWeasel
    // Near the likeliest word, which may be another hedge's, or else anywhere in the sentence.
    const top = likeliestWord(document, decision, first, end)
    const from = Math.max(first, top - NEAR)
    const near = likeliestWord(document, decision, from, Math.min(end, top + NEAR + 1), canShow)
    const best = near >= 0 ? near : likeliestWord(document, decision, first, end, canShow)
    for (let token = first; token < end; token++) {
      if (!canShow(token) || (token !== best && decision.tokens[token] < SHOWN)) continue
      if (tokens.start[token] < shown) continue
      while (next < known.length && known[next].end <= token) next++
      const cue =
        next < known.length && known[next].first <= token
          ? candidateCue(document, hedges, known[next])
          : cueOver(document, token, places.end[token], LEARNED)
      if (cue.start < shown) continue
      cues.push(cue)
      shown = cue.end
    }
  }
  return cues
}
