import { describe, expect, it } from 'vitest'
import { htmlText } from '../../src/api/html-text.ts'

describe('htmlText', () => {
  it('keeps what a page says, paragraph by paragraph', () => {
    const page = `<!doctype html><html><head><title>Daily</title><style>p{}</style>
      <body><header>The Daily</header><nav><ul><li>Home<li>Sport</ul></nav>
      <script>if (a < b) write("<p>No</p>")</script>
      <h1>Dam &amp; reservoir</h1><p>It <b>may</b>
      hold&nbsp;on, engineers say&hellip;<br>Or not.</p><p>&#8220;Yes,&#8221; said Lima.
      <aside>Advertisement</aside><footer>Imprint</footer></html>`
    expect(htmlText(page)).toBe(
      'Dam & reservoir\n\nIt may hold\u00a0on, engineers say…\nOr not.\n\n“Yes,” said Lima.',
    )
  })

  it('takes the article alone where there is one', () => {
    const page = '<div>Cookies?</div><article><header><h1>Head</h1></header><p>Body.</p></article><p>More</p>'
    expect(htmlText(page)).toBe('Head\n\nBody.')
    expect(htmlText('<main></main><p>Outside.</p>')).toBe('Outside.')
  })

  it('knows where a head and a drawing end that do not say so', () => {
    expect(htmlText('<head><title>Daily</title><meta charset=utf-8><h1>Dam</h1><p>It may hold.')).toBe(
      'Dam\n\nIt may hold.',
    )
    expect(htmlText('<title>Daily</title><p>It may hold.')).toBe('It may hold.')
    expect(htmlText('<p>One.</p><svg width="1"/><p>Two.</p><svg><svg/>x</svg><p>Three.')).toBe(
      'One.\n\nTwo.\n\nThree.',
    )
  })

  it('parts what stands apart, and keeps the lines of preformatted text', () => {
    expect(htmlText('<details><summary>Why</summary>It may.</details>')).toBe('Why\n\nIt may.')
    expect(htmlText('<pre>FLOODS\r\n\r\nIt   may\nrain.</pre><p>It\nis.')).toBe(
      'FLOODS\n\nIt may\nrain.\n\nIt is.',
    )
  })

  it('reads what is no page', () => {
    expect(htmlText('plain text')).toBe('plain text')
    expect(htmlText('')).toBe('')
    expect(htmlText('a <b')).toBe('a')
    expect(htmlText('<p>x</nav></p>y')).toBe('x\n\ny')
    expect(htmlText('<nav>never closed')).toBe('')
  })

  it('takes time in proportion to hostile pages', () => {
    for (const part of [
      '<div>',
      '</div>',
      '<b>',
      '<nav>',
      '<svg><title>',
      '<svg/>',
      '<pre>\n',
      '&amp',
      '<!--',
      '<a b="',
      ' <',
    ]) {
      expect(htmlText(part.repeat(200_000)).length).toBeGreaterThanOrEqual(0)
    }
  })
})
