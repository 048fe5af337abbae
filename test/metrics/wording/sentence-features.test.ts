import { describe, expect, it } from 'vitest'
import { annotate } from '../../../src/document/annotate.ts'
import { SENTENCE_FEATURES, sentenceFeatures } from '../../../src/metrics/wording/sentence-features.ts'

/** The features of each sentence that are not 0, by name. */
function featuresOf(text: string): Record<string, number>[] {
  const rows = sentenceFeatures(annotate(text))
  const width = SENTENCE_FEATURES.length
  return Array.from({ length: rows.length / width }, (_, s) =>
    Object.fromEntries(
      SENTENCE_FEATURES.map((name, i) => [name, rows[s * width + i]] as const).filter(
        ([, value]) => value !== 0,
      ),
    ),
  )
}

describe('the features of a sentence', () => {
  it('tell its shape', () => {
    expect(featuresOf('Ana fed 3 cats (and 1 dog), [it] ate 5% of “all”?')[0]).toMatchObject({
      tokens: 21,
      'word length': 26 / 9,
      commas: 1,
      brackets: 2,
      figures: 3,
      percents: 1,
      'quotation marks': 1,
      questions: 1,
    })
  })

  it('count capitals behind the first word', () => {
    expect(featuresOf('The Danube froze in Linz.')[0].capitals).toBe(2)
    expect(featuresOf('It froze again.')[0]).not.toHaveProperty('capitals')
  })

  it.each([
    ['It froze.', undefined],
    ['It froze!', undefined],
    ['Did it freeze?', undefined],
    ['Danube freezes', 1],
    ['It froze;', 1],
  ])('tell whether its end is open: %s', (text, open) => {
    expect(featuresOf(text)[0]['open end']).toBe(open)
  })

  it('count its hedges by category, and weigh them', () => {
    const [plain, hedged] = featuresOf('It froze. Perhaps it may freeze again.')
    expect(plain).not.toHaveProperty('hedges')
    expect(hedged).toMatchObject({ hedges: 2, epistemic: 1, modal: 1 })
    expect(hedged['hedge weights']).toBeGreaterThan(hedged['strongest hedge'])
    expect(featuresOf('Perhaps it froze.')[0]['strongest hedge']).toBeGreaterThan(0.3)
  })

  it('leave out hedges that a negation withdraws', () => {
    expect(featuresOf('There is no possible excuse.')[0]).not.toHaveProperty('hedges')
  })

  it('are those of the sentence alone', () => {
    const [one, two, three] = ['Some may object, he said.', 'Did the Danube (ever) freeze?', 'Perhaps it did']
    expect(featuresOf(`${one} ${two} ${three}`)).toEqual([one, two, three].flatMap(featuresOf))
  })

  it('are none in an empty text', () => {
    expect(featuresOf('')).toEqual([])
  })
})
