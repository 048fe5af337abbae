import { describe, expect, it } from 'vitest'
import { annotate } from '../../../src/document/annotate.ts'
import { TokenKind } from '../../../src/document/document.ts'
import { tokensOf } from '../read.ts'

const cut = (text: string) => tokensOf(text).join(' ')

describe('tokens', () => {
  it.each([
    ["They can't, won't and shouldn't've.", "They ca n't , wo n't and should n't 've ."],
    ['She’s sure he’d’ve left', 'She ’s sure he ’d ’ve left'],
    ["The workers' rights, the boss's car", "The workers ' rights , the boss 's car"],
    ["O'Brien of Côte d'Ivoire", "O'Brien of Côte d'Ivoire"],
    ["Give 'em the '90s rock 'n' roll", "Give 'em the '90s rock 'n' roll"],
    ['a well-known, e.g. U.S.-led, Ph.D. thesis', 'a well-known , e.g. U.S.-led , Ph.D. thesis'],
    ['$5bn, 5%, No. 5, 3.5, 1,200 and .5', '$ 5bn , 5 % , No. 5 , 3.5 , 1,200 and .5'],
    ['He said no. Dr. J. Lee left.', 'He said no . Dr. J. Lee left .'],
    ['In Boston, Mass., a mass. It was Ill.', 'In Boston , Mass. , a mass . It was Ill .'],
    ['at 10:30 p.m. on 9/11', 'at 10:30 p.m. on 9/11'],
    ['yes—no -- maybe...', 'yes — no -- maybe ...'],
    [
      'See https://a.example/b_(c)?d=1. Or www.a.example!',
      'See https://a.example/b_(c)?d=1 . Or www.a.example !',
    ],
    ['mail ana.lima@b.example, @ana or #voteNow', 'mail ana.lima@b.example , @ana or #voteNow'],
    ['the end.Then Amazon.com', 'the end . Then Amazon.com'],
    ['AT&T’s R&D', 'AT&T ’s R&D'],
  ])('cuts %s', (text, tokens) => expect(cut(text)).toBe(tokens))

  it('keeps what is invisible in the span and out of the form', () => {
    const text = '\ufeffco\u00adop\u200berate \u200b it'
    const { tokens, types } = annotate(text)
    expect(tokensOf(text)).toEqual(['co\u00adop\u200berate', 'it'])
    expect(types.form[tokens.type[0]]).toBe('cooperate')
  })

  it('keeps an emoji sequence whole', () => {
    expect(tokensOf('ok 👩‍👩‍👧‍👦👍🏽🇧🇷🇧 ❤️')).toEqual(['ok', '👩‍👩‍👧‍👦', '👍🏽', '🇧🇷', '🇧', '❤️'])
  })

  it('takes a combining mark as part of its word', () => {
    expect(tokensOf('cafe\u0301 open')).toEqual(['cafe\u0301', 'open'])
  })

  it('tells a possessive from a closing quotation mark', () => {
    const { tokens, types } = annotate("the 'workers' left, the workers' rights")
    const clitic = Array.from(tokens.type, (type) => types.clitic[type])
    expect(clitic).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 0])
  })

  it('knows words, numbers, marks, symbols and addresses apart', () => {
    const { tokens, types } = annotate('Pay 20th, 24-hour $ http://a.example')
    expect(Array.from(tokens.type, (type) => types.kind[type])).toEqual([
      TokenKind.word,
      TokenKind.number,
      TokenKind.punctuation,
      TokenKind.word,
      TokenKind.symbol,
      TokenKind.url,
    ])
  })

  it('counts words as runs of letters or digits with inner apostrophes, hyphens or points', () => {
    expect(annotate("He can't pay $3.5 — the well-known U.S. 'boss' won't.").words).toBe(9)
    expect(annotate('It cost 1,000 👍').words).toBe(4)
  })
})
