import { readFileSync } from 'node:fs'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import type { Check } from './checks.ts'

const GERMAN =
  'Der Gemeinderat hat am Dienstag nach langer Debatte beschlossen, den Deich nicht zu erhöhen. Die Anwohner sind enttäuscht und wollen vor Gericht ziehen, weil sie um ihre Häuser fürchten.'
/** Drops a file on the page. */
const DROP = `{
  const dataTransfer = new DataTransfer()
  dataTransfer.items.add(new File(['They may leave in May.'], 'a.txt'))
  document.querySelector('h1').dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }))
}`
const OVERLAP = 'Mayor Ana Lima said critics may never be absolutely certain that the Harbour Trust is wrong.'

/** What a reader does on the page, from the first look to the comparison, at one width. */
export async function walk(page: Page, check: Check, shoot: (name: string) => Promise<void>): Promise<void> {
  const answer = await page.goto('/')
  const policy = answer?.headers()['content-security-policy'] ?? ''
  check('the content policy is strict', policy.includes("default-src 'none'") && !policy.includes('unsafe'))
  await accessible(page, check, 'empty page')
  await shoot('empty')

  await pickSample(page, 'News report')
  check('four scores', (await page.locator('.score').count()) === 4)
  check('each score is drawn', (await page.locator('.score svg').count()) === 4)
  for (const layer of ['hedges', 'boosters', 'absolutes', 'attributions', 'actors']) {
    check(`${layer} are marked`, (await page.locator(`.marked .mark.${layer}`).count()) > 0)
  }
  check('voices of others look different', (await page.locator('.marked .voice').count()) > 0)
  check('the marked text is the text', (await page.locator('.marked').textContent()) === (await text(page)))
  check('the matrix has rows', (await page.locator('.matrix tbody tr').count()) > 1)
  await accessible(page, check, 'report')
  await shoot('report')
  await onPaper(page, check)

  await page.getByRole('checkbox', { name: /Hedges/ }).uncheck()
  check('a layer is switched off', (await page.locator('.marked .mark.hedges').count()) === 0)
  check('the link carries the settings', page.url().includes('layers='))
  check('the link carries no text', !page.url().includes('Averly'))
  await page.getByRole('checkbox', { name: /Hedges/ }).check()

  await openMention(page, check)
  await shoot('mention')
  await page.keyboard.press('Escape')
  check('Escape closes the panel', (await page.locator('.panel.open').count()) === 0)
  check('and leaves no mark chosen', (await page.locator('.marked .chosen').count()) === 0)
  await moveByKeys(page, check)
  await download(page, check)

  await compareTexts(page, check)
  await shoot('comparison')
  await accessible(page, check, 'comparison')

  await page.locator('#text').fill(OVERLAP)
  await page.getByText('Read 16 words.').waitFor()
  check('overlapping layers are nested', (await page.locator('.marked .mark .mark').count()) > 0)

  await page.evaluate(DROP)
  await page.getByText('Read 5 words.').waitFor()
  check('a dropped file is read', (await text(page)) === 'They may leave in May.')

  await page.locator('#settings summary').click()
  const asked = page.waitForRequest('**/v1/analyze')
  await page.getByLabel('API key').fill('a-key')
  await page.getByLabel('API key').press('Enter')
  check('a key is sent', (await asked).headers().authorization === 'Bearer a-key')
  check('the link carries no key', !page.url().includes('a-key'))
  await accessible(page, check, 'settings')

  await page.locator('#text').fill('They may win. '.repeat(12_000))
  await page.getByText('Read 36,000 words.').waitFor()
  check('a long text is marked', (await page.locator('.marked .mark').count()) === 12_000)
  await page.locator('#text').fill('They may win. '.repeat(20_000))
  await page.getByText('The text is too long').waitFor()

  await stopped(page)
  await page.locator('#text').fill(GERMAN)
  await page.getByText('The text is not English').first().waitFor()
  const problem = await page.locator('#problem').textContent()
  check('an error tells its own words', problem!.includes('not English'), problem)
  check('an error leaves no old report', (await page.locator('.score').count()) === 0)
  await accessible(page, check, 'error')
  await shoot('error')

  const { scroll, client } = await page.evaluate<{ scroll: number; client: number }>(
    '({ scroll: document.documentElement.scrollWidth, client: document.documentElement.clientWidth })',
  )
  check('nothing is wider than the screen', scroll <= client, { scroll, client })
}

