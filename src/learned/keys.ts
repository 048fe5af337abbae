/**
 * Feature keys: 28-bit hashes that name a feature without a dictionary.
 *
 * With the up to 2^18 features of a model, an unseen feature takes a known one's key about once in a thousand
 * times; 28 bits keep the sorted keys of a weight file at about two bytes each.
 */
export const KEY_BITS = 28

const KEY_MASK = 2 ** KEY_BITS - 1

/** A growable list of feature keys, reused from token to token so that nothing is allocated. */
export interface Keys {
  data: Int32Array
  count: number
}

/** An empty list of keys. */
export function createKeys(capacity = 256): Keys {
  return { data: new Int32Array(capacity), count: 0 }
}

/** Adds a key. */
export function push(keys: Keys, key: number): void {
  if (keys.count === keys.data.length) {
    const grown = new Int32Array(keys.data.length * 2)
    grown.set(keys.data)
    keys.data = grown
  }
  keys.data[keys.count++] = key
}

/** FNV-1a over UTF-16 units from `start` to `end`: a 32-bit value for `mix` and `keyOf`. */
export function hashString(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash
}

/** Joins two hashes or small integers to one 32-bit value; the order matters. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ (b + 0x9e3779b9), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13) ^ b, 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

/**
 * The key of the feature `template` (a small number, 1 and up)
 * with `value`; never 0, which marks an empty slot.
 */
export function keyOf(template: number, value: number): number {
  return mix(template, value) & KEY_MASK || 1
}
