import { Tokenizer } from 'htmlparser2'

/** Elements whose content is no part of what the page says; not a head, since its end may go unsaid. */
const SKIPPED = new Set(
  'title script style template noscript svg math canvas iframe object audio video nav aside footer button select textarea dialog'.split(
    ' ',
  ),
)
/** Elements that end a paragraph. */
const BLOCKS = new Set(
  'address article blockquote body caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu ol p pre search section summary table tr ul'.split(
    ' ',
  ),
)
/** Elements that hold what a page is about; where it has one with text, all else is left out. */
const MAIN = new Set(['article', 'main'])
/** Elements of other languages than HTML, the only ones that a slash before the bracket closes: `<svg/>`. */
const FOREIGN = new Set(['svg', 'math'])

/**
 * The text of an HTML page: paragraphs, with an empty line between. Scripts, navigation and other boilerplate
 * are left out, and so is what stands outside `article` and `main` where the page has them.
 *
 * Rests on the tokenizer alone, since a tree costs the square of its depth and a text needs none.
 */
export function htmlText(html: string): string {
  const all = collector()
  const main = collector()
  let mainDepth = 0
  let skipped = ''
  let skippedDepth = 0
  let preDepth = 0
  let opened = ''

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
    opened = name
    if (skipped === '' && isSkipped(name)) {
      skipped = name
      skippedDepth = 0
    }
    if (name === skipped) skippedDepth++
    if (skipped !== '') return
    if (MAIN.has(name)) mainDepth++
    if (name === 'pre') preDepth++
    breakLine(name)
  }
  const close = (name: string) => {
    if (name === skipped && --skippedDepth === 0) skipped = ''
    if (skipped !== '') return
    breakLine(name)
    if (MAIN.has(name) && mainDepth > 0) mainDepth--
    if (name === 'pre' && preDepth > 0) preDepth--
  }

  const ignore = () => {}
  const tokenizer = new Tokenizer(
    {},
    {
      ontext: (start, end) => {
        const text = html.slice(start, end)
        add(preDepth > 0 ? text : text.replace(/[ \t\n\f\r]+/g, ' '))
      },
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
      onselfclosingtag: () => {
        if (FOREIGN.has(opened)) close(opened)
      },
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
