import { APOSTROPHE, classAt, HYPHEN, PUNCTUATION, SPACE } from './characters.ts'
import {
  type Quotation,
  type Segments,
  type Span,
  TokenKind,
  type Tokens,
  type WordTypes,
} from './document.ts'

/** What a mark can do: open, close, or both. */
const OPENS = 1
const CLOSES = 2

/** The marks of one kind of quotation, and what each can do. */
type Family = ReadonlyMap<string, number>

const STRAIGHT: Family = new Map([
  ['"', OPENS | CLOSES],
  ['＂', OPENS | CLOSES],
])
const CURLY: Family = new Map([
  ['“', OPENS],
  ['„', OPENS],
  ['‟', OPENS],
  ['``', OPENS],
  ['”', CLOSES],
  ["''", CLOSES],
])
/** For what neither alone can pair: a curly mark with a straight partner. */
const MIXED: Family = new Map([...STRAIGHT, ...CURLY])
const GUILLEMETS: Family = new Map([
  ['«', OPENS],
  ['»', CLOSES],
])
const SINGLE: Family = new Map([
  ["'", OPENS | CLOSES],
  ['‘', OPENS],
  ['‚', OPENS],
  ['’', CLOSES],
])

/** Whether a mark can open where it stands: at a line's start or after a space, a bracket, a dash or another mark. */
function standsBefore(text: string, start: number, end: number): boolean {
  const before = classAt(text, start - 1)
  const opened = before === SPACE || before === PUNCTUATION || before === HYPHEN || before === APOSTROPHE
  return opened && classAt(text, end) !== SPACE
}

/**
 * The quotations in one family of marks.
 *
 * Marks that are left open at a paragraph's end quote nothing, unless the next paragraph opens anew: then both are
 * parts of one quotation, as printers set a speech of several paragraphs.
 */
function pairUp(
  text: string,
  tokens: Tokens,
  types: WordTypes,
  paragraphs: Segments,
  family: Family,
  runsOver: boolean,
): Span[][] {
  const abilities = new Uint8Array(types.count)
  let any = false
  for (let type = 0; type < types.count; type++) {
    if (types.kind[type] !== TokenKind.punctuation) continue
    abilities[type] = family.get(types.form[type]) ?? 0
    any ||= abilities[type] !== 0
  }
  const found: Span[][] = []
  if (!any) return found

  let carried: Span[] = []
  for (let paragraph = 0; paragraph < paragraphs.count; paragraph++) {
    const first = paragraphs.firstToken[paragraph]
    let open = -1
    for (let token = first; token < paragraphs.endToken[paragraph]; token++) {
      const ability = abilities[tokens.type[token]]
      if (ability === 0) continue
      const start = tokens.start[token]
      const end = tokens.end[token]
      const before = standsBefore(text, start, end)
      if (
        (ability & CLOSES) !== 0 &&
        open >= 0 &&
        !(before && (ability & OPENS) !== 0 && classAt(text, start - 1) === SPACE)
      ) {
        found.push([...carried, { start: open, end }])
        carried = []
        open = -1
      } else if ((ability & OPENS) !== 0 && (ability === OPENS || before)) {
        if (token !== first && carried.length > 0) {
          found.push(carried)
          carried = []
        }
        open = start
      }
    }
    const next = paragraph + 1
    const opensAnew =
      runsOver &&
      next < paragraphs.count &&
      (abilities[tokens.type[paragraphs.firstToken[next]]] & OPENS) !== 0
    if (open >= 0 && opensAnew) carried.push({ start: open, end: paragraphs.end[paragraph] })
    else if (carried.length > 0) {
      // The last part was never closed: it ends with its paragraph.
      if (open >= 0) carried.push({ start: open, end: paragraphs.end[paragraph] })
      found.push(carried)
      carried = []
    }
  }
  return found
}

/**
 * The direct quotations of a text, scare quotes included; a quotation inside another is part of it.
 *
 * Double marks (curly, straight, typewriter), guillemets, and single marks that are no apostrophes. One quotation
 * that runs over paragraphs has a span in each. A mark without its partner quotes nothing.
 *
 * @returns quotations in order of the text, none overlapping, with spans in UTF-16 units that include the marks
 */
export function findQuotations(
  text: string,
  tokens: Tokens,
  types: WordTypes,
  paragraphs: Segments,
): Quotation[] {
  const pairs = (family: Family, runsOver: boolean) =>
    pairUp(text, tokens, types, paragraphs, family, runsOver)
  const straight = pairs(STRAIGHT, true)
  const curly = pairs(CURLY, true)
  const outer = outermost([...straight, ...curly, ...pairs(GUILLEMETS, true), ...pairs(SINGLE, false)])
  return withoutOverlap(outer, pairs(MIXED, false)).map((spans) => ({ spans }))
}

/** The quotations that stand in no other, in order of the text. */
function outermost(found: Span[][]): Span[][] {
  const outer: Span[][] = []
  let end = -1
  for (const spans of found.sort((a, b) => a[0].start - b[0].start)) {
    if (spans[0].start < end) continue
    outer.push(spans)
    end = endOf(spans)
  }
  return outer
}

/** `first` and those of `second` that touch none of it, both in order of the text. */
function withoutOverlap(first: Span[][], second: Span[][]): Span[][] {
  const merged: Span[][] = []
  let next = 0
  for (const spans of second) {
    while (next < first.length && endOf(first[next]) <= spans[0].start) merged.push(first[next++])
    if (next === first.length || endOf(spans) <= first[next][0].start) merged.push(spans)
  }
  return [...merged, ...first.slice(next)]
}

function endOf(spans: Span[]): number {
  return spans[spans.length - 1].end
}
