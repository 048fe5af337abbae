import { describe, expect, it } from 'vitest'
import { annotate } from '../../src/document/annotate.ts'
import type { Attribution, SourceKind } from '../../src/document/attributions/attribution.ts'
import type { Document } from '../../src/document/document.ts'
import type { Entity } from '../../src/document/entities/entity.ts'
import { knownSources } from '../../src/metrics/known-sources.ts'

const ACTORS = {
  'Ana Lima': 'person',
  Rossi: 'person',
  Reuters: 'organization',
  Peru: 'place',
  'Costa Verde': 'place',
  Republicans: 'group',
} as const

/** The tokens over a phrase, from its place on. */
function rangeOf({ tokens }: Document, start: number, phrase: string) {
  const at = Array.from({ length: tokens.count }, (_, token) => token)
  const within = at.filter(
    (token) => tokens.start[token] >= start && tokens.end[token] <= start + phrase.length,
  )
  return { firstToken: within[0], endToken: within[within.length - 1] + 1 }
}

/**
 * The actors of a text: those above wherever they are named, and Ana Lima wherever a text says "he" or "she".
 */
function entities(document: Document): Entity[] {
  const mentionsOf = (phrase: string, form: 'name' | 'pronoun') =>
    Array.from(document.text.matchAll(new RegExp(`\\b${phrase}\\b`, 'g')), ({ index }) => ({
      start: index,
      end: index + phrase.length,
      form,
      ...rangeOf(document, index, phrase),
    }))
  return Object.entries(ACTORS).map(([name, kind]) => {
    const called = name === 'Ana Lima' ? ['He', 'She', 'They'] : []
    const mentions = [
      ...mentionsOf(name, 'name'),
      ...called.flatMap((pronoun) => mentionsOf(pronoun, 'pronoun')),
    ]
    return { id: name.toLowerCase(), name, kind, aliases: [], mentions }
  })
}

/** What the one source of a text is known for, which is called by some phrases in turn. */
function known(text: string, kind: SourceKind, ...phrases: string[]) {
  return knownAs(text, phrases[0] ?? '', kind, ...phrases)
}

/** The same of a source that has a name. */
function knownAs(text: string, name: string, kind: SourceKind, ...phrases: string[]) {
  const [source] = knownSources(
    annotate(text, {
      entities,
      attributions: (document) => ({
        sources: [{ id: 's1', name, kind, mentions: [] }],
        attributions: (phrases.length === 0 ? [null] : phrases).map(
          (phrase) =>
            ({
              source: phrase === null ? null : rangeOf(document, text.indexOf(phrase), phrase),
              sourceIndex: 0,
            }) as Attribution,
        ),
      }),
    }),
  )
  expect(source.id).toBe('s1')
  return [source.name, source.kind, source.actor]
}

