import { readdirSync, readFileSync } from 'node:fs'
import { annotate } from '../../../src/document/annotate.ts'
import { type Document, TokenKind } from '../../../src/document/document.ts'
import { NAME_LABELS } from '../../../src/document/names/labels.ts'
import { rowsOf } from '../../../src/lexicons/rows.ts'
import { readGold } from '../../gold.ts'
import { readNames } from '../names/gold.ts'
import { TEXTS } from '../texts.ts'

const GAZETTEERS = 'src/lexicons/gazetteer/'
/** A word in so many texts with a capital, or in small letters, is likely to be in others too. */
const CAPITAL_TEXTS = 2
const SMALL_TEXTS = 5
/** A text's labels of a word count no more than so often: its hero is no better known for being its hero. */
const PER_TEXT = 3
/** What is longer is no word. */
const LONGEST = 40

/** A word of the train parts or the gazetteers, in lower case. */
export interface CountedWord {
  readonly word: string
  /** Whether it was seen often enough that other texts may have it. */
  readonly wanted: boolean
  /** How often it stood under each of `NAME_LABELS` where it had a capital. */
  readonly counts: readonly number[]
}

interface Tally {
  capitalTexts: number
  smallTexts: number
  readonly counts: number[]
}

/** The words that may get a kind, and what annotators of the train part of `en_worldwide` took them for. */
export function countWords(folder: string): CountedWord[] {
  const tallies = new Map<string, Tally>()
  const tallyOf = (word: string): Tally => {
    const known = tallies.get(word)
    if (known !== undefined) return known
    const tally = { capitalTexts: 0, smallTexts: 0, counts: NAME_LABELS.map(() => 0) }
    tallies.set(word, tally)
    return tally
  }
  for (const word of gazetteerWords()) tallyOf(word).capitalTexts = CAPITAL_TEXTS
  for (const file of TEXTS) {
    for (const { text } of readGold<{ text: string }>(folder, `${file}.jsonl`)) {
      const { types } = annotate(text)
      for (let type = 0; type < types.count; type++) {
        if (!isWord(types, type)) continue
        const tally = tallyOf(types.lower[type])
        if (types.form[type] === types.lower[type]) tally.smallTexts++
        else tally.capitalTexts++
      }
    }
  }
  for (const { document, labels } of readNames(folder, 'en_worldwide/train.jsonl')) {
    for (const [word, counts] of labelsOfWords(document, labels)) {
      const tally = tallyOf(word)
      for (let label = 0; label < counts.length; label++)
        tally.counts[label] += Math.min(PER_TEXT, counts[label])
    }
  }
  return Array.from(tallies, ([word, { capitalTexts, smallTexts, counts }]) => ({
    word,
    wanted: capitalTexts >= CAPITAL_TEXTS || smallTexts >= SMALL_TEXTS,
    counts,
  })).filter(({ wanted, counts }) => wanted || counts.some((count) => count > 0))
}

function isWord({ kind, clitic, lower }: Document['types'], type: number): boolean {
  return kind[type] === TokenKind.word && clitic[type] === 0 && lower[type].length <= LONGEST
}

/** How often a text has each capitalised word under each label. */
function labelsOfWords({ tokens, types }: Document, labels: Uint8Array): Map<string, number[]> {
  const counts = new Map<string, number[]>()
  for (let token = 0; token < tokens.count; token++) {
    const type = tokens.type[token]
    const word = types.lower[type]
    if (!isWord(types, type) || types.form[type] === word) continue
    const row = counts.get(word) ?? NAME_LABELS.map(() => 0)
    row[labels[token]]++
    counts.set(word, row)
  }
  return counts
}

/** The words of all entries of the gazetteers. */
function gazetteerWords(): Set<string> {
  const words = new Set<string>()
  for (const file of readdirSync(GAZETTEERS).sort()) {
    for (const [name] of rowsOf(readFileSync(GAZETTEERS + file, 'utf8'))) {
      for (const word of name.split(' ')) words.add(word.toLowerCase())
    }
  }
  return words
}
