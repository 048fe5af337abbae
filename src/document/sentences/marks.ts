import { TokenKind, type Tokens, type WordTypes } from '../document.ts'

/** What a token can do at the end of a sentence; all from `closer` on may stand behind what ends it. */
export const Mark = {
  none: 0,
  stop: 1,
  /** "!", "?" */
  cry: 2,
  ellipsis: 3,
  /** A word that keeps its full stop. */
  abbreviation: 4,
  /** Closes whatever is open: a curly quotation mark or a bracket. */
  closer: 5,
  /** Opens: a curly quotation mark, a bracket. */
  opener: 6,
  /** Opens or closes: straight quotation marks, and the curly single one that is an apostrophe too. */
  either: 7,
} as const

const MARKS: ReadonlyMap<string, number> = new Map(
  (
    [
      [Mark.stop, '.'],
      [Mark.cry, '! ? ‼ ⁉ 。'],
      [Mark.ellipsis, '…'],
      [Mark.either, `" ' ’ ''`],
      [Mark.closer, '” ) ] } »'],
      [Mark.opener, '“ ‘ ( [ { « `` „'],
    ] as const
  ).flatMap(([mark, forms]) => forms.split(' ').map((form) => [form, mark])),
)

/** A text with the marks that its sentences end by. */
export interface MarkedText {
  readonly text: string
  readonly tokens: Tokens
  readonly types: WordTypes
  /** For each type a `Mark`. */
  readonly marks: Uint8Array
}

/** A text, its marks found. */
export function markedText(text: string, tokens: Tokens, types: WordTypes): MarkedText {
  const marks = new Uint8Array(types.count)
  for (let type = 0; type < types.count; type++) {
    // A shared word is letters alone and ends no sentence: its letters need not be read.
    const letters = types.kind[type] === TokenKind.word && types.shared[type] >= 0
    if (!letters) marks[type] = markOf(types.form[type], types.kind[type])
  }
  return { text, tokens, types, marks }
}

/** Runs of full stops are an ellipsis, however long. */
function markOf(form: string, kind: number): number {
  if (kind === TokenKind.punctuation) {
    return MARKS.get(form) ?? (form.startsWith('..') ? Mark.ellipsis : Mark.none)
  }
  return kind === TokenKind.word && form.endsWith('.') ? Mark.abbreviation : Mark.none
}

/** The `Mark` of a token. */
export function markAt({ tokens, marks }: MarkedText, token: number): number {
  return marks[tokens.type[token]]
}

/** The word or mark at a token, in lower case. */
export function lowerAt({ tokens, types }: MarkedText, token: number): string {
  return types.lower[tokens.type[token]]
}

/** The token after the closing marks that follow what may end a sentence at `token`. */
export function afterClosers(read: MarkedText, token: number, limit: number): number {
  const { start, end } = read.tokens
  let next = token + 1
  while (next < limit) {
    const mark = markAt(read, next)
    const touches = start[next] === end[next - 1]
    // A straight mark that touches the next word but not a space before it still closes: `end."Next`
    if (mark === Mark.either && touches) next++
    else if (mark === Mark.closer && (touches || isClosingQuote(lowerAt(read, next)))) next++
    else if ((mark === Mark.cry || mark === Mark.ellipsis || mark === Mark.stop) && touches) next++
    else if (mark === Mark.opener && isNote(read, next, limit)) next += 3
    else break
  }
  return next
}

function isClosingQuote(form: string): boolean {
  return form === '»' || form === '”'
}

/** "[12]", a note's number: it belongs to the sentence before it, with a space or without. */
function isNote(read: MarkedText, token: number, limit: number): boolean {
  const { tokens, types } = read
  return (
    lowerAt(read, token) === '[' &&
    token + 2 < limit &&
    types.kind[tokens.type[token + 1]] === TokenKind.number &&
    lowerAt(read, token + 2) === ']'
  )
}

/** The first token from `token` on that is no opening mark. */
export function firstWord(read: MarkedText, token: number, limit: number): number {
  let word = token
  while (word < limit && (markAt(read, word) === Mark.opener || markAt(read, word) === Mark.either)) word++
  return word
}
