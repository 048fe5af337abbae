import type { Source, SourceKind } from '../document/attributions/attribution.ts'
import type { Document } from '../document/document.ts'
import type { Entity } from '../document/entities/entity.ts'
import type { TokenRange } from '../document/token-range.ts'

/** A source with what the actors of the text tell of it. */
export interface KnownSource extends Pick<Source, 'id' | 'name' | 'kind'> {
  /** Id of the actor that it is, or null. */
  readonly actor: string | null
}

const ARTICLES = new Set(['the', 'a', 'an'])

/**
 * The sources of a document with the actors that they are. A source called by a bare name is of its actor's
 * kind, and a pronoun that found no source before it, or none that is an actor, is the person that it calls;
 * other sources keep their kind. One that is called by a bare name has the actor's name where that tells
 * more, and always where the actor is a person.
 */
export function knownSources(document: Document): KnownSource[] {
  const { entities, attributions, sources, tokens, types } = document
  // The number of the entity that a token calls, plus 1.
  const callAt = new Int32Array(tokens.count)
  const isPronoun = new Uint8Array(tokens.count)
  for (let entity = 0; entity < entities.length; entity++) {
    for (const { firstToken, endToken, form } of entities[entity].mentions) {
      for (let token = firstToken; token < endToken; token++) callAt[token] = entity + 1
      if (form === 'pronoun') isPronoun[firstToken] = 1
    }
  }
  const known: KnownSource[] = sources.map(({ id, name, kind }) => ({ id, name, kind, actor: null }))
  const settled = new Uint8Array(sources.length)
  const byPronoun = new Map<number, Entity>()
  for (const { source, sourceIndex } of attributions) {
    if (source === null || settled[sourceIndex] === 1) continue
    const { id, name, kind, actor } = known[sourceIndex]
    const bare = bareName(source, kind)
    const told = bare && kindOf(bare, kind)
    const person = kind === 'unnamed-person' ? personMeant(source, name, bare) : undefined
    if (bare !== undefined && told !== undefined && isPronoun[source.firstToken] === 0) {
      // "The U.S. Senate" tells more than an actor called "Senate".
      const fuller = bare.kind === 'person' || bare.name.length > name.length ? bare.name : name
      known[sourceIndex] = { id, name: fuller, kind: told, actor: bare.id }
      settled[sourceIndex] = 1
    } else if (person !== undefined) {
      known[sourceIndex] = { id, name: person.name, kind: 'named-person', actor: person.id }
    } else if (actor === null && (kind === 'named-person' || kind === 'named-organization')) {
      if (bare?.kind === 'person' && kind === 'named-person') byPronoun.set(sourceIndex, bare)
      const called = firstOf(source, kind === 'named-person', name)
      // "Department" of the Department for Education.
      const fuller = called?.name.startsWith(`${name} `) ? called.name : name
      if (called !== undefined) known[sourceIndex] = { id, name: fuller, kind, actor: called.id }
    }
  }
  // A name that is no actor's is nobody whom a pronoun calls.
  for (const [sourceIndex, { id: actor, name }] of byPronoun) {
    if (known[sourceIndex].actor === null) known[sourceIndex] = { ...known[sourceIndex], name, actor }
  }
  linkByName(known, entities)
  return known

  /** The person whom a pronoun calls that found no source, or whose name ends a phrase. */
  function personMeant(source: TokenRange, name: string, bare: Entity | undefined): Entity | undefined {
    if (bare?.kind === 'person') return isCalledByPronoun(name) ? bare : undefined
    return titled(source)
  }

  /**
   * The actor that is all of a source's phrase, but for an article,
   * which no person's name has but a family's.
   */
  function bareName({ firstToken, endToken }: TokenRange, kind: SourceKind): Entity | undefined {
    const article = ARTICLES.has(types.lower[tokens.type[firstToken]])
    if (article && kind === 'named-person') return undefined
    const first = article ? firstToken + 1 : firstToken
    const call = callAt[first] ?? 0
    for (let token = first; token < endToken; token++) if (callAt[token] !== call) return undefined
    const actor = call === 0 ? undefined : entities[call - 1]
    return article && actor?.kind === 'person' ? undefined : actor
  }

  /** The person whose name ends a phrase after a role with capitals: "Minister of Education Ana Lima". */
  function titled({ firstToken, endToken }: TokenRange): Entity | undefined {
    const call = callAt[endToken - 1]
    const person = call === 0 ? undefined : entities[call - 1]
    if (person?.kind !== 'person' || isPronoun[endToken - 1] === 1) return undefined
    let start = endToken - 1
    while (start > firstToken && callAt[start - 1] === call) start--
    if (start === firstToken) return undefined
    const before = types.form[tokens.type[start - 1]].charAt(0)
    return before === before.toLowerCase() ? undefined : person
  }

  /**
   * The person of that name in a source's phrase ("Lima's coach, | Ana Dias"),
   * else the first one; for others the first organization before any place,
   * which owns none: "the U.S. | Treasury", but not "Japan's | central bank".
   */
  function firstOf({ firstToken, endToken }: TokenRange, person: boolean, name: string): Entity | undefined {
    let other: Entity | undefined
    for (let token = firstToken; token < endToken; token++) {
      if (callAt[token] === 0 || isPronoun[token] === 1) continue
      const entity = entities[callAt[token] - 1]
      if ((entity.kind === 'person') !== person || (entity.kind === 'place' && isOwner(token))) continue
      if (person ? isNamed(entity, name) : entity.kind === 'organization') return entity
      other ??= entity
    }
    return other
  }

  /** Whether a possessive ends the name that a token is part of. */
  function isOwner(token: number): boolean {
    let end = token + 1
    while (callAt[end] === callAt[token]) end++
    return end < tokens.count && types.clitic[tokens.type[end]] === 1
  }
}

/** Links the persons that "who" and roles called: they are named where their phrases stand for another. */
function linkByName(known: KnownSource[], entities: readonly Entity[]): void {
  const persons = new Map<string, Entity>()
  for (const entity of entities) if (entity.kind === 'person') persons.set(entity.name, entity)
  for (let k = 0; k < known.length; k++) {
    const { name, kind, actor } = known[k]
    const person = actor === null && kind === 'named-person' ? persons.get(name) : undefined
    if (person !== undefined) known[k] = { ...known[k], actor: person.id }
  }
}

/** Whether a person has the last word of a source's name. */
function isNamed({ name: own }: Entity, name: string): boolean {
  return own.endsWith(name.slice(name.lastIndexOf(' ') + 1))
}

/**
 * The kind of source that an actor is. "Republicans" and "House Republicans" stay the people that they seem.
 */
function kindOf({ kind }: Entity, seeming: SourceKind): SourceKind | undefined {
  if (kind === 'person') return 'named-person'
  return kind === 'group' || seeming === 'unnamed-group' ? undefined : 'named-organization'
}

function isCalledByPronoun(name: string): boolean {
  const lower = name.toLowerCase()
  return lower === 'he' || lower === 'she'
}
