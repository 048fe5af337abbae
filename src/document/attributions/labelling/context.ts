import { type Clusters, clusterOf } from '../../../learned/clusters.ts'
import { oncePer } from '../../../learned/once.ts'
import { numberIn } from '../../../learned/word-numbers.ts'
import { type Document, TokenKind, type WordTypes } from '../../document.ts'
import { rememberTypes } from '../../tokens/shared-rows.ts'
import type { SharedNumbers } from '../../tokens/shared-words.ts'
import type { WordFacts } from '../words.ts'
import { classNameOf, UNKNOWN, type Vocabulary } from './vocabulary.ts'

/** From this likelihood on, the words around look to a word as to their cue. */
const LIKELY = 5

/** How many likelihoods there are, "no token here" included. */
export const LIKELIHOODS = 11
export const NO_LIKELIHOOD = 10

/** Word classes by company kept (`Clusters`): "no token here", no class, and the classes. */
export const CLUSTERS = 258
export const NO_TOKEN_CLUSTER = 0
const FIRST_CLUSTER = 2

/** Where a token stands with regard to quotation marks. */
export const QuoteState = { outside: 0, opening: 1, inside: 2, closing: 3 } as const
export const QUOTE_STATES = 4

/** How many values `LabelContext.sentence` has. */
export const SENTENCE_STATES = 8

/** What both stages look at: small numbers for each word type and each token, cut once a document. */
export interface LabelContext {
  readonly document: Document
  /**
   * By type: number of the stem, of the coarse class, of the class by company kept, and likelihood as a cue.
   */
  readonly stem: Int32Array
  readonly wordClass: Int32Array
  readonly cluster: Int32Array
  readonly likelihood: Uint8Array
  /** By type: number among the stems of likely cues. */
  readonly cue: Int32Array
  /** By token: a `QuoteState`. */
  readonly quote: Uint8Array
  /**
   * By token: the nearest likely cue at or before, and at
   * or after it in its sentence; -1 where there is none.
   */
  readonly cueBefore: Int32Array
  readonly cueAfter: Int32Array
  /** By token: commas and quotation marks in the text before it. */
  readonly commas: Int32Array
  readonly marks: Int32Array
  /**
   * By sentence: number of likely cues outside quotations,
   * up to 3; plus 4 where it begins inside a quotation.
   */
  readonly sentence: Uint8Array
  /**
   * By sentence: 1 where it is quoted from end to end, and so content of another: its words need not be read.
   */
  readonly allQuoted: Uint8Array
}

/** What numbers are read with. */
export interface LabelTools {
  readonly vocabulary: Vocabulary
  readonly clusters: Clusters
}

const COMMAS = new Set([',', '—', '–', '-', '--', ';', ':'])

/** Where a type is read from. */
interface TypeSource extends SharedNumbers {
  readonly count: number
  readonly types: WordTypes
  readonly facts: WordFacts
}

/**
 * What a word alone tells the templates, in a row: see
 * `LabelContext`; the last is 1 for a comma and the like.
 */
const STEM = 0
const WORD_CLASS = 1
const CLUSTER = 2
const LIKELIHOOD = 3
const CUE = 4
const COMMA = 5
const TYPE_NUMBERS = 6

/** Reads types for one model, and remembers the words that texts share. */
const typeReader = oncePer(({ vocabulary, clusters }: LabelTools) => {
  const { stems, cues, classes, likelihoodOf } = vocabulary
  return rememberTypes(TYPE_NUMBERS, ({ types, facts }: TypeSource, type, into, at) => {
    const stem = facts.stem[type]
    const form = types.form[type]
    into[at + STEM] = numberIn(stems, stem)
    into[at + WORD_CLASS] = classes.get(classNameOf(types, type, facts.capital[type] === 1)) ?? UNKNOWN
    into[at + CLUSTER] = clusterOf(clusters, form) + FIRST_CLUSTER
    into[at + LIKELIHOOD] = likelihoodOf(stem)
    into[at + CUE] = numberIn(cues, stem)
    into[at + COMMA] = types.kind[type] === TokenKind.punctuation && COMMAS.has(form) ? 1 : 0
  })
})

/** Cuts what the templates of both stages need. */
export function labelContext(document: Document, facts: WordFacts, tools: LabelTools): LabelContext {
  const { tokens, types, sentences, quoted } = document
  const stem = new Int32Array(types.count)
  const wordClass = new Int32Array(types.count)
  const cluster = new Int32Array(types.count)
  const likelihood = new Uint8Array(types.count)
  const cue = new Int32Array(types.count)
  const comma = new Uint8Array(types.count)
  const read = typeReader(tools)({
    count: types.count,
    shared: types.shared,
    generation: types.generation,
    types,
    facts,
  })
  for (let type = 0, at = 0; type < types.count; type++, at += TYPE_NUMBERS) {
    stem[type] = read[at + STEM]
    wordClass[type] = read[at + WORD_CLASS]
    cluster[type] = read[at + CLUSTER]
    likelihood[type] = read[at + LIKELIHOOD]
    cue[type] = read[at + CUE]
    comma[type] = read[at + COMMA]
  }

  const { count } = tokens
  const quote = new Uint8Array(count)
  const cueBefore = new Int32Array(count).fill(-1)
  const cueAfter = new Int32Array(count).fill(-1)
  const commas = new Int32Array(count)
  const marks = new Int32Array(count)
  const sentence = new Uint8Array(sentences.count)
  const allQuoted = new Uint8Array(sentences.count)
  for (let token = 0, commasSoFar = 0, marksSoFar = 0; token < count; token++) {
    if (quoted[token] === 1) {
      if (token === 0 || quoted[token - 1] === 0) quote[token] = QuoteState.opening
      else if (token + 1 === count || quoted[token + 1] === 0) quote[token] = QuoteState.closing
      else quote[token] = QuoteState.inside
    }
    if (quote[token] === QuoteState.opening || quote[token] === QuoteState.closing) marksSoFar++
    commas[token] = commasSoFar
    marks[token] = marksSoFar
    commasSoFar += comma[tokens.type[token]]
  }
  for (let s = 0; s < sentences.count; s++) {
    const first = sentences.firstToken[s]
    const end = sentences.endToken[s]
    let cues = 0
    let inQuotes = 0
    for (let token = first, last = -1; token < end; token++) {
      inQuotes += quoted[token]
      if (quoted[token] === 0 && likelihood[tokens.type[token]] >= LIKELY) {
        last = token
        cues++
      }
      cueBefore[token] = last
    }
    for (let token = end - 1, next = -1; token >= first; token--) {
      if (cueBefore[token] === token) next = token
      cueAfter[token] = next
    }
    sentence[s] = Math.min(cues, 3) + (quoted[first] === 1 ? 4 : 0)
    allQuoted[s] = inQuotes === end - first ? 1 : 0
  }
  return {
    document,
    stem,
    wordClass,
    cluster,
    likelihood,
    cue,
    quote,
    cueBefore,
    cueAfter,
    commas,
    marks,
    sentence,
    allQuoted,
  }
}

/** How many steps of distance are told apart. */
export const STEPS = 9

/** A distance in tokens as one of `STEPS` steps. */
export function step(distance: number): number {
  if (distance < 5) return distance
  return distance < 8 ? 5 : distance < 14 ? 6 : distance < 25 ? 7 : 8
}
