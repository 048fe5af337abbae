import type { TokenRange } from '../../token-range.ts'
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

/** The labels of questions and answers. */
const Q_AND_A = new Set(['Q', 'A'])
const FIRST_PERSON = new Set(['i', 'me', 'my'])
/** A line that ends with none of these is a heading, or tells a number. */
const STOPS = new Set(['.', '?', '!', '…', '”', '"'])

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
  /** Whether its label is in capitals, as nothing else is; any other must come back in the text. */
  readonly isPlain: boolean
}

/**
 * Reads the turns of a transcript: paragraphs that begin with a name in capitals
 * and a colon ("SMITH: We agree."), or, where two of them take turns, with "Q:" and
 * "A:" or any names ("Ana Lima: We agree."). What was found in a turn stays where
 * it reports what others say, and nobody's words run from one turn into the next.
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
  return [...relations.flatMap((relation) => keptOf(text, relation, turnAt)), ...said]
}

/**
 * A relation as far as it keeps to one turn, or outside of all; nothing where it only tells who has the turn,
 * or where the speaker says "I".
 */
function keptOf(text: ReadText, { source, cue, content }: Relation, turnAt: Int32Array): Relation[] {
  const home = turnAt[(cue ?? source ?? content[0]).firstToken]
  if (home === LABEL || turnAt[source?.firstToken ?? -1] === LABEL) return []
  if (home !== OUTSIDE && (source === null || isSpeakersOwn(text, source))) return []
  const parts = content.flatMap((piece) => partsIn(turnAt, home, piece))
  return parts.length === 0 ? [] : [{ source, cue, content: parts }]
}

function isSpeakersOwn(text: ReadText, { firstToken, endToken }: TokenRange): boolean {
  return endToken === firstToken + 1 && FIRST_PERSON.has(text.lowerAt(firstToken))
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

/**
 * The turns in order. Where each paragraph opens a quotation anew, those without a label go on with the turn.
 */
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
        isPlain: inCapitals(text, first, colon),
      })
      goesOn = opens
    } else if (goesOn && opens && first < tokens.count && text.isWord(first)) {
      const turn = turns[turns.length - 1]
      turns[turns.length - 1] = { ...turn, content: { ...turn.content, endToken } }
    } else goesOn = false
  }
  return taken(text, turns)
}

/** The turns that are plain, and the others where at least two speakers have several. */
function taken(text: ReadText, turns: Turn[]): Turn[] {
  if (turns.every(({ isPlain }) => isPlain)) return turns
  const nameOf = ({ label }: Turn) => text.lowerAt(label.endToken - 1)
  const counts = new Map<string, number>()
  for (const turn of turns) {
    if (!turn.isPlain && !STOPS.has(text.formAt(turn.content.endToken - 1))) continue
    counts.set(nameOf(turn), (counts.get(nameOf(turn)) ?? 0) + 1)
  }
  const several = new Set<string>()
  for (const [name, count] of counts) if (count >= LEAST_TURNS) several.add(name)
  return turns.filter((turn) => turn.isPlain || (several.size > 1 && several.has(nameOf(turn))))
}

function inCapitals(text: ReadText, first: number, end: number): boolean {
  for (let token = first; token < end; token++) {
    if (!/^[A-Z][A-Z.'-]+$/.test(text.formAt(token))) return false
  }
  return true
}

/** Whether a word may be part of a speaker's name, or is "Q" or "A". */
function isSpeaker(text: ReadText, token: number): boolean {
  const form = text.formAt(token)
  if (form.length > 29 || !text.isCapital(token) || NO_SPEAKERS.has(text.lowerAt(token))) return false
  return form.length > 1 || Q_AND_A.has(form)
}

function isOpening(form: string): boolean {
  return form === '"' || form === '“'
}
