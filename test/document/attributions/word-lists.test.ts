import { describe, expect, it } from 'vitest'
import { isListed, LIST_WIDTH, wordList, writeLists } from '../../../src/document/attributions/word-lists.ts'

/** Bits of the words as those of a text's types. */
function listsOf(words: readonly string[]): Int32Array {
  const lists = new Int32Array(words.length * LIST_WIDTH)
  words.forEach((word, type) => {
    writeLists(word, lists, type * LIST_WIDTH)
  })
  return lists
}

describe('lists of words', () => {
  it('tell for each list which words are in it', () => {
    const fruit = wordList('apple pear\n  fig')
    const green = wordList('pear leaf')
    const lists = listsOf(['apple', 'pear', 'leaf', 'stone'])
    expect([0, 1, 2, 3].map((type) => isListed(lists, type, fruit))).toEqual([true, true, false, false])
    expect([0, 1, 2, 3].map((type) => isListed(lists, type, green))).toEqual([false, true, true, false])
  })

  it('hold no word beyond the types of a text', () => {
    const fruit = wordList('apple')
    expect(isListed(listsOf(['apple']), 1, fruit)).toBe(false)
    expect(isListed(listsOf(['apple']), Number.NaN, fruit)).toBe(false)
  })

  it('forget a word whose place is written anew', () => {
    const fruit = wordList('apple')
    const lists = listsOf(['apple'])
    writeLists('stone', lists, 0)
    expect(isListed(lists, 0, fruit)).toBe(false)
  })
})
