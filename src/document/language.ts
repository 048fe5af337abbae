import functionWords from '../lexicons/function-words.tsv'
import { classAt, LETTER } from './characters.ts'
import { type Document, TokenKind, type WordTypes } from './document.ts'
import { rememberRows } from './shared-rows.ts'

/** The language that a text is most likely written in. */
export interface LanguageGuess {
  /** ISO 639-1, or "und" where the text is too short or mixed to tell. */
  readonly code: string
  /** 0 to 1: its evidence over all the evidence of it and of its nearest rival. */
  readonly confidence: number
}

const UNDETERMINED: LanguageGuess = { code: 'und', confidence: 0 }

/** Scripts that tell a language, or nearly so, as [first code point, last, language]. */
const SCRIPTS: readonly (readonly [number, number, string])[] = [
  [0x370, 0x3ff, 'el'],
  [0x400, 0x52f, 'ru'],
  [0x530, 0x58f, 'hy'],
  [0x590, 0x5ff, 'he'],
  [0x600, 0x77f, 'ar'],
  [0x900, 0x97f, 'hi'],
  [0x980, 0x9ff, 'bn'],
  [0xa00, 0xa7f, 'pa'],
  [0xa80, 0xaff, 'gu'],
  [0xb80, 0xbff, 'ta'],
  [0xc00, 0xc7f, 'te'],
  [0xc80, 0xcff, 'kn'],
  [0xd00, 0xd7f, 'ml'],
  [0xe00, 0xe7f, 'th'],
  [0x1000, 0x109f, 'my'],
  [0x10a0, 0x10ff, 'ka'],
  [0x1100, 0x11ff, 'ko'],
  [0x1200, 0x137f, 'am'],
  [0x1780, 0x17ff, 'km'],
  [0x3040, 0x30ff, 'ja'],
  [0x3400, 0x9fff, 'zh'],
  [0xac00, 0xd7af, 'ko'],
  [0x20000, 0x323af, 'zh'],
]
/** The first code point of the scripts above. */
const BEYOND_LATIN = 0x370
/** Letters that Russian and Arabic lack, and the languages that have them. */
const UKRAINIAN = /[іїєґ]/i
const PERSIAN = /[پچژگ]/

/** What a word tells of the language: it is one of these, each as likely as `share` says. */
interface Evidence {
  readonly languages: readonly number[]
  readonly share: number
}

const CODES: string[] = []
/** The languages that use a function word, as indices into `CODES`. */
const usersOf = new Map<string, number[]>()
for (const line of functionWords.split('\n')) {
  if (line === '' || line.startsWith('#')) continue
  const [code, , words] = line.split('\t')
  for (const word of words.split(' ')) {
    const users = usersOf.get(word)
    if (users === undefined) usersOf.set(word, [CODES.length])
    else users.push(CODES.length)
  }
  CODES.push(code)
}
const ENGLISH = CODES.indexOf('en')
const FRENCH = CODES.indexOf('fr')
const ITALIAN = CODES.indexOf('it')
/** What is elided before an apostrophe, as in "l'eau", "qu'il", "dell'anno": hardly ever in an English name. */
const FRENCH_ELISIONS = new Set(['l', 'd', 'c', 'j', 'n', 's', 'qu'])
const ITALIAN_ELISIONS = new Set(['l', 'dell', 'all', 'nell', 'dall', 'sull', 'un', 'c'])

/** What words tell, by number: nothing, a French elision, an Italian one, either, a clitic, then function words. */
const EVIDENCE: readonly Evidence[] = [
  { languages: [], share: 0 },
  { languages: [FRENCH], share: 1 },
  { languages: [ITALIAN], share: 1 },
  { languages: [FRENCH, ITALIAN], share: 1 },
  { languages: [ENGLISH], share: 1 },
  ...[...usersOf.values()].map((languages) => ({ languages, share: 1 / languages.length })),
]
const CLITIC = 4
const evidenceOf = new Map([...usersOf.keys()].map((word, i) => [word, CLITIC + 1 + i]))

/** Fewer words than these tell of no language other than English: headlines hold names from anywhere. */
const ENOUGH_WORDS = 8
/** As many different function words as a stretch of foreign names does not have. */
const ENOUGH_HITS = 4
/** Share of function words from which on a language counts as found; running text has three times as many. */
const FOUND_SHARE = 0.1
/** English is ruled out only where it has less than a third of another language's evidence. */
const RULED_OUT = 1 / 3

const LATIN = 'latin'

function scriptOf(codePoint: number): string {
  for (const [first, last, code] of SCRIPTS) if (codePoint >= first && codePoint <= last) return code
  return LATIN
}

