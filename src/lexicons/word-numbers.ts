/** Number that stands for no word of any lexicon. */
export const UNKNOWN_WORD = 0
/** Number that stands for any word. */
export const ANY_WORD = 1
/** Number that stands for a number; the words of lexicons are numbered from the next one on. */
export const NUMBER_WORD = 2

/** The most words that all lexicons may hold together; a power of two, so that an edge's key is cheap. */
export const MOST_WORDS = 2 ** 14
