import { classAt, DIGIT, isUpper } from '../characters.ts'
import { type Document, TokenKind } from '../document.ts'
import { type CueEntry, cueEntryOf } from './cues.ts'
import { type NounClass, nounClassOf } from './nouns.ts'
import { stemOf } from './stem.ts'

/** What the attribution layer knows of each word type, cut once a document. */
export interface WordFacts {
  readonly stem: readonly string[]
  readonly cue: readonly (CueEntry | undefined)[]
  readonly noun: readonly (NounClass | undefined)[]
  /** 1 where the word begins with a capital. */
  readonly capital: Uint8Array
}

/** The facts of the document's word types. */
export function wordFactsOf({ types }: Document): WordFacts {
  const stem: string[] = []
  const cue: (CueEntry | undefined)[] = []
  const noun: (NounClass | undefined)[] = []
  const capital = new Uint8Array(types.count)
  for (let type = 0; type < types.count; type++) {
    const lower = types.lower[type]
    const word = types.kind[type] === TokenKind.word && types.clitic[type] === 0
    stem.push(word ? stemOf(lower) : lower)
    cue.push(word ? cueEntryOf(stem[type]) : undefined)
    noun.push(word ? nounClassOf(lower) : undefined)
    capital[type] = word && classAt(lower, 0) !== DIGIT && isUpper(types.form[type], 0) ? 1 : 0
  }
  return { stem, cue, noun, capital }
}
