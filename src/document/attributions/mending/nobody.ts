import type { TokenRange } from '../../token-range.ts'
import type { ReadText } from '../read-text.ts'
import type { Relation } from '../relation.ts'
import { BE } from '../word-lists.ts'

/** Verbs that say how a thing looks to nobody in particular. */
const SEEMS = new Set('seem seems seemed appear appears appeared look looks looked sound sounds'.split(' '))

/** What "it seems to me" holds, which a sentence has between two commas. */
const EMPTY = new Set('it that to me us him her them'.split(' '))

/**
 * Relations less those whose cue has no source and reports nothing: an infinitive
 * of nobody ("It is time to ask"), a command to the reader ("Ask your doctor"),
 * or words of which none is one of report. Quotations are always somebody's.
 */
export function withoutNobody(text: ReadText, relations: readonly Relation[]): Relation[] {
  const { facts, quoted, is, lowerAt } = text
  const { type } = text.document.tokens
  return relations.filter(({ source, cue, content }) => {
    if (source !== null || cue === null || content.some((piece) => quoted[piece.firstToken] === 1))
      return true
    if (content.every((piece) => isEmpty(text, piece))) return false
    if (isOfNobody(text, cue.firstToken) || isCommand(text, cue.firstToken)) return false
    // "The lawsuit | was filed" reports nothing, "Ministers | were expected | to leave" does.
    const reports = content.some(({ firstToken }) => firstToken >= cue.endToken)
    for (let token = cue.firstToken; token < cue.endToken; token++) {
      if ((is(token, BE) && reports) || SEEMS.has(lowerAt(token)) || facts.cue[type[token]] !== undefined)
        return true
    }
    return false
  })
}

/** Whether nothing stands in a content but what only fills a clause: "it", "to me". */
function isEmpty({ isWord, lowerAt }: ReadText, { firstToken, endToken }: TokenRange): boolean {
  for (let token = firstToken; token < endToken; token++) {
    if (isWord(token) && !EMPTY.has(lowerAt(token))) return false
  }
  return true
}

/** "It is time | to ask …": an infinitive that has no subject in all of its sentence. */
function isOfNobody({ lowerAt, startOf }: ReadText, to: number): boolean {
  return lowerAt(to) === 'to' && lowerAt(startOf(to)) === 'it'
}

/** Whether a verb without an ending begins its sentence. */
function isCommand({ is, lowerAt, startOf }: ReadText, verb: number): boolean {
  return (
    verb === startOf(verb) &&
    !is(verb, BE) &&
    !SEEMS.has(lowerAt(verb)) &&
    !/(?:ed|ing|s)$/.test(lowerAt(verb))
  )
}
