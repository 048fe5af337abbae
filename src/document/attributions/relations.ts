import { labelContext } from './labelling/context.ts'
import { cuesOf, labelRoles } from './labelling/labels.ts'
import type { AttributionModel } from './labelling/model.ts'
import { passesOf } from './labelling/passes.ts'
import { resolve } from './labelling/resolve.ts'
import { mend } from './mending/mend.ts'
import type { ReadText } from './read-text.ts'
import type { Relation } from './relation.ts'

/**
 * Finds the relations of a text: labels roles, reads each cue's sentence once more, settles
 * rival claims; then mends what grammar knows better, and adds what is plain from its form and
 * too rare in the training data.
 *
 * @returns relations in order of their first content
 */
export function relationsOf(text: ReadText, model: AttributionModel): Relation[] {
  const { document, facts } = text
  const context = labelContext(document, facts, model)
  const labels = labelRoles(context, model.roles)
  const cues = cuesOf(context, labels)
  const passes = passesOf(context, labels, cues, model.pairs)
  const relations = mend(text, resolve(context, labels, cues, passes))
  return relations.sort((a, b) => a.content[0].firstToken - b.content[0].firstToken)
}
