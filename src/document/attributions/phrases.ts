import { Fact, PLACE_FACTS, wordFacts } from '../../lexicons/gazetteer.ts'
import { type Document, TokenKind } from '../document.ts'
import type { SourceKind, TokenRange } from './attribution.ts'
import { isBodyWord, kindOfName } from './names.ts'
import { titleRoleOf } from './roles-of-titles.ts'
import type { WordFacts } from './words.ts'

/** How a phrase calls its source: by name, by a common noun, or by a word that stands for an earlier phrase. */
export type CallForm = 'name' | 'noun' | 'pronoun'

/** A source's phrase, read by itself. */
export interface SourcePhrase extends TokenRange {
  readonly form: CallForm
  readonly kind: SourceKind
  /** The name in it, without titles; the whole phrase where it has none. */
  readonly name: TokenRange
  /** Last word of the name, or the noun, in lower case: the surname of a person, the noun of a body. */
  readonly head: string
  /** Given name in lower case, of a person called in full. */
  readonly given: string | undefined
  /** The nouns of role in the phrase ("senator", "judge"), in lower case. */
  readonly roles: readonly string[]
  /** Whether "the", "this", "that" or a possessive begins it. */
  readonly definite: boolean
  /** Whose it is, in lower case: "lima" of "Lima's lawyers". */
  readonly owner: string | undefined
  /** "m" or "f" where a title or a given name tells. */
  readonly gender: 'm' | 'f' | undefined
}

