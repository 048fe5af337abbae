import absolutesTable from './absolutes.tsv'
import boostersTable from './boosters.tsv'
import hedgesTable from './hedges.tsv'
import { type LexiconTable, parseLexicon } from './parse.ts'

/**
 * The lexicons of the wording metrics by name, as their
 * tables state them, in the order in which they are compiled.
 */
export const lexicons = {
  hedges: parseLexicon(hedgesTable),
  boosters: parseLexicon(boostersTable),
  absolutes: parseLexicon(absolutesTable),
} satisfies Readonly<Record<string, LexiconTable>>
