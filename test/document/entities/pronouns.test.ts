import { describe, expect, it } from 'vitest'
import { actorsOf, castOf } from './read.ts'

function linked(marked: string): string[] {
  return castOf(marked, [], true)
}

describe('pronouns', () => {
  it('call the nearest person of their gender', () => {
    expect(linked('[p Mary Falk] met [p Hugo Brann]. She smiled, and he took his hat.')).toEqual([
      'Mary Falk: Mary Falk, She',
      'Hugo Brann: Hugo Brann, he, his',
    ])
  })
  it('go by the title where the given name tells nothing', () => {
    expect(linked('Mr. [p Zubrow] met Ms. [p Kolm]. He left her there.')).toEqual([
      'Zubrow: Zubrow, He',
      'Kolm: Kolm, her',
    ])
  })
  it('go by whom the sentence before is about where no name tells a gender', () => {
    const known = '[p Peter Falk] had warned of it. [p Falk] left.'
    expect(linked(`${known} Then [p Okwi Zuberan] spoke. He was angry.`)).toEqual([
      'Peter Falk: Peter Falk, Falk',
      'Okwi Zuberan: Okwi Zuberan, He',
    ])
    expect(linked(`${known} It rained on [p Okwi Zuberan]. He was angry.`)).toEqual([
      'Peter Falk: Peter Falk, Falk, He',
      'Okwi Zuberan: Okwi Zuberan',
    ])
  })
  it('call nobody after whom a hall is called', () => {
    expect(linked('[p Hugo Brann] spoke. At [p Falk Hall], he said it again.')).toEqual([
      'Hugo Brann: Hugo Brann, he',
      'Falk Hall: Falk Hall',
    ])
    expect(linked('Outside [p Falk Hall], he said it again.')).toEqual(['Falk Hall: Falk Hall'])
  })
  it('never call the one whose turn it is to speak', () => {
    expect(linked('[p Mary Falk] lied, they say.\n\n[p Anna Brann]: Was she wrong?')).toEqual([
      'Mary Falk: Mary Falk, she',
      'Anna Brann: Anna Brann',
    ])
  })
  it('come back to nobody who is named in quotation marks alone', () => {
    expect(linked('[p Mary Falk] spoke. “[p Anna Brann] is right,” she said.')).toEqual([
      'Mary Falk: Mary Falk, she',
      'Anna Brann: Anna Brann',
    ])
    expect(linked('“[p Anna Brann] is right,” was all. She left.')).toEqual(['Anna Brann: Anna Brann, She'])
  })
  it('are not linked across many sentences, nor to anybody where nobody is named', () => {
    expect(linked('[p Mary Falk] left. It rained. It blew. It snowed. It froze. She sang.')).toEqual([
      'Mary Falk: Mary Falk',
    ])
    expect(linked('He said that she knew.')).toEqual([])
  })
  it('let its call the only body of the sentence', () => {
    expect(linked('[o Zell Bank] closed its doors. It rained.')).toEqual(['Zell Bank: Zell Bank, its'])
    expect(linked('[o Zell Bank] sued [o Brann Motors] over its doors.')).toEqual([
      'Zell Bank: Zell Bank',
      'Brann Motors: Brann Motors',
    ])
  })
  it('say what they are, and can be switched off', () => {
    const { actors } = actorsOf('[p Mary Falk] said she knew.', [], true)
    expect(actors[0].mentions.map(({ form }) => form)).toEqual(['name', 'pronoun'])
    expect(castOf('[p Mary Falk] said she knew.')).toEqual(['Mary Falk: Mary Falk'])
  })
  it("call a caller's actor too", () => {
    expect(castOf('Mary Falk said she knew.', [{ name: 'Mary Falk' }], true)).toEqual([
      'Mary Falk: Mary Falk, she',
    ])
  })
})
