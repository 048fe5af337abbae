import type { Document } from '../document.ts'
import { quotedTokens } from './quoted.ts'
import { isWriter } from './resolving/sources.ts'

/**
 * For each token the index into `document.sources` of the source whose words it is, or -1 for the author.
 *
 * The content of an attribution belongs to its source, the innermost content where one lies inside another. What the
 * writer says of himself ("I believe that …") stays the author's, unless it stands in quotation marks.
 */
export function voicesOf(document: Document): Int32Array {
  const { attributions, sources } = document
  const voices = new Int32Array(document.tokens.count).fill(-1)
  const writers = new Set(sources.flatMap((source, i) => (isWriter(source) ? [i] : [])))
  const quoted = writers.size > 0 ? quotedTokens(document) : undefined
  const ranges = attributions
    .flatMap(({ content, sourceIndex }) => content.map((range) => ({ ...range, sourceIndex })))
    .filter(({ firstToken, sourceIndex }) => !writers.has(sourceIndex) || quoted?.[firstToken] === 1)
    .sort((a, b) => b.endToken - b.firstToken - (a.endToken - a.firstToken))
  for (const { firstToken, endToken, sourceIndex } of ranges) voices.fill(sourceIndex, firstToken, endToken)
  return voices
}
