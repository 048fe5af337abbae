import { describe, expect, it } from 'vitest'
import places from '../../src/lexicons/gazetteer/places.tsv'
import titles from '../../src/lexicons/gazetteer/titles.tsv'
import wellKnown from '../../src/lexicons/gazetteer/well-known.tsv'
import {
  Fact,
  factsOf,
  fullNameOf,
  isNickname,
  partyOfName,
  phrasesFrom,
  stateOfName,
} from '../../src/lexicons/gazetteer.ts'
import { longestPhrase } from '../../src/lexicons/phrase-book.ts'
import { rowsOf } from '../../src/lexicons/rows.ts'

describe('the gazetteers', () => {
  it('know countries, their peoples and their capitals', () => {
    expect(factsOf('Portugal') & Fact.country).toBeTruthy()
    expect(factsOf('Portuguese') & Fact.demonym).toBeTruthy()
    expect(stateOfName('Portuguese')).toBe('Portugal')
    expect(stateOfName('Lisbon')).toBe('Portugal')
  })
  it('know the gender that a given name or title tells', () => {
    expect(factsOf('Maria') & (Fact.male | Fact.female)).toBe(Fact.female)
    expect(factsOf('Mrs.') & Fact.female).toBeTruthy()
    expect(factsOf('Dr.') & (Fact.title | Fact.male | Fact.female)).toBe(Fact.title)
  })
  it('say one thing of a phrase in one way', () => {
    const said = [places, titles, wellKnown].flatMap(rowsOf).map(([phrase, kind]) => `${phrase} ${kind}`)
    expect(said.filter((one, i) => said.indexOf(one) !== i)).toEqual([])
  })
  it('know nothing of ordinary words', () => {
    for (const word of ['house', 'said', 'table', '', '.']) expect(factsOf(word)).toBe(0)
  })
  it('find the longest phrase at a place in a text', () => {
    const text = ['the', 'New', 'York', 'Times', 'said']
    const phrases = phrasesFrom('New') ?? new Map()
    expect(longestPhrase(phrases, 1, (token) => text[token])?.name).toBe('New York Times')
    expect(longestPhrase(phrases, 4, (token) => text[token])).toBeNull()
  })
  it('know short forms of given names and the people of parties', () => {
    expect(isNickname('bill', 'william')).toBe(true)
    expect(isNickname('william', 'bill')).toBe(false)
    expect(partyOfName('Tories')).toBe('Conservative Party')
  })
  it('spell out well-known acronyms', () => {
    expect(fullNameOf('WHO')).toEqual({ name: 'World Health Organization', kind: 'organization' })
    expect(fullNameOf('Britain')?.name).toBe('United Kingdom')
  })
})
