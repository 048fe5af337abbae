import type { Source, SourceKind, TokenRange } from '../document/attributions/attribution.ts'
import type { Document } from '../document/document.ts'
import type { Entity } from '../document/entities/entity.ts'

/** A source with what the actors of the text tell of it. */
export interface KnownSource extends Pick<Source, 'id' | 'name' | 'kind'> {
  /** Id of the actor that it is, or null. */
  readonly actor: string | null
}

const ARTICLES = new Set(['the', 'a', 'an'])

/**
 * The sources of a document with the actors that they are. A source called by a bare name is of its actor's kind, and
 * a pronoun that found no source before it is the person that it calls; other sources keep their kind.
 */
export function knownSources(document: Document): KnownSource[] {
  const { entities, attributions, sources, tokens, types } = document
  const entityAt = new Int32Array(tokens.count).fill(-1)
  entities.forEach(({ mentions }, entity) => {
    for (const { firstToken, endToken } of mentions) entityAt.fill(entity, firstToken, endToken)
  })
  const called = sources.map((): Entity | undefined => undefined)
  const named = sources.map((): Entity | undefined => undefined)
  for (const { source, sourceIndex } of attributions) {
    if (source === null) continue
    const { kind } = sources[sourceIndex]
    called[sourceIndex] ??= bareName(source, kind)
    if (kind === 'named-person' || kind === 'named-organization')
      named[sourceIndex] ??= firstOf(source, kind === 'named-person')
  }
  return sources.map(({ id, name, kind }, i) => {
    const entity = called[i]
    if (entity === undefined) return { id, name, kind, actor: named[i]?.id ?? null }
    const isNamed = kind === 'named-person' || kind === 'named-organization'
    if (isNamed && entity.kind !== 'group') {
      const told = entity.kind === 'person' ? 'named-person' : 'named-organization'
      return { id, name, kind: told, actor: entity.id }
    }
    const bare = isPronoun(name) && entity.kind === 'person'
    return bare
      ? { id, name: entity.name, kind: 'named-person', actor: entity.id }
      : { id, name, kind, actor: named[i]?.id ?? null }
  })

  /** The actor that is all of a source's phrase, but for an article; "the Limas" are no body. */
  function bareName({ firstToken, endToken }: TokenRange, kind: SourceKind): Entity | undefined {
    const article = ARTICLES.has(types.lower[tokens.type[firstToken]])
    if (article && kind === 'named-person') return undefined
    const first = article ? firstToken + 1 : firstToken
    const entity = entityAt[first] ?? -1
    for (let token = first; token < endToken; token++) if (entityAt[token] !== entity) return undefined
    return entities[entity]
  }

  /** The first actor in a source's phrase that is a person, or that is none. */
  function firstOf({ firstToken, endToken }: TokenRange, person: boolean): Entity | undefined {
    for (let token = firstToken; token < endToken; token++) {
      const entity = entities[entityAt[token]]
      if (entity !== undefined && (entity.kind === 'person') === person) return entity
    }
    return undefined
  }
}

function isPronoun(name: string): boolean {
  const lower = name.toLowerCase()
  return lower === 'he' || lower === 'she'
}
