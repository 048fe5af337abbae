import { hashString, keyOf } from '../../learned/keys.ts'
import { isTarget, type Site } from './mention-features.ts'

/** What lists and marks say of a token, in numbers: three valences, negation, clause, quotation, contrast. */
export const MARKS = 7
/** Places: the target, then by distance before it and after it. */
export const PLACES = 15
/** How far the network reads to each side, in tokens: a hostile text may be one sentence. */
const REACH = 40
export const MOST_TOKENS = 2 * REACH + 1

const TARGET = hashString('<target>')
const AGAIN = hashString('<again>')

/** A sentence as the network reads it: the target as one token, other names masked. One entry a token. */
export interface NetworkInput {
  count: number
  /** The key of the word. */
  readonly key: Int32Array
  readonly place: Uint8Array
  /** `MARKS` a token. */
  readonly marks: Float32Array
}

/** An input to be filled, reused from mention to mention. */
export function createInput(): NetworkInput {
  return {
    count: 0,
    key: new Int32Array(MOST_TOKENS),
    place: new Uint8Array(MOST_TOKENS),
    marks: new Float32Array(MOST_TOKENS * MARKS),
  }
}

/** The key of a word by the hash of its form. */
export function wordKey(form: number): number {
  return keyOf(1, form)
}

/** Writes what the network reads around a mention. */
export function readInput(site: Site, input: NetworkInput): void {
  const { document, words, sentence, from, to } = site
  const { form, name, negated, clause, quoted, contrasted } = sentence
  const low = Math.max(site.low, from - REACH)
  const high = Math.min(site.high, to + REACH)
  input.marks.fill(0)
  let count = 0
  for (let i = low; i < high; i++) {
    if (i > from && i < to) continue
    const at = count * MARKS
    input.key[count] = wordKey(i === from ? TARGET : isTarget(site, i) ? AGAIN : form[i])
    input.place[count] = placeOf(i < from ? from - i : i === from ? 0 : i - to + 1, i > from)
    const valence = name[i] ? undefined : words.valence[document.tokens.type[sentence.first + i]]
    if (valence !== undefined) {
      input.marks[at] = valence.afinn / 2.5
      input.marks[at + 1] = valence.vader / 2
      input.marks[at + 2] = valence.own / 2
    }
    input.marks[at + 3] = negated[i]
    input.marks[at + 4] = clause[i] === clause[from] ? 1 : 0
    input.marks[at + 5] = quoted[i] === quoted[from] ? 0 : 1
    input.marks[at + 6] = contrasted[i]
    count++
  }
  input.count = count
}

/** Distances in buckets: 0, 1, 2, 3, 4 to 6, 7 to 12, 13 to 24, more; those after the target apart. */
function placeOf(distance: number, after: boolean): number {
  const near = distance <= 3 ? distance : distance <= 6 ? 4 : distance <= 12 ? 5 : distance <= 24 ? 6 : 7
  return after ? near + 7 : near
}
