import type { TokenRange } from '../attribution.ts'
import type { ReadText } from '../read-text.ts'
import type { Relation } from '../relation.ts'

/** A speaker's label has so many words at most. */
const LONGEST_LABEL = 4
/** One line with a label may be a heading; from so many on the text is a transcript. */
const LEAST_TURNS = 2

/** Labels of what is no speech. */
const NO_SPEAKERS = new Set(
  `breaking caption correction editors exclusive live more note opinion photo photos poll read related source sources
  tip update updated updates video videos warning watch`.split(/\s+/),
)

/** Instead of a turn's index: outside of all turns, and where it says whose it is. */
const OUTSIDE = -1
const LABEL = -2

/** What one speaker says until the next one does. */
interface Turn {
  /** Where its paragraph begins. */
  readonly first: number
  readonly label: TokenRange
  readonly colon: TokenRange
  readonly content: TokenRange
}

/**
 * Reads the turns of a transcript: paragraphs that begin with a name in capitals and a colon ("SMITH: We agree."). What
 * was found in a turn stays where it reports what others say, and nobody's words run from one turn into the next.
 */
export function withTurns(text: ReadText, relations: readonly Relation[]): Relation[] {
  const turns = turnsOf(text)
  if (turns.length < LEAST_TURNS) return [...relations]
  const turnAt = new Int32Array(text.document.tokens.count).fill(OUTSIDE)
  turns.forEach(({ first, content }, i) => {
    turnAt.fill(LABEL, first, content.firstToken)
    turnAt.fill(i, content.firstToken, content.endToken)
  })
  const said = turns.map(({ label, colon, content }) => ({ source: label, cue: colon, content: [content] }))
  return [...relations.flatMap((relation) => keptOf(relation, turnAt)), ...said]
}

/** A relation as far as it keeps to one turn, or outside of all; nothing where it only tells who has the turn. */
function keptOf({ source, cue, content }: Relation, turnAt: Int32Array): Relation[] {
  const home = turnAt[(cue ?? source ?? content[0]).firstToken]
  if (home === LABEL || turnAt[source?.firstToken ?? -1] === LABEL) return []
  if (home !== OUTSIDE && source === null) return []
  const parts = content.flatMap((piece) => partsIn(turnAt, home, piece))
  return parts.length === 0 ? [] : [{ source, cue, content: parts }]
}

/** The parts of a range that lie in one turn, or outside of all. */
function partsIn(turnAt: Int32Array, turn: number, { firstToken, endToken }: TokenRange): TokenRange[] {
  const parts: TokenRange[] = []
  for (let token = firstToken; token < endToken; token++) {
    if (turnAt[token] !== turn) continue
    const first = token
    while (token < endToken && turnAt[token] === turn) token++
    parts.push({ firstToken: first, endToken: token })
  }
  return parts
}

/** The turns in order. Where each paragraph opens a quotation anew, those without a label go on with the turn. */
function turnsOf(text: ReadText): Turn[] {
  const { tokens, paragraphs } = text.document
  const turns: Turn[] = []
  let goesOn = false
  for (let p = 0; p < paragraphs.count; p++) {
    const endToken = paragraphs.endToken[p]
    const opens = isOpening(text.formAt(paragraphs.firstToken[p]))
    const first = paragraphs.firstToken[p] + (opens ? 1 : 0)
    let colon = first
    while (colon < endToken && colon - first <= LONGEST_LABEL && isSpeaker(text, colon)) colon++
    if (colon > first && colon + 1 < endToken && text.formAt(colon) === ':') {
      turns.push({
        first: paragraphs.firstToken[p],
        label: { firstToken: first, endToken: colon },
        colon: { firstToken: colon, endToken: colon + 1 },
        content: { firstToken: colon + 1, endToken },
      })
      goesOn = opens
    } else if (goesOn && opens && first < tokens.count && text.isWord(first)) {
      const turn = turns[turns.length - 1]
      turns[turns.length - 1] = { ...turn, content: { ...turn.content, endToken } }
    } else goesOn = false
  }
  return turns
}

function isSpeaker(text: ReadText, token: number): boolean {
  const form = text.formAt(token)
  return form.length < 30 && /^[A-Z][A-Z.'-]+$/.test(form) && !NO_SPEAKERS.has(text.lowerAt(token))
}

function isOpening(form: string): boolean {
  return form === '"' || form === '“'
}
