import type { ReadText } from '../read-text.ts'
import type { Relation } from '../relation.ts'

/** A speaker's label has so many words at most. */
const LONGEST_LABEL = 4
/** One line with a label may be a heading; from so many on the text is a transcript. */
const LEAST_LINES = 2

/** The turns of a transcript: paragraphs that begin with a name in capitals and a colon ("SMITH: We agree."). */
export function turns({ document: { tokens, types, paragraphs } }: ReadText, held: Uint8Array): Relation[] {
  const relations: Relation[] = []
  let lines = 0
  for (let p = 0; p < paragraphs.count; p++) {
    const first = paragraphs.firstToken[p]
    const end = paragraphs.endToken[p]
    let colon = first
    while (colon < end && colon - first <= LONGEST_LABEL && isCapitals(types.form[tokens.type[colon]]))
      colon++
    if (colon === first || colon >= end - 1 || types.form[tokens.type[colon]] !== ':') continue
    lines++
    let free = first
    while (free < end && held[free] === 0) free++
    if (free < end) continue
    relations.push({
      source: { firstToken: first, endToken: colon },
      cue: { firstToken: colon, endToken: colon + 1 },
      content: [{ firstToken: colon + 1, endToken: end }],
    })
  }
  return lines < LEAST_LINES ? [] : relations
}

function isCapitals(form: string): boolean {
  return form.length < 30 && /^[A-Z][A-Z.'-]+$/.test(form)
}
