import type { TokenRange } from '../../../token-range.ts'
import type { ReadText } from '../../read-text.ts'
import { COMMA, PREPOSITIONS, RELATIVES, wordList } from '../../word-lists.ts'
import type { Frame } from './frame.ts'

/** Words that make a clause of a phrase. */
const AUXILIARIES = wordList(
  'is are was were has have had will would can cannot could may might should must do does did',
)

/** "Officials briefed on | the talks | said": whether a part of a frame's source was taken for all of it. */
export function isPart(text: ReadText, source: TokenRange, { source: phrase, cue }: Frame): boolean {
  const { is, isCapital } = text
  // "According to Ana Lima | , who runs the port, …"
  if (
    cue.endToken === phrase.firstToken &&
    source.firstToken === phrase.firstToken &&
    source.endToken < phrase.endToken
  ) {
    const next = source.endToken + 1
    return is(source.endToken, COMMA) && (isRelative(text, next) || isCapital(next))
  }
  const begins = source.firstToken > phrase.firstToken && is(source.firstToken - 1, PREPOSITIONS)
  return begins && source.endToken === phrase.endToken
}

/** "According to | state law, rents may not rise | …": whether a source went on into what it tells. */
export function runsOver(
  text: ReadText,
  source: TokenRange,
  { sure, source: phrase, content }: Frame,
): boolean {
  if (!sure || content.firstToken <= phrase.endToken || source.endToken <= content.firstToken) return false
  return isClause(text, source) || text.is(source.endToken, AUXILIARIES)
}

/** Whether a source must give way to a frame's: ", said …" may have its subject before the comma. */
export function yields(text: ReadText, source: TokenRange, { sure, cue }: Frame): boolean {
  if (sure || source.endToken + 1 < cue.firstToken || source.firstToken > cue.firstToken) return true
  return isRelative(text, source.firstToken - 1) || isClause(text, source)
}

/** Whether a range has a verb of its own: "4,000 people cannot vote", but not "the man who cannot vote". */
function isClause(text: ReadText, { firstToken, endToken }: TokenRange): boolean {
  for (let token = firstToken; token < endToken; token++) {
    if (isRelative(text, token)) return false
    if (text.is(token, AUXILIARIES)) return true
  }
  return false
}

/** Whether a word begins a clause that only tells more of a noun. */
function isRelative({ is, lowerAt }: ReadText, token: number): boolean {
  return is(token, RELATIVES) || lowerAt(token) === 'that'
}