/** The number of what a word tells of the language. */
function evidenceIn(types: WordTypes, type: number): number {
  if (types.clitic[type] === 1) return CLITIC
  const lower = types.lower[type]
  const known = evidenceOf.get(lower)
  if (known !== undefined) return known
  const apostrophe = lower.indexOf("'")
  if (apostrophe < 1 || apostrophe > 4) return 0
  const elided = lower.slice(0, apostrophe)
  return (FRENCH_ELISIONS.has(elided) ? 1 : 0) + (ITALIAN_ELISIONS.has(elided) ? 2 : 0)
}

/** How many letters a word in Latin script has; -1 for a word in another, and 0 where no letter begins it. */
function latinLetters({ form }: WordTypes, type: number): number {
  if (classAt(form[type], 0) !== LETTER) return 0
  return form[type].charCodeAt(0) < BEYOND_LATIN ? form[type].length : -1
}

/** What a word alone tells: the number of its evidence, and its Latin letters. */
const WIDTH = 2
const readRow = rememberRows(WIDTH, (types: WordTypes, type: number, into: Int32Array, at: number) => {
  into[at] = evidenceIn(types, type)
  into[at + 1] = latinLetters(types, type)
})

/** What the words of a text tell; of tokens that are no words 0. */
function readWords(types: WordTypes): Int32Array {
  const rows = new Int32Array(types.count * WIDTH)
  for (let type = 0; type < types.count; type++)
    if (types.kind[type] === TokenKind.word) readRow(types, type, rows, type * WIDTH)
  return rows
}

/** The language of a text most of whose letters are not Latin ones; null for Latin script. */
function byScript(document: Document, rows: Int32Array, frequency: Int32Array): LanguageGuess | null {
  const letters = new Map<string, number>()
  let latin = 0
  for (let type = 0; type < document.types.count; type++) {
    const count = rows[type * WIDTH + 1]
    if (count >= 0) latin += count * frequency[type]
    else {
      for (const letter of document.types.form[type]) {
        const script = scriptOf(letter.codePointAt(0)!)
        if (script === LATIN) latin += frequency[type]
        else letters.set(script, (letters.get(script) ?? 0) + frequency[type])
      }
    }
  }
  let all = latin
  for (const count of letters.values()) all += count
  if (latin * 2 > all || all === 0) return null
  // Japanese writes its content words in Chinese characters.
  if (letters.has('ja')) letters.set('ja', letters.get('ja')! + (letters.get('zh') ?? 0))
  const [[script, count]] = [...letters].sort((a, b) => b[1] - a[1])
  if (script === 'ru' && UKRAINIAN.test(document.text)) return { code: 'uk', confidence: count / all }
  if (script === 'ar' && PERSIAN.test(document.text)) return { code: 'fa', confidence: count / all }
  return { code: script, confidence: Math.min(1, count / all) }
}

/**
 * The language of a text, by its script or, in Latin script, by the share of each language's function words.
 *
 * Made to refuse what is clearly not English and never what is: a foreign language is found only in a text of some
 * length, by several different function words of its own, and with next to no English beside them.
 */
export function guessLanguage(document: Document): LanguageGuess {
  const { tokens, types } = document
  const frequency = new Int32Array(types.count)
  for (let token = 0; token < tokens.count; token++) frequency[tokens.type[token]]++
  const rows = readWords(types)
  const foreign = byScript(document, rows, frequency)
  if (foreign !== null) return foreign

  const evidence = new Float64Array(CODES.length)
  const hits = new Int32Array(CODES.length)
  let words = 0
  for (let type = 0; type < types.count; type++) {
    if (types.kind[type] !== TokenKind.word) continue
    if (types.clitic[type] === 0) words += frequency[type]
    const { languages, share } = EVIDENCE[rows[type * WIDTH]]
    for (const language of languages) {
      evidence[language] += share * frequency[type]
      hits[language]++
    }
  }

  let best = 0
  for (let language = 1; language < CODES.length; language++) {
    if (evidence[language] > evidence[best]) best = language
  }
  let rival = 0
  for (let language = 0; language < CODES.length; language++) {
    if (language !== best && evidence[language] > rival) rival = evidence[language]
  }
  if (words === 0 || evidence[best] < FOUND_SHARE * words) return UNDETERMINED
  if (best !== ENGLISH) {
    const sure = words >= ENOUGH_WORDS && hits[best] >= ENOUGH_HITS
    if (!sure || evidence[ENGLISH] > RULED_OUT * evidence[best]) return UNDETERMINED
  }
  return { code: CODES[best], confidence: evidence[best] / (evidence[best] + rival) }
}
