import type { Document } from '../../document/document.ts'
import { wordsByType } from '../../document/tokens/words.ts'
import { oncePer } from '../../learned/once.ts'
import { type Distribution, perThousandWords, ratesOf } from '../rates.ts'
import type { Cue, VoiceRate, WordingResult } from '../results.ts'

/**
 * Scores the cues of one metric. Negated cues are reported and not counted.
 *
 * @param categories all categories of the metric; each is in the result, with 0 where it has no cue. Others
 *   (a caller's own) are there where they have one
 * @param distribution the metric's rates in the reference corpus
 * @returns rates per 1,000 words, shares 0 to 1
 */
export function scoreWording(
  cues: readonly Cue[],
  document: Document,
  categories: readonly string[],
  distribution: Distribution,
): WordingResult {
  const counted = cues.filter((cue) => !cue.negated)
  const byCategory: Record<string, number> = {}
  for (const category of categories) byCategory[category] = 0
  const inSentence = new Uint8Array(document.sentences.count)
  let attributed = 0
  for (const cue of counted) {
    byCategory[cue.category] = (byCategory[cue.category] ?? 0) + 1
    inSentence[cue.sentence] = 1
    if (cue.voice !== 'author') attributed++
  }
  const sentencesWithCue = inSentence.reduce((sum, one) => sum + one, 0)
  const attributedWords = countAttributedWords(document)
  return {
    ...ratesOf(counted.length, document.words, distribution),
    sentenceShare: inSentence.length === 0 ? 0 : sentencesWithCue / inSentence.length,
    byVoice: {
      author: voiceRate(counted.length - attributed, document.words - attributedWords),
      attributed: voiceRate(attributed, attributedWords),
    },
    categories: byCategory,
    cues,
  }
}

function voiceRate(cues: number, words: number): VoiceRate {
  return { words, cues, perThousandWords: perThousandWords(cues, words) }
}

/** Words that a source says, counted as the document counts words; once, since three metrics ask. */
const countAttributedWords = oncePer(({ tokens, types, voices }: Document): number => {
  const words = wordsByType(types)
  let count = 0
  for (let token = 0; token < tokens.count; token++)
    if (voices[token] >= 0) count += words[tokens.type[token]]
  return count
})
