import { bringForward } from '../../latest.ts'
import { spanOf, type TokenRange } from '../../token-range.ts'
import { isReported, type Source } from '../attribution.ts'
import type { SourcePhrase } from '../phrases/source-phrase.ts'
import type { ReadText } from '../read-text.ts'
import type { Relation } from '../relation.ts'
import { sourceCalled } from './called.ts'
import { createDrafts, type Drafts, draftOfPronoun, MEMORY } from './drafts.ts'
import { genderOf } from './he-and-she.ts'
import { fullerName } from './naming.ts'
import { type CalledAt, personsCalled } from './people.ts'
import { isFirstPerson, isRelative, sourceOfPronoun } from './pronouns.ts'
import { type SourceText, sourceText } from './source-text.ts'
import { spokesmanIn } from './spokesmen.ts'

/** Letters of the longest word for oneself. */
const LONGEST_WRITER = 3

/** Whether a source is the writer: "I", "we". */
export function isWriter(source: Source): boolean {
  return source.name.length <= LONGEST_WRITER && isFirstPerson(source.name.toLowerCase())
}

/**
 * Merges the sources of relations into distinct ones.
 *
 * A person is known by the surname after the full name, a body by its full name, its last word or its
 * noun ("the ministry" after "the Ministry of Health"), a role by its noun ("the judge" after "Judge
 * Lima"), "he" and "she" by the rule that links them to actors, another pronoun by the nearest earlier
 * source that fits. Unnamed sources are one where their phrases are the same. All attributions to nobody
 * share one source of kind `none`.
 *
 * @returns the sources in order of first appearance, and for each relation the index of its source
 */
export function mergeSources(
  read: ReadText,
  relations: readonly Relation[],
): { sources: Source[]; indexes: Int32Array } {
  const text = sourceText(read)
  const drafts = createDrafts()
  const phrases = relations.map(({ source }) => (source === null ? undefined : text.read(source)))
  const called = personsCalled(
    text,
    phrases.filter((phrase) => phrase !== undefined),
  )
  const indexes = new Int32Array(relations.length)
  relations.forEach(({ cue }, i) => {
    const phrase = phrases[i]
    indexes[i] =
      phrase === undefined
        ? draftOfPronoun(drafts, '', '', 'none')
        : resolve(text, drafts, phrase, reportsSpeech(text, cue), called)
  })
  const sources = drafts.all.map(({ name, kind, mentions }, i) => ({ id: `s${i + 1}`, name, kind, mentions }))
  return { sources, indexes }
}

/** Whether a cue's first known word is a verb of speech or writing. */
function reportsSpeech({ document, facts }: SourceText, cue: TokenRange | null): boolean {
  if (cue === null) return false
  for (let token = cue.firstToken; token < cue.endToken; token++) {
    const entry = facts.cue[document.tokens.type[token]]
    if (entry !== undefined) return isReported(entry.type)
  }
  return false
}

/** Finds the source that a phrase calls, and notes what the phrase tells of it. */
function resolve(
  text: SourceText,
  drafts: Drafts,
  phrase: SourcePhrase,
  speaks: boolean,
  called: CalledAt,
): number {
  const { tokens } = text.document
  const { form, kind, firstToken } = phrase
  const index =
    form === 'pronoun'
      ? sourceOfPronoun(text, drafts, phrase, speaks, called)
      : sourceCalled(text, drafts, phrase)
  const draft = drafts.all[index]
  draft.mentions.push(spanOf(tokens, phrase))
  draft.lastSentence = tokens.sentence[firstToken]
  if (speaks && !isRelative(phrase)) draft.spokeIn = draft.lastSentence
  if (form === 'pronoun') draft.spokesman &&= { gender: draft.spokesman.gender ?? genderOf(phrase) }
  else draft.spokesman = spokesmanIn(phrase)
  draft.gender ??= genderOf(phrase)
  if (form === 'name' && draft.kind === kind) {
    draft.given ??= phrase.given
    draft.name = fullerName(text, phrase, draft.name)
  }
  bringForward(drafts.recent, index, MEMORY)
  return index
}
