/** Classes of words that are no function words; those of endings follow. */
const Shape = { number: 3, other: 10, ending: 16, capital: 64 } as const

/** The shape of a number. */
export const NUMBER_SHAPE = Shape.number

/** Letters of the longest of the endings below. */
const LONGEST_ENDING = 4
/** Endings that tell a class, by themselves, as `endingCode` writes them; the longest counts. */
const ENDINGS = new Map(
  'ing ed ly tion ions ity ment ness ous ful ive able ible al ic est er ers ists ist en s'
    .split(' ')
    .map((ending, i) => [endingCode(ending, ending.length), Shape.ending + i]),
)

/**
 * The last `length` small letters of a word as one number,
 * so that no string is cut; 0 where others stand there.
 */
function endingCode(word: string, length: number): number {
  let code = 0
  for (let i = word.length - length; i < word.length; i++) {
    const letter = word.charCodeAt(i) - 96
    if (letter < 1 || letter > 26) return 0
    code = code * 32 + letter
  }
  return code
}

/** A cheap class instead of a part of speech, by a word's ending and first letter. */
export function shapeOf(lower: string, isCapital: boolean): number {
  const capital = isCapital ? Shape.capital : 0
  for (let length = Math.min(LONGEST_ENDING, lower.length - 3); length > 0; length--) {
    const ending = ENDINGS.get(endingCode(lower, length))
    if (ending !== undefined) return ending + capital
  }
  return Shape.other + capital
}
