import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annotate } from '../../src/document/annotate.ts'
import type { Document } from '../../src/document/document.ts'

/** Text as hostile as it comes: any UTF-16 units, and the pieces that the rules look for. */
const pieces = fc.constantFrom(
  ...`. ! ? … ... ’ ' " “ ” ‘ « » - -- — ( ) [ ] @ # : / // & , ; ‍ ­ 👍 🏽 🇧 U.S. Dr. J. No. 5 3.5 1,000 a A the The said
  n't 's http:// www. x@y.z .com \ud800 \udc00 \u0301`.split(/ |\n/),
  ' ',
  '\n',
  '\n\n',
  '\r\n',
)
const anyText = fc.oneof(
  fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
  fc.array(fc.nat(0xffff), { maxLength: 60 }).map((codes) => String.fromCharCode(...codes)),
)

const layout = ({ tokens, sentences, paragraphs, quotations }: Document) => ({
  start: [...tokens.start],
  end: [...tokens.end],
  sentence: [...tokens.sentence],
  paragraphs: [...paragraphs.endToken],
  sentences: [...sentences.endToken],
  quotations,
})

describe('a document', () => {
  it('has tokens in order that fit the text, and leave out nothing that shows', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { tokens } = annotate(text)
        let last = 0
        for (let i = 0; i < tokens.count; i++) {
          expect(text.slice(last, tokens.start[i])).toMatch(/^[\s\p{Cc}\p{Cf}]*$/u)
          expect(tokens.end[i]).toBeGreaterThan(tokens.start[i])
          last = tokens.end[i]
        }
        expect(text.slice(last)).toMatch(/^[\s\p{Cc}\p{Cf}]*$/u)
      }),
      { numRuns: 300 },
    )
  })

  it('has each token in one sentence and one paragraph', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { tokens, sentences, paragraphs } = annotate(text)
        for (const segments of [sentences, paragraphs]) {
          let next = 0
          for (let i = 0; i < segments.count; i++) {
            expect(segments.firstToken[i]).toBe(next)
            expect(segments.endToken[i]).toBeGreaterThan(next)
            next = segments.endToken[i]
          }
          expect(next).toBe(tokens.count)
        }
        for (let i = 0; i < tokens.count; i++) {
          expect(sentences.firstToken[tokens.sentence[i]]).toBeLessThanOrEqual(i)
          expect(sentences.endToken[tokens.sentence[i]]).toBeGreaterThan(i)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('does not change with white space at its end', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(' ', '\n', '\r\n\r\n', '\t \n'), (text, space) => {
        expect(layout(annotate(text + space))).toEqual(layout(annotate(text)))
      }),
      { numRuns: 300 },
    )
  })

  it('computes a layer once, and only when it is read', () => {
    let calls = 0
    const document = annotate('Ana left.', {
      names: () => {
        calls++
        return []
      },
    })
    expect(calls).toBe(0)
    expect(document.names).toBe(document.names)
    expect(calls).toBe(1)
  })

  it('reads a word of a megabyte, and a text of nothing', () => {
    expect(annotate("a'".repeat(500_000)).tokens.count).toBeGreaterThan(0)
    expect(annotate('').sentences.count).toBe(0)
  })
})
