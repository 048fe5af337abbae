import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annotate } from '../../../src/document/annotate.ts'
import { hashString, keyOf, mix } from '../../../src/learned/keys.ts'
import { eachFeature } from '../../../src/metrics/sentiment/features.ts'
import { createKnown, type Known, NOTHING } from '../../../src/metrics/sentiment/known.ts'
import { T } from '../../../src/metrics/sentiment/templates.ts'
import { HASH } from '../../../src/metrics/sentiment/words.ts'
import { seenOf } from './mention.ts'

/** The features that `known` knows of the mention at token `from` of a text, whose first sentence is all of it. */
function featuresOf(text: string, from: number, known: Known) {
  const { site, features } = seenOf(text, from, from + 1, known)
  const found: { key: number; value: number; from: number; to: number }[] = []
  eachFeature(site, features, (key, value, from, to) => found.push({ key, value, from, to }))
  return found
}

/** What knows each feature that is there or not by its key. */
const knowKeys = () => knowSome((key) => key)

/** What knows of such features what a function says. */
function knowSome(knows: (key: number) => number): Known {
  return createKnown(
    (keys, count, found) => {
      for (let k = 0; k < count; k++) found[k] = knows(keys[k])
    },
    (key, adds) => (adds ? NOTHING : knows(key)),
  )
}

const sideKey = (stem: string, side: 'left' | 'right') =>
  keyOf(T.side, mix(hashString(stem), side === 'left' ? 0 : 1))

describe('the features of a mention', () => {
  it('tell a word once a side, however often it is said, and where it is said first', () => {
    const found = featuresOf('bold bold Lima bold bold', 2, knowKeys())
    const places = (key: number) => found.filter((feature) => feature.key === key).map(({ from }) => from)
    expect(places(sideKey('bold', 'left'))).toEqual([0])
    expect(places(sideKey('bold', 'right'))).toEqual([3])
    expect(places(keyOf(T.bag, hashString('bold')))).toEqual([0])
  })
  it('tell two forms of a word as one', () => {
    const found = featuresOf('Lima accuses and accused', 0, knowKeys())
    expect(found.filter(({ key }) => key === sideKey('accus', 'right'))).toHaveLength(1)
  })
  it('never tell a feature twice that is there or not', () => {
    const words = 'Lima Costa he the accused accuses not no but , “ ” liar liars brave by of 3 and was'.split(
      ' ',
    )
    const sentence = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(sentence, fc.nat(29), (said, at) => {
        const text = said.join(' ')
        const tokens = annotate(text).tokens.count
        const keys = featuresOf(text, at % tokens, knowKeys()).map(({ key }) => key)
        expect(keys).toEqual([...new Set(keys)])
      }),
    )
  })
  it('tell the words beside the mention by twos and threes, as written', () => {
    const found = featuresOf('the very bold Lima met two liars', 3, knowKeys())
    const [very, bold, met, two] = ['very', 'bold', 'met', 'two'].map((word) => hashString(word))
    const pair = (one: number, other: number, place: number) =>
      keyOf(T.windowPair, mix(mix(one, other), place))
    const triple = (one: number, other: number, third: number, place: number) =>
      keyOf(T.windowTriple, mix(mix(mix(one, other), third), place))
    for (const feature of [
      { key: pair(very, bold, 1), from: 1, to: 3 },
      { key: pair(met, two, 2), from: 4, to: 6 },
      { key: pair(bold, met, 3), from: 2, to: 5 },
      { key: triple(hashString('the'), very, bold, 1), from: 0, to: 3 },
      { key: triple(met, two, hashString('liars'), 2), from: 4, to: 7 },
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
    expect(keys).toContain(keyOf(T.windowTriple, mix(mix(mix(saw, HASH.target), HASH.edge), 2)))
  })
  it('tell the verb of which the mention is the object, and whether it is negated', () => {
    const OBJECT = 1
    const key = (negated: number) => keyOf(T.roleWord, mix(hashString('attack'), OBJECT * 2 + negated))
    expect(featuresOf('they attacked Lima', 2, knowKeys()).map(({ key }) => key)).toContain(key(0))
    expect(featuresOf('they never attacked Lima', 3, knowKeys()).map(({ key }) => key)).toContain(key(1))
  })
  it('leave out what the model does not know', () => {
    const key = sideKey('liar', 'left')
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
