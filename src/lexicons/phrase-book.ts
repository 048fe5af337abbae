import { withoutStop } from './without-stop.ts'

/** An entry of several words; a clitic or comma is a word of its own, as in a document's tokens. */
export interface Phrase {
  readonly words: readonly string[]
  readonly facts: number
  /** The whole as written. */
  readonly name: string
}

/** The entries that begin with one word, by their second word. */
export type Phrases = ReadonlyMap<string, readonly Phrase[]>

/**
 * Entries of several words by their first word; cut into words when a text first has
 * that word, which most never do.
 */
export type PhraseBook = Map<
  string,
  { readonly entries: { readonly name: string; readonly facts: number }[]; phrases: Phrases | null }
>

/** Adds an entry of several words, as written. */
export function addPhrase(book: PhraseBook, name: string, facts: number): void {
  const plain = !name.includes(',') && !name.includes("'")
  const first = plain ? withoutStop(name.slice(0, name.indexOf(' '))) : wordsOf(name)[0]
  const beginning = book.get(first)
  if (beginning === undefined) book.set(first, { entries: [{ name, facts }], phrases: null })
  else beginning.entries.push({ name, facts })
}

/**
 * The entries of a book that begin with `word`; undefined where there is none. A
 * closing full stop does not count.
 */
export function phrasesWith(book: PhraseBook, word: string): Phrases | undefined {
  const beginning = book.get(withoutStop(word))
  if (beginning === undefined) return undefined
  beginning.phrases ??= bySecondWord(beginning.entries)
  return beginning.phrases
}

function bySecondWord(entries: readonly { readonly name: string; readonly facts: number }[]): Phrases {
  const phrases = new Map<string, Phrase[]>()
  for (const { name, facts } of entries) {
    const phrase = { words: wordsOf(name), facts, name }
    const others = phrases.get(phrase.words[1])
    if (others === undefined) phrases.set(phrase.words[1], [phrase])
    else others.push(phrase)
  }
  return phrases
}

/**
 * The longest of `phrases` whose words stand from token `first` on, the first of
 * several; null where none stands there.
 *
 * @param wordAt the word at a token; undefined past the end of the text
 */
export function longestPhrase(
  phrases: Phrases,
  first: number,
  wordAt: (token: number) => string | undefined,
): Phrase | null {
  const likely = phrases.get(withoutStop(wordAt(first + 1) ?? ''))
  if (likely === undefined) return null
  let longest: Phrase | null = null
  for (const phrase of likely) {
    const { words } = phrase
    if (longest !== null && words.length <= longest.words.length) continue
    let matched = 2
    while (matched < words.length && withoutStop(wordAt(first + matched) ?? '') === words[matched]) matched++
    if (matched === words.length) longest = phrase
  }
  return longest
}

/** The words of an entry as the tokenizer would cut them, full stops of abbreviations left out. */
export function wordsOf(name: string): string[] {
  return name.replace(/,/g, ' ,').replace(/'s\b/g, " 's").replace(/s' /g, "s ' ").split(' ').map(withoutStop)
}
