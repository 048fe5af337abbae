import { describe, expect, it } from 'vitest'
import { addAlike, looksOf, noneAlike, numberAlike } from '../../../src/document/names/alike.ts'
import { tokenize } from '../../../src/document/tokens/tokenize.ts'

describe('words that differ in case alone', () => {
  it('share a number, which no other word has, however many words look alike', () => {
    const words = Array.from({ length: 6000 }, (_, i) => `Wo${i.toString(36)}x`)
    const { types } = tokenize([...words, ...words.map((word) => word.toLowerCase())].join(' '))
    const looks = (type: number) => looksOf(types.lower[type])
    const alike = noneAlike(types)
    const half = types.count / 2
    const numbers = words.map((_, type) => addAlike(alike, type, looks(type)))
    expect(half).toBe(words.length)
    expect(new Set(numbers).size).toBe(words.length)
    for (let type = 0; type < half; type++) {
      expect(addAlike(alike, type, looks(type))).toBe(numbers[type])
      expect(numberAlike(alike, half + type, looks(half + type))).toBe(numbers[type])
    }
  })
  it('have no number where none was given one, nor one of the text before', () => {
    const { types } = tokenize('Lima lima')
    addAlike(noneAlike(types), 0, looksOf('lima'))
    expect(numberAlike(noneAlike(types), 1, looksOf('lima'))).toBe(0)
  })
})
