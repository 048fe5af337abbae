import type { Document } from '../document/document.ts'
import type { Trees } from '../learned/trees.ts'
import type { Distribution } from './rates.ts'
import type { CertaintyResult, SentenceScore } from './results.ts'
import { type CueChanges, changeCues } from './wording/cue-changes.ts'
import { findCues } from './wording/find-cues.ts'
import { boosters, CERTAINTY_CATEGORIES } from './wording/lexicons.ts'
import { scoreWording } from './wording/score-wording.ts'
import { sentenceCertainty } from './wording/sentence-certainty.ts'

/**
 * Certainty: how sure a text sounds.
 *
 * Rate of boosters per 1,000 words: emphatics, factives, proof, consensus, necessity,
 * commitment and amplifiers (Hyland 2005; Hooper 1975 for the factives). A negated,
 * denied or hedged booster ("not certain", "failed to prove", "may well prove") is
 * none. Beside the rate, for each sentence the certainty that people would hear in it.
 *
 * @param distribution the rates of the reference corpus
 * @param trees the regression of sentence certainty; no sentence is scored if left out
 * @param changes what the caller adds to the cues, or takes out of them
 * @returns rates per 1,000 words, sentence scores 0 to 1; spans in UTF-16 units of the text as sent
 */
export function certainty(
  document: Document,
  distribution: Distribution,
  trees?: Trees,
  changes?: CueChanges,
): CertaintyResult {
  const cues = changeCues(findCues(document, boosters), document, 'certainty', changes)
  return {
    ...scoreWording(cues, document, CERTAINTY_CATEGORIES, distribution),
    sentenceScores: trees ? scoreSentences(document, trees) : [],
  }
}

function scoreSentences(document: Document, trees: Trees): SentenceScore[] {
  const { start, end } = document.sentences
  return Array.from(sentenceCertainty(document, trees), (certainty, sentence) => ({
    sentence,
    start: start[sentence],
    end: end[sentence],
    certainty,
  }))
}
