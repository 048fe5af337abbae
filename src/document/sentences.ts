import { type Segments, TokenKind, type Tokens, type WordTypes } from './document.ts'
import { segmentsOf } from './segments.ts'
import { Abbreviation, abbreviationOf } from './tokens/abbreviations.ts'
import { classAt, DIGIT, EMOJI, isLower, isUpper, LETTER } from './tokens/characters.ts'

/** Words that begin a sentence when they stand capitalised after an abbreviation; names hardly ever do so. */
const STARTERS = new Set(
  `the a an this that these those it its he she they we you i his her their our my there here what when where who
  why how which while if but and or so yet for nor in on at by from with without under after before since during
  despite although though because as once until unless both all some many most several few no not one two three
  however meanwhile moreover instead still then thus also even only now today yesterday last next another each every
  other others critics officials such according to of is was are were do did does can could will would should let
  please`.split(/\s+/),
)
/** What may follow "5 p.m." in its own sentence: days, months and zones. */
const DATES = new Set(
  `monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun january february march april
  may june july august september october november december jan. feb. mar. apr. aug. sept. oct. nov. dec. et est edt ct cst
  cdt mt mst mdt pt pst pdt gmt utc bst cet cest eastern central pacific local`.split(/\s+/),
)
/** Verbs of saying: after a question or cry in quotation marks they go on with its sentence ("Why?" Ann asked). */
const SAYING = new Set(
  `said says say saying asked asks ask wrote writes tweeted added adds told tells replied replies answered cried
  shouted wondered exclaimed demanded yelled joked recalled responded explained continued called began started whispered cries screamed repeated`.split(
    /\s+/,
  ),
)

const OTHER = 0
const FULL_STOP = 1
const CRY = 2
const ELLIPSIS = 3
const ABBREVIATION = 4
/** Closes whatever is open: a curly quotation mark or a bracket. */
const CLOSER = 5
/** Opens: a curly quotation mark, a bracket. */
const OPENER = 6
/** Opens or closes: straight quotation marks, and the curly single one that is an apostrophe too. */
const MARK = 7

/** What a mark can do at the end of a sentence. */
const ROLE_OF_MARK: ReadonlyMap<string, number> = new Map(
  (
    [
      [FULL_STOP, '.'],
      [CRY, '! ? ‼ ⁉ 。'],
      [ELLIPSIS, '…'],
      [MARK, `" ' ’ ''`],
      [CLOSER, '” ) ] } »'],
      [OPENER, '“ ‘ ( [ { « `` „'],
    ] as const
  ).flatMap(([role, marks]) => marks.split(' ').map((mark) => [mark, role])),
)

/** One of the roles above; runs of full stops are an ellipsis, however long. */
function roleOf(form: string, kind: number): number {
  if (kind === TokenKind.punctuation) {
    return ROLE_OF_MARK.get(form) ?? (form.startsWith('..') ? ELLIPSIS : OTHER)
  }
  return kind === TokenKind.word && form.endsWith('.') ? ABBREVIATION : OTHER
}

/**
 * Cuts paragraphs into sentences; every token belongs to one.
 *
 * A sentence ends at the paragraph's end, and at a full stop, "!", "?", ellipsis or final abbreviation where the
 * next word can begin one. Closing quotation marks and brackets stay with the sentence that they close, so a
 * sentence may end inside a quotation that holds several.
 *
 * @param tokens their `sentence` is filled in here
 * @returns spans in UTF-16 units, from the first token's start to the last one's end
 */
