import { describe, expect, it } from 'vitest'
import { segmentsOf } from '../../src/page/marks/segments.ts'

describe('segmentsOf', () => {
  it('cuts at every edge, however the spans overlap', () => {
    const spans = [
      { start: 0, end: 6 },
      { start: 4, end: 9 },
      { start: 5, end: 6 },
    ]
    expect(segmentsOf(spans, 10)).toEqual([
      { start: 0, end: 4, spans: [0] },
      { start: 4, end: 5, spans: [0, 1] },
      { start: 5, end: 6, spans: [0, 1, 2] },
      { start: 6, end: 9, spans: [1] },
      { start: 9, end: 10, spans: [] },
    ])
  })
  it('leaves an unmarked text whole', () => {
    expect(segmentsOf([], 3)).toEqual([{ start: 0, end: 3, spans: [] }])
  })
  it('draws nothing for an empty span', () => {
    expect(segmentsOf([{ start: 2, end: 2 }], 2)).toEqual([{ start: 0, end: 2, spans: [] }])
  })
})
