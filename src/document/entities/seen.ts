import { mix } from '../../learned/keys.ts'
import type { Document } from '../document.ts'
import type { TokenRange } from '../token-range.ts'

/**
 * What was found for a stretch of tokens, to be found again for stretches of the
 * same word types: most names are written as they were before. Asked by numbers,
 * since a string cut out of a text costs more than all else that a name needs.
 */
export type Seen<Value> = Map<number, TokenRange & { readonly value: Value }>

/** What was found for a stretch of the same types; undefined where there was none. */
export function seenAt<Value>(
  seen: Seen<Value>,
  { tokens: { type } }: Document,
  firstToken: number,
  endToken: number,
): Value | undefined {
  const known = seen.get(hashOf(type, firstToken, endToken))
  if (known === undefined || known.endToken - known.firstToken !== endToken - firstToken) return undefined
  const shift = known.firstToken - firstToken
  for (let token = firstToken; token < endToken; token++) {
    if (type[token + shift] !== type[token]) return undefined
  }
  return known.value
}

/** Remembers what was found for a stretch. */
export function see<Value>(
  seen: Seen<Value>,
  { tokens }: Document,
  firstToken: number,
  endToken: number,
  value: Value,
): void {
  seen.set(hashOf(tokens.type, firstToken, endToken), { firstToken, endToken, value })
}

function hashOf(type: Int32Array, firstToken: number, endToken: number): number {
  let hash = type[firstToken]
  for (let token = firstToken + 1; token < endToken; token++) hash = mix(hash, type[token])
  return hash
}
