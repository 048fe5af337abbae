import { describe, expect, it } from 'vitest'
import { annotate } from '../../../src/document/annotate.ts'
import { models } from '../../../src/engine.ts'
import { targets } from '../../../src/metrics/sentiment/targets.ts'
import { PAIRS } from './pairs.ts'

/** Of fifty; what is known to fail is told in docs/actors.md. */
const LEAST_RIGHT = 45

describe('fifty sentences in pairs that differ in one thing', () => {
  it(`has the right sign in at least ${LEAST_RIGHT}`, () => {
    const wrong = PAIRS.flatMap(([what, ...pair]) => {
      return pair.flatMap(([text, target, sign]) => {
        const start = text.indexOf(target)
        const [{ sentiment }] = targets(
          annotate(text),
          [{ start, end: start + target.length }],
          models.sentiment,
        )
        return sentiment.label === sign
          ? []
          : [`${what}: ${text} [${target}] ${sign}, got ${sentiment.label}`]
      })
    })
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(PAIRS.length * 2 - LEAST_RIGHT)
  })
})
