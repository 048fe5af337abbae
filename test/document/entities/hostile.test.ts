import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annotate } from '../../../src/document/annotate.ts'
import type { Document } from '../../../src/document/document.ts'
import { entitiesOf } from '../../../src/document/entities/entities.ts'
import type { Name } from '../../../src/document/names/name.ts'

const words = fc.constantFrom(
  'Ann',
  'Falk',
  'the',
  'U.S.',
  'he',
  'its',
  'Bank',
  'of',
  '(',
  ')',
  "'s",
  '',
  '\ud800',
  'É',
)
const kinds = fc.constantFrom('person', 'organization', 'place', 'group')

describe('linking any text', () => {
  it('gives every name to one actor, in order, and never throws', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(words, fc.string({ unit: 'binary' })), { maxLength: 60 }),
        fc.array(fc.tuple(fc.nat(3), fc.nat(3), kinds), { maxLength: 20 }),
        fc.array(fc.record({ name: fc.oneof(words, fc.string()), aliases: fc.array(words) }), {
          maxLength: 4,
        }),
        (pieces, spans, given) => {
          const document = annotate(pieces.join(' '), { names: (document) => namesAt(document, spans) })
          const actors = entitiesOf(document, given, { pronouns: true })
          expect(actors.slice(0, given.length).map(({ name }) => name)).toEqual(given.map(({ name }) => name))
          for (const { mentions } of actors) {
            const starts = mentions.map(({ start }) => start)
            expect(starts).toEqual(starts.toSorted((one, other) => one - other))
          }
          const called = actors.flatMap(({ mentions }) => mentions).filter(({ form }) => form !== 'pronoun')
          expect(new Set(called.map(({ start }) => start)).size).toBe(called.length)
        },
      ),
    )
  })
})

/** Names one after another, by gap, length and kind, as far as there are tokens. */
function namesAt({ tokens }: Document, spans: readonly (readonly [number, number, Name['kind']])[]): Name[] {
  const names: Name[] = []
  let at = 0
  for (const [gap, length, kind] of spans) {
    const firstToken = at + gap
    at = firstToken + length + 1
    if (at > tokens.count) break
    names.push({ firstToken, endToken: at, kind })
  }
  return names
}
