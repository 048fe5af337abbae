import type { Row } from './row.ts'

/** ".732", "1.000", "-.18": three places and no leading zero. */
export function figure(value: number): string {
  return value.toFixed(3).replace(/^(-?)0\./, '$1.')
}

/** The rows as a Markdown table with aligned columns. */
export function accuracyTable(rows: readonly Row[]): string {
  const cells = [
    ['yardstick', 'measure', 'measured', 'aim', 'peers'],
    ...rows.map((row) => [
      row.name,
      row.measure,
      figure(row.value),
      row.aim === null ? '' : figure(row.aim),
      row.peers,
    ]),
  ]
  const widths = cells[0].map((_, column) => Math.max(...cells.map((line) => line[column].length)))
  const lines = cells.map(
    (line) => `| ${line.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`,
  )
  lines.splice(1, 0, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`)
  return lines.join('\n')
}
