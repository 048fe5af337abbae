/**
 * Moves one to the front of those met latest, which come first;
 * the last one is forgotten where there would be too many.
 *
 * @param most how many are kept
 */
export function bringForward<One>(latest: One[], one: One, most: number): void {
  const known = latest.indexOf(one)
  const from = known >= 0 ? known : Math.min(latest.length, most - 1)
  for (let at = from; at > 0; at--) latest[at] = latest[at - 1]
  latest[0] = one
}
