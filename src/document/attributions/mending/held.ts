import type { TokenRange } from '../../token-range.ts'
import type { Relation } from '../relation.ts'

/** Writes `value` wherever a relation stands: at its source, its cue and its content. */
export function mark(into: Int32Array | Uint8Array, { source, cue, content }: Relation, value: number): void {
  if (source !== null) fill(into, source, value)
  if (cue !== null) fill(into, cue, value)
  for (const piece of content) fill(into, piece, value)
}

/** A loop: most ranges are shorter than the way to the built-in function. */
function fill(into: Int32Array | Uint8Array, { firstToken, endToken }: TokenRange, value: number): void {
  for (let token = firstToken; token < endToken; token++) into[token] = value
}

/** For each token 1 where some relation holds it. */
export function heldBy(relations: readonly Relation[], count: number): Uint8Array {
  const held = new Uint8Array(count)
  for (const relation of relations) mark(held, relation, 1)
  return held
}
