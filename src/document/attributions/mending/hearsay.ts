import type { TokenRange } from '../../token-range.ts'
import type { ReadText } from '../read-text.ts'
import type { Relation } from '../relation.ts'
import { wordList } from '../word-lists.ts'
import { Part } from './frames/frame-words.ts'

/** What ends the clause of such an adverb. */
const CLAUSE_ENDS = wordList('. ; : ? ! — – “ ” " ( )')

/**
 * Attributions to nobody by an adverb ("the bridge will reportedly close"), where no other relation holds it.
 */
export function hearsay({ document, facts, is, partAt }: ReadText, held: Uint8Array): Relation[] {
  if (!facts.part.includes(Part.hearsay)) return []
  const { tokens, sentences } = document
  const relations: Relation[] = []
  // The clause before an adverb never reaches back beyond the last one's, which keeps this linear.
  for (let token = 0, floor = 0; token < tokens.count; token++) {
    if (partAt(token) !== Part.hearsay || held[token] === 1) continue
    const s = tokens.sentence[token]
    const open = (other: number) => !is(other, CLAUSE_ENDS) && held[other] === 0
    let first = token
    while (first > Math.max(floor, sentences.firstToken[s]) && open(first - 1)) first--
    let end = token + 1
    while (end < sentences.endToken[s] && open(end)) end++
    const content: TokenRange[] = []
    if (first < token) content.push({ firstToken: first, endToken: token })
    if (end > token + 1) content.push({ firstToken: token + 1, endToken: end })
    if (content.length > 0) {
      relations.push({ source: null, cue: { firstToken: token, endToken: token + 1 }, content })
    }
    floor = end
    token = end - 1
  }
  return relations
}
