import type { Relation } from '../relation.ts'
import type { ReadText } from './read-text.ts'

/** Beginnings by which a writer announces what follows. */
const OPENERS = new Set(['us', 'me', "'s"])
/** How far into its sentence such an announcement's verb stands, in tokens. */
const NEAR = 5

/** Relations less those that report nobody: "Let us be clear about …", "Let me say at once that …" are the writer's. */
export function withoutInvitations(
  { document: { tokens, types, sentences } }: ReadText,
  relations: readonly Relation[],
): Relation[] {
  const lowerAt = (token: number) => types.lower[tokens.type[token]]
  return relations.filter(({ source, cue }) => {
    if (cue === null) return true
    const first = sentences.firstToken[tokens.sentence[cue.firstToken]]
    const invites = first + 1 < tokens.count && lowerAt(first) === 'let' && OPENERS.has(lowerAt(first + 1))
    const isOwn = source === null || source.firstToken <= first + 1
    return !(invites && isOwn && cue.firstToken <= first + NEAR)
  })
}
