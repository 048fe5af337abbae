// npm run page:test: walks through the page in headless Chromium, at a desktop's and at a phone's width.
import { mkdirSync } from 'node:fs'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core'
import { withService } from '../../lab/serve/with-service.ts'
import { createChecks } from './checks.ts'
import { pickSample, walk } from './walk.ts'

/** Where the screenshots go; not committed. */
const SHOTS = 'out/screenshots'
const VIEWS = [
  { name: 'desktop', viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  { name: 'phone', viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
] as const

const { check, report } = createChecks()
mkdirSync(SHOTS, { recursive: true })
await withService(async (url) => {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  try {
    for (const { name, ...view } of VIEWS) await walkIn(browser, name, { ...view, baseURL: url })
    if (process.argv.includes('--readme')) await shootForReadme(browser, url)
  } catch (error) {
    check('the walk comes to its end', false, String(error))
  } finally {
    await browser.close()
  }
})
process.exit(report() ? 0 : 1)

/** Walks through the page in a window of its own. */
async function walkIn(browser: Browser, name: string, view: BrowserContextOptions & { baseURL: string }) {
  const context = await browser.newContext({ ...view, permissions: ['clipboard-read', 'clipboard-write'] })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const complaints = listen(page, view.baseURL)
  await walk(page, check, async (state) => {
    await page.screenshot({ path: `${SHOTS}/${name}-${state}.png`, fullPage: state !== 'mention' })
  })
  check(`${name}: no complaint in the console`, complaints.length === 0, complaints)
  await followLink(context, `${view.baseURL}/#layers=hedges`)
  await context.close()
}

/** Opens a link with settings, which a reader got from another. */
async function followLink(context: BrowserContext, link: string) {
  const page = await context.newPage()
  await page.goto(link)
  await pickSample(page, 'Press release')
  check('a link brings its settings', (await page.locator('.legend :checked').count()) === 1)
}

/** What the page complains of: errors of scripts, refusals of the content policy, requests to others. */
function listen(page: Page, service: string): string[] {
  const complaints: string[] = []
  page.on('pageerror', ({ message }) => complaints.push(message))
  page.on('console', (message) => {
    // The refusals of the long and of the German text are meant, and so is the service that was stopped.
    if (message.type() === 'error' && !/status of (413|422|503)/.test(message.text()))
      complaints.push(message.text())
  })
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (protocol.startsWith('http') && origin !== service) complaints.push(`request to ${origin}`)
  })
  return complaints
}

/** The picture in the README: the op-ed, its scores and its marks. */
async function shootForReadme(browser: Browser, baseURL: string) {
  const page = await browser.newPage({ baseURL, viewport: { width: 1180, height: 1000 } })
  await page.goto('/')
  await pickSample(page, 'Op-ed')
  await page.locator('.marked [role=button]').first().click()
  await page.locator('#results').evaluate((results) => results.scrollIntoView())
  await page.screenshot({ path: 'docs/playground.png' })
}
