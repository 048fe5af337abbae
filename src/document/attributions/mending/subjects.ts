import { TokenKind } from '../../document.ts'
import type { TokenRange } from '../attribution.ts'
import type { Relation } from '../relation.ts'
import { antecedentOf } from '../resolving/antecedents.ts'
import type { ReadText } from './read-text.ts'

const words = (list: string) => new Set(list.split(/\s+/))
/** Marks that set off what interrupts a subject. */
const MARKS = words(', — – ― - --')
/** Words that begin what interrupts a subject, beside participles, names and figures. */
const INTERRUPTERS = words(
  `who which whose where a an the one once himself herself itself themselves his her its their including along both
  long also like speaking now then for in on at with under when as among`,
)
/** Words that join the parts of a subject, and cannot begin it. */
const JOINTS = words("of for in on at with from by to and 's after that")
/** Words that a subject at a sentence's beginning does not hold. */
const OUTSIDE = words(
  `before when while as if since although though because despite until unless once during amid without what how why
  where not so yet but or then now there here today yesterday still however meanwhile instead also even just only
  indeed perhaps according asked he she they i we you it is are was were be been being am has have had do does did
  will would can could may might shall should must 're 've 'll 'd n't said says say told asks wrote who which let`,
)
const PRONOUNS = words('he she they it we i who')
/** Without clitics: "'s" may as well be a possessive. */
const BE = words('is are was were be been being')
/** Auxiliaries that stand before their subject in a question. */
const AUXILIARIES = words('has have had did does do is was were are would will can could')
/** First words of cues that want no subject before them. */
const SUBJECTLESS = words('it there no known titled called to according by of')
/** Words that may stand between a subject and its verb, and say nothing themselves. */
const ADVERBS = words(
  'long also often later then now still once meanwhile again soon already never always keeps aside',
)
/** Verbs by which the writer, not the subject, thinks so. */
const SEEMING = /^(?:seem|appear|to$)/
/** Finite forms of a second verb; a base form after "and" may as well be an infinitive. */
const FINITE = /(?:s|ed)$|^(?:came|went|made|gave|took|told|wrote|saw|found|had)$/
/** Past participles by their endings, and those that have none. */
const PARTICIPLE = /(?:ed|en|own|aid)$|^(?:thought|held|felt|understood|found|meant|made)$/
/** Words before a participle that opens a sentence: "After saying …, she left". */
const BEFORE_PARTICIPLE = words('while after before when by in without since')
/** Last words of what tells when: "Last year, Governor Lima, a Democrat, signed …". */
const TIMES = words(
  'year years month months week weeks day days hour hours morning afternoon evening night time',
)
/** A longer subject is a clause. */
const LONGEST = 12
/** A longer insertion is none. */
const LONGEST_INSERTION = 30
/** Capitals in a row that may be one name with its titles. */
const LONGEST_NAME = 6

/** A relation that has a cue. */
type CuedRelation = Relation & { readonly cue: TokenRange }

/**
 * Mends the sources of verbs whose subject stands where a labeller seldom sees it.
 *
 * One rule for each construction, tried in turn where the source is missing or is caught in an insertion. A rule asks
 * for the construction's own marks, so that it fires seldom and is then mostly right.
 */
