import {
  type Quotation,
  type Segments,
  type Span,
  TokenKind,
  type Tokens,
  type WordTypes,
} from './document.ts'
import { APOSTROPHE, classAt, HYPHEN, PUNCTUATION, SPACE } from './tokens/characters.ts'

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
  ["''", OPENS | CLOSES],
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

/** Every mark of every family. */
const ANY = new Set([...MIXED.keys(), ...GUILLEMETS.keys(), ...SINGLE.keys()])

/**
 * Whether a mark can open where it stands: at a line's start
 * or after a space, a bracket, a dash or another mark.
 */
function standsBefore(text: string, start: number, end: number): boolean {
  const before = classAt(text, start - 1)
  const opened = before === SPACE || before === PUNCTUATION || before === HYPHEN || before === APOSTROPHE
  return opened && classAt(text, end) !== SPACE
}

/** The tokens that may be quotation marks, paragraph by paragraph. */
interface Marks {
  readonly text: string
  readonly tokens: Tokens
  readonly types: WordTypes
  readonly paragraphs: Segments
  /** Tokens, in order. */
  readonly at: readonly number[]
}

function marksIn(text: string, tokens: Tokens, types: WordTypes, paragraphs: Segments): Marks {
  const isMark = new Uint8Array(types.count)
  for (let type = 0; type < types.count; type++) {
    if (types.kind[type] === TokenKind.punctuation && ANY.has(types.form[type])) isMark[type] = 1
  }
  const at: number[] = []
  for (let token = 0; token < tokens.count; token++) if (isMark[tokens.type[token]] === 1) at.push(token)
  return { text, tokens, types, paragraphs, at }
}

/**
 * The quotations in one family of marks.
 *
 * Marks that are left open at a paragraph's end quote nothing, unless the next paragraph opens anew: then
 * both are parts of one quotation, as printers set a speech of several paragraphs.
 */
function pairUp({ text, tokens, types, paragraphs, at }: Marks, family: Family, runsOver: boolean): Span[][] {
  const found: Span[][] = []
  const abilityOf = (token: number) => family.get(types.form[tokens.type[token]]) ?? 0
  /** The parts of a quotation in the paragraphs before this one, which it opens anew. */
  let carried: Span[] = []
  let open = -1
  let paragraph = 0

  function close(end: number): void {
    found.push([...carried, { start: open, end }])
    carried = []
    open = -1
  }

  /** Ends the paragraph; `next` is the mark that follows, if any. */
  function endParagraph(next: number): void {
    const end = paragraphs.end[paragraph]
    const opensAnew = runsOver && next === paragraphs.endToken[paragraph] && (abilityOf(next) & OPENS) !== 0
    if (open >= 0 && opensAnew) carried.push({ start: open, end })
    // A last part that was never closed ends with its paragraph.
    else if (carried.length > 0) {
      if (open >= 0) carried.push({ start: open, end })
      found.push(carried)
      carried = []
    }
    open = -1
  }

  for (const token of at) {
    const ability = abilityOf(token)
    if (ability === 0) continue
    for (; token >= paragraphs.endToken[paragraph]; paragraph++) endParagraph(token)
    const start = tokens.start[token]
    const end = tokens.end[token]
    const before = standsBefore(text, start, end)
    const onlyOpens =
      ability === OPENS || ((ability & OPENS) !== 0 && before && classAt(text, start - 1) === SPACE)
    if (open >= 0 && !onlyOpens) close(end)
    else if (ability === OPENS || (before && (ability & OPENS) !== 0)) {
      // A part that opens anew inside its paragraph was none: what was carried is all.
      if (carried.length > 0 && token !== paragraphs.firstToken[paragraph]) {
        found.push(carried)
        carried = []
      }
      open = start
    }
  }
  endParagraph(-1)
  return found
}

/**
 * The direct quotations of a text, scare quotes included; a quotation inside another is part of it.
 *
 * Double marks (curly, straight, typewriter), guillemets, and single marks that are no apostrophes. One
 * quotation that runs over paragraphs has a span in each. A mark without its partner quotes nothing.
 *
 * @returns quotations in order of the text, none overlapping,
 * with spans in UTF-16 units that include the marks
 */
export function findQuotations(
  text: string,
  tokens: Tokens,
  types: WordTypes,
  paragraphs: Segments,
): Quotation[] {
  const marks = marksIn(text, tokens, types, paragraphs)
  if (marks.at.length === 0) return []
  const pairs = (family: Family, runsOver: boolean) => pairUp(marks, family, runsOver)
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
