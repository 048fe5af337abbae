import { Fact, factsOf, fullNameOf, PLACE_FACTS, phraseAt } from '../../lexicons/gazetteer.ts'
import { OUTSIDE } from './labels.ts'
import type { EntityKind, Name } from './name.ts'
import { Near } from './near.ts'
import type { NameView } from './view.ts'

/** More hyphens than these make a chain of words or an address, in which no name is looked for. */
const MOST_PARTS = 3

/**
 * The names inside hyphenated words, which the labeller leaves alone: "Nairobi" in "Nairobi-based", "Kolm" in
 * "anti-Kolm". The document's other names decide what they are, then the gazetteers.
 *
 * @param labels the labels of all tokens; a word that has one is a name as a whole ("Guinea-Bissau")
 * @param names the names that the labels make
 * @returns the further names, in order of the text
 */
export function namesInHyphens(
  { document, words, strip, start, count, first, end }: NameView,
  labels: Uint8Array,
  names: readonly Name[],
): Name[] {
  const found: Name[] = []
  let known: ReadonlyMap<string, EntityKind> | undefined
  for (let run = 0; run < count; run++) {
    for (let token = first[run]; token < end[run]; token++) {
      const row = strip[start[run] + token - first[run]]
      const hyphenated = words[row + Near.hyphen] !== 0
      if (!hyphenated || labels[token] !== OUTSIDE || words[row + Near.capital] === 0) continue
      known ??= singleWords(document, names)
      const alone = token === 0 || labels[token - 1] !== OUTSIDE
      found.push(...namesInWord(document, token, alone, known))
    }
  }
  return found
}

/**
 * The names inside the word at a token.
 *
 * @param alone whether the word before is none, or a name's, so that it begins no name that ends in this word
 * @param known the kinds of the document's other names
 */
function namesInWord(
  document: NameView['document'],
  token: number,
  alone: boolean,
  known: ReadonlyMap<string, EntityKind>,
): Name[] {
  const { tokens, types } = document
  const form = types.form[tokens.type[token]]
  const found: Name[] = []
  let start = tokens.start[token]
  // Invisible characters left out of the form would shift its parts.
  if (form.length !== tokens.end[token] - start) return found
  const parts = form.split('-', MOST_PARTS + 1)
  if (parts.length > MOST_PARTS || factsOf(form) !== 0 || parts.some(isDigits)) return found
  for (const part of parts) {
    const end = start + part.length
    const first = start === tokens.start[token] && !alone
    const facts = first ? factsWithWordBefore(document, token, part) : 0
    const kind =
      facts !== 0 ? kindOf(facts) : (known.get(part) ?? kindOf(factsOf(part)) ?? fullNameOf(part)?.kind)
    const firstToken = facts !== 0 ? token - 1 : token
    if (facts !== 0) start = tokens.start[firstToken]
    if (kind !== undefined) found.push({ firstToken, endToken: token + 1, kind, part: { start, end } })
    start = end + 1
  }
  return found
}

/** "19" in "Covid-19": such words name no actor. */
function isDigits(part: string): boolean {
  return part !== '' && part.charCodeAt(0) <= 0x39
}

/**
 * The facts of the entry that the word before makes with a part: "New" and
 * "York-based"; 0 where it makes none.
 */
function factsWithWordBefore({ tokens, types }: NameView['document'], token: number, part: string): number {
  if (tokens.sentence[token - 1] !== tokens.sentence[token]) return 0
  const wordAt = (at: number) => (at === token ? part : at < token ? types.form[tokens.type[at]] : undefined)
  return phraseAt(token - 1, wordAt)?.facts ?? 0
}

/** The kinds of the names of one word, and of the surnames of persons, that a document has. */
function singleWords(
  { tokens, types }: NameView['document'],
  names: readonly Name[],
): Map<string, EntityKind> {
  const kinds = new Map<string, EntityKind>()
  for (const { firstToken, endToken, kind } of names) {
    if (endToken - firstToken > 1 && kind !== 'person') continue
    kinds.set(types.form[tokens.type[endToken - 1]], kind)
  }
  return kinds
}

/** The kind that facts tell; undefined where they tell none, or a person's. */
function kindOf(facts: number): EntityKind | undefined {
  if (facts & (Fact.demonym | Fact.group)) return 'group'
  if (facts & PLACE_FACTS) return 'place'
  return facts & Fact.organization ? 'organization' : undefined
}
