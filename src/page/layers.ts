/** The layers of the marked text. Each has a colour and an underline of its own in styles/marks.css. */
export const LAYERS = ['hedges', 'boosters', 'absolutes', 'attributions', 'actors', 'voices'] as const
export type Layer = (typeof LAYERS)[number]

/** What the page calls each layer. */
export const LAYER_LABELS: Readonly<Record<Layer, string>> = {
  hedges: 'Hedges',
  boosters: 'Boosters',
  absolutes: 'Absolutes',
  attributions: 'Attributions',
  actors: 'Actors',
  voices: 'Voices of others',
}
