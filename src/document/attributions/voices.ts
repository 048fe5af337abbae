import type { Document } from '../document.ts'
import type { TokenRange } from '../token-range.ts'
import { isWriter } from './resolving/sources.ts'

/**
 * For each token the index into `document.sources` of the source whose words it is, or -1 for the author.
 *
 * The content of an attribution belongs to its source, the innermost content
 * where one lies inside another. What the writer says of himself ("I believe
 * that …") stays the author's, unless it stands in quotation marks.
 */
export function voicesOf(document: Document): Int32Array {
  const { attributions, sources } = document
  const voices = new Int32Array(document.tokens.count).fill(-1)
  const isOwn = sources.map(isWriter)
  const ranges: (TokenRange & { readonly voice: number })[] = []
  for (const { content, sourceIndex } of attributions) {
    for (const { firstToken, endToken } of content) {
      if (isOwn[sourceIndex] && document.quoted[firstToken] === 0) continue
      ranges.push({ firstToken, endToken, voice: sourceIndex })
    }
  }
  ranges.sort((a, b) => b.endToken - b.firstToken - (a.endToken - a.firstToken))
  for (const { firstToken, endToken, voice } of ranges) voices.fill(voice, firstToken, endToken)
  return voices
}
