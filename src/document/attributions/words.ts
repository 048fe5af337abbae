import { classAt, DIGIT, isUpper } from '../characters.ts'
import { type Document, TokenKind, type WordTypes } from '../document.ts'
import { rememberByWord } from '../shared-words.ts'
import { type CueEntry, cueEntryOf } from './cues.ts'
import { type NounClass, nounClassOf } from './phrases/nouns.ts'
import { stemOf } from './stem.ts'

/** What the attribution layer knows of each word type, cut once a document. */
export interface WordFacts {
  readonly stem: readonly string[]
  readonly cue: readonly (CueEntry | undefined)[]
  readonly noun: readonly (NounClass | undefined)[]
  /** 1 where the word begins with a capital. */
  readonly capital: Uint8Array
}

/** What is known of one word, whatever its case. */
interface WordFact {
  readonly stem: string
  readonly cue: CueEntry | undefined
  readonly noun: NounClass | undefined
}

const factOf = rememberByWord((types: WordTypes, type: number): WordFact => {
  const lower = types.lower[type]
  if (types.kind[type] !== TokenKind.word || types.clitic[type] === 1) {
    return { stem: lower, cue: undefined, noun: undefined }
  }
  const stem = stemOf(lower)
  return { stem, cue: cueEntryOf(stem), noun: nounClassOf(lower) }
})

/** The facts of the document's word types. */
export function wordFactsOf({ types }: Document): WordFacts {
  const stem: string[] = []
  const cue: (CueEntry | undefined)[] = []
  const noun: (NounClass | undefined)[] = []
  const capital = new Uint8Array(types.count)
  for (let type = 0; type < types.count; type++) {
    const fact = factOf(types, type)
    stem.push(fact.stem)
    cue.push(fact.cue)
    noun.push(fact.noun)
    const word = types.kind[type] === TokenKind.word && types.clitic[type] === 0
    capital[type] = word && classAt(types.lower[type], 0) !== DIGIT && isUpper(types.form[type], 0) ? 1 : 0
  }
  return { stem, cue, noun, capital }
}
