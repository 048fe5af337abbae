import { BE } from '../../../lexicons/contexts/closed-classes.ts'
import type { ReadText } from '../read-text.ts'
import type { Relation } from '../relation.ts'
import { wordList } from '../word-lists.ts'

const BE_FORMS = wordList([...BE].join(' '))
/** Verbs that say how a thing looks to nobody in particular. */
const SEEMS = wordList('seem seems seemed appear appears appeared look looks looked sound sounds')

/**
 * Relations less those whose cue has no source and reports nothing: an infinitive ("to ask the rich to pay"), a command
 * to the reader ("Ask your doctor"), or words of which none is one of report.
 */
export function withoutNobody(
  { document: { tokens }, facts, quoted, is, lowerAt, startOf }: ReadText,
  relations: readonly Relation[],
): Relation[] {
  return relations.filter(({ source, cue, content }) => {
    if (source !== null || cue === null || content.some((piece) => quoted[piece.firstToken] === 1))
      return true
    const { firstToken, endToken } = cue
    if (lowerAt(firstToken) === 'to') return false
    let reports = false
    for (let token = firstToken; token < endToken; token++) {
      if (is(token, BE_FORMS) || is(token, SEEMS)) return true
      if (facts.cue[tokens.type[token]] !== undefined) reports = true
    }
    if (!reports) return process.env.K2 !== undefined
    return !(
      process.env.K1 === undefined &&
      firstToken === startOf(firstToken) &&
      isBase(lowerAt(firstToken))
    )
  })
}

/** Whether a word has no ending of a verb that somebody does. */
function isBase(lower: string): boolean {
  return !lower.endsWith('ed') && !lower.endsWith('ing') && !lower.endsWith('s')
}
