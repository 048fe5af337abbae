import { describe, expect, it } from 'vitest'
import { annotate } from '../../../src/document/annotate.ts'
import { hedgeCandidates } from '../../../src/metrics/wording/hedge-candidates.ts'
import { type DecidedHedge, hedgeCue } from '../../../src/metrics/wording/hedge-decision.ts'
import { hedges } from '../../../src/metrics/wording/lexicons.ts'
import { indexObserved } from '../../../src/metrics/wording/observed-cues.ts'

const observed = indexObserved(
  ['odds are', 'odds', 'may', 'the odds are that'].map((words) => ({
    words: words.split(' '),
    seen: 4,
    marked: [0, 1, 0, 0],
  })),
)

const noneDismissed = new Uint8Array(hedges.entries.length)

/**
 * The candidates of a text: their words, the category that
 * the lexicon gives them, and what annotators marked.
 */
function candidatesIn(text: string, dismissed = noneDismissed) {
  const document = annotate(text)
  const { tokens } = document
  return hedgeCandidates(document, observed, dismissed).map(({ first, end, entry, observed }) => [
    text.slice(tokens.start[first], tokens.end[end - 1]),
    entry < 0 ? null : hedges.entries[entry].category,
    observed?.words.join(' ') ?? null,
  ])
}

describe('what may be a hedge', () => {
  it('stands in the lexicon, or was marked elsewhere, or both, in order and over one another', () => {
    expect(candidatesIn('The ODDS are that it may rain, perhaps.')).toEqual([
      ['The ODDS are that', null, 'the odds are that'],
      ['ODDS', null, 'odds'],
      ['ODDS are', null, 'odds are'],
      ['may', 'modal', 'may'],
      ['perhaps', 'epistemic', null],
    ])
  })

  it('does not run over the end of a sentence, nor of the text', () => {
    expect(candidatesIn('He gave odds\n\nare you in\n\nNo odds')).toEqual([
      ['odds', null, 'odds'],
      ['odds', null, 'odds'],
    ])
  })

  it('is no weasel, which is decided elsewhere', () => {
    expect(candidatesIn('Some critics disagree.')).toEqual([])
  })

  it('is no entry that annotators passed over, but where they marked its words', () => {
    expect(
      candidatesIn(
        'It may rain, perhaps.',
        noneDismissed.map(() => 1),
      ),
    ).toEqual([['may', 'modal', 'may']])
  })

  it('is marked where a negation withdraws it', () => {
    const withdrawn = (text: string) =>
      hedgeCandidates(annotate(text), observed, noneDismissed).map((candidate) => candidate.withdrawn)
    expect(withdrawn('There is no possible excuse.')).toEqual([true])
    expect(withdrawn('There is a possible excuse.')).toEqual([false])
    expect(withdrawn('Odds fell.')).toEqual([false])
  })
})

describe('the cue that a hedge is', () => {
  const [possible] = hedgeCandidates(annotate('It is a possible excuse.'), observed, noneDismissed)
  const [odds] = hedgeCandidates(annotate('It rained. The odds fell.'), observed, noneDismissed)
  const decided = (hedge: object, hedgeClass: number) =>
    ({ ...hedge, probability: 1, hedgeClass }) as DecidedHedge

  it('is the lexicon’s where the lexicon has it', () => {
    const cue = hedgeCue(annotate('It is a possible excuse.'), decided(possible, 3))
    const entry = hedges.entries[possible.entry]
    expect(cue).toMatchObject({
      category: entry.category,
      cue: entry.id,
      weight: entry.weight,
      text: 'possible',
    })
  })

  it.each([
    [1, 'epistemic'],
    [2, 'doxastic'],
    [3, 'conditional'],
    [4, 'investigation'],
  ])('is of its class else: %i', (hedgeClass, category) => {
    expect(hedgeCue(annotate('It rained. The odds fell.'), decided(odds, hedgeClass))).toMatchObject({
      start: 15,
      end: 19,
      text: 'odds',
      sentence: 1,
      category,
      cue: `hedge.${category}.learned`,
      negated: false,
      voice: 'author',
    })
  })
})
