import type { TokenRange } from '../../token-range.ts'
import { without } from '../ranges.ts'
import type { ReadText } from '../read-text.ts'
import type { Relation } from '../relation.ts'
import { BE, wordList } from '../word-lists.ts'

/** What ends the phrase of an agent. */
const AFTER = wordList('for as to over in on that with after when at from because and but who which')
/** A longer phrase is none. */
const LONGEST = 8

/** Relations of passives that name who speaks: "the delay has been blamed by | pilots | on the port". */
export function withAgents(text: ReadText, relations: readonly Relation[]): Relation[] {
  return relations.map((relation) => {
    const { source, cue, content } = relation
    if (source !== null || cue === null) return relation
    const agent = agentOf(text, cue)
    if (agent === null) return relation
    // From the "by" on, which may stand behind the cue.
    const taken = { firstToken: agent.firstToken - 1, endToken: agent.endToken }
    const pieces = content.flatMap((piece) => without(piece, taken))
    // "was praised by several witnesses | for …"
    const endToken = Math.min(cue.endToken, agent.firstToken)
    return pieces.length === 0 ? relation : { source: agent, cue: { ...cue, endToken }, content: pieces }
  })
}

function agentOf({ is, isWord, isCapital, nounAt, lowerAt }: ReadText, cue: TokenRange): TokenRange | null {
  let by = cue.firstToken
  while (by < cue.endToken && lowerAt(by) !== 'by') by++
  if (lowerAt(by) !== 'by') return null
  let passive = false
  for (let token = cue.firstToken; token < by; token++) if (is(token, BE)) passive = true
  let end = by + 1
  let somebody = false
  for (; isWord(end) && !is(end, AFTER) && end - by <= LONGEST; end++) {
    // "By the union of lying", "by rushing the bill": what somebody did.
    if (lowerAt(end + 1).endsWith('ing') && lowerAt(end) === 'of') break
    if (nounAt(end) !== undefined || isCapital(end)) somebody = true
  }
  const acts = lowerAt(by + 1).endsWith('ing')
  return passive && somebody && !acts ? { firstToken: by + 1, endToken: end } : null
}
