/** Past forms that no rule yields: base, then past and participle where they differ. */
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  think: ['thought'],
  feel: ['felt'],
  find: ['found'],
  hold: ['held'],
  know: ['knew', 'known'],
  say: ['said'],
  see: ['saw', 'seen'],
  show: ['showed', 'shown'],
  prove: ['proved', 'proven'],
  tell: ['told'],
  mean: ['meant'],
  hear: ['heard'],
  understand: ['understood'],
  leave: ['left'],
  make: ['made'],
  give: ['gave', 'given'],
  take: ['took', 'taken'],
  swear: ['swore', 'sworn'],
  bind: ['bound'],
  uphold: ['upheld'],
  have: ['had'],
}

/** Verbs of more than one syllable that double their last consonant. */
const DOUBLING = new Set(['infer', 'admit', 'commit', 'compel', 'refer'])

/**
 * The forms of a regular or listed verb: base, third person, past, participle and -ing form.
 *
 * @returns distinct lower-case forms, the base first
 */
export function verbForms(base: string): string[] {
  const stem = base.endsWith('e') ? base.slice(0, -1) : DOUBLING.has(base) ? base + base.at(-1) : base
  const past = IRREGULAR[base] ?? [endsInConsonantY(base) ? `${base.slice(0, -1)}ied` : `${stem}ed`]
  return [base, base === 'have' ? 'has' : nounForms(base)[1], ...past, `${stem}ing`]
}

/** A noun and its regular plural. */
export function nounForms(base: string): string[] {
  if (endsInConsonantY(base)) return [base, `${base.slice(0, -1)}ies`]
  return [base, /(?:s|x|z|ch|sh)$/.test(base) ? `${base}es` : `${base}s`]
}

function endsInConsonantY(word: string): boolean {
  return /[^aeiou]y$/.test(word)
}
