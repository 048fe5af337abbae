import type { Document } from '../document.ts'
import type { Name } from './name.ts'

const VERSUS = new Set(['v', 'v.', 'vs', 'vs.'])

/**
 * Names without the parties of cases that a text only cites: "Mercer" of "Mercer v. Allied Tanning Corp." is
 * nobody in it, unless it names a Mercer elsewhere. Bodies and places that are parties stay.
 *
 * @param names in order of the text
 */
export function withoutCitedParties({ tokens, types }: Document, names: readonly Name[]): readonly Name[] {
  const isVersus = (token: number) =>
    token >= 0 && token < tokens.count && VERSUS.has(types.lower[tokens.type[token]])
  const isParty = ({ firstToken, endToken }: Name) => isVersus(endToken) || isVersus(firstToken - 1)
  if (!names.some(isParty)) return names
  const called = new Set<number>()
  for (const name of names) {
    if (isParty(name)) continue
    for (let token = name.firstToken; token < name.endToken; token++) called.add(tokens.type[token])
  }
  return names.filter(
    (name) => name.kind !== 'person' || !isParty(name) || called.has(tokens.type[name.endToken - 1]),
  )
}
