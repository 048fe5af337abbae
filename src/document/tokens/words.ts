import { oncePer } from '../../learned/once.ts'
import { TokenKind, type Tokens, type WordTypes } from '../document.ts'
import { APOSTROPHE, classAt, HYPHEN, INVISIBLE, isPair, MARK, POINT } from './characters.ts'

/** Runs of letters or digits with inner apostrophes, hyphens or points in one form. */
function runsIn(form: string): number {
  let runs = 0
  let inside = false
  for (let i = 0; i < form.length; i += isPair(form, i) ? 2 : 1) {
    const kind = classAt(form, i)
    if (kind >= MARK) {
      if (!inside) runs++
      inside = true
    } else if (kind !== APOSTROPHE && kind !== HYPHEN && kind !== POINT && kind !== INVISIBLE) inside = false
  }
  return runs
}

/**
 * How many words each type counts for: 1 for a word or number, 0 for a clitic or mark,
 * and for a token that holds several runs of letters or digits ("1,000", a URL) as
 * many as it holds. Counted once, since several layers ask.
 */
export const wordsByType = oncePer((types: WordTypes): Int32Array => {
  const words = new Int32Array(types.count)
  for (let type = 0; type < types.count; type++) {
    const kind = types.kind[type]
    if (types.clitic[type] === 1 || kind === TokenKind.punctuation || kind === TokenKind.symbol) continue
    words[type] = kind === TokenKind.word ? 1 : runsIn(types.form[type])
  }
  return words
})

/** The number of words of a text, as every rate counts them. */
export function countWords(tokens: Tokens, types: WordTypes): number {
  const byType = wordsByType(types)
  let words = 0
  for (let token = 0; token < tokens.count; token++) words += byType[tokens.type[token]]
  return words
}
