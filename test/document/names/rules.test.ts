import { describe, expect, it } from 'vitest'
import { annotate } from '../../../src/document/annotate.ts'
import { findNamesByRule } from '../../../src/document/names/rules.ts'

function namesOf(text: string): string[] {
  const { names, tokens } = annotate(text, { names: findNamesByRule })
  return names.map(
    ({ firstToken, endToken, kind }) =>
      `${kind}: ${text.slice(tokens.start[firstToken], tokens.end[endToken - 1])}`,
  )
}

describe('names by rule', () => {
  it('leave the title out and take the kind from it', () => {
    expect(namesOf('They met Ms. Zubrow and President Zubrow in Lisbon.')).toEqual([
      'person: Zubrow',
      'person: Zubrow',
      'place: Lisbon',
    ])
  })
  it('know heads and last words of organizations', () => {
    expect(namesOf('They left the University of Zell for the Zell Bank.')).toEqual([
      'organization: University of Zell',
      'organization: Zell Bank',
    ])
  })
  it("do not trust a capital at a sentence's start", () => {
    expect(namesOf('Bread is dear. Nobody buys bread.')).toEqual([])
  })
})
