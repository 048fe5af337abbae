import nlp from 'compromise'
import Sentiment from 'sentiment'
import vader from 'vader-sentiment'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'

/** Other systems on one text, each doing what it is known for. */
export function peersOn(text: string): ReadonlyMap<string, () => unknown> {
  const wink = winkNLP(model)
  const afinn = new Sentiment()
  return new Map<string, () => unknown>([
    ['winkNLP, full pass', () => wink.readDoc(text).tokens().length()],
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
