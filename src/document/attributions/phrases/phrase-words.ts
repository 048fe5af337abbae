import { Fact } from '../../../lexicons/gazetteer.ts'
import type { TokenRange } from '../../token-range.ts'
import type { ReadText } from '../read-text.ts'
import { COMMA, wordList } from '../word-lists.ts'
import { isBodyWord } from './names.ts'

export const DETERMINERS = wordList(
  'the a an this that these those his her its their our my some several many most few any other another both one',
)
export const ARTICLES = wordList('the a an his her its their our my')
const DEFINITE = wordList('the this that these those his her its their our my')
/** Words after which a phrase only tells more of its head. */
export const POSTMODIFIERS = wordList(
  `of for from at in with who which that on to about by close familiar near inside within against among under over
  whose where when including but while after before as`,
)
/** Adverbs that open a sentence and are caught with the source that follows. */
const CONNECTORS = wordList(
  'instead however meanwhile still also later then today yesterday now separately earlier finally recently indeed',
)
/** "Last week its chairman": the two words of a time that opens a sentence and is caught likewise. */
const WHICH_TIME = new Set(['last', 'this', 'next', 'earlier', 'that'])
const TIME = new Set(
  `week month year night morning afternoon evening weekend decade century spring summer autumn fall winter monday tuesday
  wednesday thursday friday saturday sunday`.split(/\s+/),
)
/** Words before a phrase that are caught with it. */
const OPENERS = wordList('and but or nor of from at by only even')
/** Words that headlines write with a capital, and no name holds. */
const JOINTS = wordList('and or but of for in on at to vs with without by from')
/** Words with a capital that name nobody. */
export const DATES = wordList(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug
  sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday internet online`,
)

/** The words of one source's phrase, without what was caught before and after it. */
export interface PhraseWords extends TokenRange {
  readonly text: ReadText
  /** The first word in lower case, and whether it makes the phrase definite. */
  readonly opening: string
  readonly isDefinite: boolean
  /** Whether the phrase begins its sentence, where a capital tells nothing. */
  readonly opensSentence: boolean
  /** Whether a word in lower case ends a full name somewhere in the text. */
  isSurname(lower: string): boolean
}

/**
 * The words of the phrase at some tokens: marks, clitics,
 * openers ("but") and what stands behind the phrase are cut off.
 */
export function phraseWords(
  text: ReadText,
  { firstToken, endToken }: TokenRange,
  isSurname: (lower: string) => boolean,
): PhraseWords {
  const { is, isWord, isClitic, lowerAt } = text
  let first = firstToken
  let end = endToken
  while (first < end - 1 && (!isWord(first) || isClitic(first))) first++
  while (first < end - 1 && is(first, OPENERS)) first++
  // "In one of | them, the director wrote"
  if (end - first > 3 && lowerAt(first) === 'them' && is(first + 1, COMMA) && is(first + 2, DETERMINERS))
    first += 2
  if (end - first > 2 && is(first, CONNECTORS) && is(first + 1, COMMA)) first += 2
  if (end - first > 2 && opensWithTime(text, first)) first += 2
  while (end > first + 1 && (!isWord(end - 1) || isClitic(end - 1) || is(end - 1, POSTMODIFIERS))) end--
  return {
    text,
    firstToken: first,
    endToken: end,
    opening: lowerAt(first),
    isDefinite: is(first, DEFINITE),
    opensSentence: first === text.startOf(first),
    isSurname,
  }
}

/**
 * Whether a time stands before a phrase of its own: "Last week | the mayor", but not "Last week's meeting".
 */
function opensWithTime({ is, isCapital, isClitic, lowerAt }: ReadText, first: number): boolean {
  if (!WHICH_TIME.has(lowerAt(first)) || !TIME.has(lowerAt(first + 1)) || isClitic(first + 2)) return false
  return is(first + 2, DETERMINERS) || isCapital(first + 2)
}

/** Whether a noun looks like a plural. */
export function isPlural({ lowerAt }: ReadText, token: number): boolean {
  return lowerAt(token).endsWith('s') && !lowerAt(token).endsWith('ss')
}

/** Whether a word has a capital and is no determiner, nor a common noun at the head of its sentence. */
export function isProper(words: PhraseWords, token: number): boolean {
  const { text, firstToken, endToken } = words
  const { is, isCapital, isClitic, isMark, nounAt, lowerAt } = text
  if (!isCapital(token) || is(token, DETERMINERS) || is(token, DATES)) return false
  if (token !== firstToken || !words.opensSentence || text.factsAt(token) !== 0) return true
  const lower = lowerAt(token)
  if (words.isSurname(lower) || isBodyWord(text, token) || nounAt(token) === 'people') return true
  // An unknown word that opens a sentence is a name where it stands alone or another part of a name follows.
  if (nounAt(token) !== undefined) return false
  if (endToken - firstToken === 1) return !lower.endsWith('s') || text.formAt(token).endsWith('S')
  return isCapital(token + 1) || isMark(token + 1) || isClitic(token + 1)
}

/** Whether a word or initial may be part of a person's name. */
export function isNamePart({ text, firstToken }: PhraseWords, token: number): boolean {
  const { is, lowerAt } = text
  if (!text.isWord(token))
    return lowerAt(token) === '.' && token > firstToken && lowerAt(token - 1).length === 1
  if (!text.isCapital(token) || text.isClitic(token) || is(token, DETERMINERS) || is(token, JOINTS))
    return false
  return (text.factsAt(token) & (Fact.title | Fact.surname)) !== Fact.title
}
