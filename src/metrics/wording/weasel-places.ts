import { type Document, TokenKind } from '../../document/document.ts'
import type { Hit } from '../../lexicons/matcher.ts'
import { findCandidates } from './candidates.ts'
import { hedges } from './lexicons.ts'
import { wordFacts } from './word-facts.ts'
import { Mark } from './word-marks.ts'

/** Tokens `[first, end)`. */
interface Stretch {
  readonly first: number
  readonly end: number
}

/** Where the weasels of a document may stand, whatever a model thinks of its words. */
export interface WeaselPlaces {
  /** For each token where a weasel that begins with it ends, in tokens; 0 where none can begin. */
  readonly end: Int32Array
  /** 1 for a token that leads by function words to another hedge, and leaves nothing open by itself. */
  readonly leads: Uint8Array
  /** The weasels that the lexicon finds and no hedge stands over, in order of the text. */
  readonly known: readonly Hit[]
  /** 1 for a sentence where a weasel can begin: the others need not be decided. */
  readonly inSentence: Uint8Array
}

/** Of these figures tell how many. */
const COUNTED = new Set(
  'two three four five six seven eight nine ten dozen hundred thousand million billion'.split(' '),
)

/** Words that can be unspecific, and those before them that make them specific. */
const PINNED: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['people', COUNTED],
  ['number', new Set(['the', 'phone', 'telephone'])],
  ['other', new Set(['the', 'each', 'no', 'any', 'every'])],
  ['most', new Set(['at'])],
  ['known', new Set(['have', 'has', 'had', 'to', 'be', 'not'])],
  ['more', new Set(['or', 'no', 'once', 'any', 'out', 'even', 'far'])],
])

/** A participle, by which nobody in particular holds what is told: "is believed", "are thought". */
const PASSIVE = /(?:ed|en)$|^(?:thought|held|said|known|felt)$/
/** Adverbs that leave open how many, how often or who says so; others tell in what manner. */
const VAGUE = new Set(
  (
    'allegedly apparently approximately arguably broadly chiefly commonly considerably customarily especially fairly ' +
    'frequently generally greatly highly increasingly infrequently largely likely mainly mostly nearly normally notably ' +
    'occasionally ostensibly particularly partially partly popularly possibly potentially predominantly presumably ' +
    'primarily probably purportedly rarely reasonably regularly relatively reportedly reputedly roughly scarcely ' +
    'seemingly significantly slightly substantially supposedly traditionally typically universally usually vastly ' +
    'virtually widely'
  ).split(' '),
)

// What stands in `end` before its sentence is read.
const TAKEN = -1
const KNOWN = -2

/**
 * Finds the words that can be shown as weasels: those of a weasel of the lexicon, those that can be
 * unspecific by themselves, and the beginnings of what leads by function words alone to another hedge ("It
 * is" in "It is believed").
 *
 * @param taken hedges already decided; a weasel stands over none of them
 */
export function weaselPlaces(document: Document, taken: readonly Stretch[]): WeaselPlaces {
  const { type, count } = document.tokens
  const { kind, lower } = document.types
  const { sentences } = document
  const { marks } = wordFacts(document)
  const ends = new Int32Array(count)
  const leads = new Uint8Array(count)
  const inSentence = new Uint8Array(sentences.count)
  for (const { first, end } of taken) ends.fill(TAKEN, first, end)
  const known = findCandidates(document, hedges).filter((hit) => isFreeWeasel(hit, ends))
  for (const { first, end } of known) ends.fill(KNOWN, first, end)
  for (let s = 0; s < sentences.count; s++) {
    // The taken token that function words alone lead to, or 0.
    let reached = 0
    // Whether a form of "be" stands before it.
    let passive = false
    for (let token = sentences.endToken[s] - 1; token >= sentences.firstToken[s]; token--) {
      const standing = ends[token]
      ends[token] = 0
      if (standing === TAKEN) {
        reached = PASSIVE.test(lower[type[token]]) ? token : 0
        passive = false
        continue
      }
      const mark = marks[type[token]]
      if ((mark & Mark.function) === 0) reached = 0
      if (kind[type[token]] !== TokenKind.word) continue
      const isName =
        (mark & Mark.capital) !== 0 &&
        token > sentences.firstToken[s] &&
        (marks[type[token - 1]] & Mark.quote) === 0
      if (
        standing === KNOWN ||
        (!isName && canBeUnspecific(lower[type[token]], mark) && !isSpecific(document, token))
      )
        ends[token] = token + 1
      else if ((mark & Mark.impersonal) !== 0 && reached > 0) {
        passive ||= lower[type[token]] !== 'it'
        ends[token] = passive ? reached : 0
        leads[token] = 1
      }
      if (ends[token] > 0) inSentence[s] = 1
    }
  }
  return { end: ends, leads, known, inSentence }
}

/** Whether a word can be unspecific by itself; of the adverbs only those of frequency, extent and hearsay. */
function canBeUnspecific(lower: string, mark: number): boolean {
  return (mark & Mark.unspecific) !== 0 && (!lower.endsWith('ly') || VAGUE.has(lower))
}

/**
 * Whether the word before one that can be unspecific pins it down: "the number of", "the most", "200 people".
 */
function isSpecific({ tokens, types, sentences }: Document, token: number): boolean {
  if (token === sentences.firstToken[tokens.sentence[token]]) return false
  const before = tokens.type[token - 1]
  const words = PINNED.get(types.lower[tokens.type[token]])
  if (words === undefined) return false
  if (words.has(types.lower[before])) return true
  return words === COUNTED && types.kind[before] === TokenKind.number
}

/** Whether the lexicon finds a weasel there, and no taken token is part of it. */
function isFreeWeasel({ entry, first, end }: Hit, ends: Int32Array): boolean {
  if (hedges.entries[entry].category !== 'weasel') return false
  for (let token = first; token < end; token++) if (ends[token] === TAKEN) return false
  return true
}
