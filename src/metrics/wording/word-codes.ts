import type { Document, WordTypes } from '../../document/document.ts'
import { rememberRows } from '../../document/shared-rows.ts'
import { codeOf, vocabularySize } from '../../lexicons/vocabulary.ts'

/** Codes of documents already read: several lexicons read one document. */
let codesOfDocument = new WeakMap<Document, Int32Array>()
let readCode = createCodeReader()
/** Words in the lexicons when they were read. */
let size = vocabularySize()

function createCodeReader() {
  return rememberRows(1, (types: WordTypes, type: number, into: Int32Array, at: number): void => {
    into[at] = codeOf(types, type)
  })
}

/** For each word type of a document its code in the lexicons' vocabulary; once per document and shared word. */
export function wordCodes(document: Document): Int32Array {
  if (vocabularySize() !== size) {
    size = vocabularySize()
    readCode = createCodeReader()
    codesOfDocument = new WeakMap()
  }
  let codes = codesOfDocument.get(document)
  if (codes === undefined) {
    const { types } = document
    codes = new Int32Array(types.count)
    for (let type = 0; type < types.count; type++) readCode(types, type, codes, type)
    codesOfDocument.set(document, codes)
  }
  return codes
}
