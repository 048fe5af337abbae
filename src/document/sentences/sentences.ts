import type { Segments, Tokens, WordTypes } from '../document.ts'
import { segmentsOf } from '../segments.ts'
import { endsSentence } from './ends.ts'
import { afterClosers, Mark, markAt, markedText } from './marks.ts'

/**
 * Cuts paragraphs into sentences; every token belongs to one.
 *
 * A sentence ends at the paragraph's end, and at a full stop, "!", "?", ellipsis or final abbreviation where
 * the next word can begin one. Closing quotation marks and brackets stay with the sentence that they close,
 * so a sentence may end inside a quotation that holds several.
 *
 * @param tokens their `sentence` is filled in here
 * @returns spans in UTF-16 units, from the first token's start to the last one's end
 */
export function splitSentences(
  text: string,
  tokens: Tokens,
  types: WordTypes,
  paragraphs: Segments,
): Segments {
  const read = markedText(text, tokens, types)
  const ends: number[] = []
  for (let paragraph = 0; paragraph < paragraphs.count; paragraph++) {
    const limit = paragraphs.endToken[paragraph]
    let first = paragraphs.firstToken[paragraph]
    let token = first
    while (token < limit) {
      const mark = markAt(read, token)
      if (mark === Mark.none || mark >= Mark.closer) {
        token++
        continue
      }
      const next = afterClosers(read, token, limit)
      if (endsSentence(read, { token, next, first, limit })) {
        ends.push(next)
        first = next
      }
      token = next
    }
    if (first < limit) ends.push(limit)
  }
  return segmentsOf(tokens, ends, tokens.sentence)
}
