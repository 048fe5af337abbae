import { Fact, factsOf, stateOfName } from '../../lexicons/gazetteer.ts'
import type { Document } from '../document.ts'
import type { Call } from './forms.ts'

/** What a state has one of, or acts through: after a demonym they make it stand for the state. */
const STATE_NOUNS = new Set(
  `government state president presidency parliament cabinet minister ministry ministers prime foreign army
  military forces troops navy embassy ambassador authorities officials official police regime diplomats diplomat
  leadership administration senate constitution judiciary treasury intelligence consulate delegation`.split(
    /\s+/,
  ),
)

/** What a government does, and a town does not. */
const STATE_VERBS = new Set(
  `said says warned warns denied denies accused accuses insisted insists announced announces wants wanted agreed
  agrees refused refuses condemned condemns rejected rejects demanded demands called calls urged urges imposed
  imposes sought seeks vowed vows threatened threatens hopes hoped believes argued argues claimed claims
  responded retaliated pledged signed recognised recognized sent expelled fears feared sees must`.split(
    /\s+/,
  ),
)

/** Prepositions that leave a capital a place: "officials in Washington said". */
const PLACE_PREPOSITIONS = new Set('in at near from to around outside through via of across into'.split(' '))

/**
 * The state whose government a call stands for: a demonym before an organ of the state ("the French
 * government") or a capital that acts as one ("Washington said"); undefined where it stands for none.
 */
export function governmentOf({ tokens, types }: Document, call: Call): string | undefined {
  const { firstToken, endToken, form, part } = call
  if (part !== undefined || (form.kind !== 'group' && form.kind !== 'place')) return undefined
  if (endToken === tokens.count || tokens.sentence[endToken] !== tokens.sentence[firstToken]) return undefined
  const next = types.lower[tokens.type[endToken]]
  if (STATE_NOUNS.has(next)) {
    return factsOf(form.written) & Fact.demonym ? stateOfName(form.written) : undefined
  }
  if (!STATE_VERBS.has(next) || (factsOf(form.written) & Fact.capital) === 0) return undefined
  if (firstToken > 0 && PLACE_PREPOSITIONS.has(types.lower[tokens.type[firstToken - 1]])) return undefined
  return stateOfName(form.written)
}
