import { type Keys, keyOf, mix, push } from '../../learned/keys.ts'

/** Adds the feature `template` with a value. */
export function add(keys: Keys, template: number, value: number): void {
  push(keys, keyOf(template, value))
}

/** Adds the feature `template` with two values joined: one call, since a compiler fits only so many into a function. */
export function addPair(keys: Keys, template: number, one: number, other: number): void {
  push(keys, keyOf(template, mix(one, other)))
}
