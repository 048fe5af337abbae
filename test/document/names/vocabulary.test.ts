import { describe, expect, it } from 'vitest'
import { BEYOND, readNameVocabulary, UNKNOWN } from '../../../src/document/names/vocabulary.ts'
import { numberIn } from '../../../src/learned/word-numbers.ts'

describe('the vocabulary of names', () => {
  it('numbers its words in order, and no others', () => {
    const list = Array.from({ length: 3000 }, (_, i) => `w${i * 7}`)
    const { words } = readNameVocabulary({ words: list.join(' '), shapes: [], facts: [] })
    expect(words.count).toBe(list.length)
    expect(list.map((word) => numberIn(words, word))).toEqual(list.map((_, i) => BEYOND + 1 + i))
    expect(['w1', '', 'w7 w14'].map((word) => numberIn(words, word))).toEqual([UNKNOWN, UNKNOWN, UNKNOWN])
  })

  it('may be empty', () => {
    const { words } = readNameVocabulary({ words: '', shapes: [], facts: [] })
    expect(numberIn(words, 'w7')).toBe(UNKNOWN)
  })
})
