import type { Document } from '../document.ts'
import type { Attribution, Source } from './attribution.ts'
import type { AttributionModel } from './labelling/model.ts'
import { formOf, mannerOf } from './manner.ts'
import { readText } from './read-text.ts'
import { relationsOf } from './relations.ts'
import { mergeSources } from './resolving/sources.ts'
import { wordFactsOf } from './words.ts'

/**
 * Who says what in a text: its attributions in order, and their distinct sources.
 *
 * An attribution joins a source, the cue that reports it and the content, after Pareti (2015, PhD thesis,
 * Edinburgh) and PolNeAR (Newell, Margolin & Ruths 2018, LREC). Names and actors are not needed for it.
 *
 * @returns token ranges; `sourceIndex` counts into `sources`
 */
export function attributionsOf(
  document: Document,
  model: AttributionModel,
): { attributions: Attribution[]; sources: Source[] } {
  const text = readText(document, wordFactsOf(document))
  const relations = relationsOf(text, model)
  const { sources, indexes } = mergeSources(text, relations)
  const attributions = relations.map(({ source, cue, content }, i) => {
    const sourceIndex = indexes[i]
    const form = formOf(content, document.quoted)
    const { type, stance } = mannerOf(cue, content, form, text)
    // What a document says, it says in writing.
    const written = type === 'speech' && sources[sourceIndex].kind === 'document'
    return { source, cue, content, form, type: written ? ('writing' as const) : type, stance, sourceIndex }
  })
  return { attributions, sources }
}
