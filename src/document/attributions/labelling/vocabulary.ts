import { numberIn, numberWords, type WordNumbers } from '../../../learned/word-numbers.ts'
import { TokenKind, type WordTypes } from '../../document.ts'

/**
 * The words and classes that the labellers know, each with a number: a word that is not among them is number
 * 0, so that whatever is learned of numbers is learned of rare words too.
 */
export interface Vocabulary {
  /** By stem, from 2 on. */
  readonly stems: WordNumbers
  /** By the stem of a likely cue, from 1 on. */
  readonly cues: WordNumbers
  /** By the name of a class, as `classNameOf` gives it, from 2 on. */
  readonly classes: ReadonlyMap<string, number>
  /** How readily a stem is a cue. */
  readonly likelihoodOf: CueLikelihood
}

/** How readily a word is a cue, 1 (hardly ever) to 9 (nearly always), by its stem; 0 is not known. */
export type CueLikelihood = (stem: string) => number

/** The number of a word or class that the vocabulary does not have. */
export const UNKNOWN = 0
/** The stem and class of what stands beyond a sentence's ends. */
export const BEYOND = 1

/** What a weight file says of its vocabulary, among its settings: words and names joined by spaces. */
export interface VocabularySettings {
  readonly stems: string
  readonly cues: string
  readonly classes: string
  /** At place `i` the stems of likelihood `i + 1`. */
  readonly likelihoods: readonly string[]
}

/** Reads a vocabulary from a weight file's settings. */
export function readVocabulary({ stems, cues, classes, likelihoods }: VocabularySettings): Vocabulary {
  return {
    stems: numberWords(stems, BEYOND + 1),
    cues: numberWords(cues, UNKNOWN + 1),
    classes: new Map(classes.split(' ').map((name, i) => [name, BEYOND + 1 + i])),
    likelihoodOf: likelihoodIn(likelihoods),
  }
}

/** Likelihoods from lists of stems, the least likely first: a stem's number tells in which list it stands. */
function likelihoodIn(likelihoods: readonly string[]): CueLikelihood {
  const stems = numberWords(likelihoods.join(' '), 1)
  let end = 0
  const ends = likelihoods.map((list) => {
    end += list.split(' ').length
    return end
  })
  return (stem) => {
    const number = numberIn(stems, stem)
    return number === 0 ? 0 : ends.findIndex((end) => number <= end) + 1
  }
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

/**
 * The name of a word's class, a cheap stand-in for the part of speech: a function word is itself, a mark its
 * first two characters; other words go by capital, number or suffix.
 */
export function classNameOf({ lower: lowers, kind }: WordTypes, type: number, capital: boolean): string {
  const lower = lowers[type]
  if (kind[type] === TokenKind.number) return '~number'
  if (kind[type] !== TokenKind.word) return `~${lower.slice(0, 2)}`
  if (FUNCTION_WORDS.has(lower)) return capital ? `^${lower}` : lower
  if (capital) return lower.endsWith('s') ? '~Names' : '~Name'
  for (const suffix of SUFFIXES) if (lower.endsWith(suffix)) return `-${suffix}`
  return '~other'
}
