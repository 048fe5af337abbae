import type { TokenRange } from '../../token-range.ts'
import type { ReadText } from '../read-text.ts'
import type { Relation } from '../relation.ts'
import { BE, wordList } from '../word-lists.ts'
import { heldBy } from './held.ts'

/** Marks between two clauses. */
const PARTING = new Set([',', ';', ':'])
/** Words that tell nothing alone. */
const EMPTY = new Set(['the', 'a', 'an', 'and', 'or', 'but'])

/** After these, as after a form of "be", a phrase is not at its end. */
const DETERMINERS = wordList('the a an its their my our')

/** A dateline has so many tokens at most. */
const LONGEST_DATELINE = 10
const DASHES = new Set(['-', '–', '—', '--'])

/**
 * Contents without the marks at their ends that are the writer's: what parts two clauses, and outside
 * quotation marks the full stop; without the dateline of a report; and with the rest of a clause that was cut
 * short. What then is no more than "the" is no content.
 */
export function withTrimmedContents(text: ReadText, relations: readonly Relation[]): Relation[] {
  const held = heldBy(relations, text.document.tokens.count)
  return relations
    .map(({ source, cue, content }) => ({
      source,
      cue,
      content: content
        .map((piece) => trimmed(text, closed(text, held, piece)))
        .filter((piece, i) => tells(text, piece) && !announces(text, piece, content[i + 1])),
    }))
    .filter(({ content }) => content.length > 0)
}

/** "that the law was | void": a piece with the words behind it that nobody holds, up to the next mark. */
function closed({ is, isMark, quoted, endOf }: ReadText, held: Uint8Array, piece: TokenRange): TokenRange {
  const { firstToken, endToken } = piece
  if (!is(endToken - 1, DETERMINERS) && !is(endToken - 1, BE)) return piece
  const last = endOf(endToken - 1)
  let end = endToken
  while (end < last && held[end] === 0 && !isMark(end) && quoted[end] === quoted[end - 1]) end++
  return { firstToken, endToken: end }
}

function trimmed(text: ReadText, piece: TokenRange): TokenRange {
  const { formAt, quoted } = text
  let { firstToken, endToken } = piece
  if (formAt(endToken - 1) === '.' && quoted[endToken - 1] === 0) endToken--
  firstToken = behindDateline(text, firstToken)
  while (firstToken < endToken && PARTING.has(formAt(firstToken))) firstToken++
  return { firstToken, endToken }
}

/**
 * "OSLO (Reuters) - | The dam …": where the text begins in
 * a sentence that a dateline opens; else the token itself.
 */
function behindDateline({ isCapital, isMark, formAt, startOf }: ReadText, token: number): number {
  const first = startOf(token)
  if (
    token - first > LONGEST_DATELINE ||
    formAt(first).length < 3 ||
    formAt(first) !== formAt(first).toUpperCase()
  )
    return token
  let dash = first
  while (dash - first < LONGEST_DATELINE && !DASHES.has(formAt(dash)) && (isCapital(dash) || isMark(dash)))
    dash++
  return dash > first && dash >= token && DASHES.has(formAt(dash)) ? dash + 1 : token
}

/** "It | seems likely | that …": a word that only announces the clause. */
function announces({ lowerAt }: ReadText, { firstToken, endToken }: TokenRange, next?: TokenRange): boolean {
  const it = endToken === firstToken + 1 && lowerAt(firstToken) === 'it'
  return it && next !== undefined && lowerAt(next.firstToken) === 'that'
}

function tells({ lowerAt }: ReadText, { firstToken, endToken }: TokenRange): boolean {
  return endToken > firstToken + 1 || (endToken > firstToken && !EMPTY.has(lowerAt(firstToken)))
}
