import { overlap, within, without } from '../../ranges.ts'
import type { Relation } from '../../relation.ts'
import type { Frame } from './frame.ts'
import type { Framing } from './framing.ts'

/**
 * Adds the relation of a frame, which was missed, unless others stand in its way. What lies whole inside its
 * content is told by it, and no relation of its own; a relation that only takes a part of its content for
 * more of what it reports gives that part up.
 */
export function addFramed({ relations, ownerOf }: Framing, frame: Frame): void {
  const { source, cue, content } = frame
  const touched = new Set<number>()
  for (const range of [source, cue, content]) {
    for (let token = range.firstToken; token < range.endToken; token++) {
      if (ownerOf[token] >= 0) touched.add(ownerOf[token])
    }
  }
  for (const i of touched) if (!givesWay(relations[i], frame)) return
  for (const i of touched) {
    const { cue: other, content: pieces } = relations[i]
    const lost = other !== null && overlap(other, source)
    relations[i] = {
      ...relations[i],
      content: lost ? [] : pieces.flatMap((piece) => without(piece, content)),
    }
  }
  relations.push({ source, cue, content: [content] })
}

function givesWay({ source, cue, content }: Relation, frame: Frame): boolean {
  // What only tells more of the frame's source, or a noun of it that was taken for a cue.
  if (cue !== null && within(cue, frame.source))
    return frame.sure || source === null || within(source, frame.source)
  const named = [source, cue].filter((range) => range !== null)
  const all = [...named, ...content]
  if (all.some((range) => overlap(range, frame.cue) || overlap(range, frame.source))) return false
  return (
    all.every((range) => within(range, frame.content)) ||
    !named.some((range) => overlap(range, frame.content))
  )
}