export async function pickSample(page: Page, label: string): Promise<void> {
  await page.locator('#text-tools').getByRole('button', { name: label }).click()
  await page.locator('.score svg').nth(3).waitFor()
}

async function onPaper(page: Page, check: Check) {
  await page.emulateMedia({ media: 'print' })
  const { scroll, client } = await page.evaluate<{ scroll: number; client: number }>(
    "(({ scrollHeight, clientHeight }) => ({ scroll: scrollHeight, client: clientHeight }))(document.querySelector('.marked'))",
  )
  check('all of the marked text is on paper', scroll <= client, { scroll, client })
  check('the controls are not', !(await page.locator('#text').isVisible()))
  await page.emulateMedia({ media: 'screen' })
}

/** What a platform tells where it stops the service: a page, and no problem. */
async function stopped(page: Page) {
  await page.route('**/v1/analyze', (route) =>
    route.fulfill({ status: 503, contentType: 'text/html', body: '<h1>Worker exceeded its limits</h1>' }),
  )
  await page.locator('#text').fill('They may not win.')
  await page.getByText('The answer cannot be read').waitFor()
  await page.unroute('**/v1/analyze')
}

async function openMention(page: Page, check: Check) {
  const chart = page.getByRole('img', { name: /Sentiment toward each actor/ })
  await chart.click({ position: { x: 20, y: 32 } })
  check(
    'a click on the first row of the chart opens its actor',
    (await page.locator('.mentions details').first().getAttribute('open')) !== null,
  )
  const actor = page.locator('.mentions details').first()
  await actor.getByRole('button').first().click()
  await page.locator('.panel.open').waitFor()
  const panel = await page.locator('.panel').textContent()
  check('a mention tells its sentiment', panel!.includes('Sentiment'), panel)
  check('a mention is chosen in the text', (await page.locator('.marked .chosen').count()) > 0)
}

async function moveByKeys(page: Page, check: Check) {
  await page.locator('.marked [role=button]').first().focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  check('the keyboard opens a mark', (await page.locator('.panel.open .fact').count()) > 0)
  check('one mark is in the tab order', (await page.locator('.marked [tabindex="0"]').count()) === 1)
  await page.keyboard.press('Escape')
}

async function download(page: Page, check: Check) {
  for (const [name, starts] of [
    ['Download kinds of sources as SVG', '<svg'],
    ['Download kinds of sources as PNG', '\x89PNG'],
    ['Download the spans as CSV', 'layer,start,end'],
  ] as const) {
    const waiting = page.waitForEvent('download')
    await page.getByRole('button', { name }).click()
    const content = readFileSync(await (await waiting).path(), 'latin1')
    check(name, content.startsWith(starts), content.slice(0, 20))
  }
  await page.getByRole('button', { name: 'Copy as curl' }).click()
  const copied = await page.evaluate<string>('navigator.clipboard.readText()')
  check('copies as curl', copied.startsWith('curl ') && copied.includes('/v1/analyze'), copied.slice(0, 40))
}

async function compareTexts(page: Page, check: Check) {
  await page.locator('#compare').getByRole('button', { name: 'Op-ed' }).click()
  await page.locator('#comparison svg').waitFor()
  const rows = await page.locator('#comparison tbody').first().locator('tr').allInnerTexts()
  check('two texts are compared on four metrics', rows.length === 4, rows)
  check(
    'differences have intervals',
    rows.every((row) => /\(.+–.+\)/.test(row)),
  )
}

const text = (page: Page) => page.locator('#text').inputValue()

async function accessible(page: Page, check: Check, state: string) {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate<axe.AxeResults>('axe.run()')
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  check(
    `axe finds nothing serious (${state})`,
    grave.length === 0,
    grave.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 160)} ${nodes[0].failureSummary}`),
  )
}
