import type { TokenRange } from '../../../token-range.ts'
import type { ReadText } from '../../read-text.ts'
import type { Relation } from '../../relation.ts'
import { antecedentOf } from '../../resolving/antecedents.ts'
import { frontAsSubject, nounInCue, pronounInCue } from './front.ts'
import { partedSubject } from './parted.ts'
import { closingParticiple, firstOfTwoVerbs, openingParticiple } from './shared-subjects.ts'
import { type CuedRelation, every } from './subject-text.ts'
import { ADVERBS, JOINTS } from './subject-words.ts'

/**
 * Mends the sources of verbs whose subject stands where a labeller seldom sees it.
 *
 * One rule for each construction, tried in turn where the source is missing or is caught in an insertion. A
 * rule asks for the construction's own marks, so that it fires seldom and is then mostly right.
 */
export function withSubjects(text: ReadText, relations: readonly Relation[]): Relation[] {
  const mended = relations.map((found) => {
    const relation = isAddressee(text, found)
      ? withoutAddressee(found)
      : isStray(text, found)
        ? { ...found, source: relativeBefore(text, found) }
        : found
    if (!hasCue(relation)) return relation
    return (
      partedSubject(text, relation) ??
      frontAsSubject(text, relation) ??
      pronounInCue(text, relation) ??
      nounInCue(text, relation) ??
      firstOfTwoVerbs(text, relation) ??
      relation
    )
  })
  mended.forEach((relation, i) => {
    const { source } = relation
    const writer = mended[i - 1]?.source
    // "The fund | wrote | to the chair | to demand …": the writer demands.
    if (source === null || !writer || text.lowerAt(source.firstToken) !== 'to') return
    if (text.startOf(writer.firstToken) === text.startOf(source.firstToken))
      mended[i] = { ...relation, source: writer }
  })
  return mended.map((relation, i) =>
    hasCue(relation)
      ? closingParticiple(text, openingParticiple(text, relation, mended[i + 1]), mended[i - 1])
      : relation,
  )
}

/** "Lima wrote | to the council": whom somebody writes to is no source. */
function isAddressee({ lowerAt }: ReadText, { source, cue }: Relation): boolean {
  return source !== null && source.firstToken === cue?.endToken && lowerAt(source.firstToken) === 'to'
}

/** What is told to an addressee stands behind; what was found before the cue may be its subject. */
function withoutAddressee({ source, cue, content }: Relation): Relation {
  const behind = content.filter(({ firstToken }) => cue !== null && firstToken >= cue.endToken)
  return { source: null, cue, content: [...(behind.length > 0 || source === null ? behind : [source])] }
}

/** Whether a source holds nothing that could speak: adverbs and prepositions alone. */
function isStray({ is }: ReadText, { source }: Relation): boolean {
  return source !== null && every(source, (token) => is(token, ADVERBS) || is(token, JOINTS))
}

/** "An email that stated …": what "that" stands for, where it adjoins the verb. */
function relativeBefore(text: ReadText, { source, cue }: Relation): TokenRange | null {
  const { lowerAt } = text
  if (source === null || source.endToken !== cue?.firstToken || lowerAt(cue.firstToken).endsWith('ing'))
    return null
  const that = source.endToken - 1
  return lowerAt(that) === 'that' ? (antecedentOf(text, that, false) ?? null) : null
}

function hasCue(relation: Relation): relation is CuedRelation {
  return relation.cue !== null
}
