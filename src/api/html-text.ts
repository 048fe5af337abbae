import { Tokenizer } from 'htmlparser2'
import { isNoteMark } from './note-marks.ts'

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
 * The text of an HTML page: paragraphs, with an empty line between. Scripts,
 * navigation, other boilerplate and the marks of footnotes are left out, and
 * so is what stands outside `article` and `main` where the page has them.
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
  /** The piece of the paragraph that was added last. */
  let before = ''
  /** What stands in a `sup` that is open, until its end tells what it is. */
  let raised: { text: string; linked: boolean } | null = null

  const add = (text: string) => {
    if (skipped !== '') return
    if (raised !== null) raised.text += text
    else put(text)
  }
  const put = (text: string) => {
    before = text
    all.add(text)
    if (mainDepth > 0) main.add(text)
  }
  const endRaised = () => {
    if (raised === null) return
    const { text, linked } = raised
    raised = null
    if (!isNoteMark(text, linked ? '' : before)) put(text)
  }
  const breakLine = (name: string) => {
    if (name === 'br') add('\n')
    else if (name === 'td' || name === 'th') add(' ')
    else if (BLOCKS.has(name)) {
      all.endParagraph()
      main.endParagraph()
      before = ''
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
    if (name === 'sup' || BLOCKS.has(name)) endRaised()
    if (name === 'sup') raised = { text: '', linked: false }
    if (name === 'a' && raised !== null) raised.linked = true
    if (MAIN.has(name)) mainDepth++
    if (name === 'pre') preDepth++
    breakLine(name)
  }
  const close = (name: string) => {
    if (name === skipped && --skippedDepth === 0) skipped = ''
    if (skipped !== '') return
    if (name === 'sup' || BLOCKS.has(name)) endRaised()
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
  endRaised()
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
