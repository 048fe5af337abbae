import {
  kindNumber,
  kindOfLabel,
  type LabelledSpan,
  labelOf,
  NAME_LABELS,
  OUTSIDE,
  spansOf,
} from './labels.ts'
import { Near } from './near.ts'
import type { NameView } from './view.ts'

const KINDS = (NAME_LABELS.length - 1) / 2
const PERSON = kindNumber('person')
const A_PERSON = labelOf(PERSON, true)

/**
 * Where a word stands in names: at the end of a person's full name, or in any other name of several words.
 */
const SURNAME = 1
const ELSEWHERE = 2

/**
 * Lets the mentions of a document agree, since a text seldom calls two things by one name (one sense per
 * discourse; Gale, Church & Yarowsky 1992): names of equal words are of the kind that most of them have, and
 * a word that ends a person's full name, and stands in no other name of several words, is that person
 * wherever it stands alone.
 *
 * @param labels of all tokens; changed in place
 */
export function agree(view: NameView, labels: Uint8Array): void {
  const spans = spansOf(labels)
  if (spans.length === 0) return
  agreeOnKinds(view, spans, labels)
  knowSurnames(view, spans, labels)
}

/** Gives names of equal words the kind that more than half of them have. */
function agreeOnKinds({ document }: NameView, spans: readonly LabelledSpan[], labels: Uint8Array): void {
  const { tokens, types } = document
  // A word alone keeps its type's number, and a string with one word more takes a new one.
  const strings = new Map<number, number>()
  const stringOf = spans.map(({ firstToken, endToken }) => {
    let string = tokens.type[firstToken]
    for (let token = firstToken + 1; token < endToken; token++) {
      const chain = string * types.count + tokens.type[token]
      let longer = strings.get(chain)
      if (longer === undefined) {
        longer = types.count + strings.size
        strings.set(chain, longer)
      }
      string = longer
    }
    return string
  })
  const width = KINDS + 1
  const counts = new Int32Array((types.count + strings.size) * width)
  spans.forEach(({ kind }, s) => {
    counts[stringOf[s] * width + kind]++
    counts[stringOf[s] * width + KINDS]++
  })
  spans.forEach(({ firstToken, endToken, kind }, s) => {
    const row = stringOf[s] * width
    if (counts[row + kind] === counts[row + KINDS]) return
    for (let other = 0; other < KINDS; other++) {
      if (counts[row + other] * 2 <= counts[row + KINDS]) continue
      labels.fill(labelOf(other, false), firstToken, endToken)
      labels[firstToken] = labelOf(other, true)
    }
  })
}

/** Labels the surnames of persons that the document has in full. */
function knowSurnames(
  { document, words, strip, start, count, first, end }: NameView,
  spans: readonly LabelledSpan[],
  labels: Uint8Array,
): void {
  const { type } = document.tokens
  const places = new Uint8Array(document.types.count)
  let surnames = 0
  for (const { firstToken, endToken } of spans) {
    if (endToken - firstToken === 1) continue
    if (kindOfLabel(labels[firstToken]) === PERSON) {
      places[type[endToken - 1]] |= SURNAME
      surnames++
    } else for (let token = firstToken; token < endToken; token++) places[type[token]] |= ELSEWHERE
  }
  if (surnames === 0) return
  const named = (token: number) => labels[token] > OUTSIDE
  const inner = (token: number) =>
    named(token) && labels[token] === labelOf(kindOfLabel(labels[token]), false)
  for (let run = 0; run < count; run++) {
    for (let token = first[run]; token < end[run]; token++) {
      if (places[type[token]] !== SURNAME) continue
      if (words[strip[start[run] + token - first[run]] + Near.capital] === 0) continue
      const alone = named(token) ? !inner(token) && !inner(token + 1) : !named(token - 1) && !named(token + 1)
      if (alone) labels[token] = A_PERSON
    }
  }
}
