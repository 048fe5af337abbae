import { TokenKind } from '../document.ts'
import { Abbreviation, abbreviationOf } from '../tokens/abbreviations.ts'
import { classAt, DIGIT, EMOJI, isLower, isUpper, LETTER } from '../tokens/characters.ts'
import { firstWord, lowerAt, Mark, type MarkedText, markAt } from './marks.ts'

/** Words that begin a sentence when they stand capitalised after an abbreviation; names hardly ever do so. */
const STARTERS = new Set(
  `the a an this that these those it its he she they we you i his her their our my there here what when where who
  why how which while if but and or so yet for nor in on at by from with without under after before since during
  despite although though because as once until unless both all some many most several few no not one two three
  however meanwhile moreover instead still then thus also even only now today yesterday last next another each every
  other others critics officials such according to of is was are were do did does can could will would should let
  please`.split(/\s+/),
)
/** What may follow "5 p.m." in its own sentence: days, months and zones. */
const DATES = new Set(
  `monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun january february march april
  may june july august september october november december jan. feb. mar. apr. aug. sept. oct. nov. dec. et est edt ct cst
  cdt mt mst mdt pt pst pdt gmt utc bst cet cest eastern central pacific local`.split(/\s+/),
)
/**
 * Verbs of saying: after a question or cry in quotation marks they go on with
 * its sentence ("Why?" Ann asked).
 */
const SAYING = new Set(
  `said says say saying asked asks ask wrote writes tweeted added adds told tells replied replies answered cried
  shouted wondered exclaimed demanded yelled joked recalled responded explained continued called began started whispered cries screamed repeated`.split(
    /\s+/,
  ),
)

/** A place where a sentence may end. */
export interface Candidate {
  /** The stop, cry, ellipsis or abbreviation. */
  readonly token: number
  /** The token after the closing marks that follow it. */
  readonly next: number
  /** Where the sentence begins that it may end. */
  readonly first: number
  /** Where the paragraph ends. */
  readonly limit: number
}

/** Whether a sentence ends at a candidate. */
export function endsSentence(read: MarkedText, { token, next, first, limit }: Candidate): boolean {
  const { text, tokens, types } = read
  const { start, end, type } = tokens
  const mark = markAt(read, token)
  const word = firstWord(read, next, limit)
  // Marks that are left at a paragraph's end stay with its last sentence.
  if (word === limit) return next === limit
  const at = start[word]
  const spaced = start[next] > end[next - 1]
  const closed = next > token + 1 && markAt(read, next - 1) >= Mark.closer
  const kind = classAt(text, at)
  const capital = isUpper(text, at)
  if (!spaced && !(capital && mark !== Mark.abbreviation && (closed || token > first)) && kind !== EMOJI)
    return false
  if (mark === Mark.abbreviation) return capital && (closed || abbreviationEnds(read, token, word, next))
  // An ellipsis that begins a sentence stands for what was left out.
  if (mark === Mark.ellipsis) return token > first && capital && !(closed && isSaid(read, word, limit))
  if (mark === Mark.stop) {
    // ". . ." is an ellipsis.
    if (markAt(read, next) === Mark.stop) return false
    if (token > first && markAt(read, token - 1) === Mark.stop) return capital
  }
  if (isLower(text, at)) return mark === Mark.stop && !closed && isFullWord(read, token - 1, first)
  if (mark === Mark.stop)
    return !isNumberOfList(read, token, first, closed) && !isSmallLetter(read, token - 1, first)
  if (kind !== LETTER && kind !== DIGIT && kind !== EMOJI && word === next)
    return !/^[,;:–—-]/.test(types.form[type[next]])
  return !(closed && isSaid(read, word, limit))
}

/** "1. First": a list's number begins its sentence. */
function isNumberOfList(
  { tokens, types }: MarkedText,
  token: number,
  first: number,
  closed: boolean,
): boolean {
  return token === first + 1 && types.kind[tokens.type[first]] === TokenKind.number && !closed
}

/** "b. 1990", "c. 300": no sentence ends with a small letter alone. */
function isSmallLetter({ text, tokens: { start, end } }: MarkedText, token: number, first: number): boolean {
  return token >= first && end[token] - start[token] === 1 && isLower(text, start[token])
}

/** Whether a verb of saying follows within three tokens: "Why?" Ana Lima asked. */
function isSaid(read: MarkedText, token: number, limit: number): boolean {
  const { text, tokens, types } = read
  for (let k = token; k < limit && k < token + 4; k++) {
    if (SAYING.has(lowerAt(read, k))) return k > token || isLower(text, tokens.start[k])
    if (types.kind[tokens.type[k]] !== TokenKind.word) return false
  }
  return false
}

/** A word too long, or too well voweled, to be an abbreviation that the list lacks. */
function isFullWord(read: MarkedText, token: number, first: number): boolean {
  if (token < first) return false
  const form = lowerAt(read, token)
  return (
    read.types.kind[read.tokens.type[token]] !== TokenKind.word ||
    form.length > 4 ||
    (form.length > 1 && /[aeiouy]/.test(form))
  )
}

/**
 * Whether an abbreviation ends its sentence before `word`, which has a capital and no closing mark before it.
 */
function abbreviationEnds(read: MarkedText, token: number, word: number, next: number): boolean {
  const { tokens, types } = read
  const form = types.form[tokens.type[token]]
  const kind = abbreviationOf(form.slice(0, -1))
  if (kind === Abbreviation.title) return false
  if (word > next) return !/^[([{]/.test(types.form[tokens.type[next]])
  const starts = STARTERS.has(lowerAt(read, word))
  if (kind === Abbreviation.time) return !DATES.has(lowerAt(read, word))
  // "George W. A": a lone "A" or "I" after an initial is an initial as well.
  if (kind === Abbreviation.initial) {
    const alone = types.form[tokens.type[word]].length === 1 && types.clitic[tokens.type[word + 1]] !== 1
    return starts && !alone
  }
  return starts || form === 'etc.'
}