const words = (list: string) => new Set(list.split(/\s+/))
const PRONOUNS = words(
  `he she they it i we you him her them his their its who which that whom himself herself themselves me us my our
  neither both`,
)
const DETERMINERS = words(
  'the a an this that these those his her its their our my some several many most few any other another both',
)
const ARTICLES = words('the a an his her its their our my')
const DEFINITE = words('the this that these those his her its their our my')
/** Words after which a phrase only tells more of its head. */
const POSTMODIFIERS = words(
  `of for from at in with who which that on to about by close familiar near inside within against among under over
  whose where when including but while after before as`,
)
/** Nouns that count what "of" names: "a group of residents", "a number of critics". */
const MEASURES = words(
  'group groups crowd crowds number handful majority batch set series dozens hundreds thousands some many most one two three several few couple array lot member members round chorus crowd mix pair percent half',
)
/** Those whose word is their body's, where the phrase names it. */
const SPEAKING = /^(official|lawyer|attorney)s?$/
/** Documents that say what their maker says and no more: those of a maker that the phrase names count as the maker. */
const UTTERED = words(
  `poll polls survey surveys data figures statistics numbers tally tallies estimate estimates count counts projection
  projections forecast forecasts statement website site page video ad advertisement post tweet tweets`,
)
/** Of these, what one person makes. */
const PERSONAL = words(
  'statement tweet tweets post estimate estimates projection projections forecast forecasts',
)
/** Capitalised words before a poll that do not tell who made it. */
const DATES = words(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug
  sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday internet online`,
)
/** Adverbs that open a sentence and are caught with the source that follows. */
const CONNECTORS = words(
  'instead however meanwhile still also later then today yesterday now separately earlier finally recently indeed',
)
/** Words before a phrase that are caught with it. */
const OPENERS = words('and but or nor of from at by')
/** Words that headlines write with a capital, and no name holds. */
const JOINTS = words('and or but of for in on at to vs')
/** A name of words that no list knows has so many at most. */
const LONGEST_UNKNOWN = 3
const NAME_ENDINGS = words('jr jr. sr sr. ii iii iv')

/**
 * Reads the phrase of a source: what kind of source it calls, and by what.
 *
 * @param isSurname whether a word in lower case ends a full name somewhere in the text
 */
export function readPhrase(
  document: Document,
  facts: WordFacts,
  range: TokenRange,
  isSurname: (lower: string) => boolean,
): SourcePhrase {
  const { tokens, types } = document
  const isWord = (token: number) => types.kind[tokens.type[token]] <= TokenKind.number
  const isClitic = (token: number) => types.clitic[tokens.type[token]] === 1
  const lowerAt = (token: number) => types.lower[tokens.type[token]]
  const nounAt = (token: number) => facts.noun[tokens.type[token]]
  const gazetteerAt = (token: number) => wordFacts(types.form[tokens.type[token]])

  let first = range.firstToken
  let end = range.endToken
  while (first < end - 1 && (!isWord(first) || isClitic(first))) first++
  while (first < end - 1 && OPENERS.has(lowerAt(first))) first++
  if (end - first > 2 && CONNECTORS.has(lowerAt(first)) && lowerAt(first + 1) === ',') first += 2
  while (end > first + 1 && (!isWord(end - 1) || isClitic(end - 1) || POSTMODIFIERS.has(lowerAt(end - 1))))
    end--

  const opening = lowerAt(first)
  const whole = { firstToken: first, endToken: end }
  const base = {
    ...whole,
    name: whole,
    given: undefined,
    gender: undefined,
    roles: [],
    definite: DEFINITE.has(opening),
    owner: undefined,
  }
  if (PRONOUNS.has(opening) && (end - first === 1 || !isWord(first + 1) || PRONOUNS.has(lowerAt(end - 1)))) {
    return { ...base, form: 'pronoun', kind: 'unnamed-person', head: opening }
  }

  const roles: string[] = []
  for (let token = first; token < end; token++) {
    const noun = nounAt(token)
    if (noun === 'person' || noun === 'spokes') roles.push(lowerAt(token))
    else {
      const role = titleRoleOf(lowerAt(token))
      if (role !== undefined) roles.push(role)
    }
  }
  const the = opening === 'the'
  const partEnd = endOfPart(first)
  for (const find of [
    () => announcedName(first, partEnd),
    () => givenName(first, partEnd),
    () => announcedName(partEnd, end),
    () => givenName(partEnd, end),
    () => apposedName(partEnd, end),
  ]) {
    const person = find()
    if (person !== undefined && isPersonPhrase(person)) return personPhrase(person)
  }

  // A head that only counts gives way to what it counts.
  let head = headIn(first, partEnd)
  if (MEASURES.has(lowerAt(head)) && lowerAt(partEnd) === 'of' && partEnd + 1 < end) {
    const counted = headIn(partEnd + 1, endOfPart(partEnd + 1))
    if (nounAt(counted) !== 'body') {
      const one = lowerAt(head) === 'one'
      const kind = nounAt(counted) === 'document' ? 'document' : one ? 'unnamed-person' : 'unnamed-group'
      return { ...base, roles, form: 'noun', kind, head: lowerAt(counted) }
    }
    head = counted
  }

  const noun = nounAt(head)
  // "King said" of a Martin King, "Lima said" of an Ana Lima: neither the crown nor the city.
  const surname = facts.capital[tokens.type[head]] === 1 && isSurname(lowerAt(head)) && head === first
  if (
    surname &&
    (noun === undefined || noun === 'person') &&
    !isBodyWord(document, facts, tokens.type[head])
  ) {
    return personPhrase({ firstToken: head, endToken: head + 1 })
  }
  if (isProper(head) && !isCommon(head)) {
    let start = head
    while (start > first && isProper(start - 1)) start--
    const name = { firstToken: start, endToken: head + 1 }
    if (the && start === first + 1 && isFamily(name)) return personPhrase(name)
    const kind = kindOfName(document, facts, name, the && start === first + 1)
    if (kind === 'named-person') return personPhrase(name)
    return { ...base, roles, form: kind === 'unnamed-group' ? 'noun' : 'name', kind, head: lowerAt(head) }
  }
  const maker = noun === 'document' && UTTERED.has(lowerAt(head)) ? makerOf() : undefined
  if (maker !== undefined) {
    const { firstToken, endToken } = maker
    const person = isSurname(lowerAt(endToken - 1)) || (gazetteerAt(firstToken) & Fact.given) !== 0
    roles.push(lowerAt(head))
    if (!person || kindOfName(document, facts, maker, false) !== 'named-person')
      return {
        ...base,
        ...maker,
        roles,
        form: 'name',
        kind: 'named-organization',
        head: lowerAt(endToken - 1),
      }
    if (PERSONAL.has(lowerAt(head))) return personPhrase(maker)
  }
  const kind = kindOfNoun()
  if (kind === 'named-organization' && SPEAKING.test(lowerAt(head))) roles.push(lowerAt(head))
  const form = kind === 'named-organization' && namesIn(first, end) ? 'name' : 'noun'
  return { ...base, roles, form, kind, head: lowerAt(head), owner: ownerOf() }

  /** The word before a possessive before the head. */
  function ownerOf(): string | undefined {
    for (let token = head - 1; token > first; token--) if (isClitic(token)) return lowerAt(token - 1)
    return undefined
  }

  /** A role or a kind of body that is written with a capital: "the President", "a super PAC". */
  function isCommon(token: number): boolean {
    if (noun === 'person') return the || (gazetteerAt(token) & (Fact.surname | Fact.given)) === 0
    return noun === 'body' && opening.length <= 2 && ARTICLES.has(opening) && !isProper(token - 1)
  }

  /** "The Limas" of an Ana Lima. */
  function isFamily({ firstToken, endToken }: TokenRange): boolean {
    const lower = lowerAt(firstToken)
    return endToken - firstToken === 1 && lower.endsWith('s') && isSurname(lower.slice(0, -1))
  }

  /** Where the head's own part ends: before the first comma or postmodifier. */
  function endOfPart(start: number): number {
    let at = start
    while (
      at < end &&
      (at === start ||
        (isPart(at) && !POSTMODIFIERS.has(lowerAt(at)) && !isParticiple(at) && !beginsAnother(at)))
    )
      at++
    return at
  }

  /** "The lawyer representing Lima": what follows tells more of the noun before. */
  function isParticiple(token: number): boolean {
    return (
      lowerAt(token).endsWith('ing') &&
      facts.capital[tokens.type[token]] === 0 &&
      nounAt(token - 1) !== undefined
    )
  }

  /** A determiner in mid-phrase begins another phrase: what stands there was cut too wide. */
  function beginsAnother(token: number): boolean {
    return (
      ARTICLES.has(lowerAt(token)) && !DETERMINERS.has(lowerAt(token - 1)) && lowerAt(token - 1) !== 'all'
    )
  }

  function isPart(token: number): boolean {
    return isWord(token) || /^[./&'’]$/.test(lowerAt(token))
  }

  /** A word with a capital that is no determiner, and no common noun at the head of its sentence. */
  function isProper(token: number): boolean {
    const type = tokens.type[token]
    if (facts.capital[type] === 0 || DETERMINERS.has(types.lower[type]) || DATES.has(types.lower[type]))
      return false
    if (token !== first || token !== document.sentences.firstToken[tokens.sentence[token]]) return true
    const known = gazetteerAt(token)
    if (
      known !== 0 ||
      isSurname(types.lower[type]) ||
      isBodyWord(document, facts, type) ||
      nounAt(token) === 'people'
    )
      return true
    // An unknown word that opens a sentence is a name where it stands alone or another part of a name follows.
    if (nounAt(token) !== undefined) return false
    if (end - first === 1) return !types.lower[type].endsWith('s') || types.form[type].endsWith('S')
    const next = tokens.type[token + 1]
    return facts.capital[next] === 1 || types.kind[next] === TokenKind.punctuation || isClitic(token + 1)
  }

  /** The last known noun or the name of a part; else the end of its first name; else its last word. */
  function headIn(start: number, stop: number): number {
    let last = stop - 1
    while (last > start && (!isWord(last) || isClitic(last) || NAME_ENDINGS.has(lowerAt(last)))) last--
    if (isProper(last) || nounAt(last) !== undefined) return last
    for (let token = last; token >= start && !isClitic(token); token--)
      if (nounAt(token) !== undefined) return token
    // "The Republican hopefuls": many, whatever stands before.
    if (isPlural(last) && facts.capital[tokens.type[last]] === 0) return last
    for (let token = start; token <= last; token++) {
      if (!isProper(token)) continue
      while (token < last && isProper(token + 1)) token++
      return token
    }
    return last
  }

  /** A name that a title or a role announces: "Sen. Ana Lima", "campaign manager Ana Lima". */
  function announcedName(start: number, stop: number): TokenRange | undefined {
    for (let token = start; token + 1 < stop; token++) {
      const announces =
        nounAt(token) === 'person' || nounAt(token) === 'spokes' || (gazetteerAt(token) & Fact.title) !== 0
      if (!announces) continue
      let from = token + 1
      if (types.form[tokens.type[from]] === '.') from++
      let to = from
      while (to < stop && isNamePart(to)) to++
      if (to > from) return { firstToken: from, endToken: to }
    }
    return undefined
  }

  /** A name without a role: a given name and another name, as in an apposition. */
  function givenName(start: number, stop: number): TokenRange | undefined {
    for (let token = start; token + 1 < stop; token++) {
      if ((gazetteerAt(token) & Fact.given) === 0 || !isNamePart(token + 1)) continue
      let to = token + 1
      while (to < stop && isNamePart(to)) to++
      return { firstToken: token, endToken: to }
    }
    return undefined
  }

  /** A name alone between commas, known or not: "a senior at the school, Lima, 17", "her manager, Ruidoso Lima". */
  function apposedName(start: number, stop: number): TokenRange | undefined {
    for (let token = start + 1; token < stop; token++) {
      if (isWord(token - 1) || !isNamePart(token)) continue
      let to = token + 1
      while (to < stop && isNamePart(to)) to++
      const alone = to === stop || !isWord(to)
      if (alone && (to - token === 1 ? isSurname(lowerAt(token)) : to - token <= LONGEST_UNKNOWN))
        return { firstToken: token, endToken: to }
    }
    return undefined
  }

  function isNamePart(token: number): boolean {
    const type = tokens.type[token]
    if (isWord(token))
      return (
        facts.capital[type] === 1 &&
        !isClitic(token) &&
        !DETERMINERS.has(types.lower[type]) &&
        !JOINTS.has(types.lower[type]) &&
        (gazetteerAt(token) & (Fact.title | Fact.surname)) !== Fact.title
      )
    return types.form[type] === '.' && token > first && types.form[tokens.type[token - 1]].length === 1
  }

  /** Whether the name found is that of the one who speaks: not "the Ana Lima campaign", nor "voters of Ana Lima". */
  function isPersonPhrase({ firstToken, endToken }: TokenRange): boolean {
    const surname = endToken - firstToken === 1 && isSurname(lowerAt(firstToken))
    if (!surname && kindOfName(document, facts, { firstToken, endToken }, false) !== 'named-person')
      return false
    if (firstToken >= partEnd) {
      // After a comma it stands in apposition to a role; after "of" or "for" it belongs to someone else.
      const headNoun = nounAt(headIn(first, partEnd))
      if (surname) return headNoun === 'person' || headNoun === undefined
      let before = firstToken - 1
      while (before > first && isWord(before) && !POSTMODIFIERS.has(lowerAt(before))) before--
      const one = headNoun === 'person' || headNoun === 'spokes' || opening === 'one'
      return one && (!isWord(before) || isTitleOf(firstToken))
    }
    const next = endToken < partEnd ? endToken : -1
    return next < 0 || (!isClitic(next) && nounAt(next) === undefined)
  }

  /** "Secretary of State Ana Lima": the name goes on from a role with a capital, and no other role announces it. */
  function isTitleOf(name: number): boolean {
    const role = headIn(first, partEnd)
    const last = name - 1
    return (
      facts.capital[tokens.type[role]] === 1 &&
      lowerAt(role + 1) === 'of' &&
      last > role + 1 &&
      facts.capital[tokens.type[last]] === 1 &&
      nounAt(last) !== 'person' &&
      (gazetteerAt(last) & Fact.title) === 0
    )
  }

  function personPhrase(name: TokenRange): SourcePhrase {
    let start = name.firstToken
    let stop = name.endToken
    while (
      start < stop - 1 &&
      (gazetteerAt(start) & Fact.title) !== 0 &&
      (gazetteerAt(start) & Fact.given) === 0
    )
      start++
    while (stop > start + 1 && (!isWord(stop - 1) || NAME_ENDINGS.has(lowerAt(stop - 1)))) stop--
    const given = stop - start > 1 ? lowerAt(start) : undefined
    return {
      ...base,
      form: 'name',
      kind: 'named-person',
      name: { firstToken: start, endToken: stop },
      head: lowerAt(stop - 1),
      given,
      roles,
      gender: genderIn(first, start) ?? (given === undefined ? undefined : genderOf(gazetteerAt(start))),
    }
  }

  function genderIn(start: number, stop: number): 'm' | 'f' | undefined {
    for (let token = start; token < stop; token++) {
      if ((gazetteerAt(token) & Fact.title) === 0) continue
      const gender = genderOf(gazetteerAt(token))
      if (gender !== undefined) return gender
    }
    return undefined
  }

  function namesIn(start: number, stop: number): boolean {
    for (let token = start; token < stop; token++)
      if (isProper(token) && (token > first || nounAt(token) === undefined)) return true
    return false
  }

  /** Who made the poll or gave the figures that the phrase is about: "a Norsk Kraft survey", "data from Norsk Kraft". */
  function makerOf(): TokenRange | undefined {
    let stop = head
    while (stop > first && !isMaker(stop - 1)) stop--
    let start = stop
    while (start > first && (isMaker(start - 1) || (start > first + 1 && lowerAt(start - 1) === '/'))) start--
    if (start < stop) return { firstToken: start, endToken: stop }
    if (head > first + 1 && isClitic(head - 1) && nounAt(head - 2) === 'body' && DEFINITE.has(opening))
      return { firstToken: first, endToken: head - 1 }
    for (let token = head + 1; token + 1 < end; token++) {
      if (lowerAt(token) !== 'by' && lowerAt(token) !== 'from') continue
      start = lowerAt(token + 1) === 'the' && token + 2 < end ? token + 2 : token + 1
      stop = start
      while (stop < end && isProper(stop)) stop++
      if (stop > start && isMaker(stop - 1)) return { firstToken: start, endToken: stop }
    }
    return undefined
  }

  /** A capitalised word that may end the name of somebody who counts or asks: no date, no people, no place. */
  function isMaker(token: number): boolean {
    const known = gazetteerAt(token)
    const people = (known & (Fact.demonym | Fact.group)) !== 0
    const place = (known & PLACE_FACTS) !== 0 && (known & (Fact.surname | Fact.organization)) === 0
    // A capital at the head of a sentence tells nothing: "City officials", "Small groups".
    const opens = token === first && token === document.sentences.firstToken[tokens.sentence[token]]
    const plain = opens && (known & Fact.organization) === 0 && (known !== 0 || nounAt(token) !== undefined)
    return isProper(token) && !isClitic(token) && !people && !place && !plain
  }

  /** Whether some body is named before the head, other than by its people: "Norsk Kraft officials", not "French officials". */
  function bodyBefore(): boolean {
    const opens = first === document.sentences.firstToken[tokens.sentence[first]]
    for (let token = opens && nounAt(first) === 'body' ? first + 1 : first; token < head; token++) {
      if (
        isBodyWord(document, facts, tokens.type[token]) &&
        (gazetteerAt(token) & (Fact.demonym | Fact.alias)) === 0
      )
        return true
    }
    if (head > first + 1 && isClitic(head - 1)) {
      let start = head - 1
      while (start > first && isProper(start - 1)) start--
      const name = { firstToken: start, endToken: head - 1 }
      return (
        start < head - 1 &&
        kindOfName(document, facts, name, false) === 'named-organization' &&
        !isSurname(lowerAt(head - 2))
      )
    }
    return (
      head > first &&
      isMaker(head - 1) &&
      (gazetteerAt(head - 1) & (Fact.given | Fact.surname | Fact.title)) === 0
    )
  }

  function kindOfNoun(): SourceKind {
    const lower = lowerAt(head)
    if (noun === 'document') return 'document'
    if (
      noun === 'spokes' ||
      (SPEAKING.test(lower) && (bodyBefore() || (!lower.startsWith('official') && bodyOf())))
    ) {
      const told = namesIn(first, end) || bodyOf()
      if (told) return 'named-organization'
      return lower.endsWith('s') || lower === 'spokesmen' || lower === 'spokespeople'
        ? 'unnamed-group'
        : 'unnamed-person'
    }
    if (noun === 'body') {
      const plural =
        lower.endsWith('s') && !lower.endsWith('ss') && lower !== 'services' && lower !== 'forces'
      return nameBefore() || nameAfterOf() || DEFINITE.has(opening) || (head === first && !plural)
        ? 'named-organization'
        : 'unnamed-group'
    }
    if (noun === 'group' || noun === 'people') return 'unnamed-group'
    if (noun === 'person') return 'unnamed-person'
    if (isPlural(head) || /^[0-9]/.test(lower)) return 'unnamed-group'
    if (the && namesIn(first, head)) return 'named-organization'
    return 'unnamed-person'
  }

  function isPlural(token: number): boolean {
    const lower = lowerAt(token)
    return lower.endsWith('s') && !lower.endsWith('ss')
  }

  /** "A Norsk Kraft unit", but neither "a Russian unit" nor "a unit in Oslo". */
  function nameBefore(): boolean {
    for (let token = first; token < head; token++) if (isMaker(token)) return true
    return false
  }

  /** "A panel of the Court of Appeals". */
  function nameAfterOf(): boolean {
    if (lowerAt(partEnd) !== 'of' || partEnd + 2 >= end) return false
    for (let token = partEnd + 1; token < Math.min(end, partEnd + 6); token++)
      if (isBodyWord(document, facts, tokens.type[token])) return true
    return false
  }

  /** "A ministry spokesman", "a spokesman for the company". */
  function bodyOf(): boolean {
    for (let token = first; token < end; token++) if (token !== head && nounAt(token) === 'body') return true
    return false
  }
}

function genderOf(facts: number): 'm' | 'f' | undefined {
  const gender = facts & (Fact.male | Fact.female)
  return gender === Fact.male ? 'm' : gender === Fact.female ? 'f' : undefined
}
