import { describe, expect, it } from 'vitest'
import { voiceOf } from '../../../src/document/document.ts'
import { read } from './read.ts'

/** The voices of a text, with the stretch that each has. */
function voicesIn(text: string): string[] {
  const document = read(text)
  const { tokens } = document
  const stretches: string[] = []
  for (let token = 0; token < tokens.count; token++) {
    const voice = voiceOf(document, token)
    let end = token
    while (end + 1 < tokens.count && voiceOf(document, end + 1) === voice) end++
    stretches.push(`${voice}: ${text.slice(tokens.start[token], tokens.end[end])}`)
    token = end
  }
  return stretches
}

describe('voices', () => {
  it('give a content to its source and the rest to the author', () => {
    expect(voicesIn('The bridge closed. “It is safe,” Novak said.')).toEqual([
      'author: The bridge closed.',
      's1: “It is safe,”',
      'author: Novak said.',
    ])
  })
  it('leave the writer’s own belief to the author', () => {
    expect(voicesIn('I believe that the bridge is safe.')).toEqual([
      'author: I believe that the bridge is safe.',
    ])
  })
})

describe('a hostile text', () => {
  it.each([
    ['nothing', ''],
    ['a lone surrogate', '\ud800 said “\udc00'],
    ['quotation marks', '"'.repeat(20_000)],
    ['reporting verbs', 'said '.repeat(20_000)],
    ['one endless sentence', 'Novak said that '.repeat(10_000)],
    ['many speakers', 'Novak said it. '.repeat(5_000)],
    ['relative clauses', 'who said '.repeat(10_000)],
    ['hearsay', 'reportedly '.repeat(20_000)],
  ])('of %s is read in time', (_, text) => {
    const document = read(text)
    expect(document.voices).toHaveLength(document.tokens.count)
  })
})
