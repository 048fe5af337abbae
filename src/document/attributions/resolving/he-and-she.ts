import type { Gender } from '../phrases/genders.ts'
import type { SourcePhrase } from '../phrases/source-phrase.ts'

const MALE = new Set(['he', 'him', 'his', 'himself'])
const FEMALE = new Set(['she', 'her', 'herself'])

/** Whether a phrase is a pronoun that calls one person. */
export function isHeOrShe({ form, head }: SourcePhrase): boolean {
  return form === 'pronoun' && (MALE.has(head) || FEMALE.has(head))
}

/** The gender that a phrase tells. */
export function genderOf({ head, form, gender }: SourcePhrase): Gender | undefined {
  if (form !== 'pronoun') return gender
  return MALE.has(head) ? 'm' : FEMALE.has(head) ? 'f' : undefined
}
