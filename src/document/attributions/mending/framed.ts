import type { TokenRange } from '../attribution.ts'
import { adjoined, overlap, within, without } from '../ranges.ts'
import type { ReadText } from '../read-text.ts'
import type { Relation } from '../relation.ts'
import { COMMA, PREPOSITIONS, wordList } from '../word-lists.ts'
import type { Frame } from './frames/frame.ts'
import { Part } from './frames/frame-words.ts'
import { framesOf } from './frames/frames.ts'
import { mark } from './held.ts'

/** Words that begin a clause which only tells more of a noun. */
const RELATIVE = wordList('that which who whose whom')
/** So many words at most link a content to what went before: "and its", "while 30". */
const LONGEST_LINK = 3
/** Words that make a clause of a phrase. */
const AUXILIARIES = wordList(
  'is are was were has have had will would can cannot could may might should must do does did',
)

/**
 * Relations put right by the frames of their text. The labeller knows the words of political news best; where others
 * are used it misses or mistakes speakers even in a place where grammar leaves no choice.
 */
export function withFrames(text: ReadText, found: readonly Relation[]): Relation[] {
  const { facts, lowerAt, is, isCapital, partAt } = text
  const { tokens } = text.document
  const relations = found.map(withoutNameForCue).map(withoutClauseInCue)
  const ownerOf = new Int32Array(tokens.count).fill(-1)
  const cueAt = new Int32Array(tokens.count).fill(-1)
  relations.forEach((relation, i) => {
    const { cue, content } = relation
    if (content.length === 0) return
    mark(ownerOf, relation, i)
    if (cue !== null) cueAt.fill(i, cue.firstToken, cue.endToken)
  })
  for (const frame of framesOf(text)) {
    const at = cueAt[frame.cue.firstToken]
    if (at >= 0) relations[at] = withLinks(corrected(at, frame), frame)
    else if (frame.adds) add(frame)
  }
  return relations.filter(({ content }) => content.length > 0)

  /** A name in mid-sentence is no cue, but may stand after one: "told | Reuters". */
  function withoutNameForCue(relation: Relation): Relation {
    const { cue } = relation
    if (cue === null || cue.endToken - cue.firstToken > 1) return relation
    const { firstToken } = cue
    const type = tokens.type[firstToken]
    if (facts.capital[type] === 0 || facts.cue[type] !== undefined) return relation
    if (firstToken === 0 || tokens.sentence[firstToken - 1] !== tokens.sentence[firstToken]) return relation
    const before = lowerAt(firstToken - 1)
    if (before !== 'told' && before !== 'tells') return { ...relation, content: [] }
    return { ...relation, cue: { firstToken: firstToken - 1, endToken: firstToken } }
  }

  /** "The bridge | will hold, said | the mayor": what stands before the comma is told. */
  function withoutClauseInCue(relation: Relation): Relation {
    const { source, cue, content } = relation
    if (cue === null || cue.endToken - cue.firstToken < 3) return relation
    const verb = cue.endToken - 1
    if (partAt(verb) !== Part.says || !is(verb - 1, COMMA)) return relation
    const clause = { firstToken: cue.firstToken, endToken: verb - 1 }
    const pieces = [...content, clause].sort((one, other) => one.firstToken - other.firstToken)
    return { source, cue: { firstToken: verb, endToken: verb + 1 }, content: adjoined(pieces) }
  }

  function corrected(i: number, frame: Frame): Relation {
    const relation = relations[i]
    const { source, cue } = relation
    const content = withMissedContent(relation, frame)
    if (content !== relation.content) return { source: frame.source, cue, content }
    if (source !== null && isPart(source, frame) && !(cue !== null && overlap(cue, frame.source))) {
      const pieces = content.flatMap((piece) => without(piece, frame.source)).flatMap(withoutComma)
      return { source: frame.source, cue, content: pieces.length > 0 ? pieces : [frame.content] }
    }
    if (source !== null && overlap(source, frame.source)) {
      if (isCutShort(i, frame)) return { source, cue, content: [frame.content] }
      return runsOver(source, frame)
        ? { source: frame.source, cue, content: [frame.content] }
        : withoutNounInCue(relation, frame)
    }
    if (source !== null && !(frame.replaces && yields(source, frame))) return relation
    const pieces = content.flatMap((piece) => without(piece, frame.source))
    // What was taken for the source inside the content is content.
    if (source !== null && overlap(source, frame.content)) {
      if (isOf(i, frame.content)) return { source: frame.source, cue, content: [frame.content] }
      const endToken = Math.min(source.endToken, frame.content.endToken)
      pieces.push({ firstToken: Math.max(source.firstToken, frame.content.firstToken), endToken })
    }
    pieces.sort((one, other) => one.firstToken - other.firstToken)
    return { source: frame.source, cue, content: adjoined(pieces) }
  }

  /** "The port plans | to close, | the contracts | show": what stands before its speaker is told from its beginning on. */
  function isCutShort(i: number, { source, content }: Frame): boolean {
    const pieces = relations[i].content
    return (
      content.firstToken < source.firstToken &&
      pieces.length === 1 &&
      within(pieces[0], content) &&
      pieces[0].firstToken >= content.firstToken + LONGEST_LINK &&
      isOf(i, content)
    )
  }

  /** Whether no relation but one holds any of a range. */
  function isOf(i: number, { firstToken, endToken }: TokenRange): boolean {
    for (let token = firstToken; token < endToken; token++)
      if (ownerOf[token] >= 0 && ownerOf[token] !== i) return false
    return true
  }

  function withoutComma({ firstToken, endToken }: TokenRange): TokenRange[] {
    const start = is(firstToken, COMMA) ? firstToken + 1 : firstToken
    return start < endToken ? [{ firstToken: start, endToken }] : []
  }

  /** "Officials briefed on | the talks | said": a part of a phrase was taken for all of it. */
  function isPart(source: TokenRange, { source: phrase, cue }: Frame): boolean {
    // "According to Ana Lima | , who runs the port, …"
    if (
      cue.endToken === phrase.firstToken &&
      source.firstToken === phrase.firstToken &&
      source.endToken < phrase.endToken
    )
      return (
        is(source.endToken, COMMA) && (is(source.endToken + 1, RELATIVE) || isCapital(source.endToken + 1))
      )
    const begins = source.firstToken > phrase.firstToken && is(source.firstToken - 1, PREPOSITIONS)
    return begins && source.endToken === phrase.endToken
  }

  /** ", according to the ministry, | while 30 | moved north": the few words that link a content to what interrupts it. */
  function withLinks(relation: Relation, { sure, source }: Frame): Relation {
    const from = source.endToken + 1
    if (!sure || from >= tokens.count || !is(source.endToken, COMMA)) return relation
    const isLink = (token: number) =>
      ownerOf[token] < 0 && tokens.sentence[token] === tokens.sentence[source.endToken]
    const content = relation.content.map((piece) => {
      if (piece.firstToken <= from || piece.firstToken > from + LONGEST_LINK) return piece
      for (let token = from; token < piece.firstToken; token++) if (!isLink(token)) return piece
      return { firstToken: from, endToken: piece.endToken }
    })
    return { ...relation, content }
  }

  /** What "according to" introduces, where all of it went unseen. */
  function withMissedContent({ content }: Relation, frame: Frame): readonly TokenRange[] {
    const { firstToken, endToken } = frame.content
    if (frame.source.firstToken > firstToken || firstToken === endToken || !frame.sure) return content
    for (let token = firstToken; token < endToken; token++) if (ownerOf[token] >= 0) return content
    return [frame.content, ...content.flatMap((piece) => without(piece, frame.source))]
  }

  /** "According to estimates | from the bank", "… estimates from | the bank": the noun belongs to the source. */
  function withoutNounInCue({ source, cue, content }: Relation, frame: Frame): Relation {
    if (source === null || cue === null || cue.endToken > source.firstToken || !overlap(cue, frame.source))
      return { source, cue, content }
    const whole = { firstToken: frame.source.firstToken, endToken: source.endToken }
    return { source: whole, cue: frame.cue, content: content.flatMap((piece) => without(piece, whole)) }
  }

  /** "According to | state law, rents may not rise | …": a source that went on into what it tells. */
  function runsOver(source: TokenRange, { sure, source: phrase, content }: Frame): boolean {
    if (!sure || content.firstToken <= phrase.endToken || source.endToken <= content.firstToken) return false
    return isClause(source) || is(source.endToken, AUXILIARIES)
  }

  /** Whether a source must give way to a frame's: ", said …" may have its subject before the comma. */
  function yields(source: TokenRange, { sure, cue }: Frame): boolean {
    if (sure || source.endToken + 1 < cue.firstToken || source.firstToken > cue.firstToken) return true
    return is(source.firstToken - 1, RELATIVE) || isClause(source)
  }

  /** Whether a range has a verb of its own: "4,000 people cannot vote", but not "the man who cannot vote". */
  function isClause({ firstToken, endToken }: TokenRange): boolean {
    for (let token = firstToken; token < endToken; token++) {
      if (is(token, RELATIVE)) return false
      if (is(token, AUXILIARIES)) return true
    }
    return false
  }

  /**
   * Adds a relation that was missed. What lies whole inside its content is told by it, and no relation of its own; a
   * relation that only takes a part of its content for more of what it reports gives that part up.
   */
  function add(frame: Frame): void {
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
}
