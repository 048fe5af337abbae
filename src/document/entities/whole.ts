import type { Document } from '../document.ts'
import type { EntityKind, Name } from '../names/name.ts'

/** Heads that make a state or a town of the place after them: "Republic of Chile". */
const STATES = new Set('republic kingdom commonwealth federation state city province county'.split(' '))

/**
 * The names of a document, with a body's head and the place after it as one: "University of" and "Lagos". The newswire
 * that the labeller learned from cuts names there; readers do not.
 */
export function wholeNames(document: Document): readonly Name[] {
  const { names } = document
  const whole: Name[] = []
  for (let k = 0; k < names.length; k++) {
    const head = names[k]
    const place = names[k + 1]
    const kind = place === undefined ? null : kindOfWhole(document, head, place)
    if (kind === null) whole.push(head)
    else {
      whole.push({ firstToken: head.firstToken, endToken: place.endToken, kind })
      k++
    }
  }
  return whole
}

/** What a body's name that ends in "of" or "of the" makes with the place that follows; null where it does not. */
function kindOfWhole({ tokens, types }: Document, head: Name, place: Name): EntityKind | null {
  if (head.kind !== 'organization' || place.kind !== 'place' || place.part !== undefined) return null
  const { firstToken, endToken } = head
  if (place.firstToken !== endToken || tokens.sentence[endToken] !== tokens.sentence[firstToken]) return null
  const wordAt = (token: number) => (token < firstToken ? '' : types.lower[tokens.type[token]])
  const of = wordAt(endToken - 1) === 'the' ? endToken - 2 : endToken - 1
  if (wordAt(of) !== 'of' || of === firstToken) return null
  return STATES.has(wordAt(of - 1)) ? 'place' : 'organization'
}
