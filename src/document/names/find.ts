import { viterbi } from '../../learned/chain.ts'
import { unpack } from '../../learned/tables.ts'
import type { Document } from '../document.ts'
import { agree } from './agree.ts'
import { withoutCitedParties } from './cases.ts'
import { knowCompanies } from './companies.ts'
import { clearHeadlines } from './headline-names.ts'
import { namesInHyphens } from './hyphens.ts'
import { NAME_LABELS, namesOf } from './labels.ts'
import { LANES } from './layout.ts'
import { joinMastheads } from './mastheads.ts'
import type { NameModel } from './model.ts'
import type { Name } from './name.ts'
import { withoutParted } from './parted.ts'
import { joinPartners } from './partners.ts'
import { nameScores } from './scores.ts'
import { type NameView, viewNames } from './view.ts'

/**
 * The names of persons, organizations, places and groups in a document.
 *
 * A chain of labels is decoded over each run of capitals; then the mentions of a document are made to agree,
 * so that a name seen in full decides its short forms.
 *
 * @returns names in order of the text, without overlap
 */
export function findNames(document: Document, model: NameModel): readonly Name[] {
  const view = viewNames(document, model)
  if (view.count === 0) return []
  const labels = decode(model, view, nameScores(model, view))
  clearHeadlines(view, labels)
  agree(view, labels)
  joinPartners(document, labels)
  knowCompanies(view, labels)
  joinMastheads(view, labels)
  const names = withoutCitedParties(document, withoutParted(document, namesOf(labels, document)))
  return merged(names, namesInHyphens(view, labels, names))
}

/** Two lists in order of the text as one. */
function merged(names: readonly Name[], others: readonly Name[]): readonly Name[] {
  if (others.length === 0) return names
  return [...names, ...others].sort((one, other) => one.firstToken - other.firstToken)
}

/** The best labels of all tokens, by scores in lanes; those outside of runs have none. */
function decode(
  { tables, transitions }: NameModel,
  { document, count, first, end, inRuns }: NameView,
  lanes: Int32Array,
): Uint8Array {
  const width = NAME_LABELS.length
  const scores = new Int32Array(inRuns * width)
  for (let k = 0; k < inRuns; k++) unpack(tables, lanes, k * LANES, scores, k * width)
  const labels = new Uint8Array(document.tokens.count)
  const found = new Uint8Array(inRuns)
  let from = 0
  for (let run = 0; run < count; run++) {
    const length = end[run] - first[run]
    viterbi(scores, transitions, width, from, from + length, found)
    for (let k = 0; k < length; k++) labels[first[run] + k] = found[from + k]
    from += length
  }
  return labels
}
