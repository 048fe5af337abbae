import { describe, expect, it } from 'vitest'
import { annotate } from '../../../src/document/annotate.ts'
import { models } from '../../../src/engine.ts'
import { decideHedges, HEDGE_CLASSES, type HedgeModel } from '../../../src/metrics/wording/hedge-decision.ts'

const { hedges: model } = models.hedging

/** The accepted hedges of a text, each with its class. */
function acceptedIn(text: string, by: HedgeModel = model): string[] {
  const document = annotate(text)
  const { start, end: ends } = document.tokens
  return decideHedges(document, by).map(
    ({ first, end, hedgeClass }) =>
      `${text.slice(start[first], ends[end - 1])}: ${HEDGE_CLASSES[hedgeClass]}`,
  )
}
const wordsIn = (text: string, by?: HedgeModel) => acceptedIn(text, by).map((hedge) => hedge.split(':')[0])

/** A model that accepts whatever it is shown. */
const credulous = { ...model, threshold: 0 }
/** Models that know of every entry of the lexicon, or of none, what annotators made of it. */
const sure = { ...model, threshold: 0.5, judged: model.judged.map(() => 1) }
const unsure = { ...sure, judged: model.judged.map(() => 0) }

describe('the decision over hedges', () => {
  it('tells the kinds of uncertainty', () => {
    expect(acceptedIn('The plan may fail.')).toEqual(['may: epistemic'])
    expect(acceptedIn('He is believed to be in Spain.')).toEqual(['believed: doxastic'])
    expect(acceptedIn('If it rains, we stay.')).toEqual(['If: condition'])
    expect(acceptedIn('They asked whether it rained.')).toEqual(['whether: investigation'])
  })

  it('asks about what annotators marked elsewhere too, months left out', () => {
    expect(wordsIn('She appears in the film.', credulous)).toEqual(['appears'])
    expect(wordsIn('They met in May.', credulous)).toEqual([])
    expect(wordsIn('They may meet.', credulous)).toEqual(['may'])
  })

  it('takes the lexicon at its word only where annotators never saw the entry', () => {
    const text = 'Rumours spread. She may go. Perhaps he will.'
    expect(wordsIn(text, unsure)).toEqual(['Rumours', 'may', 'Perhaps'])
    expect(wordsIn(text, sure)).toEqual(['may', 'Perhaps'])
  })

  it('does not where the cue is withdrawn, or an approximator', () => {
    expect(wordsIn('There is no possible excuse. About 300 people came.', unsure)).toEqual([])
  })

  it('asks a doubtful cue about its place', () => {
    expect(wordsIn('The data indicate that it leaks. The idea was his.')).toEqual(['indicate'])
    expect(wordsIn('The data leak. The idea that it leaks was his.')).toEqual(['idea'])
  })

  it('finds nothing in a text without candidates', () => {
    expect(acceptedIn('It rained.', credulous)).toEqual([])
    expect(acceptedIn('', credulous)).toEqual([])
  })
})
