import { describe, expect, it } from 'vitest'
import { annotate } from '../../../src/document/annotate.ts'
import { agree } from '../../../src/document/names/agree.ts'
import { NAME_LABELS } from '../../../src/document/names/labels.ts'
import { viewNames } from '../../../src/document/names/view.ts'
import { models } from '../../../src/engine.ts'

/** The labels after agreement of a text whose words carry labels: "Lima/B-place". */
function agreed(marked: string): string[] {
  const words = marked.split(' ').map((word) => word.split('/'))
  const document = annotate(words.map(([word]) => word).join(' '))
  const labels = new Uint8Array(document.tokens.count)
  words.forEach(([, label], token) => {
    if (label !== undefined) labels[token] = NAME_LABELS.indexOf(label)
  })
  agree(viewNames(document, models.names), labels)
  return words.map(([word], token) => (labels[token] === 0 ? word : `${word}/${NAME_LABELS[labels[token]]}`))
}

describe('mentions of names', () => {
  it('are of the kind that most of equal words have', () => {
    const text = 'Acme/B-place , Acme/B-organization , Acme/B-organization , Coral/B-person Reef/I-person'
    expect(agreed(text).slice(0, 3)).toEqual(['Acme/B-organization', ',', 'Acme/B-organization'])
    const even = 'Coral/B-person Reef/I-person , Coral/B-place Reef/I-place'
    expect(agreed(even)).toEqual(even.split(' '))
  })

  it('are persons where a surname was seen in full', () => {
    const text = 'Ana/B-person Okonjo/I-person met Okonjo/B-place , and Okonjo left .'
    expect(agreed(text).slice(2)).toEqual('met Okonjo/B-person , and Okonjo/B-person left .'.split(' '))
  })

  it('stay where the surname stands in another name, or inside one', () => {
    const text =
      'Ana/B-person Okonjo/I-person and Okonjo/B-organization Trust/I-organization , of Okonjo/B-place'
    expect(agreed(text)).toEqual(text.split(' '))
    const inside =
      'Ana/B-person Okonjo/I-person , Lima/B-place Okonjo and Ida/B-person Okonjo/I-person Lopez/I-person'
    expect(agreed(inside)).toEqual(inside.split(' '))
  })
})
