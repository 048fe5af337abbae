import { overlap, within, without } from '../../ranges.ts'
import type { ReadText } from '../../read-text.ts'
import type { Relation } from '../../relation.ts'
import type { Frame } from './frame.ts'
import type { Framing } from './framing.ts'

/**
 * Adds the relation of a frame, which was missed, unless others stand in its way. What lies whole inside its
 * content is told by it, and no relation of its own; a relation that only takes a part of its content for
 * more of what it reports gives that part up.
 */
export function addFramed({ text, relations, ownerOf }: Framing, found: Frame): void {
  const mistaken = relations.findIndex((relation) => isSecond(relation, found) && tellsBefore(relation))
  if (mistaken >= 0) {
    const { source, cue, content } = found
    relations[mistaken] = { source, cue, content: [content] }
    return
  }
  const frame = beforeSecondVerb(text, relations, found)
  const { source, cue, content } = frame
  const touched = new Set<number>()
  for (const range of [source, cue, content]) {
    for (let token = range.firstToken; token < range.endToken; token++) {
      if (ownerOf[token] >= 0) touched.add(ownerOf[token])
    }
  }
  for (const i of touched) {
    const second = frame !== found && isSecond(relations[i], frame)
    if (!second && !givesWay(relations[i], frame)) return
  }
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

/**
 * "Lima held that it was late, | and lamented that …": a frame
 * ends before the verb that another relation has for its subject.
 */
function beforeSecondVerb({ lowerAt }: ReadText, relations: readonly Relation[], frame: Frame): Frame {
  const second = relations.find((relation) => isSecond(relation, frame))?.cue
  if (!second || lowerAt(second.firstToken - 1) !== 'and') return frame
  const comma = lowerAt(second.firstToken - 2) === ','
  const endToken = second.firstToken - (comma ? 2 : 1)
  const { firstToken } = frame.content
  return endToken > firstToken ? { ...frame, content: { firstToken, endToken } } : frame
}

/**
 * "Lima told us | that it held, although it may | seem | weak": what a later verb was given stands before it.
 */
function tellsBefore({ cue, content }: Relation): boolean {
  return cue !== null && content[0].firstToken < cue.firstToken
}

/** Whether a relation has the source of a frame, and a verb behind the frame's. */
function isSecond({ source, cue }: Relation, frame: Frame): boolean {
  return (
    source !== null &&
    cue !== null &&
    source.firstToken === frame.source.firstToken &&
    source.endToken === frame.source.endToken &&
    cue.firstToken > frame.cue.endToken
  )
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
