import { type Clusters, clusterOf } from '../../../learned/clusters.ts'
import { hashString, type Keys, keyOf, mix, push } from '../../../learned/keys.ts'
import type { TaggerTask } from '../../../learned/tagger.ts'
import { type Document, TokenKind } from '../../document.ts'
import { rememberByWord, type SharedNumbers } from '../../shared-words.ts'
import type { WordFacts } from '../words.ts'

/** Labels of stage 1: outside, and the beginning and inside of each role. */
export const ROLE_LABELS = ['O', 'B-source', 'I-source', 'B-cue', 'I-cue', 'B-content', 'I-content'] as const
export const Role = { outside: 0, source: 1, cue: 3, content: 5 } as const

/** How readily a word is a cue, 1 (hardly ever) to 9 (nearly always), by its stem; 0 is not known. */
export type CueLikelihood = (stem: string) => number

/** From this likelihood on, the words around look to a word as to their cue. */
const LIKELY = 5

/** Where a token stands with regard to quotation marks. */
const QuoteState = { outside: 0, opening: 1, inside: 2, closing: 3 } as const

/** What both stages look at: numbers for each word type and each token, cut once a document. */
export interface RoleContext {
  readonly document: Document
  /** By type: hash of the stem, hash of the coarse class, class by company kept, likelihood as a cue. */
  readonly stem: Int32Array
  readonly wordClass: Int32Array
  readonly cluster: Int32Array
  readonly likelihood: Uint8Array
  /** By token: a `QuoteState`. */
  readonly quote: Uint8Array
  /** By token: the nearest likely cue at or before, and at or after it in its sentence; -1 where there is none. */
  readonly cueBefore: Int32Array
  readonly cueAfter: Int32Array
  /** By token: commas and quotation marks in the text before it. */
  readonly commas: Int32Array
  readonly marks: Int32Array
  /** By sentence: number of likely cues outside quotations, up to 3; plus 4 where it begins inside a quotation. */
  readonly sentence: Uint8Array
}

const FUNCTION_WORDS = new Set(
  `a an the and or but nor so yet if when while as because since until unless although though whether than that which
  who whom whose what where why how this these those it its he she they we you i me him her them us his their our your
  my mine himself herself themselves itself myself of in on at by for with from to into about over under after before
  between during against among through within without toward towards upon despite per via not n't no never neither
  be is are was were been being am has have had having do does did doing done will would can could may might shall
  should must ought 's 're 've 'll 'd 'm there here then now also just only even still already later again more most
  less least much many some any all both each every other another such own same few several one two out up down off
  back away very too according like ago mr mrs ms dr sen rep gov`.split(/\s+/),
)
const SUFFIXES = ['ing', 'ed', 'ly', 'ion', 'er', 'or', 'ers', 'ors', 'ment', 'al', 'ity', 'ies', 'es', 's']

/** A cheap stand-in for the part of speech: a function word or a mark as itself, else capital, number or suffix. */
function classOf(lower: string, kind: number, capital: boolean): number {
  if (kind !== TokenKind.word)
    return kind === TokenKind.number ? 2 : hashString(lower, 0, Math.min(lower.length, 2))
  if (FUNCTION_WORDS.has(lower)) return mix(hashString(lower), capital ? 2 : 1)
  if (capital) return lower.endsWith('s') ? 4 : 3
  for (let i = 0; i < SUFFIXES.length; i++) if (lower.endsWith(SUFFIXES[i])) return 10 + i
  return 5
}

const COMMAS = new Set([',', '—', '–', '-', '--', ';', ':'])

/** Where a type is read from. */
interface TypeSource extends SharedNumbers {
  readonly document: Document
  readonly facts: WordFacts
}

/** What a word alone tells the templates. */
interface TypeNumbers {
  readonly stem: number
  readonly wordClass: number
  readonly cluster: number
  readonly likelihood: number
}

const readers = new WeakMap<CueLikelihood, (source: TypeSource, type: number) => TypeNumbers>()

/** Reads types for one model, and remembers the words that texts share. */
function typeReader(likelihoodOf: CueLikelihood, clusters: Clusters) {
  let reader = readers.get(likelihoodOf)
  if (reader === undefined) {
    reader = rememberByWord(({ document: { types }, facts }: TypeSource, type) => ({
      stem: hashString(facts.stem[type]),
      wordClass: classOf(types.lower[type], types.kind[type], facts.capital[type] === 1),
      cluster: clusterOf(clusters, types.form[type]),
      likelihood: likelihoodOf(facts.stem[type]),
    }))
    readers.set(likelihoodOf, reader)
  }
  return reader
}

/** Cuts what the templates of both stages need. */
export function roleContext(
  document: Document,
  facts: WordFacts,
  quoted: Uint8Array,
  likelihoodOf: CueLikelihood,
  clusters: Clusters,
): RoleContext {
  const { tokens, types, sentences } = document
  const stem = new Int32Array(types.count)
  const wordClass = new Int32Array(types.count)
  const cluster = new Int32Array(types.count)
  const likelihood = new Uint8Array(types.count)
  const comma = new Uint8Array(types.count)
  const readType = typeReader(likelihoodOf, clusters)
  const source = { shared: types.shared, generation: types.generation, document, facts }
  for (let type = 0; type < types.count; type++) {
    const read = readType(source, type)
    stem[type] = read.stem
    wordClass[type] = read.wordClass
    cluster[type] = read.cluster
    likelihood[type] = read.likelihood
    comma[type] = types.kind[type] === TokenKind.punctuation && COMMAS.has(types.form[type]) ? 1 : 0
  }

  const { count } = tokens
  const quote = new Uint8Array(count)
  const cueBefore = new Int32Array(count).fill(-1)
  const cueAfter = new Int32Array(count).fill(-1)
  const commas = new Int32Array(count)
  const marks = new Int32Array(count)
  const sentence = new Uint8Array(sentences.count)
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
    for (let token = first, last = -1; token < end; token++) {
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
  }
  return {
    document,
    stem,
    wordClass,
    cluster,
    likelihood,
    quote,
    cueBefore,
    cueAfter,
    commas,
    marks,
    sentence,
  }
}

