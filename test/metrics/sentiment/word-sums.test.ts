import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annotate } from '../../../src/document/annotate.ts'
import { models } from '../../../src/engine.ts'
import { createInput, readInput } from '../../../src/metrics/sentiment/network-input.ts'
import { runNetwork } from '../../../src/metrics/sentiment/run-network.ts'
import { createSentence, readSentence } from '../../../src/metrics/sentiment/sentence.ts'
import { siteOf } from '../../../src/metrics/sentiment/site.ts'
import { createWordSums, sumWords } from '../../../src/metrics/sentiment/word-sums.ts'
import { wordsOf } from '../../../src/metrics/sentiment/words.ts'

const words = 'Lima Rossi liar honest never not but the attacked praised , “ ” by and'.split(' ')

describe('the sums that the mentions of a sentence share', () => {
  it('are what each mention would sum up by itself', () => {
    const { network } = models.sentiment
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 100 }),
        fc.nat(),
        fc.integer({ min: 1, max: 3 }),
        (parts, at, length) => {
          const document = annotate(parts.join(' '))
          const { count } = document.tokens
          const sentence = createSentence(count)
          readSentence(document, wordsOf(document), 0, count, sentence)
          const from = at % count
          const input = createInput()
          readInput(siteOf(document, sentence, from, Math.min(count, from + length)), input)
          const sums = createWordSums()
          sumWords(network, document, sentence, sums)
          const shared = [...runNetwork(network, sentence, input, sums)]
          sums.count = 0
          const alone = [...runNetwork(network, sentence, input, sums)]
          shared.forEach((logit, c) => {
            expect(logit).toBeCloseTo(alone[c], 10)
          })
        },
      ),
    )
  })
})
