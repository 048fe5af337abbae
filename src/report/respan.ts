import type { Offsets } from './offsets.ts'

/** A copy of a result in which every span (`start` and `end` side by side) is in the caller's unit. */
export function respan<Value>(value: Value, offsets: Offsets): Value {
  if (Array.isArray(value)) return value.map((item) => respan(item, offsets)) as Value
  if (value === null || typeof value !== 'object') return value
  const copy: Record<string, unknown> = {}
  for (const [field, inner] of Object.entries(value)) {
    const isOffset = (field === 'start' || field === 'end') && typeof inner === 'number'
    copy[field] = isOffset ? offsets.fromUtf16(inner) : respan(inner, offsets)
  }
  return copy as Value
}
