import { describe, expect, it } from 'vitest'
import { annotate } from '../../../src/document/annotate.ts'
import { findRoles, isAgent } from '../../../src/metrics/sentiment/roles.ts'
import { tokensOf } from '../../../src/metrics/sentiment/targets.ts'
import { siteIn } from './mention.ts'

/** The words that govern "Lima" in a sentence, each with Lima's role. */
function governing(text: string) {
  const document = annotate(text)
  const start = text.indexOf('Lima')
  const { firstToken, endToken } = tokensOf(document, start, start + 'Lima'.length)
  return { document, found: findRoles(siteIn(document, firstToken, endToken)) }
}

/** The same: those by which Lima acts, and those that act on Lima. */
function rolesIn(text: string) {
  const { document, found } = governing(text)
  const words = (agent: boolean) =>
    found
      .filter(({ role }) => isAgent(role) === agent)
      .map(({ token }) => document.types.lower[document.tokens.type[token]])
  return { acts: words(true), suffers: words(false) }
}

describe('the words that govern a mention', () => {
  it.each([
    ['Lima attacked the bank', ['attacked'], []],
    ['Lima has never attacked the bank', ['attacked'], []],
    ['They attacked Lima', [], ['attacked']],
    ['They attacked the former mayor Lima', [], ['attacked']],
    ['The bank was attacked by Lima', ['attacked'], []],
    ['The bank was brutally hit by the Lima group', ['group', 'hit'], []],
    ['Lima was attacked', [], ['attacked']],
    ['Lima was shot', [], ['shot']],
    ['Lima was attacking the bank', ['attacking'], []],
    ["Lima's brutal attack failed", ['brutal', 'attack', 'failed'], []],
    ['Critics resent the attack on Lima', [], ['attack']],
    ['Lima, a liar', [], ['liar']],
    ['Lima is a corrupt liar', [], ['corrupt', 'liar']],
    ["Lima's a liar", [], ['liar']],
    ['Lima was beaten over oil', [], ['beaten']],
    ['The mugged man was robbed by Lima', ['robbed'], []],
    ['The law was written by Lima', ['written'], []],
    ['attacked Lima', [], ['attacked']],
    ["Lima's attack on oil", ['attack'], []],
    ['Lima also lied', ['lied'], []],
    ['Lima is vile not honest', [], ['vile', 'honest']],
    ['Lima is corrupt of vile', [], ['corrupt']],
    ['Lima is Rossi', [], []],
  ])('%s', (text, acts, suffers) => {
    expect(rolesIn(text)).toEqual({ acts, suffers })
  })

  it('tell what is done to Lima from what Lima is said to be', () => {
    const [done, said, apposed] = ['Lima was attacked', 'Lima was corrupt', 'Lima, a liar'].map(
      (text) => governing(text).found[0].role,
    )
    expect(done).not.toBe(said)
    expect(apposed).toBe(said)
  })

  it.each([
    ['two predicates', 'Lima is a corrupt vile liar', [], ['corrupt', 'vile']],
    ['three possessions', "Lima's long brutal bloody attack", ['long', 'brutal', 'bloody'], []],
    [
      'three words before a preposition',
      'dark bloody night attack on Lima',
      [],
      ['attack', 'night', 'bloody'],
    ],
    ['a verb three words away', 'They attacked it once also Lima', [], ['attacked']],
    ['a passive five words away', 'attacked in the long night by Lima', ['attacked'], []],
  ])('are %s at most', (_, text, acts, suffers) => {
    expect(rolesIn(text)).toEqual({ acts, suffers })
  })

  it.each([
    ['the verb stands four words away', 'They attacked it once more also Lima'],
    ['the passive stands six words away', 'attacked in the very long night by Lima'],
    ['a clause lies before the passive', 'Attacked, as it was by Lima'],
    ['a clause ends', 'Rain fell, and Lima because of it'],
    ['a quotation begins', 'Lima “attacked” it'],
    ['nine words have passed', 'Lima would not also have to be on the of attacked'],
    ['a name comes between', 'They attacked Rossi Lima'],
    ['a comma stands behind another word', 'Lima too, a liar'],
    ['a small word only ends as participles do', 'It stood even by Lima'],
  ])('are not looked for where %s', (_, text) => {
    expect(rolesIn(text)).toEqual({ acts: [], suffers: [] })
  })
})
