import { describe, expect, it } from 'vitest'
import { hashString, keyOf, mix } from '../../../src/learned/keys.ts'
import { createKnown, type Known, NOTHING } from '../../../src/metrics/sentiment/known.ts'
import { T } from '../../../src/metrics/sentiment/templates.ts'
import { HASH } from '../../../src/metrics/sentiment/words.ts'
import { seenOf } from './mention.ts'

/**
 * The features that `known` knows of the mention at token
 * `from` of a text, whose first sentence is all of it.
 */
function featuresOf(text: string, from: number, known: Known) {
  const { features } = seenOf(text, from, from + 1, known)
  return Array.from({ length: features.count }, (_, k) => ({
    key: features.known[k],
    value: features.value[k],
    from: features.from[k],
    to: features.to[k],
  }))
}

/** What knows each feature by its key. */
const knowKeys = () => knowSome((key) => key)

/** What knows of features what a function says. */
function knowSome(knows: (key: number) => number): Known {
  return createKnown((keys, count, found) => {
    for (let k = 0; k < count; k++) found[k] = knows(keys[k])
  })
}

const bagKey = (stem: string) => keyOf(T.bag, hashString(stem))
const clauseKey = (stem: string, side: 'left' | 'right') =>
  keyOf(T.clauseWord, mix(hashString(stem), side === 'left' ? 0 : 1))

/** Where a text tells a feature of the mention at token `from`. */
function placesOf(text: string, from: number, key: number): number[] {
  return featuresOf(text, from, knowKeys())
    .filter((feature) => feature.key === key)
    .map((feature) => feature.from)
}

describe('the features of a mention', () => {
  it('tell each word as often as it is said, its forms as one, and no name', () => {
    expect(placesOf('they accuse Lima and accused Lima', 2, bagKey('accus'))).toEqual([1, 4])
    expect(placesOf('they accuse Lima and accused Lima', 2, bagKey('lima'))).toEqual([])
  })
  it('tell the content words of its clause by side', () => {
    const text = 'a bold saint met Lima, who met a bold man'
    expect(placesOf(text, 4, clauseKey('bold', 'left'))).toEqual([1])
    expect(placesOf(text, 4, clauseKey('bold', 'right'))).toEqual([])
    expect(placesOf(text, 4, clauseKey('met', 'left'))).toEqual([3])
    expect(placesOf(text, 4, clauseKey('a', 'left'))).toEqual([])
    expect(placesOf(text, 4, bagKey('bold'))).toEqual([1, 9])
  })
  it('tell each word by side and distance', () => {
    const placed = (word: string, place: number) => keyOf(T.placed, mix(hashString(word), place))
    const text = 'bold a a a bold met Lima bold'
    expect(placesOf(text, 6, placed('bold', 2))).toEqual([0])
    expect(placesOf(text, 6, placed('bold', 0))).toEqual([4])
    expect(placesOf(text, 6, placed('bold', 4))).toEqual([7])
  })
  it('tell words by twos, but for those that the mention is one of', () => {
    const next = (one: string, other: string) => keyOf(T.pair, mix(hashString(one), hashString(other)))
    const text = 'the bold saint met Lima again'
    expect(placesOf(text, 4, next('bold', 'saint'))).toEqual([1])
    expect(placesOf(text, 4, keyOf(T.pair, mix(hashString('met'), HASH.name)))).toEqual([])
  })
  it('tell a word with the next but one, over the mention too, each for half', () => {
    const key = keyOf(T.pairOverOne, mix(hashString('met'), hashString('again')))
    const found = featuresOf('they met Lima again', 2, knowKeys()).filter((feature) => feature.key === key)
    expect(found).toEqual([
      { key, value: 0.5, from: 1, to: 2 },
      { key, value: 0.5, from: 3, to: 4 },
    ])
  })
  it('tell the mention by its pronoun, and no name from another', () => {
    const form = (hash: number) => keyOf(T.form, hash)
    expect(placesOf('they met her there', 2, form(hashString('her')))).toEqual([2])
    expect(placesOf('they met Lima there', 2, form(HASH.name))).toEqual([2])
    expect(placesOf('they met Lima there', 2, form(hashString('lima')))).toEqual([])
  })
  it('tell the words beside the mention by twos, as written', () => {
    const found = featuresOf('the very bold Lima met two liars', 3, knowKeys())
    const [very, bold, met, two] = ['very', 'bold', 'met', 'two'].map((word) => hashString(word))
    const pair = (one: number, other: number, place: number) =>
      keyOf(T.windowPair, mix(mix(one, other), place))
    for (const feature of [
      { key: pair(very, bold, 1), from: 1, to: 3 },
      { key: pair(met, two, 2), from: 4, to: 6 },
      { key: pair(bold, met, 3), from: 2, to: 5 },
    ]) {
      expect(found).toContainEqual({ ...feature, value: 1 })
    }
  })
  it('tell the ends of a sentence, and the name said again, by what stands for them', () => {
    const keys = featuresOf('Lima saw Lima', 0, knowKeys()).map(({ key }) => key)
    const saw = hashString('saw')
    expect(keys).toContain(keyOf(T.windowPair, mix(mix(HASH.edge, HASH.edge), 1)))
    expect(keys).toContain(keyOf(T.windowPair, mix(mix(HASH.edge, saw), 3)))
    expect(keys).toContain(keyOf(T.windowPair, mix(mix(saw, HASH.target), 2)))
  })
  it('tell the verb of which the mention is the object, and whether it is negated', () => {
    const OBJECT = 1
    const key = (negated: number) => keyOf(T.roleWord, mix(hashString('attack'), OBJECT * 2 + negated))
    expect(featuresOf('they attacked Lima', 2, knowKeys()).map(({ key }) => key)).toContain(key(0))
    expect(featuresOf('they never attacked Lima', 3, knowKeys()).map(({ key }) => key)).toContain(key(1))
  })
  it('leave out what the model does not know', () => {
    const key = clauseKey('liar', 'left')
    const known = knowSome((asked) => (asked === key ? 1 : NOTHING))
    expect(featuresOf('the liar Lima left', 2, known)).toEqual([{ key: 1, value: 1, from: 1, to: 2 }])
  })
  it('know each word of a text anew where other texts do not share it', () => {
    const known = knowKeys()
    const once = featuresOf('Hope and 7 Zorbles met Lima', 5, known)
    featuresOf('Qux and 9 Foos met Lima', 5, known)
    expect(featuresOf('Hope and 7 Zorbles met Lima', 5, known)).toEqual(once)
  })
})
