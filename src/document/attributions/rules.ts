import { type Document, TokenKind } from '../document.ts'
import type { TokenRange } from './attribution.ts'
import type { Relation } from './relation.ts'
import type { WordFacts } from './words.ts'

const AUXILIARIES = new Set(
  'has have had is are was were also later now repeatedly will would did'.split(' '),
)
const NOBODY = new Set(['reportedly', 'allegedly', 'supposedly', 'purportedly'])

/** Relations found by the order of words around reporting verbs: "X said that …", "…, said X", "according to X". */
export function relationsByRule(document: Document, facts: WordFacts, quoted: Uint8Array): Relation[] {
  const { tokens, types, sentences } = document
  const relations: Relation[] = []
  const lowerAt = (token: number) => types.lower[tokens.type[token]]
  const isPunctuation = (token: number) => types.kind[tokens.type[token]] === TokenKind.punctuation
  const range = (firstToken: number, endToken: number): TokenRange => ({ firstToken, endToken })

  for (let s = 0; s < sentences.count; s++) {
    const first = sentences.firstToken[s]
    const end = sentences.endToken[s]
    for (let token = first; token < end; token++) {
      if (quoted[token] === 1) continue
      const lower = lowerAt(token)
      if (lower === 'according' && token + 2 < end && lowerAt(token + 1) === 'to') {
        let stop = token + 2
        while (stop < end && !isPunctuation(stop)) stop++
        const content = stop < end - 1 ? range(stop + 1, end) : range(first, token)
        if (content.endToken > content.firstToken && stop > token + 2) {
          relations.push({ source: range(token + 2, stop), cue: range(token, token + 2), content: [content] })
        }
        break
      }
      if (NOBODY.has(lower)) {
        if (token + 1 < end - 1) {
          relations.push({ source: null, cue: range(token, token + 1), content: [range(token + 1, end)] })
        }
        break
      }
      const entry = facts.cue[tokens.type[token]]
      if (entry === undefined || (entry.type !== 'speech' && entry.type !== 'writing')) continue
      const found = aroundVerb(first, end, token)
      if (found === undefined) continue
      relations.push(found)
      break
    }
  }
  return relations

  function aroundVerb(first: number, end: number, verb: number): Relation | undefined {
    let cueFirst = verb
    while (cueFirst > first && AUXILIARIES.has(lowerAt(cueFirst - 1))) cueFirst--
    let left = cueFirst
    while (left > first && !isPunctuation(left - 1) && quoted[left - 1] === 0) left--
    const cue = range(cueFirst, verb + 1)
    const after = verb + 1
    const direct = after < end && (quoted[after] === 1 || (isPunctuation(after) && quoted[after + 1] === 1))
    if (left === cueFirst && left > first) {
      // "…," said X
      let stop = after
      while (stop < end && !isPunctuation(stop) && quoted[stop] === 0) stop++
      if (stop === after) return undefined
      const content = [range(first, left)]
      if (stop + 1 < end && quoted[stop + 1] === 1) content.push(range(stop + 1, end))
      return { source: range(after, stop), cue, content }
    }
    const source = range(left, cueFirst)
    if (cueFirst - left < 1 || cueFirst - left > 12) return undefined
    const that = after < end && lowerAt(after) === 'that'
    if (that || direct || (verb + 2 < end && isSaid(verb))) {
      const content = [range(after, Math.max(after + 1, end - 1))]
      if (left > first && quoted[left - 1] === 1) content.unshift(range(first, left))
      return after < end ? { source, cue, content } : undefined
    }
    return left > first && (verb + 2 >= end || quoted[first] === 1)
      ? { source, cue, content: [range(first, left)] }
      : undefined
  }

  function isSaid(token: number): boolean {
    return facts.stem[tokens.type[token]] === 'say'
  }
}
