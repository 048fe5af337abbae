import { element } from '../element.ts'
import { counted, polarity } from '../figures.ts'
import type { Report } from '../service.ts'
import { voiceNames } from '../voice-names.ts'
import { section } from './section.ts'

type Stance = NonNullable<Report['stances']>[number]

/** Rows and columns that a reader can take in. */
const MOST_HOLDERS = 12
const MOST_TARGETS = 10
/** From this score on a cell is tinted: below it the three classes are about as likely as each other. */
const CLEAR = 0.33

/** Who says what about whom: a row for each voice, a column for each actor. */
export function matrixSection(report: Report): HTMLElement | null {
  const stances = report.stances ?? []
  if (stances.length === 0) return null
  const voices = voiceNames(report)
  const targets = mostDiscussed(stances)
  const holders = holdersOf(stances.filter(({ target }) => targets.includes(target)))
  const names = new Map(report.actors?.map(({ id, name }) => [id, name]))
  const cellOf = new Map(stances.map((stance) => [`${stance.holder} ${stance.target}`, stance]))
  const head = element(
    'tr',
    {},
    element('th', { scope: 'col' }, 'Who says'),
    ...targets.map((target) => element('th', { scope: 'col' }, names.get(target) ?? target)),
  )
  const rows = holders.map((holder) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, voices.get(holder) ?? holder),
      ...targets.map((target) => cell(cellOf.get(`${holder} ${target}`))),
    ),
  )
  return section(
    'Who says what about whom',
    'From −1, against, to 1, for: in the author’s own voice, and in the voices of those whom the text lets speak.',
    element(
      'div',
      {
        className: 'scroll',
        tabIndex: 0,
        role: 'region',
        attributes: { 'aria-label': 'Matrix of voices and actors' },
      },
      element('table', { className: 'matrix' }, element('thead', {}, head), element('tbody', {}, ...rows)),
    ),
  )
}

function cell(stance: Stance | undefined): HTMLElement {
  if (!stance) return element('td', {})
  const { score, mentions } = stance
  const tone = score <= -CLEAR ? 'negative' : score >= CLEAR ? 'positive' : 'neutral'
  return element('td', { className: tone, title: counted(mentions, 'mention') }, polarity(score))
}

/** The actors that most voices speak of; among equals, those with the most mentions. */
function mostDiscussed(stances: readonly Stance[]): string[] {
  const voices = sumBy(stances, 'target', () => 1)
  const mentions = sumBy(stances, 'target', (stance) => stance.mentions)
  return [...voices.keys()]
    .sort((a, b) => voices.get(b)! - voices.get(a)! || mentions.get(b)! - mentions.get(a)!)
    .slice(0, MOST_TARGETS)
}

/** The author first, where it speaks; then the voices that say most. */
function holdersOf(stances: readonly Stance[]): string[] {
  const mentions = sumBy(stances, 'holder', (stance) => stance.mentions)
  const rank = (holder: string) => (holder === 'author' ? Number.POSITIVE_INFINITY : mentions.get(holder)!)
  return [...mentions.keys()].sort((a, b) => rank(b) - rank(a)).slice(0, MOST_HOLDERS)
}

function sumBy(
  stances: readonly Stance[],
  side: 'holder' | 'target',
  value: (stance: Stance) => number,
): Map<string, number> {
  const sums = new Map<string, number>()
  for (const stance of stances) sums.set(stance[side], (sums.get(stance[side]) ?? 0) + value(stance))
  return sums
}
