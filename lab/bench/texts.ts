import { readFileSync } from 'node:fs'

const NAMES = ['news-report', 'op-ed', 'press-release']

/** The texts of ours, by name. */
export function ownTexts(): ReadonlyMap<string, string> {
  return new Map(
    NAMES.map((name) => [
      name,
      readFileSync(new URL(`../../test/texts/${name}.txt`, import.meta.url), 'utf8'),
    ]),
  )
}

/**
 * A text of about `words` words made of our own paragraphs in turn. Longer texts repeat them, so they hold no
 * more distinct words than ours do together: a text of 100,000 words is many articles end to end.
 */
export function textOf(words: number): string {
  const paragraphs = [...ownTexts().values()].flatMap((text) => text.trim().split('\n\n'))
  const parts: string[] = []
  for (let have = 0, i = 0; have < words; i++) {
    const pieces = paragraphs[i % paragraphs.length].split(' ').slice(0, words - have)
    parts.push(pieces.join(' '))
    have += pieces.length
  }
  return parts.join('\n\n')
}
