import { describe, expect, it } from 'vitest'
import { fingerprint } from '../../src/report/fingerprint.ts'

describe('fingerprint', () => {
  it('tells one byte, their order and their parts apart', () => {
    const all = [
      ['abcdefgh'],
      ['abcdefgi'],
      ['bacdefgh'],
      ['abcd', 'efgh'],
      ['abcdefg', 'h'],
      ['abcdefghi'],
      [],
    ]
    expect(new Set(all.map(fingerprint)).size).toBe(all.length)
  })

  it('is the same for text and for its bytes', () => {
    expect(fingerprint([new TextEncoder().encode('naïve text').buffer])).toBe(fingerprint(['naïve text']))
  })
})
