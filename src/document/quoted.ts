import type { Quotation, Tokens } from './document.ts'

/** For each token 1 inside a quotation (its marks included), else 0. */
export function quotedTokens(tokens: Tokens, quotations: readonly Quotation[]): Uint8Array {
  const quoted = new Uint8Array(tokens.count)
  let token = 0
  for (const quotation of quotations) {
    for (const span of quotation.spans) {
      while (token < tokens.count && tokens.start[token] < span.start) token++
      while (token < tokens.count && tokens.start[token] < span.end) quoted[token++] = 1
    }
  }
  return quoted
}
