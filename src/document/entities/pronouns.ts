import type { Document } from '../document.ts'
import { linkPronouns, type Naming } from '../pronouns.ts'
import type { Draft } from './draft.ts'

/** "Ana Lima: We agree.": whether a name tells whose turn it is to speak, who then says "I". */
function hasTurn(
  { tokens, types, sentences }: Document,
  { firstToken, endToken }: Draft['calls'][number],
): boolean {
  if (endToken >= tokens.count || types.form[tokens.type[endToken]] !== ':') return false
  return firstToken === sentences.firstToken[tokens.sentence[firstToken]]
}

/** Words before a name that tell where somebody is, at a hall or a field of that name. */
const WHERE = new Set(['at', 'near', 'outside', 'inside'])

function isWhere({ tokens, types }: Document, { firstToken }: Draft['calls'][number]): boolean {
  return firstToken > 0 && WHERE.has(types.lower[tokens.type[firstToken - 1]])
}

/** Adds to each actor the pronouns that call it: "he", "she" and "its". */
export function addPronouns(document: Document, drafts: Iterable<Draft>): void {
  const namings: Naming<Draft>[] = []
  for (const draft of drafts) {
    if (draft.kind === 'group') continue
    for (const call of draft.calls) {
      if (!hasTurn(document, call) && !(draft.kind === 'person' && isWhere(document, call)))
        namings.push({ firstToken: call.firstToken, of: draft })
    }
  }
  if (namings.length === 0) return
  namings.sort((one, other) => one.firstToken - other.firstToken)
  const linked = new Set<Draft>()
  linkPronouns(document, namings, (token, draft) => {
    draft.calls.push({
      firstToken: token,
      endToken: token + 1,
      by: 'pronoun',
      form: null,
      government: undefined,
    })
    linked.add(draft)
  })
  for (const { calls } of linked) calls.sort((one, other) => one.firstToken - other.firstToken)
}
