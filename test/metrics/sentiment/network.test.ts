import { describe, expect, it } from 'vitest'
import { annotate } from '../../../src/document/annotate.ts'
import { models } from '../../../src/engine.ts'
import { createInput, MOST_TOKENS, readInput } from '../../../src/metrics/sentiment/network-input.ts'
import { runNetwork } from '../../../src/metrics/sentiment/run-network.ts'
import { createSentence, readSentence } from '../../../src/metrics/sentiment/sentence.ts'
import { siteOf } from '../../../src/metrics/sentiment/site.ts'
import { createWordSums, sumWords } from '../../../src/metrics/sentiment/word-sums.ts'
import { wordsOf } from '../../../src/metrics/sentiment/words.ts'

/** What the network reads around tokens `[from, to)` of a text of one sentence, and what it says. */
function read(text: string, from: number, to: number) {
  const { network } = models.sentiment
  const document = annotate(text)
  const sentence = createSentence(document.tokens.count)
  readSentence(document, wordsOf(document), 0, document.tokens.count, sentence)
  const input = createInput()
  readInput(siteOf(document, sentence, from, to), input)
  const sums = createWordSums()
  sumWords(network, document, sentence, sums)
  return { input, logits: runNetwork(network, sentence, input, sums) }
}

const logits = (text: string, from: number, to: number) => read(text, from, to).logits

describe('the network that reads a mention', () => {
  it('tells praise from blame', () => {
    const [, , praise] = logits('Lima is a brave and honest leader.', 0, 1)
    const [blame, , positive] = logits('Lima is a corrupt liar.', 0, 1)
    expect(praise).toBeGreaterThan(positive)
    expect(blame).toBeGreaterThan(positive)
  })
  it('reads a name of two words as one, and knows nothing of it', () => {
    expect(logits('Ana Lima was booed.', 0, 2)).toEqual(logits('Rossi was booed.', 0, 1))
  })
  it('reads no more than its reach, however long the sentence', () => {
    const text = `Lima ${'said and '.repeat(5_000)} left.`
    expect(read(text, 5_000, 5_001).input.count).toBe(MOST_TOKENS)
    for (const logit of logits(text, 5_000, 5_001)) expect(Number.isFinite(logit)).toBe(true)
  })
  it('has a vector for words that it does not know', () => {
    for (const logit of logits('Lima qwrtzu plokij zzxxcv', 0, 1)) expect(Number.isFinite(logit)).toBe(true)
  })
})
