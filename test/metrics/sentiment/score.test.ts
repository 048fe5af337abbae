import { describe, expect, it } from 'vitest'
import { annotate } from '../../../src/document/annotate.ts'
import { models } from '../../../src/engine.ts'
import { classifyMention } from '../../../src/metrics/sentiment/classify.ts'
import { createKnown } from '../../../src/metrics/sentiment/known.ts'
import { scoreMentions } from '../../../src/metrics/sentiment/score.ts'
import { weigh } from '../../../src/metrics/sentiment/weighing.ts'
import { seenOf } from './mention.ts'

/** The scores of the mentions at some tokens of a text, each one token long. */
function scoresOf(text: string, tokens: readonly number[]) {
  const mentions = tokens.map((token) => ({ firstToken: token, endToken: token + 1 }))
  return scoreMentions(annotate(text), mentions, models.sentiment)
}

/** The same, each mention as if the text had no other. */
function aloneOf(text: string, tokens: readonly number[]) {
  return tokens.flatMap((token) => scoresOf(text, [token]))
}

const text =
  'Lima praised Costa, but Costa, “no friend of liars”, did not thank Lima. Rossi attacked the brave Costa and ' +
  'the 3 brave aides of Lima; he never said who the aides were.'
const count = annotate(text).tokens.count
const all = Array.from({ length: count }, (_, token) => token)

describe('the scores of mentions', () => {
  it('are those that each mention has alone', () => {
    expect(scoresOf(text, all)).toEqual(aloneOf(text, all))
  })
  it('are the same whether or not what moved them is asked for', () => {
    const document = annotate(text)
    const mentions = all.map((token) => ({ firstToken: token, endToken: token + 1 }))
    expect(scoresOf(text, [0])[0].evidence).not.toEqual([])
    expect(scoreMentions(document, mentions, models.sentiment, false)).toEqual(
      scoresOf(text, all).map((score) => ({ ...score, evidence: [] })),
    )
  })
  it('come in the order of the mentions', () => {
    const backwards = all.toReversed()
    expect(scoresOf(text, backwards)).toEqual(scoresOf(text, all).toReversed())
  })
  it('are the same for words met before and met for the first time', () => {
    const first = scoresOf('Lima glorps the zorbled mimsies, and Costa zorbles Lima.', [0, 7, 9])
    scoresOf('The mimsies glorp.', [1])
    expect(scoresOf('Lima glorps the zorbled mimsies, and Costa zorbles Lima.', [0, 7, 9])).toEqual(first)
  })
  it('are what the features of each mention weigh, whatever words the model has met', () => {
    const text = 'Lima praised the brave Costa, but Rossi called Lima a liar'
    const { lookUpAll } = models.sentiment.known
    const model = { ...models.sentiment, known: createKnown(lookUpAll) }
    const mentions = [0, 9].map((token) => ({ firstToken: token, endToken: token + 1 }))
    const sums = new Float64Array(3)
    expect(scoreMentions(annotate(text), mentions, model).map(({ probabilities }) => probabilities)).toEqual(
      [0, 9].map((token) => {
        weigh(seenOf(text, token, token + 1, createKnown(lookUpAll)).features, sums)
        return classifyMention(model, sums)
      }),
    )
  })
  it('do not depend on the paragraphs around', () => {
    const told = (scores: ReturnType<typeof scoresOf>) =>
      scores.map(({ probabilities, evidence }) => [
        [...probabilities],
        evidence.map(({ text, share }) => [text, share]),
      ])
    const between = `Costa lied.\n\n${text}\n\nNobody likes Lima, but Rossi “praised” her.`
    expect(
      told(
        scoresOf(
          between,
          all.map((token) => token + 3),
        ),
      ),
    ).toEqual(told(scoresOf(text, all)))
  })
  it('are found in a sentence of any length', () => {
    const long = `${'and Costa lied '.repeat(200)}to Lima`
    const [near, far] = scoresOf(long, [601, 1])
    expect(aloneOf(long, [601])[0]).toEqual(near)
    expect(near.probabilities).toEqual(
      scoresOf(`${'and Costa lied '.repeat(40)}to Lima`, [121])[0].probabilities,
    )
    for (const probability of [...near.probabilities, ...far.probabilities]) {
      expect(probability).toBeGreaterThan(0)
      expect(probability).toBeLessThan(1)
    }
  })
})
