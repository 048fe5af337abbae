import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { offsetsIn } from '../../src/report/offsets.ts'

const anyText = fc
  .array(fc.constantFrom('a', '\x7f', '\x80', 'é', '\u07ff', '\u0800', '—', '👍', '\ud83d', '\udc4d', '\n'))
  .map((parts) => parts.join(''))

/** The UTF-16 offsets of a text's characters and of its end. */
function edges(text: string): number[] {
  const found = [0]
  for (const character of text) found.push(found[found.length - 1] + character.length)
  return found
}

describe('offsets', () => {
  it('count UTF-16 units, code points and UTF-8 bytes', () => {
    const text = 'a é 👍 b'
    expect(offsetsIn(text, 'utf16').fromUtf16(7)).toBe(7)
    expect(offsetsIn(text, 'codepoint').fromUtf16(7)).toBe(6)
    expect(offsetsIn(text, 'utf8').fromUtf16(7)).toBe(10)
  })

  it('agree with the encoder at every edge of a character, and lead back', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const points = offsetsIn(text, 'codepoint')
        const bytes = offsetsIn(text, 'utf8')
        edges(text).forEach((edge, index) => {
          expect(points.fromUtf16(edge)).toBe(index)
          expect(bytes.fromUtf16(edge)).toBe(new TextEncoder().encode(text.slice(0, edge)).length)
          expect(points.toUtf16(index)).toBe(edge)
          expect(bytes.toUtf16(bytes.fromUtf16(edge))).toBe(edge)
          expect(offsetsIn(text, 'utf16').toUtf16(edge)).toBe(edge)
        })
      }),
    )
  })

  it('refuse what lies outside the text or inside a character', () => {
    expect(offsetsIn('a👍', 'utf16').toUtf16(2)).toBe(-1)
    expect(offsetsIn('a👍', 'utf8').toUtf16(3)).toBe(-1)
    expect(offsetsIn('aé', 'utf8').toUtf16(2)).toBe(-1)
    for (const unit of ['utf16', 'codepoint', 'utf8'] as const) {
      for (const text of ['ab', 'é👍']) {
        for (const offset of [-1, -7, 99, 0.5, Number.NaN])
          expect(offsetsIn(text, unit).toUtf16(offset)).toBe(-1)
      }
    }
  })
})
