import { isBodyWord } from '../phrases/names.ts'
import type { SourcePhrase } from '../phrases/source-phrase.ts'
import { bodyCalled } from './bodies.ts'
import type { Draft, Drafts } from './drafts.ts'
import type { SourceText } from './source-text.ts'

/**
 * A bare spokesman speaks for a body of his own sentence or of so many before,
 * not further than so many tokens.
 */
const SENTENCES_BACK = 2
const TOKENS_BACK = 100

/**
 * The body that a bare spokesman ("a spokeswoman") speaks for: the latest that was a source, or one of his
 * own where the sentences around him tell of some body; undefined where there is none.
 */
export function bodyOfSpokesman(text: SourceText, drafts: Drafts, phrase: SourcePhrase): number | undefined {
  const body = drafts.recent.find((index) => drafts.all[index].kind === 'named-organization')
  if (body !== undefined) return body
  return tellsOfBody(text, phrase.firstToken)
    ? bodyCalled(text, drafts, { ...phrase, kind: 'named-organization' })
    : undefined
}

function tellsOfBody(text: SourceText, before: number): boolean {
  const { tokens } = text.document
  const earliest = tokens.sentence[before] - SENTENCES_BACK
  const lowest = Math.max(0, before - TOKENS_BACK)
  for (let token = before - 1; token >= lowest && tokens.sentence[token] >= earliest; token--) {
    if (isBodyWord(text, token)) return true
    if (text.nounAt(token) === 'body' && text.lowerAt(token - 1) === 'the') return true
  }
  return false
}

/** The spokesman through whom a phrase speaks, who has no name; undefined where there is none, or several. */
export function spokesmanIn({ kind, roles, head }: SourcePhrase): Draft['spokesman'] {
  if (kind === 'named-person') return undefined
  const role = roles.find(isSpokesman) ?? (isSpokesman(head) ? head : undefined)
  if (role === undefined) return undefined
  return { gender: role.endsWith('woman') ? 'f' : role.endsWith('man') ? 'm' : undefined }
}

function isSpokesman(noun: string): boolean {
  return noun === 'spokesman' || noun === 'spokeswoman' || noun === 'spokesperson'
}
