import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annotate } from '../../../src/document/annotate.ts'
import { findNames } from '../../../src/document/names/find.ts'
import { models } from '../../../src/engine.ts'

function namesOf(text: string): string[] {
  const { names, tokens } = annotate(text, { names: (document) => findNames(document, models.names) })
  return names.map(
    ({ firstToken, endToken, kind }) =>
      `${kind}: ${text.slice(tokens.start[firstToken], tokens.end[endToken - 1])}`,
  )
}

describe('names', () => {
  it('tell persons, organizations, places and groups apart', () => {
    expect(
      namesOf('German officials told Maria Lopez of the World Bank to leave Nairobi on Friday.'),
    ).toEqual(['group: German', 'person: Maria Lopez', 'organization: World Bank', 'place: Nairobi'])
  })

  it('leave out the title and the possessive', () => {
    expect(namesOf("President Amina Diallo's budget pleased nobody.")).toEqual(['person: Amina Diallo'])
  })

  it("do not trust a capital at a sentence's start", () => {
    expect(namesOf('Bread is dear. Nobody buys bread. Prices rise.')).toEqual([])
  })

  it('know a surname again once the name was seen in full', () => {
    const text = 'The minister, Peter Okonjo, resigned. Nobody was surprised that Okonjo left.'
    expect(namesOf(text)).toEqual(['person: Peter Okonjo', 'person: Okonjo'])
  })

  it('keep small words inside a name', () => {
    expect(namesOf('She works for the Ministry of Health in Lima.')).toEqual([
      'organization: Ministry of Health',
      'place: Lima',
    ])
  })

  it("leave a newspaper's name whole", () => {
    expect(namesOf('He told the New York Times that nothing had changed.')).toEqual([
      'organization: New York Times',
    ])
  })

  it('find nothing where nothing is', () => {
    expect(namesOf('')).toEqual([])
    expect(namesOf('they went home , and slept .')).toEqual([])
  })

  it('stand in order, apart, inside the text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const document = annotate(text)
        let last = 0
        for (const { firstToken, endToken } of findNames(document, models.names)) {
          expect(firstToken).toBeGreaterThanOrEqual(last)
          expect(endToken).toBeGreaterThan(firstToken)
          last = endToken
        }
        expect(last).toBeLessThanOrEqual(document.tokens.count)
      }),
    )
  })
})
