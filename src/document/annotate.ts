import type { Attribution, Source } from './attributions/attribution.ts'
import type { Document, Quotation } from './document.ts'
import type { Entity } from './entities/entity.ts'
import type { Name } from './names/name.ts'
import { splitParagraphs } from './paragraphs.ts'
import { findQuotations } from './quotations.ts'
import { quotedTokens } from './quoted.ts'
import { splitSentences } from './sentences/sentences.ts'
import { tokenize } from './tokens/tokenize.ts'
import { countWords } from './tokens/words.ts'

/**
 * The annotators that need weights or a caller's wishes. Each reads the layers
 * that it needs from the document.
 */
export interface Layers {
  names(document: Document): readonly Name[]
  entities(document: Document): readonly Entity[]
  attributions(document: Document): { attributions: readonly Attribution[]; sources: readonly Source[] }
  /** For each token an index into the sources, or -1 for the author. */
  voices(document: Document): Int32Array
}

/** Layers that find nothing: all is the author's, and nobody is named. */
const noLayers: Layers = {
  names: () => [],
  entities: () => [],
  attributions: () => ({ attributions: [], sources: [] }),
  voices: (document) => new Int32Array(document.tokens.count).fill(-1),
}

/**
 * Annotates a text: tokens, sentences, paragraphs and words at once, every other layer when it is first read.
 *
 * @param layers the annotators above the words; those left out find nothing
 * @returns a document whose offsets are UTF-16 units of `text`; never throws, on no string
 */
export function annotate(text: string, layers: Partial<Layers> = {}): Document {
  const { names, entities, attributions, voices } = { ...noLayers, ...layers }
  const { tokens, types } = tokenize(text)
  const paragraphs = splitParagraphs(text, tokens)
  const sentences = splitSentences(text, tokens, types, paragraphs)

  const quotationLayer = once((): readonly Quotation[] => findQuotations(text, tokens, types, paragraphs))
  const quotedLayer = once(() => quotedTokens(tokens, quotationLayer()))
  const nameLayer = once(() => names(document))
  const entityLayer = once(() => entities(document))
  const attributionLayer = once(() => attributions(document))
  const voiceLayer = once(() => voices(document))

  const document: Document = {
    text,
    tokens,
    types,
    sentences,
    paragraphs,
    words: countWords(tokens, types),
    get quotations() {
      return quotationLayer()
    },
    get quoted() {
      return quotedLayer()
    },
    get names() {
      return nameLayer()
    },
    get entities() {
      return entityLayer()
    },
    get attributions() {
      return attributionLayer().attributions
    },
    get sources() {
      return attributionLayer().sources
    },
    get voices() {
      return voiceLayer()
    },
  }
  return document
}

/** A function that computes its value on the first call and keeps it. */
function once<Value>(compute: () => Value): () => Value {
  let value: { readonly of: Value } | undefined
  return () => {
    value ??= { of: compute() }
    return value.of
  }
}
