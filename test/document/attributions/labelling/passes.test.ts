import { describe, expect, it } from 'vitest'
import { annotate } from '../../../../src/document/annotate.ts'
import { labelContext } from '../../../../src/document/attributions/labelling/context.ts'
import { cuesOf, labelRoles } from '../../../../src/document/attributions/labelling/labels.ts'
import { Pair } from '../../../../src/document/attributions/labelling/pairing.ts'
import { passesOf } from '../../../../src/document/attributions/labelling/passes.ts'
import { wordFactsOf } from '../../../../src/document/attributions/words.ts'
import { models } from '../../../../src/engine.ts'

/** The passes over the cues of a text. */
function passesIn(text: string) {
  const { attribution } = models
  const document = annotate(text)
  const context = labelContext(document, wordFactsOf(document), attribution)
  const labels = labelRoles(context, attribution.roles)
  return passesOf(context, labels, cuesOf(context, labels), attribution.pairs)
}

describe('stage 2', () => {
  it('finds the source and the content of a cue', () => {
    const { of, label, source, content } = passesIn('The mayor said the bridge would close in May.')
    expect(of).toHaveLength(1)
    expect(label).toContain(Pair.source)
    expect(label).toContain(Pair.content)
    label.forEach((found, at) => {
      const other = 1 - source[at] - content[at]
      const shares = [other, source[at], content[at]]
      expect(shares[found]).toBe(Math.max(...shares))
    })
  })

  it('weighs what several cues of a sentence may claim', () => {
    const { of, label, source, content } = passesIn(
      'The mayor said the bridge would close, and the builders said it was safe.',
    )
    expect(of.map(({ firstToken, endToken }) => [firstToken, endToken])).toEqual([
      [0, 16],
      [0, 16],
    ])
    expect(label).toHaveLength(32)
    label.forEach((_, at) => {
      expect(source[at] + content[at]).toBeLessThanOrEqual(1.0001)
    })
    expect(content.some((share) => share > 0 && share < 1)).toBe(true)
    expect(of[1].shift - of[0].shift).toBe(16)
  })

  it('reads no further than its reach in a sentence without end', () => {
    const { of } = passesIn(
      `${'one two three four, '.repeat(100)} the mayor said ${'so and so, '.repeat(100)}.`,
    )
    for (const { firstToken, endToken } of of) expect(endToken - firstToken).toBeLessThan(260)
  })
})
