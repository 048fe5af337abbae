import type { Document } from '../document.ts'
import type { Name } from './name.ts'

/**
 * Names, those organizations made whole that were cut in two and stand elsewhere in the document as one: "the
 * | Democratic | National Committee" beside "the Democratic National Committee".
 *
 * @param names in order of the text
 * @returns names in order of the text
 */
export function withoutParted(document: Document, names: readonly Name[]): readonly Name[] {
  const { type } = document.tokens
  const touches = (i: number) => i > 0 && names[i].firstToken === names[i - 1].endToken
  if (!names.some((_, i) => touches(i))) return names
  const wordsOf = (firstToken: number, endToken: number) => type.subarray(firstToken, endToken).join(' ')
  const bodies = new Set<string>()
  for (const { firstToken, endToken, kind } of names) {
    if (kind === 'organization') bodies.add(wordsOf(firstToken, endToken))
  }
  const whole: Name[] = []
  names.forEach((name, i) => {
    const before = whole.at(-1)
    const joins =
      before !== undefined &&
      touches(i) &&
      name.kind === 'organization' &&
      bodies.has(wordsOf(before.firstToken, name.endToken))
    if (joins) whole[whole.length - 1] = { ...name, firstToken: before.firstToken }
    else whole.push(name)
  })
  return whole
}
