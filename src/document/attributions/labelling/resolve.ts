import type { TokenRange } from '../../token-range.ts'
import type { Relation } from '../relation.ts'
import type { LabelContext } from './context.ts'
import { contentOwners } from './cue-contents.ts'
import { sourcesOfCues } from './cue-sources.ts'
import type { RoleLabels } from './labels.ts'
import { outerCues } from './outer-cues.ts'
import type { Passes } from './passes.ts'

/**
 * Gives each word to one cue at most, and each cue its source.
 *
 * @param passes what stage 2 says of each cue
 * @returns relations with content, in order of their cues
 */
export function resolve(
  context: LabelContext,
  labels: RoleLabels,
  cues: readonly TokenRange[],
  passes: Passes,
): Relation[] {
  const found = outerCues(context, labels, cues, passes)
  const owners = contentOwners(found)
  const sources = sourcesOfCues(found, owners)
  const contents: (TokenRange[] | undefined)[] = new Array(found.cues.length)
  for (let token = 0; token < owners.length; token++) {
    const owner = owners[token]
    if (owner < 0) continue
    let end = token + 1
    while (end < owners.length && owners[end] === owner) end++
    const piece = { firstToken: token, endToken: end }
    const known = contents[owner]
    if (known === undefined) contents[owner] = [piece]
    else known.push(piece)
    token = end - 1
  }
  const relations: Relation[] = []
  found.cues.forEach((cue, i) => {
    const content = contents[i]
    if (content !== undefined) relations.push({ source: sources[i], cue, content })
  })
  return relations
}