export function withSubjects({ document, facts }: ReadText, relations: readonly Relation[]): Relation[] {
  const { tokens, types, sentences } = document
  const lowerAt = (token: number) => types.lower[tokens.type[token]]
  const isCapital = (token: number) => facts.capital[tokens.type[token]] === 1
  const isWord = (token: number) => types.kind[tokens.type[token]] <= TokenKind.number
  const startOf = (token: number) => sentences.firstToken[tokens.sentence[token]]
  const endOf = (token: number) => sentences.endToken[tokens.sentence[token]]

  const rules = [partedSubject, frontAsSubject, pronounInCue, firstOfTwoVerbs]
  const mended = relations.map((found) => {
    const relation = isStray(found) ? { ...found, source: relativeBefore(found) } : found
    if (!hasCue(relation)) return relation
    for (const rule of rules) {
      const changed = rule(relation)
      if (changed !== null) return changed
    }
    return relation
  })
  return mended.map(openingParticiple)

  /** Whether a source holds nothing that could speak: adverbs and prepositions alone. */
  function isStray({ source }: Relation): boolean {
    return (
      source !== null && every(source, (token) => ADVERBS.has(lowerAt(token)) || JOINTS.has(lowerAt(token)))
    )
  }

  /** "An email that stated …": what "that" stands for, where it adjoins the verb. */
  function relativeBefore({ source, cue }: Relation): TokenRange | null {
    if (source === null || source.endToken !== cue?.firstToken || lowerAt(cue.firstToken).endsWith('ing'))
      return null
    const that = source.endToken - 1
    return lowerAt(that) === 'that' ? (antecedentOf(document, facts, that, false) ?? null) : null
  }

  /** "The defenders, led by Senator Lima, say …": the nearest name is part of the insertion. */
  function partedSubject({ source, cue, content }: CuedRelation): Relation | null {
    const first = startOf(cue.firstToken)
    let before = cue.firstToken - 1
    while (before > first && ADVERBS.has(lowerAt(before))) before--
    const verb = lowerAt(cue.firstToken)
    if (before <= first || !MARKS.has(lowerAt(before))) return null
    if (SUBJECTLESS.has(verb) || verb.endsWith('ing') || some(cue, (token) => BE.has(lowerAt(token))))
      return null
    const subject = subjectAt(first, before)
    if (subject === null) return null
    const rest = content.filter(({ firstToken }) => firstToken >= subject.endToken)
    if (rest.length === 0) return null
    if (source !== null) {
      const inInsertion = source.firstToken >= subject.endToken && source.endToken <= cue.firstToken
      if (!inInsertion || rest.length < content.length) return null
    }
    return { source: subject, cue, content: rest }
  }

  /** The noun phrase that begins a sentence at `first` and ends at a mark, where an insertion up to `end` follows. */
  function subjectAt(first: number, end: number): TokenRange | null {
    let mark = first
    for (; mark < end && mark - first <= LONGEST && !MARKS.has(lowerAt(mark)); mark++) {
      if (!isWord(mark) || OUTSIDE.has(lowerAt(mark))) return null
    }
    if (mark === first || mark >= end || !MARKS.has(lowerAt(mark)) || end - mark > LONGEST_INSERTION)
      return null
    const isDateline = lowerAt(mark) !== ',' && every({ firstToken: first, endToken: mark }, isInCapitals)
    // "Speaking for the town, Lima said", but "King Olaf", and "Beijing" alone.
    const isParticiple =
      lowerAt(first).endsWith('ing') &&
      some({ firstToken: first + 1, endToken: mark }, (token) => !isCapital(token))
    if (isDateline || isParticiple || JOINTS.has(lowerAt(first)) || TIMES.has(lowerAt(mark - 1))) return null
    const next = lowerAt(mark + 1)
    const isInsertion =
      INTERRUPTERS.has(next) ||
      next.endsWith('ing') ||
      next.endsWith('ed') ||
      isCapital(mark + 1) ||
      types.kind[tokens.type[mark + 1]] === TokenKind.number
    return isInsertion ? { firstToken: first, endToken: mark } : null
  }

  function isInCapitals(token: number): boolean {
    const form = types.form[tokens.type[token]]
    return form === form.toUpperCase()
  }

  /** "Lima has been critical of …": what stands before the verb was taken for its content. */
  function frontAsSubject({ source, cue, content }: CuedRelation): Relation | null {
    const [front, ...rest] = content
    if (source !== null || rest.length === 0 || SEEMING.test(lowerAt(cue.firstToken))) return null
    const { firstToken, endToken } = front
    if (endToken !== cue.firstToken || firstToken !== startOf(firstToken) || endToken - firstToken > LONGEST)
      return null
    if (isPassive(cue)) return null
    const pronoun = endToken - firstToken === 1 && PRONOUNS.has(lowerAt(firstToken))
    const name =
      isCapital(firstToken) &&
      every(front, (token) => !OUTSIDE.has(lowerAt(token)) && (isWord(token) || MARKS.has(lowerAt(token))))
    return pronoun || name ? { source: front, cue, content: rest } : null
  }

  /** "is said", "has been accused": a form of "be", and a past participle. */
  function isPassive(cue: TokenRange): boolean {
    const participle = (token: number) => PARTICIPLE.test(lowerAt(token)) && !BE.has(lowerAt(token))
    return some(cue, (token) => BE.has(lowerAt(token))) && some(cue, participle)
  }

  /** "it attacked": the subject was taken into the cue. */
  function pronounInCue({ source, cue, content }: CuedRelation): Relation | null {
    const at = AUXILIARIES.has(lowerAt(cue.firstToken)) ? cue.firstToken + 1 : cue.firstToken
    if (source !== null || at >= cue.endToken - 1 || !PRONOUNS.has(lowerAt(at))) return null
    const verb = lowerAt(at + 1)
    const nobody = some(cue, (token) => BE.has(lowerAt(token))) || verb === "'s" || SEEMING.test(verb)
    if (nobody) return null
    return {
      source: { firstToken: at, endToken: at + 1 },
      cue: { firstToken: at + 1, endToken: cue.endToken },
      content,
    }
  }

  /** "Lima met the council and asked …": the subject of the first verb is that of the second. */
  function firstOfTwoVerbs({ source, cue, content }: CuedRelation): Relation | null {
    if (source !== null || !FINITE.test(lowerAt(cue.firstToken)) || BE.has(lowerAt(cue.firstToken)))
      return null
    let before = cue.firstToken - 1
    const first = startOf(cue.firstToken)
    if (before > first && lowerAt(before).endsWith('ly')) before--
    if (before <= first || !['and', 'but', 'then'].includes(lowerAt(before))) return null
    // A clause between them has a subject of its own.
    const near = { firstToken: Math.max(first, before - LONGEST_INSERTION), endToken: before }
    if (some(near, (token) => lowerAt(token) === 'so' || lowerAt(token) === 'but')) return null
    const subject = nameAt(first, before)
    return subject && { source: subject, cue, content }
  }

  /** A pronoun or a run of capitals that begins at `first`. */
  function nameAt(first: number, end: number): TokenRange | null {
    if (PRONOUNS.has(lowerAt(first))) return { firstToken: first, endToken: first + 1 }
    if (OUTSIDE.has(lowerAt(first)) || JOINTS.has(lowerAt(first))) return null
    let last = first
    while (last < Math.min(end, first + LONGEST_NAME) && isCapital(last)) last++
    return last === first ? null : { firstToken: first, endToken: last }
  }

  /** "Calling it a lie, Lima left": a participle's subject is that of the clause which it opens. */
  function openingParticiple(relation: Relation, index: number): Relation {
    if (relation.source !== null || !hasCue(relation)) return relation
    const { cue, content } = relation
    const first = startOf(cue.firstToken)
    const opens =
      cue.firstToken === first || (cue.firstToken === first + 1 && BEFORE_PARTICIPLE.has(lowerAt(first)))
    if (!opens || !lowerAt(cue.firstToken).endsWith('ing')) return relation
    const next = mended[index + 1]?.source
    if (next && startOf(next.firstToken) === first && next.firstToken > cue.firstToken)
      return { ...relation, source: next }
    const behind = content[content.length - 1].endToken
    const end = endOf(first)
    let at = behind
    while (at < Math.min(end, behind + 2) && !isWord(at)) at++
    return at > behind && at < end ? { ...relation, source: nameAt(at, end) } : relation
  }
}

function hasCue(relation: Relation): relation is CuedRelation {
  return relation.cue !== null
}

function some({ firstToken, endToken }: TokenRange, holds: (token: number) => boolean): boolean {
  for (let token = firstToken; token < endToken; token++) if (holds(token)) return true
  return false
}

function every(range: TokenRange, holds: (token: number) => boolean): boolean {
  return !some(range, (token) => !holds(token))
}
