import type { OffsetUnit } from './report.ts'

/** Converts offsets into one text between UTF-16 units, which the engine counts, and a caller's unit. */
export interface Offsets {
  /**
   * The UTF-16 offset of an offset in the caller's unit, or -1 where that lies outside the text or inside a
   * character (between the two halves of a surrogate pair, or between the bytes of one UTF-8 sequence).
   */
  toUtf16(offset: number): number
  /** The offset in the caller's unit of a UTF-16 offset that lies within the text, at a character's edge. */
  fromUtf16(offset: number): number
}

/** Whether a UTF-16 offset lies between the two halves of a surrogate pair. */
function splitsPair(text: string, offset: number): boolean {
  return (text.charCodeAt(offset) & 0xfc00) === 0xdc00 && (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800
}

/**
 * The first unit whose offset can differ from its UTF-16 offset, or -1 where both are the same throughout.
 */
function firstDifference(text: string, unit: OffsetUnit): number {
  if (unit === 'utf16') return -1
  return unit === 'utf8' ? text.search(/[^\0-\x7f]/) : text.search(/[\ud800-\udfff]/)
}

/**
 * Offsets in `unit` of every UTF-16 offset, the text's end included;
 * a pair's second half has its first half's.
 */
function tableOf(text: string, unit: OffsetUnit): Uint32Array {
  const table = new Uint32Array(text.length + 1)
  let offset = 0
  for (let i = 0; i < text.length; i++) {
    table[i] = offset
    const code = text.charCodeAt(i)
    if ((code & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
      table[++i] = offset
      offset += unit === 'utf8' ? 4 : 1
    } else offset += unit !== 'utf8' || code < 0x80 ? 1 : code < 0x800 ? 2 : 3
  }
  table[text.length] = offset
  return table
}

/** The index of `offset` in a sorted table, the first of equals; -1 where it is not there. */
function indexIn(table: Uint32Array, offset: number): number {
  let low = 0
  let high = table.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (table[middle] < offset) low = middle + 1
    else high = middle
  }
  return table[low] === offset ? low : -1
}

/**
 * Offsets into `text` in the caller's unit.
 *
 * Linear in the text, once; nothing is built where the unit and UTF-16 agree
 * throughout, as they do in ASCII. A lone surrogate counts as one code point
 * and as three bytes, those of the replacement character that it is sent as.
 */
export function offsetsIn(text: string, unit: OffsetUnit): Offsets {
  if (firstDifference(text, unit) < 0) {
    return {
      toUtf16: (offset) =>
        Number.isInteger(offset) && offset >= 0 && offset <= text.length && !splitsPair(text, offset)
          ? offset
          : -1,
      fromUtf16: (offset) => offset,
    }
  }
  const table = tableOf(text, unit)
  return {
    toUtf16: (offset) => indexIn(table, offset),
    fromUtf16: (offset) => table[offset],
  }
}
