import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { toYaml } from '../../src/api/yaml.ts'

describe('toYaml', () => {
  it('writes what a YAML parser reads back', () => {
    const value = {
      on: [1, [2, [], {}], { a: null, b: [{ c: 'd: #e' }] }],
      'key with: colon': 'line\nbreak',
      empty: {},
      no: -0.5,
      $ref: 'ünïcode \u2028 “quoted”',
    }
    expect(parse(toYaml(value))).toEqual(value)
    expect(toYaml({ a: [{ b: 1, c: [2] }] })).toBe('a:\n  - b: 1\n    c:\n      - 2\n')
  })
})
