import { describe, expect, it } from 'vitest'
import { DEFAULTS, readActors, readSettings, writeSettings } from '../../src/page/settings.ts'

describe('settings in a link', () => {
  it('come back as they were sent', () => {
    const settings = {
      layers: ['hedges', 'actors'] as const,
      actors: [
        { name: 'World Bank', aliases: ['IBRD', 'the Bank'] },
        { name: 'Ana & Lima', aliases: [] },
      ],
      pronouns: false,
      anyLanguage: true,
    }
    expect(readSettings(`#${writeSettings(settings)}`)).toEqual(settings)
  })
  it('are no link at all where they are as by default', () => {
    expect(writeSettings(DEFAULTS)).toBe('')
    expect(readSettings('')).toEqual(DEFAULTS)
  })
  it('pass over what they do not know', () => {
    expect(readSettings('#layers=hedges%20nonsense&more=1').layers).toEqual(['hedges'])
    expect(readActors(' ; = x ;Ana Lima = ,')).toEqual([{ name: 'Ana Lima', aliases: [] }])
  })
})