describe('what is known of a source', () => {
  it.each([
    ['Reuters', 'named-person', 'named-organization', 'reuters'],
    ['Peru', 'document', 'named-organization', 'peru'],
    ['the Reuters', 'document', 'named-organization', 'reuters'],
    ['Ana Lima', 'document', 'named-person', 'ana lima'],
  ] as const)('is the kind of the actor that it is: %s', (phrase, kind, told, actor) => {
    expect(known(`So ${phrase} said it.`, kind, phrase)).toEqual([phrase, told, actor])
  })

  it.each([
    ['a group stays the people that it seems', 'Republicans', 'unnamed-group'],
    ['so it does where it seems none', 'Republicans', 'document'],
    ['so does an organization called by its people', 'Reuters', 'unnamed-group'],
    ['an article is before no person’s name but a family’s', 'the Rossi', 'document'],
    [
      'an article is before no person’s name but a family’s, which no organization is',
      'the Reuters',
      'named-person',
    ],
    ['a role is before a person’s name', 'Education Minister Ana Lima', 'document'],
    ['a phrase says more than the name in it', 'Reuters staff', 'document'],
    ['a phrase says more than the name behind it', 'old Reuters', 'document'],
  ] as const)('is no more than it seems: %s', (_, phrase, kind) => {
    expect(known(`So ${phrase} said it.`, kind, phrase)).toEqual([phrase, kind, null])
  })

  it('is the first actor of its kind in a longer name', () => {
    expect(known('The paper of Peru quoted Rossi.', 'named-person', 'paper of Peru quoted Rossi')[2]).toBe(
      'rossi',
    )
    expect(known('Rossi of Reuters in Peru.', 'named-organization', 'Rossi of Reuters in Peru')[2]).toBe(
      'reuters',
    )
    expect(known('Rossi spoke of Peru.', 'named-organization', 'Rossi')).toEqual([
      'Rossi',
      'named-person',
      'rossi',
    ])
    expect(known('Peru quoted Rossi once.', 'named-person', 'Peru quoted Rossi once')[2]).toBe('rossi')
    // A source of that name goes before the first.
    expect(known('Lima met Rossi.', 'named-person', 'Rossi', 'Lima met Rossi')[2]).toBe('rossi')
    expect(known('The paper Rossi read.', 'named-person', 'The paper')[2]).toBeNull()
  })

  it('is an organization before the place in its name', () => {
    expect(known('The Peru Reuters desk said it.', 'named-organization', 'The Peru Reuters desk')[2]).toBe(
      'reuters',
    )
  })

  it('is no place that owns who speaks', () => {
    expect(known('Peru said it.', 'named-organization', 'Peru')[2]).toBe('peru')
    expect(known('Peru staff said it.', 'named-organization', 'Peru staff')[2]).toBe('peru')
    expect(known('Peru’s bank said it.', 'named-organization', 'Peru’s bank')[2]).toBeNull()
    expect(known('Costa Verde’s bank said it.', 'named-organization', 'Costa Verde’s bank')[2]).toBeNull()
    expect(known('Reuters’s desk said it.', 'named-organization', 'Reuters’s desk')[2]).toBe('reuters')
  })

  it('is the person who has its last name, or else the first', () => {
    expect(knownAs('Rossi met Ana Lima.', 'A. Lima', 'named-person', 'Rossi met Ana Lima')[2]).toBe(
      'ana lima',
    )
    expect(knownAs('Old Ana Lima said it.', 'Rossi', 'named-person', 'Old Ana Lima')[2]).toBe('ana lima')
  })

  it.each([
    ['a person’s own', 'Minister Rossi', 'Rossi', 'Rossi'],
    ['an organization’s where it is longer', 'Reut', 'Reuters', 'Reuters'],
    ['its own where that is longer', 'old Reuters', 'Reuters', 'old Reuters'],
    ['its own where both are as long', 'REUTERS', 'Reuters', 'REUTERS'],
  ])('has the name that tells more: %s', (_, own, phrase, told) => {
    expect(knownAs(`So ${phrase} said it.`, own, 'document', phrase)[0]).toBe(told)
  })

  it('has the name that goes on as its own begins', () => {
    const phrase = 'old Ana Lima'
    expect(knownAs(`So ${phrase} said it.`, 'Ana', 'named-person', phrase)[0]).toBe('Ana Lima')
    expect(knownAs(`So ${phrase} said it.`, 'Lima', 'named-person', phrase)[0]).toBe('Lima')
  })

  it('is the person of its name whom a role or "who" calls', () => {
    expect(knownAs('Ana Lima left, who said it.', 'Ana Lima', 'named-person', 'who')[2]).toBe('ana lima')
    expect(knownAs('Ana Lima left, who said it.', 'Eva Lima', 'named-person', 'who')[2]).toBeNull()
    expect(knownAs('It left, who said it.', 'Peru', 'named-person', 'who')[2]).toBeNull()
    expect(knownAs('Rossi staff said it.', 'Rossi', 'document', 'Rossi staff')[2]).toBeNull()
  })

  it('has the name of the actor who is called by less', () => {
    expect(known('Lima left. She said it.', 'unnamed-person', 'She')[0]).toBe('Ana Lima')
  })

  it('is whom its pronoun calls where its name is no actor’s', () => {
    expect(known('Lima left. She said it.', 'named-person', 'She')).toEqual([
      'Ana Lima',
      'named-person',
      'ana lima',
    ])
    expect(
      known('Lima left. She, not Rossi, said it. Rossi did.', 'named-person', 'She', 'Rossi did')[2],
    ).toBe('rossi')
  })

  it('is the person behind a role with capitals', () => {
    const minister = 'Education Minister Ana Lima'
    expect(known(`So ${minister} said it.`, 'unnamed-person', minister)).toEqual([
      'Ana Lima',
      'named-person',
      'ana lima',
    ])
    for (const phrase of [
      'the minister Ana Lima',
      'Education Minister She',
      'eBay Ana Lima',
      'Minister Peru',
      'Lima',
    ]) {
      const text = `So ${phrase} said it.`
      expect(known(text, 'unnamed-person', phrase)).toEqual([phrase, 'unnamed-person', null])
    }
  })

  it('is the person whom a pronoun calls that found no source', () => {
    for (const pronoun of ['He', 'She']) {
      expect(known(`${pronoun} said it.`, 'unnamed-person', pronoun)).toEqual([
        'Ana Lima',
        'named-person',
        'ana lima',
      ])
    }
    expect(known('They said it.', 'unnamed-person', 'They')).toEqual(['They', 'unnamed-person', null])
  })

  it('is told by the first phrase that tells it', () => {
    expect(known('Reuters said it. Peru said it too.', 'document', 'Reuters', 'Peru')).toEqual([
      'Reuters',
      'named-organization',
      'reuters',
    ])
    expect(known('Some staff said it. Peru said it too.', 'document', 'Some staff', 'Peru')).toEqual([
      'Some staff',
      'named-organization',
      'peru',
    ])
    expect(known('Rossi staff and Ana Lima staff.', 'named-person', 'Rossi staff', 'Ana Lima staff')).toEqual(
      ['Rossi staff', 'named-person', 'rossi'],
    )
  })

  it('is nothing where nobody is called', () => {
    expect(known('It is said.', 'none')).toEqual(['', 'none', null])
  })
})
