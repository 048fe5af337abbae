import { describe, expect, it } from 'vitest'
import { annotate } from '../../../../src/document/annotate.ts'
import { labelContext } from '../../../../src/document/attributions/labelling/context.ts'
import { cuesOf, labelRoles } from '../../../../src/document/attributions/labelling/labels.ts'
import { Pair } from '../../../../src/document/attributions/labelling/pairing.ts'
import { passesOf } from '../../../../src/document/attributions/labelling/passes.ts'
import { quotedTokens } from '../../../../src/document/attributions/quoted.ts'
import { wordFactsOf } from '../../../../src/document/attributions/words.ts'
import { models } from '../../../../src/engine.ts'

/** The passes over the cues of a text. */
function passesIn(text: string) {
  const { attribution } = models
  const document = annotate(text)
  const context = labelContext(document, wordFactsOf(document), quotedTokens(document), attribution)
  const labels = labelRoles(context, attribution.roles)
  return passesOf(context, labels, cuesOf(context, labels), attribution.pairs)
}

/** For each pass over a text whether it says how likely its labels are, and not only which. */
function areWeighed(text: string): boolean[] {
  const { of, source, content } = passesIn(text)
  return of.map(({ firstToken, endToken, shift }) =>
    [source, content].some((shares) =>
      shares.subarray(firstToken + shift, endToken + shift).some((share) => share > 0 && share < 1),
    ),
  )
}

describe('stage 2', () => {
  it('is sure of what it finds around a lone cue', () => {
    const { of, label, source, content } = passesIn('The mayor said the bridge would close in May.')
    expect(of).toHaveLength(1)
    expect(label).toContain(Pair.source)
    expect(label).toContain(Pair.content)
    label.forEach((found, at) => {
      expect(source[at]).toBe(found === Pair.source ? 1 : 0)
      expect(content[at]).toBe(found === Pair.content ? 1 : 0)
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

  it('weighs every cue of a sentence that has several, and none that is alone in its own', () => {
    expect(
      areWeighed('The mayor said it would close, and the builders said it was safe. Lima said no.'),
    ).toEqual([true, true, false])
    expect(areWeighed('She said that it would close. He said that it was safe.')).toEqual([false, false])
  })

  it('weighs a lone cue where the source is in parts, or where it finds content that stage 1 did not', () => {
    const inParts = 'Both the mayor and, on Monday, the council said it would close.'
    expect(areWeighed(inParts)).toEqual([true])
    expect(areWeighed('The dam will, Lima said on Monday in Oslo, hold.')).toEqual([true])
    expect(areWeighed(`It rained. ${inParts}`)).toEqual([true])
    expect(areWeighed('It rained. The bridge is safe, the mayor said, and it will open.')).toEqual([false])
    expect(areWeighed('The old mayor of the town said that it would close.')).toEqual([false])
  })

  it('reads no further than its reach in a sentence without end', () => {
    const { of } = passesIn(
      `${'one two three four, '.repeat(100)} the mayor said ${'so and so, '.repeat(100)}.`,
    )
    for (const { firstToken, endToken } of of) expect(endToken - firstToken).toBeLessThan(260)
  })
})
