import type { Document, Span } from '../../document.ts'
import type { Source, SourceKind, TokenRange } from '../attribution.ts'
import { isBodyWord } from '../phrases/names.ts'
import { nounClassOf } from '../phrases/nouns.ts'
import { isSpeaking } from '../phrases/phrase-nouns.ts'
import { readPhrase, type SourcePhrase } from '../phrases/phrases.ts'
import type { Relation } from '../relation.ts'
import type { WordFacts } from '../words.ts'
import { antecedentOf } from './antecedents.ts'
import { fullNamesOf } from './full-names.ts'

/** How many of the latest sources a pronoun looks back over. */
const MEMORY = 8
/** A bare spokesman speaks for a body of his own sentence or of so many before, not further than so many tokens. */
const BODY_BACK = 2
const BODY_STEPS = 100
/** A pronoun skips to a name in its own or the last sentence when no fitting source spoke within so many sentences. */
const FRESH = 2

/** A short subject has so many words at most. */
const LONGEST_SUBJECT = 4

interface Draft {
  name: string
  kind: SourceKind
  given: string | undefined
  gender: 'm' | 'f' | undefined
  lastSentence: number
  readonly mentions: Span[]
}

const MALE = new Set(['he', 'him', 'his', 'himself'])
const FEMALE = new Set(['she', 'her', 'herself'])
const PLURAL = new Set(['they', 'them', 'their', 'themselves', 'both', 'neither'])
const COMPANIES = new Set(
  'company firm corporation startup airline manufacturer retailer developer carmaker automaker'.split(' '),
)
const ARTICLES = new Set(['the', 'a', 'an', 'his', 'her', 'its', 'their'])
const RELATIVE = new Set(['who', 'whom', 'which', 'that'])
/** Names of sources that no other pronoun calls. */
const SPEAKERS = new Set(['i', 'we', 'you', 'your'])
const FIRST_PERSON = new Set(['i', 'we', 'me', 'us', 'my', 'our'])

/** Whether a source is the writer: "I", "we". */
export function isWriter(source: Source): boolean {
  return FIRST_PERSON.has(source.name.toLowerCase())
}

/**
 * Merges the sources of relations into distinct ones.
 *
 * A person is known by the surname after the full name, a body by its full name, its last word or its noun ("the
 * ministry" after "the Ministry of Health"), a role by its noun ("the judge" after "Judge Lima"), a pronoun by the
 * nearest earlier source that fits. Unnamed sources are one where their phrases are the same. All attributions to
 * nobody share one source of kind `none`.
 *
 * @returns the sources in order of first appearance, and for each relation the index of its source
 */
