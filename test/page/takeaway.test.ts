import { describe, expect, it } from 'vitest'
import { csvOf } from '../../src/page/takeaway/csv.ts'
import { curlOf } from '../../src/page/takeaway/curl.ts'

describe('what a reader takes along', () => {
  it('quotes a text for the shell', () => {
    expect(curlOf({ text: "It can't be." }, 'https://example.org')).toContain(
      String.raw`--data-raw '{"text":"It can'\''t be."}'`,
    )
  })
  it('quotes a text for CSV', () => {
    const span = { layer: 'voices', start: 0, end: 12, title: 'Source', facts: [], voice: 's1' } as const
    expect(csvOf([{ ...span, text: 'He said "no", twice' }])).toBe(
      'layer,start,end,text,title,voice,facts\r\nvoices,0,12,"He said ""no"", twice",Source,s1,\r\n',
    )
  })
})
