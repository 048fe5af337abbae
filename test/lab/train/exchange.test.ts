import { describe, expect, it } from 'vitest'
import { exchange } from '../../../lab/train/exchange.ts'

describe('word classes', () => {
  it('are found by exchange, the same ones each time', () => {
    const sentences = ['a cat ran', 'a dog ran', 'the cat sat', 'the dog sat', 'a dog sat', 'the cat ran']
    const sequences = sentences.map((sentence) => sentence.split(' '))
    const options = { classes: 3, least: 1, sweeps: 5 }
    const { words, classOf } = exchange(sequences, options)
    const of = (word: string) => classOf[words.indexOf(word)]
    expect(of('cat')).toBe(of('dog'))
    expect(of('ran')).toBe(of('sat'))
    expect(of('a')).toBe(of('the'))
    expect(exchange(sequences, options).classOf).toEqual(classOf)
  })
})
