import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annotate } from '../../../src/document/annotate.ts'
import { findNames } from '../../../src/document/names/find.ts'
import { spanOfName } from '../../../src/document/names/name.ts'
import { withoutParted } from '../../../src/document/names/parted.ts'
import { models } from '../../../src/engine.ts'

function namesOf(text: string): string[] {
  const document = annotate(text)
  return findNames(document, models.names).map((name) => {
    const { start, end } = spanOfName(document, name)
    return `${name.kind}: ${text.slice(start, end)}`
  })
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

  it('are no words of grammar, unless they are acronyms', () => {
    expect(namesOf('But they left. I know. In it lies hope.')).toEqual([])
    expect(namesOf('The WHO and the US agreed.')).toEqual(['organization: WHO', 'place: US'])
  })

  it("are no politicians' parties and homes", () => {
    expect(namesOf('Ana Kolm (D-Va.) and Peter Okonjo, R-Texas, voted.')).toEqual([
      'person: Ana Kolm',
      'person: Peter Okonjo',
    ])
  })

  it('are no parties of a case that is only cited', () => {
    expect(namesOf('Citing Mercer v. Okonjo, she ruled that it was late.')).toEqual([])
    expect(namesOf('Ana Mercer sued. In Mercer v. Okonjo she won.')).toEqual([
      'person: Ana Mercer',
      'person: Mercer',
    ])
  })

  it('know a surname again once the name was seen in full', () => {
    const text = 'The minister, Peter Okonjo, resigned. Nobody was surprised that Okonjo left.'
    expect(namesOf(text)).toEqual(['person: Peter Okonjo', 'person: Okonjo'])
  })

  it('are whole where the document has them whole', () => {
    const document = annotate('The Coral Reef Fund met. Nobody from the Coral Reef Fund spoke.')
    const at = (firstToken: number, endToken: number) =>
      ({ firstToken, endToken, kind: 'organization' }) as const
    const names = withoutParted(document, [at(1, 4), at(9, 10), at(10, 12)])
    expect(names).toEqual([at(1, 4), at(9, 12)])
    expect(withoutParted(document, [at(1, 2), at(2, 4)])).toEqual([at(1, 2), at(2, 4)])
  })

  it('have no ordinary words of a headline in them', () => {
    const text =
      'Peter Okonjo Calls Ana Lima a Liar\n\nThe minister, Peter Okonjo, spoke. Nobody heard Ana Lima.'
    expect(namesOf(text)).toEqual([
      'person: Peter Okonjo',
      'person: Ana Lima',
      'person: Peter Okonjo',
      'person: Ana Lima',
    ])
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

  it('are found inside hyphenated words', () => {
    expect(namesOf('A Nairobi-based firm and a New York-based bank held French-Canadian talks.')).toEqual([
      'place: Nairobi',
      'place: New York',
      'group: French',
      'group: Canadian',
    ])
    const text = 'The judge freed Peter Okonjo. Crowds sang, and anti-Okonjo slogans were heard.'
    expect(namesOf(text)).toEqual(['person: Peter Okonjo', 'person: Okonjo'])
    expect(namesOf('The well-known co-founder left.')).toEqual([])
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
        for (const name of findNames(document, models.names)) {
          expect(name.endToken).toBeGreaterThan(name.firstToken)
          const { start, end } = spanOfName(document, name)
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
