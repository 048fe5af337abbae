import type { OffsetUnit } from '../src/report/report.ts'

/** The stretch of a text between two offsets in a unit. */
export const SLICE: Record<OffsetUnit, (text: string, start: number, end: number) => string> = {
  utf16: (text, start, end) => text.slice(start, end),
  codepoint: (text, start, end) => [...text].slice(start, end).join(''),
  utf8: (text, start, end) => new TextDecoder().decode(new TextEncoder().encode(text).slice(start, end)),
}
