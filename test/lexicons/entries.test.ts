import { describe, expect, it } from 'vitest'
import { compiled } from '../../lab/lexicons/compiled.ts'
import { annotate } from '../../src/document/annotate.ts'
import { lexicons } from '../../src/lexicons/registry.ts'
import { findCues } from '../../src/metrics/wording/find-cues.ts'

describe.each(Object.entries(lexicons))('the lexicon of %s', (_name, table) => {
  const lexicon = compiled([table])[0]
  const cuesIn = (text: string) => findCues(annotate(text), lexicon).filter((cue) => !cue.negated)
  const isFoundIn = (id: string, text: string) => cuesIn(text).some((cue) => cue.cue === id)

  it('states its version, licence and the meaning of its categories', () => {
    expect(table.version).toMatch(/^\d{4}\.\d{2}$/)
    expect(table.licence).not.toBe('')
    expect(
      table.entries.filter(({ category }) => category !== 'none' && !(category in table.categories)),
    ).toEqual([])
  })

  it('has each id once', () => {
    const ids = table.entries.map((entry) => entry.id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  it('fires where each entry says that it must', () => {
    const dumb = table.entries.filter(
      ({ id, category, fires }) => category !== 'none' && !isFoundIn(id, fires),
    )
    expect(dumb.map(({ id, fires }) => `${id}: ${fires}`)).toEqual([])
  })

  it('is silent where each entry says that it must be', () => {
    const loud = table.entries.filter(({ id, spares }) => isFoundIn(id, spares))
    expect(loud.map(({ id, spares }) => `${id}: ${spares}`)).toEqual([])
  })

  it('weighs every cue between 0 and 1', () => {
    expect(
      table.entries.filter(({ category, weight }) => category !== 'none' && !(weight > 0 && weight <= 1)),
    ).toEqual([])
  })
})
