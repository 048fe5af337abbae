import { describe, expect, it } from 'vitest'
import { quotationsOf } from './read.ts'

describe('quotations', () => {
  it.each([
    ['“Yes,” he said, “but no.”', ['“Yes,”', '“but no.”']],
    ['"Yes," he said, "but no."', ['"Yes,"', '"but no."']],
    ["The workers' 'deal' isn't theirs' alone.", ["'deal'"]],
    ['‘It’s Ana’s day,’ he said.', ['‘It’s Ana’s day,’']],
    ["He said «oui» and ``no''.", ['«oui»', "``no''"]],
    ['“He told me ‘go’ twice.”', ['“He told me ‘go’ twice.”']],
    ['‘She said “go” twice.’', ['‘She said “go” twice.’']],
    ['"It is “all” mine," he said.', ['"It is “all” mine,"']],
    ['“Mixed," he said.', ['“Mixed,"']],
    ['a 6" pipe and a 5" one', []],
  ])('finds those of %s', (text, quotations) => expect(quotationsOf(text)).toEqual(quotations))

  it('joins one that runs over paragraphs', () => {
    expect(quotationsOf('“One.\n\n“Two.\n\n“Three,” he said. “Four.”')).toEqual([
      '“One. | “Two. | “Three,”',
      '“Four.”',
    ])
  })

  it('ends one that is never closed with the last paragraph that it opens', () => {
    expect(quotationsOf('“One.\n\n“Two.\n\nThree.')).toEqual(['“One. | “Two.'])
  })

  it('lets a mark without its partner swallow nothing', () => {
    expect(quotationsOf('He "left.\n\nShe stayed. "Good," he said.')).toEqual(['"Good,"'])
    expect(quotationsOf('“He left. “Good,” he said.')).toEqual(['“Good,”'])
  })

  it('reads a hundred thousand opening marks in linear time', () => {
    expect(quotationsOf('“'.repeat(100_000))).toEqual([])
    expect(quotationsOf(' "a'.repeat(100_000)).length).toBeLessThan(2)
  })
})
