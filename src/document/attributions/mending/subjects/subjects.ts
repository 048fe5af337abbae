import type { TokenRange } from '../../../token-range.ts'
import type { ReadText } from '../../read-text.ts'
import type { Relation } from '../../relation.ts'
import { antecedentOf } from '../../resolving/antecedents.ts'
import { demandedByWriter, withoutAddressee } from './addressees.ts'
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
    const relation = withoutStray(text, withoutAddressee(text, found))
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
    mended[i] = demandedByWriter(text, relation, mended[i - 1])
  })
  return mended.map((relation, i) =>
    hasCue(relation)
      ? closingParticiple(text, openingParticiple(text, relation, mended[i + 1]), mended[i - 1])
      : relation,
  )
}

/** A relation whose source holds something that could speak: not adverbs and prepositions alone. */
function withoutStray(text: ReadText, relation: Relation): Relation {
  const { source } = relation
  if (source === null || !every(source, (token) => text.is(token, ADVERBS) || text.is(token, JOINTS)))
    return relation
  return { ...relation, source: relativeBefore(text, relation) }
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
