import { fullNameOf } from '../../lexicons/gazetteer.ts'
import { withoutStop } from '../../lexicons/without-stop.ts'
import { isInCapitals } from '../names/writing.ts'
import type { NameForm } from './forms.ts'

/** Words that a name's acronym may pass over. */
export const SMALL_WORDS = new Set("of for the and in on to de la du des & 's '".split(' '))
/** More words than an acronym has letters. */
export const LONGEST_SPELLED = 12

/** The first letters of words; those of small words only where `small`. */
export function initials(words: readonly string[], small: boolean): string {
  let letters = ''
  for (const word of words) if (small || !SMALL_WORDS.has(word)) letters += word.charAt(0)
  return letters
}

/**
 * Whether `acronym` may stand for `words`: its letters are their initials, in order, small words optional.
 */
export function spells(acronym: string, words: readonly string[]): boolean {
  const letters = acronym.toLowerCase().replaceAll('.', '')
  if (letters.length < 2 || words.length > LONGEST_SPELLED) return false
  return letters === initials(words, false) || letters === initials(words, true)
}

/**
 * Whether initials that stand alone in brackets after a body may be short for it though their letters differ,
 * as those of a name in another language do: "Japan Broadcasting Corporation (NHK)".
 */
export function abridges(initials: NameForm, full: NameForm): boolean {
  const bodies = initials.kind === 'organization' && full.kind === 'organization'
  return bodies && isAcronym(initials) && full.words.length > 1 && fullNameOf(initials.written) === undefined
}

/** Whether a form is written as an acronym: capitals and points, two letters or more, or as "DfE" is. */
export function isAcronym({ written }: NameForm): boolean {
  const name = withoutStop(written)
  if (name.length < 2 || name.length > LONGEST_SPELLED || name.includes(' ')) return false
  return isInCapitals(name) || /^[A-Z]{1,3}[a-z][A-Z]{1,3}$/.test(name)
}
