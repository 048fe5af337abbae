import nlp from 'compromise'
import Sentiment from 'sentiment'
import vader from 'vader-sentiment'
import model from 'wink-eng-lite-web-model'
import winkNLP, { type Document as WinkDocument, type WinkMethods } from 'wink-nlp'

/** Other systems on one text, each doing what it is known for. */
export function peersOn(text: string): ReadonlyMap<string, () => unknown> {
  const wink = winkNLP(model)
  const afinn = new Sentiment()
  return new Map<string, () => unknown>([
    ['winkNLP, full pass', () => wink.readDoc(text).tokens().length()],
    ['winkNLP, results read', () => resultsOf(wink, wink.readDoc(text))],
    [
      'compromise, names',
      () => {
        const doc = nlp(text)
        return doc.people().length + doc.places().length + doc.organizations().length
      },
    ],
    ['vader-sentiment', () => vader.SentimentIntensityAnalyzer.polarity_scores(text)],
    ['sentiment', () => afinn.analyze(text)],
  ])
}

/** What winkNLP found, as plain data, as our report is: its pass alone leaves it packed. */
function resultsOf({ its }: WinkMethods, document: WinkDocument): unknown[] {
  const tokens = document.tokens()
  const sentences = document.sentences()
  return [
    tokens.out(its.pos),
    tokens.out(its.negationFlag),
    document.entities().out(its.detail),
    sentences.out(its.span),
    sentences.out(its.sentiment),
  ]
}
