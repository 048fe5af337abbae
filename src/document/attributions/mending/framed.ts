import type { ReadText } from '../read-text.ts'
import type { Relation } from '../relation.ts'
import { addFramed } from './frames/added.ts'
import { corrected } from './frames/corrected.ts'
import { framesOf } from './frames/frames.ts'
import { mark } from './held.ts'

/**
 * Relations put right by the frames of their text. The labeller knows the words of political news best; where
 * others are used it misses or mistakes speakers even in a place where grammar leaves no choice.
 */
export function withFrames(text: ReadText, found: readonly Relation[]): Relation[] {
  const { count } = text.document.tokens
  const relations = [...found]
  const ownerOf = new Int32Array(count).fill(-1)
  const cueAt = new Int32Array(count).fill(-1)
  relations.forEach((relation, i) => {
    mark(ownerOf, relation, i)
    if (relation.cue !== null) cueAt.fill(i, relation.cue.firstToken, relation.cue.endToken)
  })
  const framing = { text, relations, ownerOf }
  for (const frame of framesOf(text)) {
    const at = cueAt[frame.cue.firstToken]
    if (at >= 0) relations[at] = corrected(framing, at, frame)
    else if (frame.adds) addFramed(framing, frame)
  }
  return relations.filter(({ content }) => content.length > 0)
}
