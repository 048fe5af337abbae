import { describe, expect, it } from 'vitest'
import { annotate } from '../../../src/document/annotate.ts'
import { type Seen, see, seenAt } from '../../../src/document/entities/seen.ts'

describe('what was seen', () => {
  it('is found again for the same words in the same order, whatever space is between them', () => {
    const document = annotate('Ana Lima met Lima Ana, Ana\nLima and Ana.')
    const seen: Seen<string> = new Map()
    see(seen, document, 0, 2, 'Ana Lima')
    const found = Array.from({ length: document.tokens.count - 1 }, (_, token) =>
      seenAt(seen, document, token, token + 2),
    )
    expect(found.flatMap((value, token) => (value === undefined ? [] : [token]))).toEqual([0, 6])
    expect(seenAt(seen, document, 0, 1)).toBeUndefined()
  })
})
