import { describe, expect, it } from 'vitest'
import { annotate } from '../../../src/document/annotate.ts'
import { rememberRows } from '../../../src/document/tokens/shared-rows.ts'
import { SHARED_WORDS } from '../../../src/document/tokens/shared-words.ts'

type Types = ReturnType<typeof annotate>['types']

/** A reader of a word's length and first letter, and how often it had to look. */
function createReader() {
  const seen = { computed: 0 }
  const read = rememberRows(2, ({ form }: Types, type: number, into: Int32Array, at: number) => {
    seen.computed++
    into[at] = form[type].length
    into[at + 1] = form[type].charCodeAt(0)
  })
  const rowOf = (text: string, word: string) => {
    const { types } = annotate(text)
    const into = new Int32Array(4)
    read(types, types.form.indexOf(word), into, 1)
    return [...into]
  }
  return { seen, rowOf }
}

describe('numbers remembered for shared words', () => {
  it('are written where they are asked for, and computed once for all texts', () => {
    const { seen, rowOf } = createReader()
    expect(rowOf('the harbour', 'harbour')).toEqual([0, 7, 104, 0])
    expect(rowOf('a harbour', 'harbour')).toEqual([0, 7, 104, 0])
    expect(seen.computed).toBe(1)
  })

  it('are computed anew for names', () => {
    const { seen, rowOf } = createReader()
    expect(rowOf('Lvre rose.', 'Lvre')).toEqual([0, 4, 76, 0])
    expect(rowOf('Lvre fell.', 'Lvre')).toEqual([0, 4, 76, 0])
    expect(seen.computed).toBe(2)
  })

  it('are forgotten when the table of words starts anew', () => {
    const { seen, rowOf } = createReader()
    const many = (letter: string) =>
      Array.from({ length: SHARED_WORDS }, (_, i) => letter.repeat(2 + (i % 3)) + spell(i)).join(' ')
    for (const letter of ['q', 'x']) {
      annotate(many(letter))
      expect(rowOf('the harbour', 'harbour')).toEqual([0, 7, 104, 0])
    }
    expect(seen.computed).toBe(2)
  })
})

/** A number in letters. */
function spell(n: number): string {
  return [...String(n)].map((digit) => String.fromCharCode(97 + Number(digit))).join('')
}
