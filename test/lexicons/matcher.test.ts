import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compiled } from '../../lab/lexicons/compiled.ts'
import { annotate } from '../../src/document/annotate.ts'
import type { Document } from '../../src/document/document.ts'
import type { Lexicon } from '../../src/lexicons/lexicon.ts'
import { findHits } from '../../src/lexicons/matcher.ts'
import { parseLexicon } from '../../src/lexicons/parse.ts'
import { wordFacts } from '../../src/metrics/wording/word-facts.ts'

const HEAD = [
  '# A lexicon.',
  '# Withdrawn: -',
  '# Source own: here',
  '# Class a: some class',
  '# Class none: no cue',
]

function tableOf(rows: readonly string[]) {
  return parseLexicon([...HEAD, ...rows.map((row) => `${row}\t-\town\tx\ty`)].join('\n'))
}

function lexiconOf(rows: readonly string[]) {
  return compiled([tableOf(rows)])[0]
}

function hitsOf(document: Document, lexicon: Lexicon) {
  return findHits(document, lexicon.book, wordFacts(document).code)[lexicon.place]
}

function matched(rows: readonly string[], text: string): string[] {
  const document = annotate(text)
  const lexicon = lexiconOf(rows)
  return hitsOf(document, lexicon).map(({ entry, first, end }) => {
    const span = text.slice(document.tokens.start[first], document.tokens.end[end - 1])
    return `${lexicon.entries[entry].id}: ${span}`
  })
}

describe('matching', () => {
  it('takes the longest pattern first', () => {
    const rows = ['x.1\tno doubt\ta\t1', 'x.2\tdoubt\ta\t1', 'x.3\tno doubt about it\ta\t1']
    expect(matched(rows, 'No doubt about it. No doubt. I doubt.')).toEqual([
      'x.3: No doubt about it',
      'x.1: No doubt',
      'x.2: doubt',
    ])
  })

  it('asks for context without taking it', () => {
    const rows = ['x.1\t[it is] sure [that|to]\ta\t1', 'x.2\tthat\ta\t1']
    expect(matched(rows, 'It is sure that he is sure.')).toEqual(['x.1: sure', 'x.2: that'])
  })

  it('lets a fixed phrase keep its words from being cues', () => {
    expect(
      matched(['x.1\tcourse\ta\t1', 'x.2\tof course\tnone\t0'], 'Of course the course is long.'),
    ).toEqual(['x.1: course'])
  })

  it('stops at the end of a sentence', () => {
    expect(matched(['x.1\tno doubt\ta\t1'], 'He said no. Doubt is good.')).toEqual([])
  })

  it('knows numbers, in figures and in words, and any word', () => {
    const rows = ['x.1\t# percent chance\ta\t1', 'x.2\tno * evidence\ta\t1']
    expect(matched(rows, 'A 30 percent chance, a ten percent chance, no solid evidence.')).toEqual([
      'x.1: 30 percent chance',
      'x.1: ten percent chance',
      'x.2: no solid evidence',
    ])
  })

  it('reads contractions as the texts hold them', () => {
    expect(matched(["x.1\tcan't|don't know\ta\t1"], 'I don’t know; you can’t know.')).toEqual([
      'x.1: don’t know',
      'x.1: can’t know',
    ])
  })

  it('finds what each lexicon of a book holds, whatever the others hold there', () => {
    const [some, others] = compiled([
      tableOf(['x.1\tno doubt\ta\t1', 'x.2\tat all\ta\t1']),
      tableOf(['y.1\tdoubt at all\ta\t1', 'y.2\tno\tnone\t0']),
    ])
    const document = annotate('No doubt at all.')
    expect(hitsOf(document, some)).toMatchObject([
      { entry: 0, first: 0, end: 2 },
      { entry: 1, first: 2, end: 4 },
    ])
    expect(hitsOf(document, others)).toMatchObject([{ entry: 0, first: 1, end: 4 }])
  })

  it('never throws, and never overlaps, on any string', () => {
    const lexicon = lexiconOf(['x.1\ta b\ta\t1', 'x.2\tb (*) a\ta\t1', 'x.3\t# a\ta\t1', 'x.4\t[a] b\ta\t1'])
    const words = fc.constantFrom('a', 'b', '*', '#', '3', '.', '\ud800', '\n')
    fc.assert(
      fc.property(fc.array(words), (tokens) => {
        const document = annotate(tokens.join(' '))
        const hits = hitsOf(document, lexicon)
        for (let i = 1; i < hits.length; i++) expect(hits[i].first).toBeGreaterThanOrEqual(hits[i - 1].end)
      }),
    )
  })
})
