import type { Clusters } from '../../learned/clusters.ts'
import type { WordKinds } from '../../learned/word-kinds.ts'
import { phrasesFrom } from '../../lexicons/gazetteer.ts'
import { longestPhrase } from '../../lexicons/phrases.ts'
import { type Document, TokenKind } from '../document.ts'
import { type Capitals, findCapitals } from './capitals.ts'
import { KIND_FACTS, type WordView, wordReader } from './word-view.ts'

/** What is seen of each word type, as arrays. */
type WordViews = { readonly [Field in keyof WordView]: Int32Array }

/** What the labeller sees of a document: each word type by itself, and what the whole document tells of it. */
export interface NameView extends Capitals, WordViews {
  readonly document: Document
  /** Number of each type's lower-case form: two types that differ in case alone share it. */
  readonly lowerId: Int32Array
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
  const familiar = new Int32Array(count)
  const facts = new Int32Array(count)
  const usage = new Uint8Array(count)
  const readWord = wordReader(clusters, kinds)
  const idOf = new Map<string, number>()
  const seenLow = new Uint8Array(count)
  const seenCapital = new Int32Array(count)
  for (let type = 0; type < count; type++) {
    const form = types.form[type]
    const lower = types.lower[type]
    const id = idOf.get(lower) ?? idOf.size
    if (id === idOf.size) idOf.set(lower, id)
    lowerId[type] = id
    if (form === lower) seenLow[id] = 1
    const word = readWord(types, type)
    lowerHash[type] = word.lowerHash
    shape[type] = word.shape
    cluster[type] = word.cluster
    wordKind[type] = word.wordKind
    familiar[type] = word.familiar
    facts[type] = word.facts
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
