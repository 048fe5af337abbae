import { FUNCTION_WORDS } from '../../lexicons/contexts/closed-classes.ts'
import { numberOfWord } from '../../lexicons/vocabulary.ts'
import { MOST_WORDS } from '../../lexicons/word-numbers.ts'

/** What a word or a mark may be to the learned decisions, besides its shape; bits of a set. */
export const Mark = {
  modal: 1,
  subject: 2,
  negation: 4,
  if: 8,
  that: 16,
  question: 32,
  quote: 64,
  whether: 128,
  would: 256,
  may: 512,
  /** Belongs to grammar rather than to the matter. */
  function: 1024,
  /** Carries no matter of its own: a function word or an adverb in -ly. */
  light: 2048,
  /** Can leave open who or how many by itself. */
  unspecific: 4096,
  /** May begin a passive or an impersonal clause: "is expected", "it was thought"; never "has suggested". */
  impersonal: 8192,
  comma: 16_384,
  bracket: 32_768,
  percent: 65_536,
  /** Ends a sentence. */
  stop: 131_072,
  /** A number, in figures. */
  figure: 262_144,
  /** A word with a capital. */
  capital: 524_288,
} as const

/** The marks of the words that are what they are by being listed, by their numbers. */
const listed = new Int32Array(MOST_WORDS)
for (const word of FUNCTION_WORDS) listed[numberOfWord(word)] = Mark.function | Mark.light
for (const [mark, words] of [
  [Mark.modal, "would could may might can should will must shall wo ca 'd 'll cannot"],
  [Mark.subject, 'i we you he she it they who which that there this these those one'],
  [Mark.negation, "not n't no never cannot nor neither without"],
  [Mark.if, 'if'],
  [Mark.that, 'that'],
  [Mark.question, '?'],
  [Mark.quote, '" “'],
  [Mark.comma, ','],
  [Mark.bracket, '( ['],
  [Mark.percent, '%'],
  [Mark.stop, '. ! ?'],
  [Mark.whether, 'whether'],
  [Mark.would, "would 'd"],
  [Mark.may, 'may might could'],
  [
    Mark.unspecific,
    'some many most several various numerous few certain others other more much little lot lots number people ' +
      'critics experts scholars observers historians sources fans analysts commentators writers reports ' +
      'studies often sometimes usually common typical popular known called regarded',
  ],
  [Mark.impersonal, 'it is are was were be been being'],
] as const) {
  for (const word of words.split(' ')) listed[numberOfWord(word)] |= mark
}

/** Words in -ly that leave nothing open (most tell in what manner), or are no adverbs. */
const SPECIFIC = new Set(
  (
    'absolutely actively actually aggressively ally apply automatically awkwardly badly bitterly briefly ' +
    'brutally bully carefully certainly clearly closely completely convincingly correctly currently ' +
    'deadly definitely desperately directly eagerly early easily elderly entirely equally eventually ' +
    'exactly explicitly factually family finally formally friendly fully genetically gladly gradually ' +
    'immediately initially instantly literally loudly lovely materially monthly namely newly obviously ' +
    'oddly officially only openly orderly permanently physically politically precisely previously ' +
    'privately publicly purposely quickly rally rapidly really recently reluctantly reply respectively ' +
    'sadly seriously simply slowly specifically statistically suddenly supply surprisingly tally totally ' +
    'truly ultimately unanimously unexpectedly weekly yearly'
  ).split(' '),
)

/**
 * The marks of a word that its letters tell; an adverb in
 * -ly can be unspecific unless a capital makes it a name.
 *
 * @param number the word's number in the vocabulary
 */
export function marksOf(number: number, lower: string, form: string): number {
  const marks = listed[number]
  if (!lower.endsWith('ly')) return marks
  const isOpen = form === lower && lower.length > 4 && !SPECIFIC.has(lower)
  return marks | Mark.light | (isOpen ? Mark.unspecific : 0)
}
