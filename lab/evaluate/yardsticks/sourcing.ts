import type { SourceKind } from '../../../src/document/attributions/attribution.ts'
import type { Span } from '../../../src/document/document.ts'
import type { Analyzer } from '../../../src/report/report.ts'
import { readGold, utf16Offsets } from '../../gold.ts'
import { lengthOf, pairOff, sharedLength } from '../overlap.ts'
import type { Row } from '../row.ts'

interface SourcedText {
  text: string
  attributions: {
    statement: string
    spans: Span[]
    match: string
    source_type: string | null
    source_name: string | null
  }[]
}

/** Their types as ours. */
const KINDS: Readonly<Record<string, SourceKind>> = {
  named_person: 'named-person',
  named_organization: 'named-organization',
  document: 'document',
  unnamed_group: 'unnamed-group',
  unnamed_person: 'unnamed-person',
  anonymous_source: 'unnamed-person',
}

/** One statement of the gold, with what was found for it. */
export interface SourcedStatement {
  readonly text: string
  readonly gold: SourceKind
  readonly goldName: string
  readonly found: SourceKind | null
  readonly foundName: string
  readonly foundText: string
}

/**
 * The statements of the Markkula Center's sourcing data (Vincent et al.
 * 2025), each with the attribution found for it.
 *
 * A statement is found where an attribution, taken as the stretch of its content, cue and source, shares with
 * it at least half of the characters of the shorter of the two. Statements and attributions are paired one to
 * one, the best fit (shared over joint length) first; a statement left over may share an attribution with
 * another, as where people cut one quotation in two. Statements that could not be placed in the text are left
 * out.
 */
export function sourcedStatements(folder: string, analyzer: Analyzer): SourcedStatement[] {
  return readGold<SourcedText>(folder, 'jmethics_sourcing/dev.jsonl').flatMap(({ text, attributions }) => {
    const offsets = utf16Offsets(text)
    const statements = attributions
      .filter(({ match, source_type }) => (match === 'exact' || match === 'pieces') && source_type !== null)
      .map(({ spans, ...rest }) => ({
        ...rest,
        spans: spans.map(({ start, end }) => ({ start: offsets[start], end: offsets[end] })),
      }))
    const { sources: told } = analyzer.analyze(text, { metrics: ['sources'] })
    if (told === undefined || !('attributions' in told)) throw new Error('sources were asked for in full')
    const { attributions: found, sources } = told
    const byId = new Map(sources.map((source) => [source.id, source]))
    const stretches = found.map(({ source, cue, content }) =>
      [source, cue, ...content].filter((range) => range !== null),
    )
    const closeness = (s: number, f: number) => {
      const shared = sharedLength(statements[s].spans, stretches[f])
      const lengths = [lengthOf(statements[s].spans), lengthOf(stretches[f])]
      return shared * 2 >= Math.min(...lengths) ? shared / (lengths[0] + lengths[1] - shared) : 0
    }
    const matches = new Map(pairOff(statements.length, found.length, closeness))
    return statements.map(({ source_type, source_name, statement }, s) => {
      let match = matches.get(s)
      if (match === undefined) {
        const best = Math.max(0, ...stretches.map((_, f) => closeness(s, f)))
        if (best > 0) match = stretches.findIndex((_, f) => closeness(s, f) === best)
      }
      const source = match === undefined ? undefined : byId.get(found[match].sourceId)
      return {
        text: statement,
        gold: KINDS[source_type!],
        goldName: source_name ?? '',
        found: source?.kind ?? null,
        foundName: source?.name ?? '',
        foundText:
          match === undefined
            ? ''
            : stretches[match].map(({ start, end }) => text.slice(start, end)).join(' | '),
      }
    })
  })
}

/** Statements found, and kind right among those found. */
export function sourcingRows(folder: string, analyzer: Analyzer): Row[] {
  const statements = sourcedStatements(folder, analyzer)
  const found = statements.filter((statement) => statement.found !== null)
  const right = found.filter((statement) => statement.found === statement.gold)
  const row = (measure: string, value: number, peers: string, aim: number | null): Row => ({
    name: 'jmethics_sourcing dev',
    measure,
    value,
    peers,
    aim,
  })
  return [
    row('statements found', found.length / statements.length, 'large language models .84', 0.85),
    row('kind of source, among those found', right.length / found.length, 'large language models .89', 0.9),
    row('name of source shares a word, among the named found', nameShare(found), '', null),
  ]
}

/**
 * The share of named sources, as people name them, whose name was found:
 * one word of three letters or more is shared.
 */
function nameShare(found: readonly SourcedStatement[]): number {
  const wordsOf = (name: string) => name.toLowerCase().match(/\p{L}{3,}/gu) ?? []
  const named = found.filter(({ gold, goldName }) => gold.startsWith('named-') && goldName !== '')
  const shared = named.filter(({ goldName, foundName }) => {
    const words = new Set(wordsOf(goldName))
    return wordsOf(foundName).some((word) => words.has(word))
  })
  return shared.length / named.length
}

/** The confusion table of kinds in Markdown: rows as people say, columns as found. */
export function kindConfusion(statements: readonly SourcedStatement[]): string {
  const kinds = [...new Set(Object.values(KINDS))]
  const columns = [...kinds, 'none', null] as const
  const count = (gold: SourceKind, found: SourceKind | null) =>
    statements.filter((statement) => statement.gold === gold && statement.found === found).length
  return [
    `| people say | ${columns.map((kind) => kind ?? 'not found').join(' | ')} |`,
    `|---|${columns.map(() => '---:|').join('')}`,
    ...kinds.map((gold) => `| ${gold} | ${columns.map((kind) => count(gold, kind)).join(' | ')} |`),
  ].join('\n')
}
