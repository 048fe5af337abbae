import type { Relation } from '../relation.ts'

/** Writes `value` wherever a relation stands: at its source, its cue and its content. */
export function mark(into: Int32Array | Uint8Array, { source, cue, content }: Relation, value: number): void {
  if (source !== null) into.fill(value, source.firstToken, source.endToken)
  if (cue !== null) into.fill(value, cue.firstToken, cue.endToken)
  for (const { firstToken, endToken } of content) into.fill(value, firstToken, endToken)
}

/** For each token 1 where some relation holds it. */
export function heldBy(relations: readonly Relation[], count: number): Uint8Array {
  const held = new Uint8Array(count)
  for (const relation of relations) mark(held, relation, 1)
  return held
}
