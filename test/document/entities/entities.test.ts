import { describe, expect, it } from 'vitest'
import { actorsOf, castOf } from './read.ts'

describe('actors', () => {
  it('gather full name, surname, title and given name', () => {
    expect(
      castOf("[p Vera Kolm] spoke. [p Kolm]'s aide left, Ms. [p Kolm] stayed, and [p Vera] slept."),
    ).toEqual(['Vera Kolm: Vera Kolm, Kolm, Kolm, Vera'])
  })
  it('take the fullest form for the name, wherever it stands', () => {
    expect(castOf('[p Kolm] resigns. [p Vera B. Kolm] had no comment, said [p V. Kolm].')).toEqual([
      'Vera B. Kolm: Kolm, Vera B. Kolm, V. Kolm',
    ])
  })
  it('join the head of a name and the place after it', () => {
    expect(castOf('The [o University of] [l Lagos] closed. The [o University] was quiet.')).toEqual([
      'University of Lagos: University of Lagos, University',
    ])
    expect(actorsOf('The [o Republic of] [l Chile] paid.').actors[0].kind).toBe('place')
    expect(actorsOf('The [o State University of] [l Maine] paid.').actors[0].kind).toBe('organization')
    expect(castOf('The [o Bank] in [l Lagos] closed.')).toHaveLength(2)
  })
  it('join a body and the place or the people that it is called after', () => {
    expect(castOf('The [g Democratic] [o National Committee] met.')).toEqual([
      'Democratic National Committee: Democratic National Committee',
    ])
    expect(
      castOf('The [g Indian] [o Institute of Textiles] asked the [l Kenya] [o Bureau of Standards].'),
    ).toEqual([
      'Indian Institute of Textiles: Indian Institute of Textiles',
      'Kenya Bureau of Standards: Kenya Bureau of Standards',
    ])
    expect(castOf('The [l Gwangju] [o Elementary School] closed.')).toHaveLength(1)
    expect(castOf('The [g European] [o Parliament] voted.')).toHaveLength(1)
    expect(castOf('The [p Ana Lima] [o School of] [l Chile] closed.')).toHaveLength(1)
    expect(castOf('The [g Israeli] [o Parliament] voted.')).toHaveLength(2)
    expect(castOf('The [g Conservative] [o party] lost.')).toHaveLength(2)
    expect(castOf('A [g Swede]. [o Union] men left.')).toHaveLength(2)
  })
  it('join a body and the place behind it where no noun follows', () => {
    expect(
      castOf('He taught at [o Norsk Hall] [l Lima], which [o Norsk Telecom] [l Peru] has paid.'),
    ).toEqual(['Norsk Hall Lima: Norsk Hall Lima', 'Norsk Telecom Peru: Norsk Telecom Peru'])
    expect(castOf('The [o House] [l Peru] committee met.')).toEqual(['House: House', 'Peru: Peru'])
  })
  it('take initials in brackets after a body for its short form, whatever their letters', () => {
    expect(castOf('The [o Japan Broadcasting Corporation] ([o NHK]) agreed. [o NHK] said so.')).toEqual([
      'Japan Broadcasting Corporation: Japan Broadcasting Corporation, NHK, NHK',
    ])
    expect(castOf('The [o Japan Broadcasting Corporation] (with [o NHK]) agreed.')).toHaveLength(2)
  })
  it('keep two people of one surname apart, by title and by who was called last', () => {
    const cast = castOf(
      '[p Hugo Falk] met [p Mary Falk]. Mr. [p Falk] sat. [p Falk] ate. Mrs. [p Falk] ran. [p Falk] fell.',
    )
    expect(cast).toEqual(['Hugo Falk: Hugo Falk, Falk, Falk', 'Mary Falk: Mary Falk, Falk, Falk'])
  })
  it('do not lose the surname of the main person to a passing namesake', () => {
    const cast = castOf(
      '[p Vera Kolm] ran. [p Kolm] won. [p Kolm] left. Her son [p Udo Kolm] slept. [p Kolm] smiled.',
    )
    expect(cast).toEqual(['Vera Kolm: Vera Kolm, Kolm, Kolm, Kolm', 'Udo Kolm: Udo Kolm'])
  })
  it('do not give a woman the surname of the only man', () => {
    expect(castOf('[p Hugo Falk] left. Mrs. [p Falk] stayed.')).toEqual([
      'Hugo Falk: Hugo Falk',
      'Falk: Falk',
    ])
  })
  it('read an acronym that the text spells out, and those that all know', () => {
    expect(
      castOf('The [o Zell Trade Council] ([o ZTC]) met. [o ZTC] staff from the [l U.S.] left [l America].'),
    ).toEqual(['Zell Trade Council: Zell Trade Council, ZTC, ZTC', 'America: U.S., America'])
    expect(castOf('The [o Department for Zell] ([o DfZ]) met, and [o DfZ] staff left.')).toEqual([
      'Department for Zell: Department for Zell, DfZ, DfZ',
    ])
  })
  it('know an organization by its first words, its last word or its ministry', () => {
    expect(castOf('[o Brann Motor Company] and [o Brann Motor Co.] are one, says [o Brann].')).toHaveLength(1)
    expect(
      castOf('The [o Zell Ministry] is the [o Ministry of Zell]; the [o Ministry] is too.'),
    ).toHaveLength(1)
    expect(castOf('The [o Supreme Court] is the [o U.S. Supreme Court].')).toHaveLength(1)
    expect(castOf('The [o Boston Pilots] are the [o Pilots].')).toHaveLength(1)
    expect(castOf('The [o Los Angeles Pilots] are the [o Pilots].')).toHaveLength(1)
    expect(castOf('The [o Assembly of the Zell League] is not the [o Zell League].')).toHaveLength(2)
    expect(castOf('The [o Zell Bank] is not the [o Brann Bank].')).toHaveLength(2)
  })
  it('show a person without what stands before the name', () => {
    const cast = castOf('[p Iowa Sen. Ann Zubrow] met [p Democrat Hugo Kolm]. [o Senator Ann Zubrow] left.')
    expect(cast).toEqual([
      'Ann Zubrow: Iowa Sen. Ann Zubrow, Senator Ann Zubrow',
      'Hugo Kolm: Democrat Hugo Kolm',
    ])
  })
  it('gather the words for a people under their noun', () => {
    expect(castOf('[g Democratic] mayors met [g Democrats] and [g Danish] guests, [g Danes] all.')).toEqual([
      'Democrats: Democratic, Democrats',
      'Danes: Danish, Danes',
    ])
  })
  it('count one of a party among its people, whatever the labeller took him for', () => {
    expect(castOf('The [l Ohio] [o Republican] lost. [g Republicans] wept.')).toEqual([
      'Ohio: Ohio',
      'Republicans: Republican, Republicans',
    ])
    expect(actorsOf('The [l Ohio] [o Republican] lost.').actors[1].kind).toBe('group')
  })
  it('are no diseases', () => {
    expect(castOf('[p Ana Lima] has [p Alzheimer]’s. Dr. [p Crohn] left.')).toEqual([
      'Ana Lima: Ana Lima',
      'Crohn: Crohn',
    ])
  })
  it('see through accents, post-nominals and origins', () => {
    expect(castOf('[p Vera Kólm MBE] or [p Vera Kolm of Zell] is [p Kolm].')).toHaveLength(1)
  })
  it('see through a variant of spelling, not through two known names', () => {
    expect(castOf('[p Zelmanskiy] is [p Zelmansky].')).toHaveLength(1)
    expect(castOf('[l Austria] is not [l Australia]; [p Johnson] is not [p Johnston].')).toHaveLength(4)
  })
  it('let a demonym be its state only before an organ of the state', () => {
    expect(
      castOf('[l Norway] spoke. The [g Norwegian] government agreed with [g Norwegian] fishers.'),
    ).toEqual(['Norway: Norway, Norwegian', 'Norwegian: Norwegian'])
  })
  it('mark a capital that acts as a government, and leave it a place', () => {
    const { actors } = actorsOf('[l Oslo] said no. People in [l Oslo] said yes.')
    expect(actors).toMatchObject([{ name: 'Oslo', kind: 'place' }])
    expect(actors[0].mentions.map(({ government }) => government)).toEqual(['Norway', undefined])
  })
})