/** A distance in tokens as one of a few steps. */
export function step(distance: number): number {
  if (distance < 5) return distance
  return distance < 8 ? 5 : distance < 14 ? 6 : distance < 25 ? 7 : 8
}

/** Stands for the class or stem of a token beyond the sentence's ends. */
const BEYOND = 1

/** How a cue at one end of `[from, to]` looks from the other: its distance, and the commas and marks between. */
function viewOf({ commas, marks }: RoleContext, from: number, to: number): number {
  const between = Math.min(commas[to] - commas[from], 3) * 4 + Math.min(marks[to] - marks[from], 3)
  return 1 + step(to - from) * 16 + between
}

/** Adds what a cue tells of a token of word class `own`, under `template` and the three after it. */
function pushView(
  { document: { tokens, sentences }, stem, wordClass }: RoleContext,
  cue: number,
  view: number,
  own: number,
  template: number,
  keys: Keys,
): void {
  const distance = (view - 1) >> 4
  const between = (view - 1) & 15
  const word = stem[tokens.type[cue]]
  const last = sentences.endToken[tokens.sentence[cue]] - 1
  const next = cue < last ? wordClass[tokens.type[cue + 1]] : BEYOND
  push(keys, keyOf(template, mix(word, distance)))
  push(keys, keyOf(template + 1, mix(word, between)))
  push(keys, keyOf(template + 2, mix(next, between * 9 + distance)))
  push(keys, keyOf(template + 3, mix(own, view)))
}

/** Stage 1: which tokens are source, cue and content of some attribution. */
export const rolesTask: TaggerTask<RoleContext> = {
  name: 'attribution-roles',
  labels: ROLE_LABELS,
  forbidden: (from, to) => to.startsWith('I-') && (from === null || from.slice(2) !== to.slice(2)),
  window: [-2, -1, 0, 1, 2],
  wordFeaturesAreShared: true,
  wordFeatures({ stem, wordClass, cluster, likelihood }, type, keys) {
    push(keys, keyOf(1, stem[type]))
    push(keys, keyOf(2, wordClass[type]))
    push(keys, keyOf(3, likelihood[type]))
    push(keys, keyOf(4, cluster[type]))
  },
  tokenFeatures(context, token, keys) {
    const { document, stem, wordClass, cluster, likelihood, quote, cueBefore, cueAfter } = context
    const { tokens, sentences } = document
    const s = tokens.sentence[token]
    const first = sentences.firstToken[s]
    const last = sentences.endToken[s] - 1
    const type = tokens.type[token]
    const c0 = wordClass[type]
    const c1 = token < last ? wordClass[tokens.type[token + 1]] : BEYOND
    const c2 = token + 1 < last ? wordClass[tokens.type[token + 2]] : BEYOND
    const b1 = token > first ? wordClass[tokens.type[token - 1]] : BEYOND
    const b2 = token - 1 > first ? wordClass[tokens.type[token - 2]] : BEYOND
    const left = mix(b1, c0)
    const right = mix(c0, c1)
    push(keys, keyOf(10, left))
    push(keys, keyOf(11, right))
    push(keys, keyOf(12, mix(left, c1)))
    push(keys, keyOf(13, mix(b2, left)))
    push(keys, keyOf(14, mix(right, c2)))
    const stem0 = stem[type]
    push(keys, keyOf(15, mix(stem0, token < last ? stem[tokens.type[token + 1]] : BEYOND)))
    push(keys, keyOf(16, mix(token > first ? stem[tokens.type[token - 1]] : BEYOND, stem0)))
    const q = quote[token]
    const around = (token > first ? quote[token - 1] : 4) * 25 + q * 5 + (token < last ? quote[token + 1] : 4)
    push(keys, keyOf(17, mix(c0, q)))
    push(keys, keyOf(18, around))
    const l0 = likelihood[type]
    const lBefore = token > first ? likelihood[tokens.type[token - 1]] : 10
    const lAfter = token < last ? likelihood[tokens.type[token + 1]] : 10
    push(keys, keyOf(19, (lBefore * 11 + l0) * 11 + lAfter))

    const before = cueBefore[token]
    const after = cueAfter[token]
    const state = context.sentence[s] * 4 + q
    const leftView = before < 0 ? 0 : viewOf(context, before, token)
    const rightView = after < 0 ? 0 : viewOf(context, token, after)
    if (before >= 0) pushView(context, before, leftView, c0, 20, keys)
    if (after >= 0) pushView(context, after, rightView, c0, 24, keys)
    push(keys, keyOf(28, mix(leftView, rightView)))
    push(keys, keyOf(29, mix(leftView, state)))
    push(keys, keyOf(30, mix(rightView, state)))
    if (before >= 0 && token - before < 6) push(keys, keyOf(32, mix(stem[tokens.type[before]], c0)))
    const k0 = cluster[type]
    push(keys, keyOf(33, mix(token > first ? cluster[tokens.type[token - 1]] : BEYOND, k0)))
    push(keys, keyOf(34, mix(k0, token < last ? cluster[tokens.type[token + 1]] : BEYOND)))
    if (before >= 0) push(keys, keyOf(35, mix(k0, leftView)))
    if (after >= 0) push(keys, keyOf(36, mix(k0, rightView)))
    const edge = (token === first ? 1 : 0) + (token === last ? 2 : 0)
    push(keys, keyOf(31, state * 4 + edge))
  },
}
