import type { TokenRange } from '../../token-range.ts'
import type { ReadText } from '../read-text.ts'
import type { Relation } from '../relation.ts'
import { stemOf } from '../stem.ts'
import { BE, COMMA } from '../word-lists.ts'

const THINGS = new Set(['which', 'that'])
/** Participles of what is done to things that are told of. */
const PARTICIPLES = new Set(
  'announced published released disclosed reported approved leaked revealed written made'.split(' '),
)
/** Verbs whose passive has the one spoken of as its subject, not the one who speaks. */
const TURNED = new Set(
  `say believe think report allege expect consider accuse rumor rumour know suppose assume describe call dub label deem
  criticize estimate suspect rate regard blame rank portray view praise hail applaud condemn mock ridicule commend`
    .split(/\s+/)
    .map(stemOf),
)

/**
 * Relations whose passive cue took its subject for the source: "the bridge is said to be unsafe" is nobody's
 * word on the bridge, so that the subject joins the content.
 */
export function withoutPassiveSubjects(
  { document, facts, is, lowerAt }: ReadText,
  found: readonly Relation[],
): Relation[] {
  const { type } = document.tokens
  const relations = found.filter((relation) => !tellsOfThing(relation))
  const turned = relations.map(({ cue }) => cue !== null && isTurned(cue))
  if (!turned.includes(true)) return relations
  const speakers = new Set<number>()
  relations.forEach(({ source }, i) => {
    if (source !== null && !turned[i]) speakers.add(source.firstToken)
  })
  return relations.map((relation, i) => {
    const { source, cue, content } = relation
    if (source === null || cue === null || source.endToken > cue.firstToken || !turned[i]) return relation
    // "Lima has contended the dam is expected to fail": the subject of another verb.
    if (speakers.has(source.firstToken)) return { source: null, cue, content }
    // The "it" of "it is said that" stands for nothing.
    const empty = source.endToken - source.firstToken === 1 && lowerAt(source.firstToken) === 'it'
    const joined = (empty ? [...content] : [source, ...content]).sort((a, b) => a.firstToken - b.firstToken)
    return { source: null, cue, content: joined }
  })

  function isTurned({ firstToken, endToken }: TokenRange): boolean {
    let be = false
    for (let token = firstToken; token < endToken; token++) {
      if (is(token, BE)) be = true
      else if (be && TURNED.has(facts.stem[type[token]])) return !lowerAt(token).endsWith('ing')
      // "Ministers accused of lying", as headlines have it.
      else if (lowerAt(token) === 'accused' && lowerAt(token + 1) === 'of') return true
    }
    return false
  }

  /** "A deal | which | has not been announced": nobody speaks, and of what the thing is all else is told. */
  function tellsOfThing({ source, cue }: Relation): boolean {
    if (source === null || cue === null || source.endToken - source.firstToken > 1) return false
    if (!THINGS.has(lowerAt(source.firstToken)) || !PARTICIPLES.has(lowerAt(cue.endToken - 1))) return false
    for (let token = cue.firstToken; token < cue.endToken; token++) if (is(token, BE)) return true
    return false
  }
}

/**
 * Relations without those that only go on with what another reports: "Lima said
 * | the dam | is expected | to fail". A verb that has no subject of its own,
 * and stands where the content of the one before it ends, is a part of it.
 */
export function withoutInnerPassives(
  { document: { tokens }, is }: ReadText,
  relations: readonly Relation[],
): Relation[] {
  const told: Relation[] = []
  for (const relation of relations) {
    const outer = told[told.length - 1]
    if (outer !== undefined && isInner(relation, outer)) {
      told[told.length - 1] = { ...outer, content: joined(outer.content[0], relation) }
    } else told.push(relation)
  }
  return told

  function isInner({ source, cue, content }: Relation, outer: Relation): boolean {
    if (source !== null || cue === null || outer.source === null || outer.content.length !== 1) return false
    if (content[0].firstToken < cue.endToken) return false
    const { firstToken, endToken } = outer.content[0]
    return (
      endToken === cue.firstToken &&
      !is(endToken - 1, COMMA) &&
      firstToken === outer.cue?.endToken &&
      tokens.sentence[firstToken] === tokens.sentence[cue.firstToken]
    )
  }
}

/** A content, a cue that goes on with it, and that cue's own content. */
function joined({ firstToken }: TokenRange, { cue, content }: Relation): TokenRange[] {
  const endToken = (cue as TokenRange).endToken
  const [next, ...rest] = content
  return next.firstToken === endToken
    ? [{ firstToken, endToken: next.endToken }, ...rest]
    : [{ firstToken, endToken }, ...content]
}
