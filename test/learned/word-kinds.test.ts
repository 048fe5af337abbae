import { describe, expect, it } from 'vitest'
import { models } from '../../src/engine.ts'
import { NO_WORD_KIND, wordKindOf } from '../../src/learned/word-kinds.ts'

describe('word kinds', () => {
  it('put words together that stand in names of one kind', () => {
    const { kinds } = models.names
    expect(wordKindOf(kinds, 'lagos')).toBe(wordKindOf(kinds, 'nairobi'))
    expect(wordKindOf(kinds, 'lagos')).not.toBe(wordKindOf(kinds, 'monday'))
    expect(wordKindOf(kinds, 'zyxqv')).toBe(NO_WORD_KIND)
  })
})
