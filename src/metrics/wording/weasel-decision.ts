import { type Document, TokenKind } from '../../document/document.ts'
import type { Weights } from '../../learned/weights.ts'
import { createWeaselSummer, TOGETHER, WEASEL_LABELS } from './weasel-sums.ts'

/** What a weasel model's weight file holds beside the weights. */
export interface WeaselSettings {
  /** Log-odds of a sentence, and of a token, that show nothing. */
  readonly bias: readonly [number, number]
  /** The sentence column stands multiplied by this, so that both columns use all of their small integers. */
  readonly gain: number
  /** Share of probability from which a sentence is a weasel's. */
  readonly threshold: number
}

/** Weasels of a document: which sentences, and how likely each token is to be why. */
export interface WeaselDecision {
  /** 1 for a sentence with unspecific attribution or quantity. */
  readonly isWeasel: Uint8Array
  /** For each token its probability of being a weasel. */
  readonly tokens: Float64Array
}

/** The sums of the tokens in hand. */
const sums = new Int32Array(TOGETHER * WEASEL_LABELS.length)

/** Beyond these log-odds a token is as good as certain; keeps the exponential finite. */
const MOST = 30

/**
 * Decides for each sentence whether it holds a weasel.
 *
 * Two readings of the same features are averaged in log-odds: a logistic regression over the whole sentence,
 * and a noisy-or over its tokens (Pearl 1988), P = 1 - prod(1 - p), which also tells where the weasel is.
 *
 * @param isOpen 1 for the sentences to decide; the others
 * are taken for plain, and their tokens' probabilities are 0
 */
export function decideWeasels(document: Document, weights: Weights, isOpen: Uint8Array): WeaselDecision {
  const { tokens, sentences } = document
  const { bias, gain, threshold } = weights.settings as unknown as WeaselSettings
  const { scale } = weights
  const limit = Math.log(threshold / (1 - threshold))
  const sumTokens = createWeaselSummer(document, weights)
  const isWeasel = new Uint8Array(sentences.count)
  const probabilities = new Float64Array(tokens.count)
  for (let s = 0; s < sentences.count; s++) {
    if (isOpen[s] === 0) continue
    const end = sentences.endToken[s]
    let whole = 0
    // The odds that some token is a weasel's: kept less 1, so that the smallest count.
    let some = 0
    for (let from = sentences.firstToken[s]; from < end; from += TOGETHER) {
      const count = Math.min(TOGETHER, end - from)
      sumTokens(from, from + count, sums)
      for (let i = 0; i < count; i++) {
        whole += sums[2 * i]
        const odds = Math.exp(Math.min(MOST, sums[2 * i + 1] * scale + bias[1]))
        some += odds + some * odds
        probabilities[from + i] = odds / (1 + odds)
      }
    }
    isWeasel[s] = Number(((whole * scale) / gain + bias[0] + Math.log(some)) / 2 >= limit)
  }
  return { isWeasel, tokens: probabilities }
}

/** The likeliest word of the tokens `[first, end)`, where `free` holds; -1 where there is none. */
export function likeliestWord(
  { tokens, types }: Document,
  decision: WeaselDecision,
  first: number,
  end: number,
  free: (token: number) => boolean = () => true,
): number {
  let best = -1
  for (let token = first; token < end; token++) {
    if (types.kind[tokens.type[token]] !== TokenKind.word || !free(token)) continue
    if (best < 0 || decision.tokens[token] > decision.tokens[best]) best = token
  }
  return best
}
