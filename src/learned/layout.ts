/** Where the stretch of each template of a model begins, and where those begin that are looked up. */
export interface Layout<Template extends string> {
  readonly at: Readonly<Record<Template, number>>
  readonly direct: number
}

/** Stands for no feature: its row counts nought. */
export const NO_FEATURE = 0

/**
 * Lays the stretches of templates end to end, from feature 1 on: those with a place for each of their values
 * first, then those with too many values, which are looked up (`Tables`).
 *
 * @param sizes how many values a template has
 * @throws Error where features would not fit an integer of 31 bits
 */
export function layOut<Direct extends string, Sparse extends string>(
  sizes: Readonly<Record<Direct, number>>,
  sparse: Readonly<Record<Sparse, number>>,
): Layout<Direct | Sparse> {
  // A copy of literals: a runtime reads such an object's fields at once,
  // but looks up those of one built name by name.
  const at: Record<string, number> = { ...sizes, ...sparse }
  let next = 1
  for (const template of Object.keys(sizes)) next = place(template)
  const direct = next
  for (const template of Object.keys(sparse)) next = place(template)
  if (next > 0x7fffffff) throw new Error(`${next} features are too many`)
  return { at: at as Record<Direct | Sparse, number>, direct }

  function place(template: string): number {
    const size = at[template]
    at[template] = next
    return next + size
  }
}
