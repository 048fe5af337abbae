import { Fact } from '../../../lexicons/gazetteer.ts'
import { type Document, TokenKind } from '../../document.ts'
import type { TokenRange } from '../attribution.ts'
import type { WordFacts } from '../words.ts'
import { isBodyWord } from './names.ts'
import type { NounClass } from './nouns.ts'

const words = (list: string) => new Set(list.split(/\s+/))
const DETERMINERS = words(
  'the a an this that these those his her its their our my some several many most few any other another both',
)
const ARTICLES = words('the a an his her its their our my')
const DEFINITE = words('the this that these those his her its their our my')
/** Words after which a phrase only tells more of its head. */
const POSTMODIFIERS = words(
  `of for from at in with who which that on to about by close familiar near inside within against among under over
  whose where when including but while after before as`,
)
/** Adverbs that open a sentence and are caught with the source that follows. */
const CONNECTORS = words(
  'instead however meanwhile still also later then today yesterday now separately earlier finally recently indeed',
)
/** Words before a phrase that are caught with it. */
const OPENERS = words('and but or nor of from at by')
/** Words that headlines write with a capital, and no name holds. */
const JOINTS = words('and or but of for in on at to vs with without by from')
/** Words with a capital that name nobody. */
const DATES = words(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug
  sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday internet online`,
)

/** The words of one source's phrase, without what was caught before and after it, and what is known of each. */
export interface PhraseWords extends TokenRange {
  readonly document: Document
  readonly facts: WordFacts
  /** The first word in lower case, and whether it makes the phrase definite. */
  readonly opening: string
  readonly isDefinite: boolean
  /** Whether the phrase begins its sentence, where a capital tells nothing. */
  readonly opensSentence: boolean
  isWord(token: number): boolean
  isClitic(token: number): boolean
  isCapital(token: number): boolean
  isArticle(token: number): boolean
  isDeterminer(token: number): boolean
  isPostmodifier(token: number): boolean
  isPlural(token: number): boolean
  lowerAt(token: number): string
  nounAt(token: number): NounClass | undefined
  /** `Fact` flags of the word. */
  factsAt(token: number): number
  /** Whether a word in lower case ends a full name somewhere in the text. */
  isSurname(lower: string): boolean
  /** A word with a capital that is no determiner, and no common noun at the head of its sentence. */
  isProper(token: number): boolean
  /** A word or initial that may be part of a person's name. */
  isNamePart(token: number): boolean
}

export function phraseWords(
  document: Document,
  facts: WordFacts,
  range: TokenRange,
  isSurname: (lower: string) => boolean,
): PhraseWords {
  const { tokens, types, sentences } = document
  const isWord = (token: number) => types.kind[tokens.type[token]] <= TokenKind.number
  const isClitic = (token: number) => types.clitic[tokens.type[token]] === 1
  const isCapital = (token: number) => facts.capital[tokens.type[token]] === 1
  const lowerAt = (token: number) => types.lower[tokens.type[token]]
  const nounAt = (token: number) => facts.noun[tokens.type[token]]
  const factsAt = (token: number) => facts.listed[tokens.type[token]]

  let first = range.firstToken
  let end = range.endToken
  while (first < end - 1 && (!isWord(first) || isClitic(first))) first++
  while (first < end - 1 && OPENERS.has(lowerAt(first))) first++
  if (end - first > 2 && CONNECTORS.has(lowerAt(first)) && lowerAt(first + 1) === ',') first += 2
  while (end > first + 1 && (!isWord(end - 1) || isClitic(end - 1) || POSTMODIFIERS.has(lowerAt(end - 1))))
    end--
  const opensSentence = first === sentences.firstToken[tokens.sentence[first]]

  return {
    document,
    facts,
    firstToken: first,
    endToken: end,
    opening: lowerAt(first),
    isDefinite: DEFINITE.has(lowerAt(first)),
    opensSentence,
    isWord,
    isClitic,
    isCapital,
    isArticle: (token) => ARTICLES.has(lowerAt(token)),
    isDeterminer: (token) => DETERMINERS.has(lowerAt(token)),
    isPostmodifier: (token) => POSTMODIFIERS.has(lowerAt(token)),
    isPlural: (token) => lowerAt(token).endsWith('s') && !lowerAt(token).endsWith('ss'),
    lowerAt,
    nounAt,
    factsAt,
    isSurname,
    isProper,
    isNamePart,
  }

  function isProper(token: number): boolean {
    const lower = lowerAt(token)
    if (!isCapital(token) || DETERMINERS.has(lower) || DATES.has(lower)) return false
    if (token !== first || !opensSentence || factsAt(token) !== 0 || isSurname(lower)) return true
    if (isBodyWord(document, facts, tokens.type[token]) || nounAt(token) === 'people') return true
    // An unknown word that opens a sentence is a name where it stands alone or another part of a name follows.
    if (nounAt(token) !== undefined) return false
    if (end - first === 1) return !lower.endsWith('s') || types.form[tokens.type[token]].endsWith('S')
    return (
      isCapital(token + 1) ||
      types.kind[tokens.type[token + 1]] === TokenKind.punctuation ||
      isClitic(token + 1)
    )
  }

  function isNamePart(token: number): boolean {
    const lower = lowerAt(token)
    if (!isWord(token)) return lower === '.' && token > first && lowerAt(token - 1).length === 1
    if (!isCapital(token) || isClitic(token) || DETERMINERS.has(lower) || JOINTS.has(lower)) return false
    return (factsAt(token) & (Fact.title | Fact.surname)) !== Fact.title
  }
}
