import fc from 'fast-check'
import porter from 'natural/lib/natural/stemmers/porter_stemmer.js'
import { describe, expect, it } from 'vitest'
import { porterStem } from '../../../src/document/attributions/porter.ts'
import vader from '../../../src/lexicons/vader.tsv'

/** Letters that decide: vowels, "y", and consonants with and without a rule of their own. */
const stems = fc.string({ unit: fc.constantFrom(...'aeiouybclnstwx', 'é', '-'), maxLength: 6 })
const suffixes =
  `s es ies sses ed eed ing at bl iz y ational tional enci anci izer abli bli alli entli eli ousli ization
  ation ator alism iveness fulness ousness aliti iviti biliti logi icate ative alize iciti ical ful ness al ance ence
  er ic able ible ant ement ment ent sion tion ion ou ism ate iti ous ive ize e ll lle`.split(/\s+/)

describe('Porter’s stem', () => {
  it('is the same for the forms of a word', () => {
    for (const word of ['relate', 'related', 'relating', 'relates', 'relational'])
      expect(porterStem(word)).toBe('relat')
    expect(porterStem('hopping')).toBe('hop')
    expect(porterStem('hoping')).toBe('hope')
  })

  it('is what natural’s stemmer gives, for every word of a large list', () => {
    const words = vader.split(/\s+/).filter((word) => /^[a-z-]+$/.test(word))
    expect(words.length).toBeGreaterThan(5000)
    for (const word of words) expect([word, porterStem(word)]).toEqual([word, porter.stem(word)])
  })

  it('is what natural’s stemmer gives, for whatever ends in a suffix', () => {
    fc.assert(
      fc.property(stems, fc.constantFrom('', ...suffixes), (stem, suffix) => {
        const word = stem + suffix
        expect(porterStem(word)).toBe(porter.stem(word))
      }),
      { numRuns: 3000 },
    )
  })
})
