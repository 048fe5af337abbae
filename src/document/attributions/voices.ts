import type { Document } from '../document.ts'

/**
 * For each token the index into `document.sources` of the source whose words it is, or -1 for the author.
 *
 * The content of an attribution belongs to its source, the innermost content where one lies inside another.
 */
export function voicesOf(document: Document): Int32Array {
  const voices = new Int32Array(document.tokens.count).fill(-1)
  const ranges = document.attributions
    .flatMap(({ content, sourceIndex }) => content.map((range) => ({ ...range, sourceIndex })))
    .sort((a, b) => b.endToken - b.firstToken - (a.endToken - a.firstToken))
  for (const { firstToken, endToken, sourceIndex } of ranges) voices.fill(sourceIndex, firstToken, endToken)
  return voices
}
