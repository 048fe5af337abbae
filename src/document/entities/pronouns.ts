import type { Document } from '../document.ts'
import { linkPronouns, type Naming } from '../pronouns.ts'
import type { Draft } from './draft.ts'

/** Adds to each actor the pronouns that call it: "he", "she" and "its". */
export function addPronouns(document: Document, drafts: Iterable<Draft>): void {
  const namings: Naming<Draft>[] = []
  for (const draft of drafts) {
    if (draft.kind === 'group') continue
    for (const { firstToken } of draft.calls) namings.push({ firstToken, of: draft })
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
