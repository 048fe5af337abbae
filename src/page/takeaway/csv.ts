import type { Annotation } from '../marks/annotations.ts'

const HEAD = ['layer', 'start', 'end', 'text', 'title', 'voice', 'facts']

/** The spans as CSV (RFC 4180), in UTF-16 units of the text as sent. */
export function csvOf(annotations: readonly Annotation[]): string {
  const rows = annotations.map(({ layer, start, end, text, title, voice, facts }) => [
    layer,
    start,
    end,
    text,
    title,
    voice,
    facts.map(([term, description]) => `${term}: ${description}`).join('; '),
  ])
  return [HEAD, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

function cell(value: string | number): string {
  const text = String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
