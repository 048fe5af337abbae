import { describe, expect, it } from 'vitest'
import { sourcesIn } from './read.ts'

describe('the kind of a source', () => {
  const cases: [string, string][] = [
    ['Ana Lima said that the dam will hold.', 'Ana Lima (named-person)'],
    ['Dr. Lima said that the dam will hold.', 'Lima (named-person)'],
    ['The Ministry of Health said that the dam will hold.', 'Ministry of Health (named-organization)'],
    [
      'A spokesman for Norsk Kraft said that the dam will hold.',
      'spokesman for Norsk Kraft (named-organization)',
    ],
    ['Washington said that the dam will hold.', 'Washington (named-organization)'],
    ['The report said that the dam will hold.', 'report (document)'],
    ['Officials said that the dam will hold.', 'Officials (unnamed-group)'],
    ['Many critics said that the dam will fail.', 'Many critics (unnamed-group)'],
    ['A senior official said that the dam will hold.', 'senior official (unnamed-person)'],
    [
      'A person familiar with the matter said that it will fail.',
      'person familiar with the matter (unnamed-person)',
    ],
    ['Reportedly the dam will fail.', ' (none)'],
  ]
  it.each(cases)('%s', (text, source) => {
    expect(sourcesIn(text)).toEqual([source])
  })
})

describe('distinct sources', () => {
  it('know a person by the surname and by a pronoun', () => {
    expect(
      sourcesIn('Ana Lima said that it will hold. Lima said that it is new. She said that it is safe.'),
    ).toEqual(['Ana Lima (named-person)'])
  })
  it('know a body by its noun', () => {
    expect(
      sourcesIn('The Ministry of Health said that beds are free. The ministry said that doctors are not.'),
    ).toEqual(['Ministry of Health (named-organization)'])
  })
  it('keep two people of one surname apart', () => {
    expect(sourcesIn('Ana Lima said that it will hold. Rui Lima said that it will not.')).toEqual([
      'Ana Lima (named-person)',
      'Rui Lima (named-person)',
    ])
  })
})
