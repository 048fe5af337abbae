import { type Clusters, clusterOf, NO_CLUSTER } from '../../learned/clusters.ts'
import { hashString } from '../../learned/keys.ts'
import { type WordKinds, wordKindOf } from '../../learned/word-kinds.ts'
import { Fact, longestPhrase, phrasesFrom, wordFacts } from '../../lexicons/gazetteer.ts'
import { type Document, TokenKind } from '../document.ts'
import { type Capitals, findCapitals } from './capitals.ts'
import { shapeHash } from './shape.ts'

/** What the labeller sees of a document: facts of each word type, and what the whole document tells of it. */
export interface NameView extends Capitals {
  readonly document: Document
  /** Number of each type's lower-case form: two types that differ in case alone share it. */
  readonly lowerId: Int32Array
  readonly lowerHash: Int32Array
  readonly shape: Int32Array
  /** Word class; that of the lower-case form, plus 1,000, where the form itself has none. */
  readonly cluster: Int32Array
  /** What kind of name the word is likely to stand in, by `wordKindOf`. */
  readonly wordKind: Int32Array
  /** Whether the word is known from unlabelled text, as written (2) and in lower case (1); 4 for a lower-case word. */
  readonly familiar: Uint8Array
  /** `Fact` flags of the gazetteers. */
  readonly facts: Int32Array
  /** How the document writes the word: in lower case too (1), with a capital inside sentences (2 a time, up to 6). */
  readonly usage: Uint8Array
  /** For each capitalised type the types that stand before and after its mentions, -1 for none; else undefined. */
  readonly before: readonly (readonly number[] | undefined)[]
  readonly after: readonly (readonly number[] | undefined)[]
  /** For each token its place in an entry of several words: the entry's facts and the place's class; 0 for none. */
  readonly phrase: Int32Array
  /** For each sentence 0, 1 for a headline with its words capitalised, 2 for one in capitals. */
  readonly headline: Uint8Array
}

/** Facts that tell a name's kind; a nickname would only split what is known of given names. */
const KIND_FACTS = ~Fact.nickname

/** How many mentions of a word are asked for their neighbours: the first few tell, and cost stays linear. */
const MENTIONS = 8

/** Looks at a document once, for both passes of the labeller. */
export function viewNames(document: Document, clusters: Clusters, kinds: WordKinds): NameView {
  const { tokens, types, sentences } = document
  const capitals = findCapitals(document)
  const { capital, first, end } = capitals
  const count = types.count

  const lowerId = new Int32Array(count)
  const lowerHash = new Int32Array(count)
  const shape = new Int32Array(count)
  const cluster = new Int32Array(count)
  const wordKind = new Int32Array(count)
  const familiar = new Uint8Array(count)
  const facts = new Int32Array(count)
  const usage = new Uint8Array(count)
  const idOf = new Map<string, number>()
  const seenLow = new Uint8Array(count)
  const seenCapital = new Int32Array(count)
  for (let type = 0; type < count; type++) {
    const form = types.form[type]
    const lower = types.lower[type]
    const isLow = form === lower
    const id = idOf.get(lower) ?? idOf.size
    if (id === idOf.size) idOf.set(lower, id)
    lowerId[type] = id
    wordKind[type] = wordKindOf(kinds, lower)
    lowerHash[type] = hashString(lower)
    shape[type] = shapeHash(form)
    facts[type] = wordFacts(form) & KIND_FACTS
    const asWritten = clusterOf(clusters, form)
    if (isLow) {
      seenLow[id] = 1
      cluster[type] = asWritten
      familiar[type] = 4
    } else {
      const inLower = clusterOf(clusters, lower)
      if (asWritten !== NO_CLUSTER) cluster[type] = asWritten
      else cluster[type] = inLower === NO_CLUSTER ? NO_CLUSTER : inLower + 1000
      familiar[type] = (asWritten === NO_CLUSTER ? 0 : 2) + (inLower === NO_CLUSTER ? 0 : 1)
    }
  }

  const headline = headlines(document)
  for (let token = 1; token < tokens.count; token++) {
    const sentence = tokens.sentence[token]
    if (sentence !== tokens.sentence[token - 1] || headline[sentence] !== 0) continue
    const type = tokens.type[token]
    if (types.form[type] !== types.lower[type]) seenCapital[lowerId[type]]++
  }
  for (let type = 0; type < count; type++) {
    const id = lowerId[type]
    usage[type] =
      seenLow[id] + 2 * Math.min(3, seenCapital[id]) + (types.form[type] !== types.lower[type] ? 8 : 0)
  }

  const before: number[][] = new Array(count)
  const after: number[][] = new Array(count)
  const mentions = new Uint8Array(count)
  const phrase = new Int32Array(tokens.count)
  for (let run = 0; run < capitals.count; run++) {
    const sentence = tokens.sentence[first[run]]
    const sentenceFirst = sentences.firstToken[sentence]
    const sentenceEnd = sentences.endToken[sentence]
    const wordAt = (token: number) => (token < sentenceEnd ? types.form[tokens.type[token]] : undefined)
    for (let token = first[run]; token < end[run]; token++) {
      const type = tokens.type[token]
      if (capital[type] === 0) continue
      if (mentions[type] < MENTIONS) {
        if (mentions[type]++ === 0) {
          before[type] = []
          after[type] = []
        }
        addOnce(before[type], token > sentenceFirst ? tokens.type[token - 1] : -1)
        addOnce(after[type], token + 1 < sentenceEnd ? tokens.type[token + 1] : -1)
      }
      const entries = phrasesFrom(types.form[type])
      const entry = entries === undefined ? null : longestPhrase(entries, token, wordAt)
      if (entry === null) continue
      const last = entry.words.length - 1
      for (let k = 0; k <= last; k++) {
        if (phrase[token + k] === 0)
          phrase[token + k] = (entry.facts & KIND_FACTS) * 4 + (k === 0 ? 1 : k === last ? 3 : 2)
      }
    }
  }
  return {
    ...capitals,
    document,
    lowerId,
    lowerHash,
    shape,
    cluster,
    wordKind,
    familiar,
    facts,
    usage,
    before,
    after,
    phrase,
    headline,
  }
}

/** Sentences whose words nearly all have a capital (1), or are all in capitals (2): there a capital tells nothing. */
function headlines({ tokens, types, sentences }: Document): Uint8Array {
  const headline = new Uint8Array(sentences.count)
  const upper = new Uint8Array(types.count)
  for (let type = 0; type < types.count; type++) {
    const form = types.form[type]
    if (types.kind[type] !== TokenKind.word) continue
    if (form === types.lower[type]) upper[type] = 1
    else upper[type] = form.length > 1 && form === form.toUpperCase() ? 3 : 2
  }
  for (let s = 0; s < sentences.count; s++) {
    let words = 0
    let capitalised = 0
    let inCapitals = 0
    for (let token = sentences.firstToken[s]; token < sentences.endToken[s]; token++) {
      const kind = upper[tokens.type[token]]
      if (kind > 0) words++
      if (kind > 1) capitalised++
      if (kind > 2) inCapitals++
    }
    if (words >= 3 && inCapitals > 0.7 * words) headline[s] = 2
    else if (words >= 4 && capitalised > 0.7 * words) headline[s] = 1
  }
  return headline
}

function addOnce(list: number[], item: number): void {
  if (!list.includes(item)) list.push(item)
}
