import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Span } from '../src/document/document.ts'

/** The folder of annotated data: `--gold DIR`, else `../shared/gold`; null where it is not there. */
export function goldFolder(): string | null {
  const at = process.argv.indexOf('--gold')
  const folder = resolve(at > 0 ? process.argv[at + 1] : '../shared/gold')
  return existsSync(folder) ? folder : null
}

/**
 * The folder of annotated data, for a program that can do nothing without.
 * @throws Error where it is not there
 */
export function goldFolderNeeded(): string {
  const folder = goldFolder()
  if (folder === null) throw new Error('no annotated data: give its folder with --gold DIR')
  return folder
}

/** The records of a JSON-lines file, such as `polnear/dev.jsonl`. */
export function readGold<T>(folder: string, file: string): T[] {
  return readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T)
}

/**
 * For each code point of a text its UTF-16 offset, and
 * the text's length last: gold offsets count code points.
 */
export function utf16Offsets(text: string): Int32Array {
  const offsets: number[] = []
  for (let i = 0; i < text.length; ) {
    offsets.push(i)
    i += (text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1
  }
  offsets.push(text.length)
  return Int32Array.from(offsets)
}

/** Converts spans of one text from code points to UTF-16 units. */
export function utf16Spans(text: string): (spans: readonly Span[]) => Span[] {
  const offsets = utf16Offsets(text)
  return (spans) => spans.map(({ start, end }) => ({ start: offsets[start], end: offsets[end] }))
}
