import { LAYERS, type Layer } from './layers.ts'

/** An actor that the reader follows. */
export interface FollowedActor {
  readonly name: string
  readonly aliases: readonly string[]
}

/** What the reader chose. A link carries it; the text is no part of it. */
export interface Settings {
  readonly layers: readonly Layer[]
  readonly actors: readonly FollowedActor[]
  /** Whether pronouns count as mentions of an actor. */
  readonly pronouns: boolean
  /** Whether text that is clearly not English is read too. */
  readonly anyLanguage: boolean
}

/** What is chosen until the reader chooses. */
export const DEFAULTS: Settings = { layers: LAYERS, actors: [], pronouns: true, anyLanguage: false }

/** The settings in the fragment of an address; what it does not tell, or tells wrongly, is as by default. */
export function readSettings(fragment: string): Settings {
  const fields = new URLSearchParams(fragment.replace(/^#/, ''))
  const layers = fields.get('layers')?.split(' ')
  return {
    layers: layers === undefined ? DEFAULTS.layers : LAYERS.filter((layer) => layers.includes(layer)),
    actors: readActors(fields.get('actors') ?? ''),
    pronouns: fields.get('pronouns') !== 'no',
    anyLanguage: fields.get('language') === 'any',
  }
}

/** The settings as the fragment of an address: empty where all is as by default. */
export function writeSettings({ layers, actors, pronouns, anyLanguage }: Settings): string {
  const fields = new URLSearchParams()
  if (layers.length < LAYERS.length) fields.set('layers', layers.join(' '))
  if (actors.length > 0) fields.set('actors', writeActors(actors))
  if (!pronouns) fields.set('pronouns', 'no')
  if (anyLanguage) fields.set('language', 'any')
  return fields.toString()
}

/** Reads "World Bank = IBRD, the Bank; Ana Lima". */
export function readActors(line: string): FollowedActor[] {
  return line
    .split(';')
    .map((entry) => {
      const [name, aliases = ''] = entry.split('=').map((part) => part.trim())
      return {
        name,
        aliases: aliases
          .split(',')
          .map((alias) => alias.trim())
          .filter(Boolean),
      }
    })
    .filter(({ name }) => name !== '')
}

/** Writes actors as `readActors` reads them. */
export function writeActors(actors: readonly FollowedActor[]): string {
  return actors
    .map(({ name, aliases }) => (aliases.length > 0 ? `${name} = ${aliases.join(', ')}` : name))
    .join('; ')
}
