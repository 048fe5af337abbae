import { wordList } from '../../word-lists.ts'

/** What a word may do in a frame, or by itself; each word has one part. Those of cues come first. */
export const Part = {
  none: 0,
  says: 1,
  shows: 2,
  told: 3,
  quotes: 4,
  according: 5,
  per: 6,
  avers: 7,
  finite: 8,
  after: 9,
  opens: 10,
  pronoun: 11,
  hearsay: 12,
} as const

const PARTS = new Map<string, number>()
const enter = (part: number, list: string) => {
  for (const word of list.split(/\s+/)) PARTS.set(word, part)
}
enter(Part.according, 'according')
enter(Part.per, 'per')
// Adverbs that attribute their clause to nobody: rare in the training data, and they leave no room for doubt.
enter(Part.hearsay, 'reportedly allegedly supposedly purportedly reputedly')
// Verbs that follow a content or are turned round after it.
enter(
  Part.says,
  `said says say noted notes explained explains argued argues announced reported reports claimed claims warned warns
  testified recalled recalls concluded concludes insisted insists acknowledged admitted replied responded tweeted
  predicted complained quipped joked declared confirmed observed remarked added adds continued continues`,
)
enter(
  Part.shows,
  `show shows showed found find finds estimate estimates reveal reveals suggest suggests indicate indicates believe
  believes think thinks argue explain note warn`,
)
// Verbs that are turned round after a quotation alone.
enter(Part.quotes, 'states stated reads wrote writes asks asked')
enter(Part.told, 'told tells')
// Verbs that have a "that" behind them where they report.
enter(
  Part.avers,
  `averred avers maintained maintains asserted asserts contended contends alleged alleges lamented laments stressed
  stresses opined opines affirmed affirms held holds ruled rules`,
)
// What no noun phrase holds.
enter(
  Part.finite,
  `is are was were be been has have had would will could can should may might must do does did that who which whom
  whose because if to and or but as than when while`,
)
// What may follow the verb that closes a sentence.
enter(
  Part.after,
  `in on at during after before last earlier later yesterday today monday tuesday wednesday thursday friday saturday
  sunday recently publicly this when`,
)
enter(
  Part.opens,
  'the a an his her its their our my one two three several some many other another both most police',
)
enter(Part.pronoun, 'he she they it we i you')

/** The part of a word in lower case. */
export function partOf(lower: string): number {
  return PARTS.get(lower) ?? Part.none
}

/** Verbs of saying alone: others have objects that nobody says. */
export const OPENING = wordList('said says say told tells')
/** Words between a subject and its verb. */
export const BETWEEN = wordList('have has had also now later then recently just already')
/** Days between a subject and its verb: "on Monday". */
export const DAYS = new Set(
  'on monday tuesday wednesday thursday friday saturday sunday yesterday today'.split(' '),
)
/** What a clause begins with behind "held that": "he held that post" reports nothing. */
export const CLAUSE_OPENERS = new Set(
  'the a an no any all both every each he she it they we there his her its their such if under where when in by to'.split(
    ' ',
  ),
)
/** First words of a sentence that are no subject's. */
export const NO_SUBJECT = wordList(
  `in on at after before when if while as all once here there then yet still that to for from with by of about what
  how why under since during despite like unlike instead even`,
)
/** Words of a clause by which a source keeps its name to itself. */
export const ANONYMOUS = wordList('named identified anonymity anonymous anonymously')
/** Whom a source tells, where no capital shows it. */
export const ADDRESSEES = wordList('me us him her them you reporters lawmakers journalists')
