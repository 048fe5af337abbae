import { describe, expect, it } from 'vitest'
import { annotate } from '../../src/document/annotate.ts'
import { countSigns, parseSigns } from '../../src/lexicons/signs.ts'
import { wordFacts } from '../../src/metrics/wording/word-facts.ts'

const table = parseSigns('# a comment\nneed\tfurther study|further\nopen\tunclear|not clear|study\n')

function countsOf(text: string): number[] {
  const document = annotate(text)
  const { tokens } = document
  const counts = new Float64Array(table.groups.length + 1)
  countSigns(table, tokens.type, wordFacts(document).code, 0, tokens.count, counts, 0)
  return [...counts.subarray(0, -1)]
}

describe('signs', () => {
  it('are counted by group, words and phrases alike', () => {
    expect(countsOf('It is unclear, and will not be: it is not clear.')).toEqual([0, 2])
  })

  it('count the longest phrase of a group, and every group by itself', () => {
    expect(countsOf('Further study is needed; further still, a study.')).toEqual([2, 2])
  })
})
