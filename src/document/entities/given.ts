import { withoutStop } from '../../lexicons/without-stop.ts'
import { type Document, TokenKind } from '../document.ts'
import type { TokenRange } from '../token-range.ts'
import { tokenize } from '../tokens/tokenize.ts'
import type { GivenActor } from './entity.ts'

/** Where the text calls a caller's actor; `actor` is its place in the caller's list. */
export interface GivenMatch extends TokenRange {
  readonly actor: number
}

/** One way in which a caller's actor may be called. */
export interface GivenForm {
  readonly actor: number
  readonly written: string
  /** Its words as the tokenizer cuts them, without closing full stops. */
  readonly words: readonly string[]
}

interface Node {
  readonly next: Map<string, Node>
  readonly ends: { readonly actor: number; readonly exact: string | null }[]
}

/**
 * Tokens of an alias beyond which it is not looked for:
 * no actor is called so, and the bound keeps work linear.
 */
const LONGEST_ALIAS = 24

/** The names and aliases of the caller's actors as words; those without a letter or digit are left out. */
export function givenForms(given: readonly GivenActor[]): GivenForm[] {
  const forms: GivenForm[] = []
  for (let actor = 0; actor < given.length; actor++) {
    for (const alias of [given[actor].name, ...(given[actor].aliases ?? [])]) {
      const written = alias.trim()
      const { tokens, types } = tokenize(written)
      if (tokens.count === 0 || tokens.count > LONGEST_ALIAS || !hasWord(types.kind)) continue
      forms.push({ actor, written, words: Array.from(tokens.type, (type) => withoutStop(types.form[type])) })
    }
  }
  return forms
}

function hasWord(kinds: Uint8Array): boolean {
  return kinds.includes(TokenKind.word) || kinds.includes(TokenKind.number)
}

/**
 * Where the text calls a caller's actors: whole words, the longest alias first,
 * without regard to case unless the alias is all in capitals. One walk over the
 * tokens; what two actors claim goes to the earlier one in the list.
 */
export function matchGiven({ tokens, types }: Document, forms: readonly GivenForm[]): GivenMatch[] {
  if (forms.length === 0) return []
  const root = aliasTree(forms)
  const folded = types.lower.map(withoutStop)
  const starts = folded.map((word) => root.next.get(word))
  const matches: GivenMatch[] = []
  for (let token = 0; token < tokens.count; token++) {
    let node = starts[tokens.type[token]]
    if (node === undefined) continue
    let match: GivenMatch | null = null
    let exact = ''
    for (let at = token; node !== undefined; ) {
      exact += `${withoutStop(types.form[tokens.type[at]])} `
      at++
      const end = node.ends.find((one) => one.exact === null || one.exact === exact)
      if (end !== undefined) match = { actor: end.actor, firstToken: token, endToken: at }
      node = at < tokens.count ? node.next.get(folded[tokens.type[at]]) : undefined
    }
    if (match === null) continue
    matches.push(match)
    token = match.endToken - 1
  }
  return matches
}

function aliasTree(forms: readonly GivenForm[]): Node {
  const root: Node = { next: new Map(), ends: [] }
  for (const { actor, written, words } of forms) {
    let node = root
    for (const word of words) {
      const lower = word.toLowerCase()
      let next = node.next.get(lower)
      if (next === undefined) {
        next = { next: new Map(), ends: [] }
        node.next.set(lower, next)
      }
      node = next
    }
    const exact = isCapitals(written) ? `${words.join(' ')} ` : null
    if (!node.ends.some((end) => end.exact === null || end.exact === exact)) node.ends.push({ actor, exact })
  }
  return root
}

function isCapitals(alias: string): boolean {
  return alias === alias.toUpperCase() && alias !== alias.toLowerCase()
}
