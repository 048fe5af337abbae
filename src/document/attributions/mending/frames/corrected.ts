import type { TokenRange } from '../../../token-range.ts'
import { adjoined, overlap, within, without } from '../../ranges.ts'
import type { ReadText } from '../../read-text.ts'
import type { Relation } from '../../relation.ts'
import { COMMA } from '../../word-lists.ts'
import type { Frame } from './frame.ts'
import { type Framing, isHeldByNoOther } from './framing.ts'
import { isPart, runsOver, yields } from './rivals.ts'

/** So many words at most link a content to what went before: "and its", "while 30". */
const LONGEST_LINK = 3

/** The relation at index `i`, whose cue is a frame's, as the frame puts it right. */
export function corrected(framing: Framing, i: number, frame: Frame): Relation {
  return withLinks(framing, withFramedSource(framing, i, frame), frame)
}

function withFramedSource(framing: Framing, i: number, frame: Frame): Relation {
  const { text, relations } = framing
  const relation = relations[i]
  const { source, cue } = relation
  const content = withMissedContent(framing, relation, frame)
  if (content !== relation.content) return { source: frame.source, cue, content }
  if (source !== null && isPart(text, source, frame) && !(cue !== null && overlap(cue, frame.source))) {
    const pieces = content
      .flatMap((piece) => without(piece, frame.source))
      .flatMap((piece) => withoutComma(text, piece))
    return { source: frame.source, cue, content: pieces.length > 0 ? pieces : [frame.content] }
  }
  if (source !== null && overlap(source, frame.source)) {
    if (isCutShort(framing, i, frame)) {
      const behind = content.filter(({ firstToken }) => firstToken >= frame.source.endToken)
      return { source, cue, content: [frame.content, ...behind] }
    }
    return runsOver(text, source, frame)
      ? { source: frame.source, cue, content: [frame.content] }
      : withoutNounInCue(relation, frame)
  }
  if (source !== null && !(frame.replaces && yields(text, source, frame))) return relation
  const pieces = content.flatMap((piece) => without(piece, frame.source))
  // What was taken for the source inside the content is content.
  if (source !== null && overlap(source, frame.content)) {
    if (isHeldByNoOther(framing, i, frame.content))
      return { source: frame.source, cue, content: [frame.content] }
    const endToken = Math.min(source.endToken, frame.content.endToken)
    pieces.push({ firstToken: Math.max(source.firstToken, frame.content.firstToken), endToken })
  }
  pieces.sort((one, other) => one.firstToken - other.firstToken)
  return { source: frame.source, cue, content: adjoined(pieces) }
}

/** What "according to" introduces, where all of it went unseen. */
function withMissedContent({ ownerOf }: Framing, { content }: Relation, frame: Frame): readonly TokenRange[] {
  const { firstToken, endToken } = frame.content
  if (frame.source.firstToken > firstToken || firstToken === endToken || !frame.sure) return content
  for (let token = firstToken; token < endToken; token++) if (ownerOf[token] >= 0) return content
  return [frame.content, ...content.flatMap((piece) => without(piece, frame.source))]
}

function withoutComma({ is }: ReadText, { firstToken, endToken }: TokenRange): TokenRange[] {
  const start = is(firstToken, COMMA) ? firstToken + 1 : firstToken
  return start < endToken ? [{ firstToken: start, endToken }] : []
}

/**
 * "The port plans | to close, | the contracts | show": what stands before its speaker
 * is told from its beginning on.
 */
function isCutShort(framing: Framing, i: number, { source, content }: Frame): boolean {
  const pieces = framing.relations[i].content.filter(({ firstToken }) => firstToken < source.firstToken)
  return (
    content.firstToken < source.firstToken &&
    pieces.length === 1 &&
    within(pieces[0], content) &&
    pieces[0].firstToken >= content.firstToken + LONGEST_LINK &&
    isHeldByNoOther(framing, i, content)
  )
}

/**
 * "According to estimates | from the bank", "… estimates from | the bank": the noun belongs to the source.
 */
function withoutNounInCue({ source, cue, content }: Relation, frame: Frame): Relation {
  if (source === null || cue === null || cue.endToken > source.firstToken || !overlap(cue, frame.source))
    return { source, cue, content }
  const whole = { firstToken: frame.source.firstToken, endToken: source.endToken }
  return { source: whole, cue: frame.cue, content: content.flatMap((piece) => without(piece, whole)) }
}

/**
 * ", according to the ministry, | while 30 | moved north": the few words that link a
 * content to what interrupts it.
 */
function withLinks({ text, ownerOf }: Framing, relation: Relation, { sure, source }: Frame): Relation {
  const { tokens } = text.document
  const from = source.endToken + 1
  if (!sure || from >= tokens.count || !text.is(source.endToken, COMMA)) return relation
  const isLink = (token: number) =>
    ownerOf[token] < 0 && tokens.sentence[token] === tokens.sentence[source.endToken]
  const content = relation.content.map((piece) => {
    if (piece.firstToken <= from || piece.firstToken > from + LONGEST_LINK) return piece
    for (let token = from; token < piece.firstToken; token++) if (!isLink(token)) return piece
    return { firstToken: from, endToken: piece.endToken }
  })
  return { ...relation, content }
}
