import { describe, expect, it } from 'vitest'
import { read } from './read.ts'

const mannersIn = (text: string) =>
  read(text).attributions.map(({ form, stance, type }) => `${form} ${stance} ${type}`)

describe('the form of an attribution', () => {
  it.each([
    ['Novak said, “The bridge is safe.”', 'direct'],
    ['Novak said that the bridge was safe.', 'indirect'],
    ['Novak said the bridge was “safe for everyone” and would open in June.', 'mixed'],
  ])('%s', (text, form) => {
    expect(read(text).attributions.map((one) => one.form)).toEqual([form])
  })
})

describe('the stance of a cue', () => {
  it.each([
    ['Novak said that the bridge was safe.', 'neutral'],
    ['Novak claimed that the bridge was safe.', 'distancing'],
    ['Novak alleged that the bridge was unsafe.', 'distancing'],
    ['Novak revealed that the bridge was unsafe.', 'endorsing'],
    ['Novak pointed out that the bridge was unsafe.', 'endorsing'],
    ['Novak made clear that the bridge was safe.', 'endorsing'],
  ])('%s', (text, stance) => {
    expect(read(text).attributions.map((one) => one.stance)).toEqual([stance])
  })
})

describe('what is attributed', () => {
  it.each([
    ['According to Novak, the bridge is safe.', 'speech'],
    ['Novak wrote that the bridge was safe.', 'writing'],
    ['The report said that the bridge was unsafe.', 'writing'],
    ['Residents fear that the bridge will fail.', 'belief'],
    ['Novak plans to close the bridge in June.', 'intention'],
    ['Novak promised to repair the bridge.', 'intention'],
    ['Novak promised that the bridge would open.', 'speech'],
    ['Novak saw that the bridge was closed.', 'perception'],
  ])('%s', (text, type) => {
    expect(read(text).attributions.map((one) => one.type)).toEqual([type])
  })

  it('is told together', () => {
    expect(mannersIn('“The bridge is safe,” Novak insisted.')).toEqual(['direct distancing speech'])
  })
})
