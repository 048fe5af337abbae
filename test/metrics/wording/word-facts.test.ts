import { describe, expect, it } from 'vitest'
import { annotate } from '../../../src/document/annotate.ts'
import { numberOfWord } from '../../../src/lexicons/vocabulary.ts'
import { UNKNOWN_WORD } from '../../../src/lexicons/word-numbers.ts'
import { wordFacts } from '../../../src/metrics/wording/word-facts.ts'
import { Mark } from '../../../src/metrics/wording/word-marks.ts'

const factsOf = (text: string, word: string) => {
  const document = annotate(text)
  const facts = wordFacts(document)
  const type = document.types.form.indexOf(word)
  return { marks: facts.marks[type], letters: facts.letters[type], code: facts.code[type] }
}

describe('the facts of a word', () => {
  it('tell grammar from matter, capitals, figures and marks', () => {
    expect(factsOf('The plan may fail.', 'may').marks & Mark.modal).not.toBe(0)
    expect(factsOf('The plan may fail.', 'plan').marks & Mark.light).toBe(0)
    expect(factsOf('The plan may fail.', 'The').marks & Mark.capital).not.toBe(0)
    expect(factsOf('It rose by 3 %.', '3').marks & Mark.figure).not.toBe(0)
    expect(factsOf('The plan may fail.', '.').marks & Mark.stop).not.toBe(0)
  })

  it('count letters of words alone', () => {
    expect(factsOf('It rose by 300 points.', 'points').letters).toBe(6)
    expect(factsOf('It rose by 300 points.', '300').letters).toBe(0)
  })

  it('are the same in every text, names included', () => {
    for (const word of ['harbour', 'Quixote']) {
      expect(factsOf(`a ${word} and a bridge`, word)).toEqual(factsOf(`one more ${word} here`, word))
    }
  })

  it('are read anew when a lexicon brings more words', () => {
    expect(factsOf('a blorptive harbour', 'blorptive').code).toBe(UNKNOWN_WORD)
    const number = numberOfWord('blorptive')
    expect(factsOf('a blorptive harbour', 'blorptive').code).toBe(number)
  })
})