describe('actors that the caller follows', () => {
  it('come first, under the name given, even with no mention', () => {
    expect(castOf('[p Vera Kolm] left.', [{ name: 'Zell Bank' }])).toEqual([
      'Zell Bank: ',
      'Vera Kolm: Vera Kolm',
    ])
  })
  it('match whole words in any case, but an alias of capitals only in capitals', () => {
    const given = [{ name: 'Zell Bank', aliases: ['ZB'] }]
    expect(castOf('The zell bank, ZB, zb, and Zell Banks.', given)).toEqual(['Zell Bank: zell bank, ZB'])
  })
  it('absorb the person that they clearly are', () => {
    expect(castOf('[p Vera Kolm] left. [p Kolm] ran. [p Hugo Kolm] sat.', [{ name: 'Vera Kolm' }])).toEqual([
      'Vera Kolm: Vera Kolm, Kolm',
      'Hugo Kolm: Hugo Kolm',
    ])
  })
  it('absorb their people, their name at home, and the short form of a given name', () => {
    const given = [{ name: 'Republican Party' }, { name: 'United States Senate' }, { name: 'William Zubrow' }]
    const cast = castOf(
      '[g Republicans] in the [o U.S. Senate] asked the [o Senate] to let [p Bill Zubrow] go.',
      given,
    )
    expect(cast).toEqual([
      'Republican Party: Republicans',
      'United States Senate: U.S. Senate, Senate',
      'William Zubrow: Bill Zubrow',
    ])
  })
  it('may be called anything, brackets and blanks too', () => {
    const aliases = ['(((', '[a-z]+', '', '   ', '.*', '\ud800', 'Zell (Bank)', '$&']
    expect(castOf('The Zell (Bank) is here.', [{ name: '', aliases }])).toEqual([': Zell (Bank)'])
  })
})

describe('linking', () => {
  it('takes time in proportion to a text of names alone', () => {
    const names = Array.from({ length: 20000 }, (_, k) => `[p Ann${k % 3000} Falk]`).join(' ')
    const aliases = Array.from({ length: 2000 }, (_, k) => `Falk ${'Falk '.repeat(k % 40)}`)
    expect(actorsOf(names, [{ name: 'Falk x', aliases }]).actors.length).toBeGreaterThan(0)
  })
})
