import { nounForms, verbForms } from './inflect.ts'

/** Any one word. */
export const ANY = '*'
/** A number, in figures or in words. */
export const NUMBER = '#'

/** One place in a pattern. */
export interface Position {
  /** What may stand there: each alternative is one word or several in a row. */
  readonly alternatives: readonly (readonly string[])[]
  readonly optional: boolean
  /** Whether the place is context: it must be there, and is no part of the cue. */
  readonly context: boolean
}

type Alternatives = Position['alternatives']

/** Cuts a text into lower-case words, as the tokenizer of the texts does. */
export type Words = (text: string) => readonly string[]

/**
 * A reader of patterns. Their language:
 *
 * - `a|b` either word; `in_fact` words in a row inside an alternative; `x / y` two patterns of one entry
 * - `(a)` may be left out; `[a]` context, before or after the cue
 * - `suggest~` all forms of a verb; `rumour+` a noun and its plural; `@people` a set of the table's head
 * - `*` any one word; `#` a number
 *
 * @returns a function that gives the places of each of an entry's patterns; it reads each set once
 */
export function patternReader(
  sets: Readonly<Record<string, string>>,
  words: Words,
): (pattern: string) => Position[][] {
  const known = new Map<string, Alternatives>()

  function readSet(name: string): Alternatives {
    let set = known.get(name)
    if (set === undefined) {
      set = alternativesOf(sets[name])
      known.set(name, set)
    }
    return set
  }

  function alternativesOf(choices: string): Alternatives {
    const found: (readonly string[])[] = []
    for (const choice of choices.split('|')) {
      if (PLAIN.test(choice) || choice === ANY || choice === NUMBER) found.push([choice])
      else if (choice.startsWith('@')) found.push(...readSet(choice.slice(1)))
      else if (choice.endsWith('~')) for (const form of verbForms(choice.slice(0, -1))) found.push([form])
      else if (choice.endsWith('+')) for (const form of nounForms(choice.slice(0, -1))) found.push([form])
      else found.push(choice.split('_').flatMap(tokensOf))
    }
    return found
  }

  function tokensOf(word: string): readonly string[] {
    return PLAIN.test(word) || isClitic(word) ? [word] : words(word)
  }

  return (pattern) =>
    pattern.split(' / ').map((variant) => {
      let context = false
      return variant.split(' ').map((place) => {
        if (place.startsWith('[')) context = true
        const bare = within(place, '[', ']')
        const optional = bare.startsWith('(')
        const position = { alternatives: alternativesOf(within(bare, '(', ')')), optional, context }
        if (place.endsWith(']')) context = false
        return position
      })
    })
}

/** A place without the bracket that it may begin with, and the one that it may end with. */
function within(place: string, open: string, close: string): string {
  return place.slice(Number(place.startsWith(open)), place.length - Number(place.endsWith(close)))
}

/** A run of letters is one token, whatever the tokenizer. */
const PLAIN = /^[a-z]+$/

/** A clitic stands in a pattern as it stands in a text, and would be cut otherwise when alone. */
function isClitic(word: string): boolean {
  return word === "n't" || word.startsWith("'")
}
