import { adjoined } from '../ranges.ts'
import type { ReadText } from '../read-text.ts'
import type { Relation } from '../relation.ts'
import { COMMA } from '../word-lists.ts'
import { Part } from './frames/frame-words.ts'

/**
 * Relations without those that only seem to report something (a question that the writer put, what somebody
 * deserves, what tells more of a source), each with a verb for its cue: no name, and nothing that it reports.
 */
export function withoutFalseCues(text: ReadText, found: readonly Relation[]): Relation[] {
  return found
    .filter(
      (relation) =>
        !isQuestionPut(text, relation) && !isDeserved(text, relation) && !isOfOther(text, relation, found),
    )
    .flatMap((relation) => withoutNameForCue(text, relation))
    .map((relation) => withoutClauseInCue(text, relation))
}

/** "Asked whether she would run, Lima said …": what the writer asked is told by nobody. */
function isQuestionPut({ lowerAt, startOf }: ReadText, { source, cue }: Relation): boolean {
  if (source !== null || cue === null) return false
  return lowerAt(cue.firstToken) === 'asked' && cue.firstToken === startOf(cue.firstToken)
}

/** "The judge deserves | credit for her ruling": what somebody ought to have is no word of theirs. */
function isDeserved({ lowerAt }: ReadText, { source, cue }: Relation): boolean {
  if (source === null || cue === null || source.endToken > cue.firstToken) return false
  return /^deserv/.test(lowerAt(source.endToken - 1)) || /^deserv/.test(lowerAt(cue.firstToken))
}

/**
 * "According to | a preprint | posted last week": the
 * participle only tells more of the source of another cue.
 */
function isOfOther({ lowerAt }: ReadText, { source, cue }: Relation, all: readonly Relation[]): boolean {
  if (source === null || cue === null || source.endToken !== cue.firstToken) return false
  if (!/(?:ed|written|seen|sent|made)$/.test(lowerAt(cue.firstToken))) return false
  return all.some(
    (other) => other.cue?.endToken === source.firstToken && other.source?.firstToken === source.firstToken,
  )
}

/** A name in mid-sentence is no cue, but may stand after one: "told | Reuters". */
function withoutNameForCue(
  { document: { tokens }, facts, lowerAt }: ReadText,
  relation: Relation,
): Relation[] {
  const { cue } = relation
  if (cue === null || cue.endToken - cue.firstToken > 1) return [relation]
  const { firstToken } = cue
  const type = tokens.type[firstToken]
  if (facts.capital[type] === 0 || facts.cue[type] !== undefined) return [relation]
  if (firstToken === 0 || tokens.sentence[firstToken - 1] !== tokens.sentence[firstToken]) return [relation]
  const before = lowerAt(firstToken - 1)
  const told = before === 'told' || before === 'tells'
  return told ? [{ ...relation, cue: { firstToken: firstToken - 1, endToken: firstToken } }] : []
}

/** "The bridge | will hold, said | the mayor": what stands before the comma is told. */
function withoutClauseInCue({ is, partAt }: ReadText, relation: Relation): Relation {
  const { source, cue, content } = relation
  if (cue === null || cue.endToken - cue.firstToken < 3) return relation
  const verb = cue.endToken - 1
  if (partAt(verb) !== Part.says || !is(verb - 1, COMMA)) return relation
  const clause = { firstToken: cue.firstToken, endToken: verb - 1 }
  const pieces = [...content, clause].sort((one, other) => one.firstToken - other.firstToken)
  return { source, cue: { firstToken: verb, endToken: verb + 1 }, content: adjoined(pieces) }
}
