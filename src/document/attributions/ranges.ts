import type { TokenRange } from '../token-range.ts'

/** Whether two ranges share a token. */
export function overlap(one: TokenRange, other: TokenRange): boolean {
  return one.firstToken < other.endToken && other.firstToken < one.endToken
}

/** Whether all of one range lies in another. */
export function within(inner: TokenRange, outer: TokenRange): boolean {
  return inner.firstToken >= outer.firstToken && inner.endToken <= outer.endToken
}

/** What is left of a range when another is taken out of it. */
export function without(range: TokenRange, other: TokenRange): TokenRange[] {
  if (!overlap(range, other)) return [range]
  return [
    { firstToken: range.firstToken, endToken: other.firstToken },
    { firstToken: other.endToken, endToken: range.endToken },
  ].filter(({ firstToken, endToken }) => firstToken < endToken)
}

/** Ranges in order, those that adjoin made one. */
export function adjoined(ranges: readonly TokenRange[]): TokenRange[] {
  const whole: TokenRange[] = []
  for (const range of ranges) {
    const last = whole[whole.length - 1]
    if (last?.endToken === range.firstToken)
      whole[whole.length - 1] = { firstToken: last.firstToken, endToken: range.endToken }
    else whole.push(range)
  }
  return whole
}
