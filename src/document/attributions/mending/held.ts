import type { Relation } from '../relation.ts'

/** For each token 1 where some relation holds it. */
export function heldBy(relations: readonly Relation[], count: number): Uint8Array {
  const held = new Uint8Array(count)
  for (const { source, cue, content } of relations) {
    for (const range of [source, cue, ...content]) if (range) held.fill(1, range.firstToken, range.endToken)
  }
  return held
}
