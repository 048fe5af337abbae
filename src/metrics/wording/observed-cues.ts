import type { Document } from '../../document/document.ts'

/** What annotators marked, and how often they let it pass: facts that a model carries with its weights. */
export interface ObservedCue {
  readonly words: readonly string[]
  /** How often the words stand in the annotated text. */
  readonly seen: number
  /** How often they are a cue there, by class. */
  readonly marked: readonly number[]
}

/** Observed cues by their first word, longest first. */
export type ObservedCues = ReadonlyMap<string, readonly ObservedCue[]>

/** Indexes a list of observed cues. */
export function indexObserved(list: readonly ObservedCue[]): ObservedCues {
  const index = new Map<string, ObservedCue[]>()
  for (const cue of list) {
    const same = index.get(cue.words[0]) ?? []
    same.push(cue)
    index.set(cue.words[0], same)
  }
  for (const same of index.values()) same.sort((a, b) => b.words.length - a.words.length)
  return index
}

/** Calls `found` for each place in a text where an observed cue's words stand, in order; places may overlap. */
export function eachObserved(
  document: Document,
  observed: ObservedCues,
  found: (cue: ObservedCue, first: number, end: number) => void,
): void {
  const { tokens, types, sentences } = document
  const byType = types.lower.map((word) => observed.get(word))
  for (let token = 0; token < tokens.count; token++) {
    const cues = byType[tokens.type[token]]
    if (cues === undefined) continue
    const limit = sentences.endToken[tokens.sentence[token]]
    for (const cue of cues) {
      if (token + cue.words.length <= limit && standsAt(cue.words, token)) {
        found(cue, token, token + cue.words.length)
      }
    }
  }

  function standsAt(words: readonly string[], token: number): boolean {
    for (let i = 1; i < words.length; i++) if (types.lower[tokens.type[token + i]] !== words[i]) return false
    return true
  }
}
