import { describe, expect, it } from 'vitest'
import { paragraphsOf, sentencesOf } from '../read.ts'

describe('sentences', () => {
  it.each([
    'Dr. Lima met Sen. J. B. Hale in the U.S. Senate at 5 p.m. Monday.',
    'It cost $3.5 million, i.e. No. 5 on the list of Acme Inc. products.',
    'He waited ... and then left.',
    'He waited . . . and left.',
    '… And so it ended.',
    '“Why?” she asked.',
    '"Stop!" Mr. Hale said.',
    'Yahoo! is a firm (really!) of note.',
    '1. Open the box.',
    'Ana Lima (b. March 1970) is from the U.S. (Ohio).',
  ])('keeps one: %s', (text) => expect(sentencesOf(text)).toEqual([text]))

  it.each([
    ['He lives in the U.S.', 'She left.'],
    ['It closed at 5 p.m.', 'Nobody came.'],
    ['It was bought by Acme Inc.', 'The firm is old.'],
    ['“We won.', 'We did it!”', 'He smiled.'],
    ['He said, "It is over."', '"No," she said.'],
    ['(It rained.)', 'They went home.'],
    ['Is it?', '“Yes.”'],
    ['He waited…', 'Then it came.'],
    ['I got a C.', "I'm so mad."],
    ['The sky is blue. [1] [2]', 'The sea is too.'],
    ['The price was 5.', 'It fell.'],
    ['Great 👍!', '🎉 Party now.'],
  ])('parts %s', (...sentences) => expect(sentencesOf(sentences.join(' '))).toEqual(sentences))

  it('ends a headline at its line, and a bullet at its own', () => {
    const lines = ['Mayor quits after vote', 'She spoke on Monday.', '• One thing', '• Another']
    expect(sentencesOf(lines.join('\r\n'))).toEqual(lines)
  })
})

describe('paragraphs', () => {
  it('parts at blank lines, with Windows line ends too', () => {
    expect(paragraphsOf('One.\r\n \r\nTwo.\n\n\n')).toEqual(['One.', 'Two.'])
  })

  it('joins the lines of a wrapped text', () => {
    const text = 'The council met on\nMonday and it was\nlate when they\nleft.\n\nNext day.'
    expect(paragraphsOf(text)).toEqual([
      'The council met on\nMonday and it was\nlate when they\nleft.',
      'Next day.',
    ])
  })
})
