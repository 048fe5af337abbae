import type { ReadText } from '../read-text.ts'
import type { Relation } from '../relation.ts'
import { withAgents } from './agents.ts'
import { withContentsApart } from './apart.ts'
import { withoutFalseCues } from './false-cues.ts'
import { withFrames } from './framed.ts'
import { hearsay } from './hearsay.ts'
import { heldBy } from './held.ts'
import { withoutInvitations } from './invitations.ts'
import { withoutNobody } from './nobody.ts'
import { withOneSpeaker } from './one-speaker.ts'
import { withoutInnerPassives, withoutPassiveSubjects } from './passive.ts'
import { withSubjects } from './subjects/subjects.ts'
import { withTurns } from './transcripts.ts'
import { withTrimmedContents } from './trimmed.ts'
import { unclaimed } from './unclaimed.ts'
import { withWholeSources } from './whole.ts'

/** Rules of grammar that put right what the labellers found, in the order in which they run. */
const MENDS: readonly ((text: ReadText, relations: readonly Relation[]) => readonly Relation[])[] = [
  withoutPassiveSubjects,
  withAgents,
  withoutInnerPassives,
  withoutFalseCues,
  withFrames,
  withSubjects,
  withWholeSources,
  withOneSpeaker,
  withContentsApart,
  withoutNobody,
  withoutInvitations,
  withTrimmedContents,
  withTurns,
]

/** What is plain from its form and too rare in the training data, where no relation holds it yet. */
const ADDITIONS: readonly ((text: ReadText, held: Uint8Array) => Relation[])[] = [hearsay, unclaimed]

/** Mends the relations that the labellers found, and adds what they could not know. */
export function mend(text: ReadText, found: readonly Relation[]): Relation[] {
  const mended = MENDS.reduce((relations, rule) => rule(text, relations), found)
  const held = heldBy(mended, text.document.tokens.count)
  return [...mended, ...ADDITIONS.flatMap((add) => add(text, held))]
}
