import { annotate } from '../../../src/document/annotate.ts'
import { entitiesOf } from '../../../src/document/entities/entities.ts'
import type { Entity, GivenActor } from '../../../src/document/entities/entity.ts'
import type { EntityKind, Name } from '../../../src/document/names/name.ts'

const KINDS: Readonly<Record<string, EntityKind>> = { p: 'person', o: 'organization', l: 'place', g: 'group' }

/** The actors of a text in which names are marked: "[p Ana Lima] met [o WHO]". */
export function actorsOf(
  marked: string,
  given: readonly GivenActor[] = [],
  pronouns = false,
): { text: string; actors: readonly Entity[] } {
  const spans: { start: number; end: number; kind: EntityKind }[] = []
  let text = ''
  for (const piece of marked.split(/(\[[plog] [^\]]*\])/)) {
    const name = /^\[([plog]) (.*)\]$/.exec(piece)
    if (name !== null)
      spans.push({ start: text.length, end: text.length + name[2].length, kind: KINDS[name[1]] })
    text += name === null ? piece : name[2]
  }
  const document = annotate(text, {
    names: ({ tokens }) => {
      const firstAt = new Map(Array.from(tokens.start, (start, token) => [start, token]))
      const lastAt = new Map(Array.from(tokens.end, (end, token) => [end, token]))
      return spans.map(
        ({ start, end, kind }): Name => ({
          firstToken: firstAt.get(start) ?? -1,
          endToken: (lastAt.get(end) ?? -1) + 1,
          kind,
        }),
      )
    },
    entities: (document) => entitiesOf(document, given, { pronouns }),
  })
  return { text, actors: document.entities }
}

/** The actors of a marked text, each as "name: mention, mention". */
export function castOf(marked: string, given: readonly GivenActor[] = [], pronouns = false): string[] {
  const { text, actors } = actorsOf(marked, given, pronouns)
  return actors.map(
    ({ name, mentions }) => `${name}: ${mentions.map(({ start, end }) => text.slice(start, end)).join(', ')}`,
  )
}