export function splitSentences(
  text: string,
  tokens: Tokens,
  types: WordTypes,
  paragraphs: Segments,
): Segments {
  const roles = new Uint8Array(types.count)
  for (let type = 0; type < types.count; type++) {
    // A shared word is letters alone and ends no sentence: its letters need not be read.
    const letters = types.kind[type] === TokenKind.word && types.shared[type] >= 0
    if (!letters) roles[type] = roleOf(types.form[type], types.kind[type])
  }
  const { start, end, type } = tokens
  const ends: number[] = []

  const lower = (token: number) => types.lower[type[token]]
  const touches = (token: number) => start[token] === end[token - 1]

  /** The token after the closing marks that follow a terminator at `token`. */
  function afterClosers(token: number, limit: number): number {
    let next = token + 1
    while (next < limit) {
      const role = roles[type[next]]
      if (role === MARK && touches(next)) {
        // A straight mark that touches the next word but not a space before it still closes: `end."Next`
        next++
      } else if (role === CLOSER && (touches(next) || lower(next) === '»' || lower(next) === '”')) next++
      else if ((role === CRY || role === ELLIPSIS || role === FULL_STOP) && touches(next)) next++
      else if (role === OPENER && lower(next) === '[' && isNote(next, limit)) next += 3
      else break
    }
    return next
  }

  /** "[12]", a note's number: it belongs to the sentence before it, with a space or without. */
  function isNote(token: number, limit: number): boolean {
    return token + 2 < limit && types.kind[type[token + 1]] === TokenKind.number && lower(token + 2) === ']'
  }

  /** The first token from `token` on that is no opening mark. */
  function firstWord(token: number, limit: number): number {
    let word = token
    while (word < limit && (roles[type[word]] === OPENER || roles[type[word]] === MARK)) word++
    return word
  }

  /** Whether a verb of saying follows within three tokens: "Why?" Ana Lima asked. */
  function isSaid(token: number, limit: number): boolean {
    for (let k = token; k < limit && k < token + 4; k++) {
      if (SAYING.has(lower(k))) return k > token || isLower(text, start[k])
      if (types.kind[type[k]] !== TokenKind.word) return false
    }
    return false
  }

  /** Whether the terminator at `token` ends the sentence from `first` on; `next`: what follows its closing marks. */
  function endsAt(token: number, first: number, next: number, limit: number): boolean {
    const role = roles[type[token]]
    const word = firstWord(next, limit)
    // Marks that are left at a paragraph's end stay with its last sentence.
    if (word === limit) return next === limit
    const at = start[word]
    const spaced = start[next] > end[next - 1]
    const closed = next > token + 1 && roles[type[next - 1]] >= CLOSER
    const kind = classAt(text, at)
    const capital = isUpper(text, at)
    if (!spaced && !(capital && role !== ABBREVIATION && (closed || token > first)) && kind !== EMOJI)
      return false
    if (role === ABBREVIATION) return abbreviationEnds(token, word, next, capital, closed)
    // An ellipsis that begins a sentence stands for what was left out.
    if (role === ELLIPSIS) return token > first && capital && !(closed && isSaid(word, limit))
    if (role === FULL_STOP) {
      // ". . ." is an ellipsis.
      if (roles[type[next]] === FULL_STOP) return false
      if (token > first && roles[type[token - 1]] === FULL_STOP) return capital
    }
    if (isLower(text, at)) return role === FULL_STOP && !closed && isFullWord(token - 1, first)
    if (role === FULL_STOP) {
      // "1. First": a list's number begins its sentence.
      if (token === first + 1 && types.kind[type[first]] === TokenKind.number && !closed) return false
      // "b. 1990", "c. 300": no sentence ends with a small letter alone.
      if (token > first && end[token - 1] - start[token - 1] === 1 && isLower(text, start[token - 1]))
        return false
      return true
    }
    if (kind !== LETTER && kind !== DIGIT && kind !== EMOJI && word === next)
      return !/^[,;:–—-]/.test(types.form[type[next]])
    return !(closed && isSaid(word, limit))
  }

  /** A word too long, or too well voweled, to be an abbreviation that the list lacks. */
  function isFullWord(token: number, first: number): boolean {
    if (token < first) return false
    const form = lower(token)
    return (
      types.kind[type[token]] !== TokenKind.word ||
      form.length > 4 ||
      (form.length > 1 && /[aeiouy]/.test(form))
    )
  }

  /** Whether an abbreviation ends its sentence before `word`; `closed`: a closing mark stands between them. */
  function abbreviationEnds(
    token: number,
    word: number,
    next: number,
    capital: boolean,
    closed: boolean,
  ): boolean {
    if (!capital) return false
    if (closed) return true
    const form = types.form[type[token]]
    const kind = abbreviationOf(form.slice(0, -1))
    if (kind === Abbreviation.title) return false
    if (word > next) return !/^[([{]/.test(types.form[type[next]])
    const starts = STARTERS.has(lower(word))
    if (kind === Abbreviation.time) return !DATES.has(lower(word))
    // "George W. A": a lone "A" or "I" after an initial is an initial as well.
    if (kind === Abbreviation.initial) {
      const alone = types.form[type[word]].length === 1 && types.clitic[type[word + 1]] !== 1
      return starts && !alone
    }
    return starts || form === 'etc.'
  }

  for (let paragraph = 0; paragraph < paragraphs.count; paragraph++) {
    const limit = paragraphs.endToken[paragraph]
    let first = paragraphs.firstToken[paragraph]
    let token = first
    while (token < limit) {
      const role = roles[type[token]]
      if (role === OTHER || role >= CLOSER) {
        token++
        continue
      }
      const next = afterClosers(token, limit)
      if (endsAt(token, first, next, limit)) {
        ends.push(next)
        first = next
      }
      token = next
    }
    if (first < limit) ends.push(limit)
  }
  return segmentsOf(tokens, ends, tokens.sentence)
}
