import { describe, expect, it } from 'vitest'
import { fingerprint } from '../../lab/reference/fingerprint.ts'

describe('fingerprint', () => {
  it('tells one byte, their order and their parts apart', () => {
    const all = [
      ['abcdefgh'],
      ['abcdefgi'],
      ['bacdefgh'],
      ['abcd', 'efgh'],
      ['abcdefg', 'h'],
      ['abcdefghi'],
      ['abcdefgh\0'],
      [],
    ]
    expect(new Set(all.map(fingerprint)).size).toBe(all.length)
  })

  it('is the same for text and for its bytes', () => {
    expect(fingerprint([new TextEncoder().encode('naïve text').buffer])).toBe(fingerprint(['naïve text']))
  })

  it('has sixteen digits', () => {
    for (let i = 0; i < 100; i++) expect(fingerprint([`text ${i}`])).toMatch(/^[0-9a-f]{16}$/)
  })
})
