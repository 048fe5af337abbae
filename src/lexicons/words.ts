/**
 * What a lexicon reads of an annotated text. A `Document` is one.
 *
 * Token `i` is of word type `tokens.type[i]` and stands in sentence `tokens.sentence[i]`.
 */
export interface AnnotatedWords {
  readonly tokens: {
    readonly count: number
    readonly type: Int32Array
    readonly sentence: Int32Array
  }
  readonly types: {
    readonly count: number
    readonly form: readonly string[]
    readonly lower: readonly string[]
    /** 0 word, 1 number; anything above is no word. */
    readonly kind: Uint8Array
  }
  readonly sentences: {
    readonly count: number
    readonly firstToken: Int32Array
    readonly endToken: Int32Array
  }
}

/** Kinds of word types, as `TokenKind` numbers them. */
export const WORD_KIND = 0
const NUMBER_KIND = 1

/** Numbers written as words. */
export const NUMBER_WORDS: ReadonlySet<string> = new Set(
  (
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion ' +
    'trillion dozen half'
  ).split(' '),
)

/** Whether a word type is a number, in figures or in words. */
export function isNumber(
  { kind, lower }: Pick<AnnotatedWords['types'], 'kind' | 'lower'>,
  type: number,
): boolean {
  return kind[type] === NUMBER_KIND || NUMBER_WORDS.has(lower[type])
}

/** The lower-case word at `token`, or '' where that lies outside the sentence of the token `near`. */
export function wordAt(text: AnnotatedWords, token: number, near: number): string {
  return inSentence(text, token, near) ? text.types.lower[text.tokens.type[token]] : ''
}

/** The word at `token` as written, or '' where that lies outside the sentence of the token `near`. */
export function formAt(text: AnnotatedWords, token: number, near: number): string {
  return inSentence(text, token, near) ? text.types.form[text.tokens.type[token]] : ''
}

/** Whether `token` stands in the sentence of the token `near`. */
export function inSentence(text: AnnotatedWords, token: number, near: number): boolean {
  const { count, sentence } = text.tokens
  return token >= 0 && token < count && sentence[token] === sentence[near]
}

/** Whether the token is a word or number, not a mark. */
export function isWord(text: AnnotatedWords, token: number): boolean {
  return text.types.kind[text.tokens.type[token]] <= NUMBER_KIND
}
