import { type Document, TokenKind, type WordTypes } from '../document.ts'
import { classAt, LETTER } from '../tokens/characters.ts'
import type { LanguageGuess } from './guess.ts'

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

const LATIN = 'latin'

function scriptOf(codePoint: number): string {
  for (const [first, last, code] of SCRIPTS) if (codePoint >= first && codePoint <= last) return code
  return LATIN
}

/** How many letters a word in Latin script has; -1 for a word in another, and 0 where no letter begins it. */
export function latinLettersOf({ form }: WordTypes, type: number): number {
  if (classAt(form[type], 0) !== LETTER) return 0
  return form[type].charCodeAt(0) < BEYOND_LATIN ? form[type].length : -1
}

/**
 * The language of a text most of whose letters are not Latin ones; null for Latin script.
 *
 * @param frequency by type, how many tokens it has
 */
export function languageByScript(document: Document, frequency: Int32Array): LanguageGuess | null {
  const { types } = document
  const letters = new Map<string, number>()
  let latin = 0
  for (let type = 0; type < types.count; type++) {
    if (types.kind[type] !== TokenKind.word) continue
    const latinLetters = latinLettersOf(types, type)
    if (latinLetters >= 0) latin += latinLetters * frequency[type]
    else {
      for (const letter of types.form[type]) {
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
