import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spell, spelling, spellMark } from '../../../src/document/tokens/spelling.ts'

const spelled = (text: string, from = 0) => {
  const end = spell(text, from)
  return { end, key: spelling[0] === 0 ? null : `${spelling[0]} ${spelling[1]}` }
}

describe('the spelling of a word', () => {
  it('ends where its letters end', () => {
    expect(spelled('the harbour, then', 4).end).toBe(11)
    expect(spelled('caf\u00e9').end).toBe(3)
    expect(spelled('', 0).end).toBe(0)
  })

  it('is there for words of up to twelve letters, small, capitalised or in capitals', () => {
    for (const word of ['a', 'A', 'harbour', 'Harbour', 'HARBOUR', 'organization'])
      expect(spelled(word).key).not.toBeNull()
    for (const word of ['', '7', 'organizations', 'iPhone', 'McBride', 'NATOs'])
      expect(spelled(word).key).toBeNull()
  })

  it('is no other word\u2019s', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'z', 'A', 'Z'), minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(letters, letters, (one, other) => {
        const [a, b] = [spelled(one).key, spelled(other).key]
        return a === null || b === null || (a === b) === (one === other)
      }),
    )
  })

  it('tells a mark from every word', () => {
    spellMark('a'.charCodeAt(0) - 96)
    const mark = `${spelling[0]} ${spelling[1]}`
    for (const word of ['a', 'A', 'AA']) expect(spelled(word).key).not.toBe(mark)
  })
})
