import { describe, expect, it } from 'vitest'
import { annotate } from '../../../src/document/annotate.ts'
import { findNames } from '../../../src/document/names/find.ts'
import { spanOfName } from '../../../src/document/names/name.ts'
import { models } from '../../../src/engine.ts'

/** The names of a text, each with its kind. */
function namesIn(text: string): string[] {
  const document = annotate(text)
  return findNames(document, models.names).map((name) => {
    const { start, end } = spanOfName(document, name)
    return `${text.slice(start, end)}: ${name.kind}`
  })
}

describe('partners joined by "&"', () => {
  it.each([
    ['Shares in Johnson & Johnson fell.', 'Johnson & Johnson: organization'],
    ['An auditor, Marsh & Dale, agreed.', 'Marsh & Dale: organization'],
    ['She worked at Ernst & Young for years.', 'Ernst & Young: organization'],
  ])('are one firm: %s', (text, name) => {
    expect(namesIn(text)).toEqual([name])
  })
  it('are two where they are places, peoples, first names or full names', () => {
    expect(namesIn('They flew to Paris & Madrid.')).toEqual(['Paris: place', 'Madrid: place'])
    expect(namesIn('Anna & Thomas sang.')).toEqual(['Anna: person', 'Thomas: person'])
    expect(namesIn('Anna Lund & Thomas Brandt sang.')).toEqual(['Anna Lund: person', 'Thomas Brandt: person'])
  })
  it('are none where no word of theirs is a name', () => {
    expect(namesIn('We sell Arts & Crafts.')).toEqual([])
  })
})
