import { annotate } from '../../../src/document/annotate.ts'
import type { Document } from '../../../src/document/document.ts'
import { readGold } from '../../gold.ts'

/** A sentence that people judged. */
export interface WeaselSentence {
  readonly document: Document
  /** Number of the article that the sentence is from. */
  readonly article: number
  readonly isWeasel: boolean
}

interface GoldSentence {
  readonly doc_id: string
  readonly text: string
  readonly weasel: boolean | null
}

/** Reads the train part of CoNLL-2010 task 1, Wikipedia; sentences whose label is lost are left out. */
export function readWeasels(folder: string): WeaselSentence[] {
  const articles = new Map<string, number>()
  return readGold<GoldSentence>(folder, 'conll2010_wiki_weasel/train.jsonl').flatMap((record) => {
    if (record.weasel === null) return []
    const article = articles.get(record.doc_id) ?? articles.size
    articles.set(record.doc_id, article)
    return [{ document: annotate(record.text), article, isWeasel: record.weasel }]
  })
}
