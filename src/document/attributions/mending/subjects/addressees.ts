import type { ReadText } from '../../read-text.ts'
import type { Relation } from '../../relation.ts'

/**
 * "Lima wrote | to the council": whom somebody writes to is no source. What is told to an addressee stands
 * behind; what was found before the cue may be its subject.
 */
export function withoutAddressee({ lowerAt }: ReadText, relation: Relation): Relation {
  const { source, cue, content } = relation
  if (source === null || cue === null) return relation
  if (source.firstToken !== cue.endToken || lowerAt(source.firstToken) !== 'to') return relation
  const behind = content.filter(({ firstToken }) => firstToken >= cue.endToken)
  return { source: null, cue, content: behind.length > 0 ? behind : [source] }
}

/**
 * "The fund | wrote | to the chair | to demand …": the writer demands.
 *
 * @param before the relation before it, whose source may be the writer
 */
export function demandedByWriter(
  { lowerAt, startOf }: ReadText,
  relation: Relation,
  before: Relation | undefined,
): Relation {
  const { source } = relation
  const writer = before?.source
  if (source === null || !writer || lowerAt(source.firstToken) !== 'to') return relation
  return startOf(writer.firstToken) === startOf(source.firstToken)
    ? { ...relation, source: writer }
    : relation
}
