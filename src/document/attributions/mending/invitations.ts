import type { ReadText } from '../read-text.ts'
import type { Relation } from '../relation.ts'
import { wordList } from '../word-lists.ts'

/** Beginnings by which a writer announces what follows. */
const OPENERS = wordList("us me 's")
/** How far behind such an announcement's beginning its verb stands, in tokens. */
const NEAR = 5

/**
 * Relations less those that report nobody: "Let us be clear about …", "Let me say at once that …", "but let's
 * not forget that …" are the writer's.
 */
export function withoutInvitations(
  { is, lowerAt, startOf }: ReadText,
  relations: readonly Relation[],
): Relation[] {
  return relations.filter(({ source, cue }) => {
    if (cue === null) return true
    const first = Math.max(startOf(cue.firstToken), cue.firstToken - NEAR)
    for (let token = cue.firstToken; token >= first; token--) {
      if (lowerAt(token) === 'let' && is(token + 1, OPENERS))
        return source !== null && (source.firstToken > token + 1 || source.firstToken < token)
    }
    return true
  })
}
