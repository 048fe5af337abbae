import { describe, expect, it } from 'vitest'
import { annotate } from '../../../src/document/annotate.ts'
import { TokenKind } from '../../../src/document/document.ts'
import { rememberByWord, SHARED_WORDS, shareCommon } from '../../../src/document/tokens/shared-words.ts'

const formsOf = (text: string) => {
  const { types } = annotate(text)
  return { types, place: (word: string) => types.form.indexOf(word) }
}

/** Five letters that spell a number: a word that no text has. */
const madeUp = (n: number) =>
  Array.from({ length: 5 }, (_, i) => String.fromCharCode(97 + (Math.floor(n / 26 ** i) % 26))).join('')

describe('words that texts share', () => {
  it('are no names and no numbers', () => {
    const { types, place } = formsOf('Ovrelko paid 300 to the bank')
    expect(types.shared[place('bank')]).toBeGreaterThanOrEqual(0)
    for (const word of ['Ovrelko', '300']) expect(types.shared[place(word)]).toBe(-1)
  })

  it('may have capitals where a text had them in small letters', () => {
    annotate('the harbour')
    const { types, place } = formsOf('The Ovrelko harbour.')
    for (const word of ['The', 'harbour', '.']) expect(types.shared[place(word)]).toBeGreaterThanOrEqual(0)
    expect(types.shared[place('Ovrelko')]).toBe(-1)
  })

  it('may have capitals where they are common', () => {
    shareCommon((form) => form === 'Monday')
    const { types, place } = formsOf('On Monday Ovrelko paid')
    shareCommon(() => false)
    expect(types.shared[place('Monday')]).toBeGreaterThanOrEqual(0)
    expect(types.lower[place('Monday')]).toBe('monday')
    expect(types.shared[place('Ovrelko')]).toBe(-1)
  })

  it('keep their number from text to text, and what is remembered of them', () => {
    let computed = 0
    const lengthOf = rememberByWord((types: ReturnType<typeof annotate>['types'], type: number) => {
      computed++
      return types.form[type].length
    })
    const one = formsOf('the harbour')
    const other = formsOf('a harbour')
    expect(lengthOf(one.types, one.place('harbour'))).toBe(7)
    expect(lengthOf(other.types, other.place('harbour'))).toBe(7)
    expect(computed).toBe(1)
  })

  it('start anew when the table is full, and never mix two words up', () => {
    const formOf = rememberByWord(
      (types: ReturnType<typeof annotate>['types'], type: number) => types.form[type],
    )
    for (let round = 0; round < 3; round++) {
      const words = Array.from({ length: SHARED_WORDS }, (_, i) => madeUp(round * SHARED_WORDS + i))
      const { types } = annotate(`${words.join(' ')} \u203d`)
      expect(types.kind[types.count - 1]).toBe(TokenKind.punctuation)
      for (let type = 0; type < types.count; type++) expect(formOf(types, type)).toBe(types.form[type])
    }
  })
})
