import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annotate } from '../../src/document/annotate.ts'
import type { Attribution } from '../../src/document/attributions/attribution.ts'
import type { TokenRange } from '../../src/document/token-range.ts'
import { documentSummary } from '../../src/report/document-summary.ts'

const TEXT = 'The dam holds, she said; it will hold for years, and no flood will reach the town below.'

/** A document in which some stretches are somebody's words. */
const attributing = (ranges: readonly TokenRange[]) =>
  annotate(TEXT, {
    attributions: () => ({
      attributions: ranges.map((range) => ({ content: [range] }) as unknown as Attribution),
      sources: [],
    }),
  })

const range = fc
  .tuple(fc.nat({ max: 14 }), fc.integer({ min: 1, max: 5 }))
  .map(([firstToken, length]) => ({ firstToken, endToken: firstToken + length }))

describe('the summary of a document', () => {
  it('counts what it holds', () => {
    const text = 'It rained. “It will stop,” she said.\n\nIt did.'
    expect(documentSummary(annotate(text))).toMatchObject({
      characters: text.length,
      words: 9,
      sentences: 3,
      paragraphs: 2,
      quotedShare: '“It will stop,”'.length / text.length,
      attributedShare: 0,
    })
  })

  it('counts each attributed character once, whatever contents overlap', () => {
    fc.assert(
      fc.property(fc.array(range, { maxLength: 6 }), (ranges) => {
        const document = attributing(ranges)
        const characters = new Set<number>()
        for (const { firstToken, endToken } of ranges) {
          const end = document.tokens.end[endToken - 1]
          for (let at = document.tokens.start[firstToken]; at < end; at++) characters.add(at)
        }
        expect(documentSummary(document).attributedShare).toBeCloseTo(characters.size / TEXT.length, 12)
      }),
    )
  })

  it('says of nothing that none of it is quoted', () => {
    expect(documentSummary(annotate(''))).toMatchObject({ characters: 0, quotedShare: 0, attributedShare: 0 })
  })
})
