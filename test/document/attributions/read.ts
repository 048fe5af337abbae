import { annotate } from '../../../src/document/annotate.ts'
import { attributionsOf } from '../../../src/document/attributions/attributions.ts'
import { voicesOf } from '../../../src/document/attributions/voices.ts'
import type { Document } from '../../../src/document/document.ts'
import type { TokenRange } from '../../../src/document/token-range.ts'
import { models } from '../../../src/engine.ts'

/** A document with its attributions. */
export function read(text: string): Document {
  return annotate(text, {
    attributions: (document) => attributionsOf(document, models.attribution),
    voices: voicesOf,
  })
}

function textOf({ text, tokens }: Document, range: TokenRange | null): string {
  return range === null ? '' : text.slice(tokens.start[range.firstToken], tokens.end[range.endToken - 1])
}

/** The attributions of a text as "source | cue | content … content". */
export function attributionsIn(text: string): string[] {
  const document = read(text)
  return document.attributions.map(({ source, cue, content }) =>
    [
      textOf(document, source),
      textOf(document, cue),
      content.map((range) => textOf(document, range)).join(' … '),
    ].join(' | '),
  )
}

/** The distinct sources of a text as "name (kind)". */
export function sourcesIn(text: string): string[] {
  return read(text).sources.map(({ name, kind }) => `${name} (${kind})`)
}
