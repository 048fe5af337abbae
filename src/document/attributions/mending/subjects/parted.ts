import { TokenKind } from '../../../document.ts'
import type { TokenRange } from '../../../token-range.ts'
import type { ReadText } from '../../read-text.ts'
import type { Relation } from '../../relation.ts'
import { LEADS } from '../../word-lists.ts'
import { type CuedRelation, every, LONGEST_INSERTION, LONGEST_SUBJECT, some, someIs } from './subject-text.ts'
import { ADVERBS, BE, INTERRUPTERS, JOINTS, MARKS, OUTSIDE, SUBJECTLESS, TIMES } from './subject-words.ts'

/** "The defenders, led by Senator Lima, say …": the nearest name is part of the insertion. */
export function partedSubject(text: ReadText, { source, cue, content }: CuedRelation): Relation | null {
  const { lowerAt, is } = text
  const first = behindLead(text, text.startOf(cue.firstToken))
  let before = cue.firstToken - 1
  while (before > first && is(before, ADVERBS)) before--
  if (before <= first || !is(before, MARKS)) return null
  if (is(cue.firstToken, SUBJECTLESS) || lowerAt(cue.firstToken).endsWith('ing') || someIs(text, cue, BE))
    return null
  const subject = subjectAt(text, first, before)
  if (subject === null) return null
  const behind = content.filter(({ firstToken }) => firstToken >= cue.endToken)
  const rest = behind.length > 0 ? behind : content.filter(({ firstToken }) => firstToken >= subject.endToken)
  if (rest.length === 0) return null
  if (source !== null) {
    const inInsertion = source.firstToken >= subject.endToken && source.endToken <= cue.firstToken
    if (!inInsertion || rest.length < content.length) return null
  }
  return { source: subject, cue, content: rest }
}

/** "But | the defenders": where a sentence begins behind the word that links it to the one before. */
function behindLead({ is }: ReadText, first: number): number {
  return is(first, LEADS) ? first + 1 : first
}

/**
 * The noun phrase that begins a sentence at `first` and
 * ends at a mark, where an insertion up to `end` follows.
 */
function subjectAt(text: ReadText, first: number, end: number): TokenRange | null {
  const { is, isWord } = text
  let mark = first
  for (; mark < end && mark - first <= LONGEST_SUBJECT && !is(mark, MARKS); mark++) {
    if (!isWord(mark) || is(mark, OUTSIDE)) return null
  }
  if (mark === first || mark >= end || !is(mark, MARKS) || end - mark > LONGEST_INSERTION) return null
  const mayStand = !is(first, JOINTS) && !is(mark - 1, TIMES)
  if (!mayStand || isDateline(text, first, mark) || isParticiple(text, first, mark)) return null
  return beginsInsertion(text, mark + 1) ? { firstToken: first, endToken: mark } : null
}

/** "BEIJING — …" */
function isDateline({ document: { tokens, types }, lowerAt }: ReadText, first: number, mark: number) {
  const isInCapitals = (token: number) => {
    const form = types.form[tokens.type[token]]
    return form === form.toUpperCase()
  }
  return lowerAt(mark) !== ',' && every({ firstToken: first, endToken: mark }, isInCapitals)
}

/** "Speaking for the town, Lima said", "Also reacting, Lima said", but "King Olaf", and "Beijing" alone. */
function isParticiple({ lowerAt, isCapital }: ReadText, first: number, mark: number): boolean {
  return (
    lowerAt(first).endsWith('ing') &&
    (!isCapital(first) || some({ firstToken: first + 1, endToken: mark }, (token) => !isCapital(token)))
  )
}

function beginsInsertion({ document, lowerAt, is, isCapital }: ReadText, token: number): boolean {
  const { tokens, types } = document
  const word = lowerAt(token)
  return (
    is(token, INTERRUPTERS) ||
    word.endsWith('ing') ||
    word.endsWith('ed') ||
    isCapital(token) ||
    types.kind[tokens.type[token]] === TokenKind.number
  )
}
