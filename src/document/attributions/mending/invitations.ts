import type { ReadText } from '../read-text.ts'
import type { Relation } from '../relation.ts'
import { wordList } from '../word-lists.ts'

/** Beginnings by which a writer announces what follows. */
const OPENERS = wordList("us me 's")
/** How far into its sentence such an announcement's verb stands, in tokens. */
const NEAR = 5

/** Relations less those that report nobody: "Let us be clear about …", "Let me say at once that …" are the writer's. */
export function withoutInvitations(
  { is, lowerAt, startOf }: ReadText,
  relations: readonly Relation[],
): Relation[] {
  return relations.filter(({ source, cue }) => {
    if (cue === null) return true
    const first = startOf(cue.firstToken)
    const invites = is(first + 1, OPENERS) && lowerAt(first) === 'let'
    const isOwn = source === null || source.firstToken <= first + 1
    return !(invites && isOwn && cue.firstToken <= first + NEAR)
  })
}
