import { Tokenizer } from 'htmlparser2'

/** Elements whose content is no part of what the page says. */
const SKIPPED = new Set(
  'head script style template noscript svg math canvas iframe object audio video nav aside footer button select textarea dialog'.split(
    ' ',
  ),
)
/** Elements that end a paragraph. */
const BLOCKS = new Set(
  'address article blockquote body caption dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tr ul'.split(
    ' ',
  ),
)
/** Elements that hold what a page is about; where it has one with text, all else is left out. */
const MAIN = new Set(['article', 'main'])

/**
 * The text of an HTML page: paragraphs, with an empty line between. Scripts, navigation and other boilerplate are left
 * out, and so is what stands outside `article` and `main` where the page has them.
 *
 * Rests on the tokenizer alone, since a tree costs the square of its depth and a text needs none.
 */
export function htmlText(html: string): string {
  const all = collector()
  const main = collector()
  let mainDepth = 0
  let skipped = ''
  let skippedDepth = 0

  const add = (text: string) => {
    if (skipped !== '') return
    all.add(text)
    if (mainDepth > 0) main.add(text)
  }
  const breakLine = (name: string) => {
    if (name === 'br') add('\n')
    else if (name === 'td' || name === 'th') add(' ')
    else if (BLOCKS.has(name)) {
      all.endParagraph()
      main.endParagraph()
    }
  }
  const isSkipped = (name: string) => SKIPPED.has(name) || (name === 'header' && mainDepth === 0)

  const open = (name: string) => {
    // A head may end without saying so.
    if (skipped === 'head' && name === 'body') skipped = ''
    if (skipped === '' && isSkipped(name)) {
      skipped = name
      skippedDepth = 0
    }
    if (name === skipped) skippedDepth++
    if (skipped !== '') return
    if (MAIN.has(name)) mainDepth++
    breakLine(name)
  }
  const close = (name: string) => {
    if (name === skipped && --skippedDepth === 0) skipped = ''
    if (skipped !== '') return
    breakLine(name)
    if (MAIN.has(name) && mainDepth > 0) mainDepth--
  }

  const ignore = () => {}
  const tokenizer = new Tokenizer(
    {},
    {
      ontext: (start, end) => add(html.slice(start, end).replace(/[ \t\n\f\r]+/g, ' ')),
      ontextentity: (codepoint) => add(String.fromCodePoint(codepoint)),
      onopentagname: (start, end) => open(html.slice(start, end).toLowerCase()),
      onclosetag: (start, end) => close(html.slice(start, end).trim().toLowerCase()),
      onattribdata: ignore,
      onattribentity: ignore,
      onattribend: ignore,
      onattribname: ignore,
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onopentagend: ignore,
      onprocessinginstruction: ignore,
      onselfclosingtag: ignore,
    },
  )
  tokenizer.write(html)
  tokenizer.end()
  return main.text() || all.text()
}

/** Gathers text into paragraphs; white space at the ends of lines is dropped. */
function collector() {
  const paragraphs: string[] = []
  let pieces: string[] = []
  const endParagraph = () => {
    const lines = pieces.join('').split('\n')
    const paragraph = lines.map((line) => line.replaceAll(/ {2,}/g, ' ').trim()).join('\n')
    if (paragraph.trim() !== '') paragraphs.push(paragraph.trim())
    pieces = []
  }
  return {
    add: (text: string) => void pieces.push(text),
    endParagraph,
    text: () => {
      endParagraph()
      return paragraphs.join('\n\n')
    },
  }
}
