// npm run evaluate: the engine against human-annotated text, in process. Prints the table, and writes it to
// docs/accuracy.md and to the JSON that GET /v1/engine serves. --gold DIR names the folder of the data.
import { writeFileSync } from 'node:fs'
import { findNames } from '../../src/document/names/find.ts'
import { analyzer, models } from '../../src/engine.ts'
import { goldFolder } from '../gold.ts'
import type { Row } from './row.ts'
import { accuracyTable } from './table.ts'
import { evaluateAbsolutism } from './yardsticks/absolutism.ts'
import { evaluateAliases } from './yardsticks/aliases.ts'
import { attributionRows } from './yardsticks/attribution.ts'
import { certaintyRows } from './yardsticks/certainty.ts'
import { hedgeRows } from './yardsticks/hedging.ts'
import { evaluateNames } from './yardsticks/names.ts'
import { newsHedgeRows } from './yardsticks/news-hedges.ts'
import { seesawRows } from './yardsticks/seesaw.ts'
import { sentimentRows } from './yardsticks/sentiment.ts'
import { kindConfusion, sourcedStatements, sourcingRows } from './yardsticks/sourcing.ts'
import { evaluateWeasels } from './yardsticks/weasels.ts'

/** One line a yardstick. */
const YARDSTICKS: readonly ((folder: string) => Row[] | Promise<Row[]>)[] = [
  hedgeRows,
  (folder) => newsHedgeRows(folder, models.hedging.hedges),
  (folder) => evaluateWeasels(models, folder),
  (folder) => certaintyRows(folder, models.certainty),
  evaluateAliases,
  () => evaluateAbsolutism(analyzer),
  (folder) => evaluateNames((document) => findNames(document, models.names), folder),
  (folder) => sentimentRows(analyzer, folder),
  (folder) => seesawRows(analyzer, folder),
  (folder) => attributionRows(folder, models.attribution),
  (folder) => sourcingRows(folder, analyzer),
]

const folder = goldFolder()
if (folder === null) {
  console.log('No annotated data here: lab/README.md tells which data sets this needs and how to get them.')
} else {
  const rows: Row[] = []
  for (const yardstick of YARDSTICKS) rows.push(...(await yardstick(folder)))
  const table = accuracyTable(rows)
  const confusion = kindConfusion(sourcedStatements(folder, analyzer))
  console.log(`${table}\n\n${confusion}`)
  writeFileSync(new URL('../../docs/accuracy.md', import.meta.url), page(table, confusion))
  const served = rows.map(({ name, measure, value }) => ({ yardstick: name, measure, value: round(value) }))
  writeFileSync(
    new URL('../../src/report/accuracy.data.json', import.meta.url),
    `${JSON.stringify(served, null, 2)}\n`,
  )
}

function page(table: string, confusion: string): string {
  return `# Accuracy

Printed by \`npm run evaluate\` with engine ${analyzer.stamp.version} (lexicons ${analyzer.stamp.lexicons}, weights
${analyzer.stamp.weights}). Development parts unless the name says otherwise; no part measured here was trained on,
and rows marked "cross-validated" are means over folds by document. F1 unless the measure says otherwise. The pages
on each metric tell what the data is and what people reach on it.

${table}

## Kinds of source

Statements of \`jmethics_sourcing\` dev: the kind that people gave the source, and the kind found.

${confusion}
`
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
