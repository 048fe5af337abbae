import { describe, expect, it } from 'vitest'
import { annotate } from '../../../src/document/annotate.ts'
import { findNames } from '../../../src/document/names/find.ts'
import { spanOfName } from '../../../src/document/names/name.ts'
import { models } from '../../../src/engine.ts'

function organizationsIn(text: string): string[] {
  const document = annotate(text)
  return findNames(document, models.names)
    .filter(({ kind }) => kind === 'organization')
    .map((name) => {
      const { start, end } = spanOfName(document, name)
      return text.slice(start, end)
    })
}

describe('companies', () => {
  it('are known by their legal form, and alone where the text has it', () => {
    expect(organizationsIn('Orvelda plc cut its dividend. Analysts said Orvelda would recover.')).toEqual([
      'Orvelda plc',
      'Orvelda',
    ])
    expect(organizationsIn('Lawyers for Brandel said Brandel Chemical Co. knew. Brandel denied it.')).toEqual(
      ['Brandel', 'Brandel Chemical Co.', 'Brandel'],
    )
  })

  it('are known by what they have and by what they are said to be', () => {
    expect(organizationsIn('Shares in Orvelda fell. Orvelda said that it was ready.')).toEqual([
      'Orvelda',
      'Orvelda',
    ])
    expect(organizationsIn("Brandel's chief executive left. Brandel said nothing.")).toEqual([
      'Brandel',
      'Brandel',
    ])
    expect(organizationsIn('PK Metall, the German union, claims that it was told.')).toEqual(['PK Metall'])
  })

  it('are known without their legal form where the text has it elsewhere', () => {
    const text =
      'Danish drugmaker Corvo Nordisk A/S failed to disclose problems. Corvo Nordisk rejected the findings.'
    expect(organizationsIn(text)).toEqual(['Corvo Nordisk A/S', 'Corvo Nordisk'])
  })

  it('may be two partners', () => {
    expect(organizationsIn('Analysts at Kessler & Roth called it a rare win.')).toEqual(['Kessler & Roth'])
  })

  it('leave a person the name that a company has too', () => {
    const text = 'Ana Brandel founded Brandel Chemical Co. in May. Brandel said that she was proud.'
    expect(organizationsIn(text)).toEqual(['Brandel Chemical Co.'])
  })

  it('begin with no article, and are not those who only speak of one', () => {
    expect(organizationsIn('The Orvelda Co. will close. The mayor wept.')).toEqual(['Orvelda Co.'])
    expect(organizationsIn('He wrote A Ticket to Brandel, the publisher said.')).toEqual([])
  })
})
