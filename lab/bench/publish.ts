import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'

const PAGE = new URL('../../docs/performance.md', import.meta.url)

/**
 * Puts what a command printed, and the class of machine it ran on, into its section of docs/performance.md.
 */
export function publish(section: 'bench' | 'http' | 'load', lines: readonly string[]): void {
  const page = readFileSync(PAGE, 'utf8')
  const from = page.indexOf(`<!-- ${section} -->`)
  const to = page.indexOf(`<!-- end of ${section} -->`)
  if (from < 0 || to < from) throw new Error(`docs/performance.md has no section ${section}`)
  const printed = ['```', machine(), '', ...lines, '```'].join('\n')
  writeFileSync(PAGE, `${page.slice(0, from)}<!-- ${section} -->\n\n${printed}\n\n${page.slice(to)}`)
}

function machine(): string {
  const cores = cpus()
  return `${cores.length} x ${cores[0].model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`
}
