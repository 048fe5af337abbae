import type { SourcePhrase } from '../phrases/source-phrase.ts'
import type { Drafts } from './drafts.ts'
import { genderOf } from './he-and-she.ts'
import type { SourceText } from './source-text.ts'

/** Pronouns that call several. */
export const PLURAL = new Set(['they', 'them', 'their', 'themselves', 'both', 'neither'])

/** Whether those who speak were the source of the sentence before: "Officials said … They said …". */
export function theySpeakOn(
  { document }: SourceText,
  { all, recent }: Drafts,
  { head, firstToken }: SourcePhrase,
): boolean {
  if (head !== 'they' || recent.length === 0) return false
  return document.tokens.sentence[firstToken] - all[recent[0]].lastSentence <= 1
}

/**
 * Who spoke in the sentence before, or in this one, speaks on:
 * a person, a spokesman, or two who speak as one.
 *
 * @param speaks whether the verb of the pronoun is one of speech or writing
 * @returns the index of the draft, undefined where the pronoun calls somebody else
 */
export function speaksOn(
  text: SourceText,
  { all, recent }: Drafts,
  phrase: SourcePhrase,
  speaks: boolean,
): number | undefined {
  if (!speaks || recent.length === 0) return undefined
  const { head, firstToken } = phrase
  const last = all[recent[0]]
  const sentence = text.document.tokens.sentence[firstToken]
  const { spokesman } = last
  if (last.kind !== 'named-person' && spokesman === undefined) return undefined
  if (PLURAL.has(head))
    return spokesman === undefined && sentence - last.lastSentence <= 1 ? recent[0] : undefined
  const gender = genderOf(phrase)
  const known = spokesman === undefined ? last.gender : spokesman.gender
  if (gender === undefined || (known ?? gender) !== gender || sentence - last.spokeIn > 1) return undefined
  return last.spokeIn < sentence && isAboutAnother(text, firstToken) ? undefined : recent[0]
}

/**
 * "As Lima left the room, he said": whether the sentence of a pronoun names somebody
 * before it, outside quotation marks.
 */
function isAboutAnother(
  { quoted, isCapital, lowerAt, fullNames, startOf }: SourceText,
  pronoun: number,
): boolean {
  const first = startOf(pronoun)
  for (let token = first; token < pronoun; token++) {
    if (quoted[token] === 1) continue
    if (fullNames.of(lowerAt(token)) !== undefined || (token > first && isCapital(token))) return true
  }
  return false
}
