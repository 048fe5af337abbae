import { describe, expect, it } from 'vitest'
import { annotate } from '../../../src/document/annotate.ts'
import { clearHeadlines } from '../../../src/document/names/headline-names.ts'
import { NAME_LABELS } from '../../../src/document/names/labels.ts'
import { viewNames } from '../../../src/document/names/view.ts'
import { models } from '../../../src/engine.ts'

/** The words that keep a label once headlines are cleared, where all of the headline is one person's name. */
function kept(headline: string, text: string, names: readonly string[]): string[] {
  const document = annotate(`${headline}\n\n${text}`)
  const { tokens, types, sentences } = document
  const formAt = (token: number) => types.form[tokens.type[token]]
  const labels = new Uint8Array(tokens.count)
  const end = sentences.endToken[0]
  labels.fill(NAME_LABELS.indexOf('I-person'), 0, end)
  labels[0] = NAME_LABELS.indexOf('B-person')
  for (let token = end; token < tokens.count; token++) {
    if (names.includes(formAt(token))) labels[token] = NAME_LABELS.indexOf('B-person')
  }
  clearHeadlines(viewNames(document, models.names), labels)
  return Array.from({ length: end }, (_, token) => token)
    .filter((token) => labels[token] !== 0)
    .map((token) => `${formAt(token)}/${NAME_LABELS[labels[token]]}`)
}

describe('headlines', () => {
  it('leave a name without their ordinary words', () => {
    expect(
      kept('Peter Okonjo Calls Kolm Liar', 'The premier, Okonjo, saw Kolm.', ['Okonjo', 'Kolm']),
    ).toEqual(['Peter/B-person', 'Okonjo/I-person', 'Kolm/B-person'])
  })
  it('are left alone where the text names none of their words', () => {
    expect(kept('Coral Stone Bridge Lake', 'It rained all day on the town.', [])).toHaveLength(4)
  })
  it('keep a word that stands in a name elsewhere', () => {
    expect(kept('Peter Okonjo Stone Says', 'Nobody met Okonjo or Stone.', ['Okonjo', 'Stone'])).toHaveLength(
      3,
    )
  })
})
