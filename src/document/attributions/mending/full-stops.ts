import type { ReadText } from '../read-text.ts'
import type { Relation } from '../relation.ts'

/** What is told in the writer's words ends before the full stop of its sentence, which is the writer's. */
export function withoutFullStops({ formAt, quoted }: ReadText, relations: readonly Relation[]): Relation[] {
  return relations.map(({ source, cue, content }) => ({
    source,
    cue,
    content: content.map((piece) => {
      const last = piece.endToken - 1
      const stop = last > piece.firstToken && formAt(last) === '.' && quoted[last] === 0
      return stop ? { firstToken: piece.firstToken, endToken: last } : piece
    }),
  }))
}
