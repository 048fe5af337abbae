import { type Keys, keyOf, makeRoom, mix } from '../../learned/keys.ts'

/** Features that join two of the numbers seen at a token: for each its template and where the two stand. */
export interface Joins {
  readonly templates: Uint8Array
  readonly ones: Uint8Array
  readonly others: Uint8Array
}

/** A table of joins from its lines: template, one, other. */
export function joinsOf(lines: readonly (readonly [number, number, number])[]): Joins {
  return {
    templates: Uint8Array.from(lines, ([template]) => template),
    ones: Uint8Array.from(lines, ([, one]) => one),
    others: Uint8Array.from(lines, ([, , other]) => other),
  }
}

/** Adds the features of a table: one small loop, since a compiler fits only so many calls into a function. */
export function addJoins({ templates, ones, others }: Joins, seen: Int32Array, keys: Keys): void {
  makeRoom(keys, templates.length)
  const { data, count } = keys
  for (let k = 0; k < templates.length; k++) {
    data[count + k] = keyOf(templates[k], mix(seen[ones[k]], seen[others[k]]))
  }
  keys.count = count + templates.length
}
