import { describe, expect, it } from 'vitest'
import { annotate } from '../../../src/document/annotate.ts'
import { models } from '../../../src/engine.ts'
import { siteOf } from '../../../src/metrics/sentiment/mention-features.ts'
import { runNetwork } from '../../../src/metrics/sentiment/network.ts'
import { createInput, MOST_TOKENS, readInput } from '../../../src/metrics/sentiment/network-input.ts'
import { readSentence } from '../../../src/metrics/sentiment/sentence.ts'
import { createWords } from '../../../src/metrics/sentiment/words.ts'

/** What the network reads around tokens `[from, to)` of a text of one sentence. */
function inputOf(text: string, from: number, to: number) {
  const document = annotate(text)
  const words = createWords(document)
  const sentence = readSentence(document, words, 0, document.tokens.count)
  const input = createInput()
  readInput(siteOf(document, words, sentence, from, to), input)
  return input
}

const logits = (text: string, from: number, to: number) =>
  runNetwork(models.sentiment.network, inputOf(text, from, to))

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
    expect(inputOf(text, 5_000, 5_001).count).toBe(MOST_TOKENS)
    for (const logit of logits(text, 5_000, 5_001)) expect(Number.isFinite(logit)).toBe(true)
  })
  it('has a vector for words that it does not know', () => {
    for (const logit of logits('Lima qwrtzu plokij zzxxcv', 0, 1)) expect(Number.isFinite(logit)).toBe(true)
  })
})
