import functionWords from '../lexicons/function-words.tsv'
import { classAt, LETTER } from './characters.ts'
import { type Document, TokenKind } from './document.ts'

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

/** Fewer words than these tell of no language other than English: headlines hold names from anywhere. */
const ENOUGH_WORDS = 8
/** As many different function words as a stretch of foreign names does not have. */
const ENOUGH_HITS = 4
/** Share of function words from which on a language counts as found; running text has three times as many. */
const FOUND_SHARE = 0.1
/** English is ruled out only where it has less than a third of another language's evidence. */
const RULED_OUT = 1 / 3

function scriptOf(codePoint: number): string {
  for (const [first, last, code] of SCRIPTS) if (codePoint >= first && codePoint <= last) return code
  return 'latin'
}

/** The language of a text most of whose letters are not Latin ones; null for Latin script. */
function byScript(document: Document, frequency: Int32Array): LanguageGuess | null {
  const letters = new Map<string, number>()
  let all = 0
  const add = (script: string, count: number) => {
    letters.set(script, (letters.get(script) ?? 0) + count)
    all += count
  }
  for (let type = 0; type < document.types.count; type++) {
    const form = document.types.form[type]
    if (document.types.kind[type] !== TokenKind.word || classAt(form, 0) !== LETTER) continue
    if (form.charCodeAt(0) < BEYOND_LATIN) add('latin', form.length * frequency[type])
    else for (const letter of form) add(scriptOf(letter.codePointAt(0)!), frequency[type])
  }
  if ((letters.get('latin') ?? 0) * 2 > all || all === 0) return null
  letters.delete('latin')
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
  const foreign = byScript(document, frequency)
  if (foreign !== null) return foreign

  const evidence = new Float64Array(CODES.length)
  const hits = new Int32Array(CODES.length)
  let words = 0
  const add = (language: number, type: number, share: number) => {
    evidence[language] += share * frequency[type]
    hits[language]++
  }
  for (let type = 0; type < types.count; type++) {
    if (types.kind[type] !== TokenKind.word) continue
    if (types.clitic[type] === 1) {
      add(ENGLISH, type, 1)
      continue
    }
    words += frequency[type]
    const lower = types.lower[type]
    const users = usersOf.get(lower)
    if (users !== undefined) for (const language of users) add(language, type, 1 / users.length)
    else {
      const apostrophe = lower.indexOf("'")
      if (apostrophe < 1 || apostrophe > 4) continue
      const elided = lower.slice(0, apostrophe)
      if (FRENCH_ELISIONS.has(elided)) add(FRENCH, type, 1)
      if (ITALIAN_ELISIONS.has(elided)) add(ITALIAN, type, 1)
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
