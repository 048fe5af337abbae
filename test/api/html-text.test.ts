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

  it('leaves out the marks of footnotes, and keeps powers and ordinals', () => {
    const text = (html: string) => htmlText(`<p>${html}</p>`)
    expect(
      text('The crisis<sup>1</sup> grew.<sup>[2]</sup><sup>[3]</sup> It ended in 2015<sup>4, 5</sup>.'),
    ).toBe('The crisis grew. It ended in 2015.')
    expect(text('A dam<sup class="reference"><a href="#n1">12</a></sup> holds<sup>*</sup>.')).toBe(
      'A dam holds.',
    )
    expect(text('It fell<sup>[citation needed]</sup> to 10<sup><a href="#n2">6</a></sup>')).toBe(
      'It fell to 10',
    )
    expect(
      text('2 km<sup>2</sup>, <i>x</i><sup>2</sup>, 10<sup>6</sup>, 5<sup>th</sup>, Lima<sup>TM</sup>'),
    ).toBe('2 km2, x2, 106, 5th, LimaTM')
    expect(text('never closed<sup>1</p><p>Lima<sup>said so')).toBe('never closed\n\nLimasaid so')
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
      '<sup>',
      '<sup>1',
      '<sup>1</sup>',
    ]) {
      expect(htmlText(part.repeat(200_000)).length).toBeGreaterThanOrEqual(0)
    }
  })
})