export function mergeSources(
  document: Document,
  facts: WordFacts,
  relations: readonly Relation[],
): { sources: Source[]; indexes: Int32Array } {
  const { text, tokens } = document
  const drafts: Draft[] = []
  const byKey = new Map<string, number>()
  const recent: number[] = []
  /** Bodies whose name does not tell what they are: "the company" may be any of them, but no ministry. */
  const companies = new Set<number>()
  const indexes = new Int32Array(relations.length)
  const fullNames = fullNamesOf(document, facts)
  const isSurname = (lower: string) => fullNames.of(lower) !== undefined

  relations.forEach(({ source, cue }, i) => {
    indexes[i] =
      source === null ? nobody() : resolve(readPhrase(document, facts, source, isSurname), reportsSpeech(cue))
  })
  const sources = drafts.map(({ name, kind, mentions }, i) => ({ id: `s${i + 1}`, name, kind, mentions }))
  return { sources, indexes }

  function reportsSpeech(cue: TokenRange | null): boolean {
    const type = cue === null ? undefined : facts.cue[tokens.type[cue.firstToken]]?.type
    return type === 'speech' || type === 'writing'
  }

  function nobody(): number {
    return byKey.get('none') ?? create('none', { name: '', kind: 'none' })
  }

  function create(key: string, { name, kind }: { name: string; kind: SourceKind }): number {
    drafts.push({ name, kind, given: undefined, gender: undefined, lastSentence: -1, mentions: [] })
    byKey.set(key, drafts.length - 1)
    return drafts.length - 1
  }

  function resolve(phrase: SourcePhrase, speaks: boolean): number {
    const index = phrase.form === 'pronoun' ? pronoun(phrase, speaks) : called(phrase)
    const draft = drafts[index]
    draft.mentions.push({ start: tokens.start[phrase.firstToken], end: tokens.end[phrase.endToken - 1] })
    draft.lastSentence = tokens.sentence[phrase.firstToken]
    draft.gender ??= genderOf(phrase)
    if (phrase.form === 'name' && draft.kind === phrase.kind) {
      draft.given ??= phrase.given
      const name = nameOf(phrase)
      if (name.length > draft.name.length && name.length <= LONGEST_NAME) draft.name = name
    }
    const at = recent.indexOf(index)
    if (at >= 0) recent.splice(at, 1)
    recent.unshift(index)
    if (recent.length > MEMORY) recent.pop()
    return index
  }

  function called(phrase: SourcePhrase): number {
    const { kind, head, definite, form, owner } = phrase
    // "The county attorneys" tell their side themselves.
    const told = kind === 'named-organization' && isSpeaking(head)
    const short = form === 'noun' && (definite || owner !== undefined) && !told
    const role = short ? byKey.get(roleKey(head, owner)) : undefined
    if (role !== undefined) return role
    const bearer = form === 'noun' && definite ? fullNames.withRole(head, phrase.firstToken) : undefined
    if (bearer !== undefined) {
      const read = readPhrase(document, facts, bearer, isSurname)
      if (read.kind === 'named-person') return called({ ...read, roles: [head] })
    }
    if (form === 'noun' && kind === 'unnamed-person' && head.startsWith('spokes')) {
      const body = recent.find((index) => drafts[index].kind === 'named-organization')
      if (body !== undefined) return body
      if (namesBody(phrase)) return calledAnew({ ...phrase, kind: 'named-organization' })
    }
    const index = calledAnew(phrase)
    if (kind === 'named-person' || kind === 'named-organization') {
      for (const role of phrase.roles) {
        if (told && byKey.has(roleKey(role))) continue
        byKey.set(roleKey(role), index)
        if (owner !== undefined) byKey.set(roleKey(role, owner), index)
      }
    }
    return index
  }

  /** Whether the sentences around a bare spokesman tell of a body that he may speak for. */
  function namesBody({ firstToken }: TokenRange): boolean {
    const earliest = tokens.sentence[firstToken] - BODY_BACK
    for (let token = firstToken - 1, steps = 0; token >= 0 && steps < BODY_STEPS; token--, steps++) {
      if (tokens.sentence[token] < earliest) return false
      const type = tokens.type[token]
      if (isBodyWord(document, facts, type)) return true
      if (facts.noun[type] === 'body' && token > 0 && lowerAt(token - 1) === 'the') return true
    }
    return false
  }

  function calledAnew(phrase: SourcePhrase): number {
    const { kind, head, given, gender, definite, form } = phrase
    const known = byKey.get(`${kind}:${head}`)
    if (kind === 'named-person') {
      const full = given === undefined ? undefined : byKey.get(`person:${given} ${head}`)
      const fits =
        known !== undefined &&
        (given === undefined || (drafts[known].given ?? given) === given) &&
        (gender === undefined || (drafts[known].gender ?? gender) === gender)
      const index = full ?? (fits ? known : createPerson(phrase))
      byKey.set(`${kind}:${head}`, index)
      if (given !== undefined) byKey.set(`person:${given} ${head}`, index)
      return index
    }
    const words = keyOf(phrase)
    const same = byKey.get(`${kind}=${words}`)
    if (same !== undefined) return same
    if (form === 'noun' && definite && known !== undefined) return known
    if (form === 'name' && known !== undefined && words === head) return known
    const acronym = byKey.get(`acronym:${head}`)
    if (acronym !== undefined && form === 'name' && words === head) return acronym
    if (definite && words === head && COMPANIES.has(head)) {
      const company = recent.find((index) => companies.has(index))
      if (company !== undefined) return company
    }
    const index = create(`${kind}=${words}`, { name: nameOf(phrase), kind })
    byKey.set(`${kind}:${head}`, index)
    if (form === 'name') {
      if (kind === 'named-organization' && nounClassOf(head) === undefined) companies.add(index)
      // "the ministry" must find "the Ministry of Health", and "the EPA" what it abbreviates.
      for (const word of words.split(' ', 12)) if (word.length > 3) byKey.set(`${kind}:${word}`, index)
      const initials = initialsOf(phrase)
      if (initials.length > 1) byKey.set(`acronym:${initials}`, index)
    }
    return index
  }

  /** A person first called by the surname alone is the one whose full name the text has. */
  function createPerson(phrase: SourcePhrase): number {
    const { kind, head, given, gender } = phrase
    const full = given === undefined ? fullNames.of(head) : undefined
    const read = full && readPhrase(document, facts, full, isSurname)
    const same = read !== undefined && (gender === undefined || (read.gender ?? gender) === gender)
    const index = create(`${kind}:${head}`, { name: nameOf(same ? phrase : { ...phrase, given: '' }), kind })
    drafts[index].given = given ?? (same ? read.given : undefined)
    drafts[index].gender = gender ?? (same ? read.gender : undefined)
    if (same && read.given !== undefined) byKey.set(`person:${read.given} ${head}`, index)
    return index
  }

  function pronoun(phrase: SourcePhrase, speaks: boolean): number {
    const { head } = phrase
    if (RELATIVE.has(head)) {
      const people = head === 'who' || head === 'whom'
      const antecedent = antecedentOf(document, facts, phrase.firstToken, people)
      const read = antecedent && readPhrase(document, facts, antecedent, isSurname)
      if (read !== undefined && read.form !== 'pronoun' && (people || read.kind !== 'named-person'))
        return called(read)
    }
    if (FIRST_PERSON.has(head)) {
      const key = `first:${head === 'i' || head === 'me' || head === 'my' ? 'I' : 'we'}`
      return (
        byKey.get(key) ??
        create(key, { name: key.slice(6), kind: key === 'first:I' ? 'unnamed-person' : 'unnamed-group' })
      )
    }
    if (head === 'you' || head === 'your')
      return byKey.get('you') ?? create('you', { name: nameOf(phrase), kind: 'unnamed-person' })
    const gender = genderOf(phrase)
    const sentence = tokens.sentence[phrase.firstToken]
    if (head === 'it' && sentence > 0) {
      const subject = subjectOf(sentence - 1)
      if (subject !== undefined) return called(readPhrase(document, facts, subject, isSurname))
    }
    // Two who speak as one, or one called "they", speak on.
    const last = recent.length > 0 ? drafts[recent[0]] : undefined
    const speaksOn = speaks && PLURAL.has(head) && last?.kind === 'named-person'
    if (speaksOn && sentence - last.lastSentence <= 1) return recent[0]
    const fitting = recent.filter((index) => {
      const draft = drafts[index]
      if (SPEAKERS.has(draft.name.toLowerCase())) return false
      if (gender !== undefined) return isPerson(draft.kind) && (draft.gender ?? gender) === gender
      if (PLURAL.has(head)) return draft.kind === 'unnamed-group' || draft.kind === 'named-organization'
      return draft.kind === 'named-organization' || draft.kind === 'document'
    })
    // A named person is a better bet than an unnamed one, unless the unnamed one spoke just now.
    const named = fitting.find((index) => drafts[index].kind === 'named-person')
    const latest = fitting[0]
    const fits = named !== undefined && sentence - drafts[latest].lastSentence > 1 ? named : latest
    if (fits !== undefined && sentence - drafts[fits].lastSentence <= FRESH) return fits
    if (gender !== undefined) {
      for (const name of fullNames.before(phrase.firstToken)) {
        const read = readPhrase(document, facts, name, isSurname)
        if (read.kind !== 'named-person' || (read.gender ?? gender) !== gender) continue
        const index = called(read)
        if ((drafts[index].gender ?? gender) === gender) return index
      }
    }
    if (fits !== undefined) return fits
    const kind =
      gender !== undefined ? 'unnamed-person' : PLURAL.has(head) ? 'unnamed-group' : 'named-organization'
    return byKey.get(`pronoun:${head}`) ?? create(`pronoun:${head}`, { name: nameOf(phrase), kind })
  }

  /** The document or body that begins a sentence: "The lawsuit was filed in May." */
  function subjectOf(sentence: number): TokenRange | undefined {
    const first = document.sentences.firstToken[sentence]
    const end = Math.min(document.sentences.endToken[sentence], first + LONGEST_SUBJECT)
    if (!ARTICLES.has(lowerAt(first))) return undefined
    for (let token = first + 1; token < end; token++) {
      const noun = facts.noun[tokens.type[token]]
      if (noun === undefined) continue
      const last = facts.noun[tokens.type[token + 1]] === undefined
      return last && (noun === 'document' || noun === 'body')
        ? { firstToken: first, endToken: token + 1 }
        : undefined
    }
    return undefined
  }

  function lowerAt(token: number): string {
    return document.types.lower[tokens.type[token]]
  }

  function nameOf(phrase: SourcePhrase): string {
    if (phrase.kind === 'named-person') {
      const full = phrase.given === undefined ? fullNames.of(phrase.head) : undefined
      const range = full ?? phrase.name
      return text.slice(tokens.start[range.firstToken], tokens.end[range.endToken - 1])
    }
    const first =
      phrase.endToken - phrase.firstToken > 1 && /^(the|a|an)$/i.test(wordAt(phrase.firstToken)) ? 1 : 0
    return text.slice(tokens.start[phrase.firstToken + first], tokens.end[phrase.endToken - 1])
  }

  function wordAt(token: number): string {
    return document.types.form[tokens.type[token]]
  }

  function keyOf(phrase: SourcePhrase): string {
    const parts: string[] = []
    for (let token = phrase.firstToken; token < phrase.endToken && parts.length < 12; token++) {
      const lower = document.types.lower[tokens.type[token]]
      if (!/^(the|a|an|,|'s)$/.test(lower)) parts.push(lower)
    }
    return parts.join(' ')
  }

  function initialsOf(phrase: SourcePhrase): string {
    let initials = ''
    for (let token = phrase.firstToken; token < phrase.endToken && initials.length < 8; token++) {
      if (facts.capital[tokens.type[token]] === 1 && wordAt(token).toLowerCase() !== 'the')
        initials += wordAt(token)[0]
    }
    return initials.toLowerCase()
  }
}

/** A name longer than this is a whole clause that was taken for a source. */
const LONGEST_NAME = 80

/** Under what key a source of a role stands; one lawyer or several, lawyers or attorneys are the same side. */
function roleKey(role: string, owner?: string): string {
  const noun = /^(lawyer|attorney)s?$/.test(role) ? 'lawyer' : role
  return owner === undefined ? `role:${noun}` : `role:${noun} of ${owner}`
}

function isPerson(kind: SourceKind): boolean {
  return kind === 'named-person' || kind === 'unnamed-person'
}

function genderOf({ head, form, gender }: SourcePhrase): 'm' | 'f' | undefined {
  if (form !== 'pronoun') return gender
  return MALE.has(head) ? 'm' : FEMALE.has(head) ? 'f' : undefined
}
