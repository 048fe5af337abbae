/** F1 of those found right, among those found and those wanted; 0 where there are none of either. */
export function f1(right: number, found: number, wanted: number): number {
  return found + wanted === 0 ? 0 : (2 * right) / (found + wanted)
}
