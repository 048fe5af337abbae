import type { TokenRange } from '../../token-range.ts'
import { PREPOSITIONS, wordList } from '../word-lists.ts'
import type { SourceText } from './source-text.ts'

const ARTICLES = wordList('the a an his her its their')

/** A short subject has so many words at most. */
const LONGEST_SUBJECT = 4

/**
 * What begins a sentence and is no person: a document or body ("The lawsuit
 * was filed in May"), for "they" people ("Analysts at the bank disagree").
 */
export function subjectOf(text: SourceText, sentence: number, pronoun: string): TokenRange | undefined {
  const { is, nounAt } = text
  const { sentences } = text.document
  if (sentence < 0) return undefined
  const first = sentences.firstToken[sentence]
  const end = Math.min(sentences.endToken[sentence], first + LONGEST_SUBJECT)
  const many = pronoun === 'they'
  if (!many && !is(first, ARTICLES)) return undefined
  for (let token = is(first, ARTICLES) ? first + 1 : first; token < end; token++) {
    const noun = nounAt(token)
    if (noun === undefined) continue
    if (nounAt(token + 1) !== undefined) return undefined
    const speaks = many
      ? noun === 'group' || (noun === 'body' && text.lowerAt(token).endsWith('s'))
      : noun === 'document' || noun === 'body'
    return speaks ? { firstToken: first, endToken: many ? withBody(text, token + 1) : token + 1 } : undefined
  }
  return undefined
}

/** "Analysts | at Norsk Bank": where a phrase ends with the body that its people belong to. */
function withBody(text: SourceText, end: number): number {
  const { is, isCapital, lowerAt } = text
  if (!is(end, PREPOSITIONS)) return end
  let stop = lowerAt(end + 1) === 'the' ? end + 2 : end + 1
  const first = stop
  while (isCapital(stop) || (lowerAt(stop) === '&' && isCapital(stop + 1))) stop++
  if (stop === first) return end
  return text.nounAt(stop) === undefined ? stop : stop + 1
}
