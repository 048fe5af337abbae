import type { Example } from './corpus.ts'

/**
 * Sentences made here to drill who does what to whom, which news seldom shows in pairs: the same verb with
 * the target on either side, active and passive, negated or not; and what someone is said to be.
 */

type Verdict = 0 | 1 | 2

/** Verbs as base, past and participle, by what the act says of who does it and of whom it is done to. */
const VERBS: readonly (readonly [agent: Verdict, patient: Verdict, verbs: string])[] = [
  [
    1,
    0,
    'accuse/accused blame/blamed criticize/criticized condemn/condemned denounce/denounced rebuke/rebuked',
  ],
  [
    1,
    0,
    'arrest/arrested detain/detained jail/jailed convict/convicted charge/charged indict/indicted fine/fined',
  ],
  [
    1,
    0,
    'fire/fired suspend/suspended expel/expelled impeach/impeached sue/sued investigate/investigated oust/ousted',
  ],
  [
    1,
    0,
    'reject/rejected oppose/opposed denounce/denounced fault/faulted censure/censured sanction/sanctioned',
  ],
  [
    0,
    1,
    'kill/killed murder/murdered rape/raped torture/tortured kidnap/kidnapped assault/assaulted abuse/abused',
  ],
  [
    0,
    1,
    'threaten/threatened cheat/cheated deceive/deceived betray/betrayed exploit/exploited harass/harassed',
  ],
  [
    0,
    1,
    'insult/insulted bully/bullied mislead/misled rob/robbed attack/attacked humiliate/humiliated silence/silenced',
  ],
  [
    0,
    1,
    'intimidate/intimidated blackmail/blackmailed bribe/bribed endanger/endangered persecute/persecuted',
  ],
  [
    1,
    2,
    'praise/praised applaud/applauded endorse/endorsed thank/thanked honor/honored admire/admired trust/trusted',
  ],
  [1, 2, 'commend/commended congratulate/congratulated award/awarded celebrate/celebrated welcome/welcomed'],
  [1, 2, 'support/supported back/backed defend/defended salute/saluted respect/respected love/loved'],
  [1, 2, 'clear/cleared acquit/acquitted exonerate/exonerated absolve/absolved vindicate/vindicated'],
  [2, 1, 'help/helped save/saved rescue/rescued protect/protected free/freed comfort/comforted heal/healed'],
  [2, 1, 'inspire/inspired assist/assisted feed/fed shelter/sheltered teach/taught encourage/encouraged'],
  [
    1,
    1,
    'meet/met call/called visit/visited join/joined ask/asked follow/followed see/saw tell/told replace/replaced',
  ],
]

/** What someone may be said to be. */
const TRAITS: readonly (readonly [verdict: Verdict, traits: string])[] = [
  [0, 'corrupt dishonest reckless cruel incompetent cowardly racist convicted disgraced ruthless'],
  [2, 'honest brave brilliant generous respected beloved decent talented courageous trusted'],
  [1, 'former local new senior young regional part-time retired'],
]
/** What nobody wants to be near, and which is yet not always the doing of the one who is named beside it. */
const WRONGS = 'corruption fraud murder racism torture bribery theft terrorism abuse perjury'.split(' ')
const SLURS = 'liar coward thug fraud disgrace traitor'.split(' ')
const HONORS = 'hero pioneer patriot genius champion legend'.split(' ')
/** What it is bad to show none of. */
const VIRTUES = 'mercy courage respect honesty kindness compassion integrity sympathy'.split(' ')
const NOUNS = 'politician teacher leader officer doctor'.split(' ')

const NAMES = 'Ashdown Belmar Corvane Dorsett Elstrom Farlow Gantry Holvick Isbell Jarrow'.split(' ')
const OTHERS = [
  'the council',
  'the residents',
  'the ministry',
  'two reporters',
  'the families',
  'the company',
]

/** All drills; the same each time. */
export function makeDrills(): Example[] {
  const drills: Example[] = []
  let turn = 0
  const add = (verdict: Verdict, before: string, after: string) => {
    const name = NAMES[turn++ % NAMES.length]
    const text = before + name + after
    drills.push({ text, start: before.length, end: before.length + name.length, label: verdict, group: text })
  }
  for (const [agent, patient, verbs] of VERBS) {
    for (const verb of verbs.split(' ')) {
      const [base, past] = verb.split('/')
      const other = OTHERS[turn % OTHERS.length]
      const Other = other[0].toUpperCase() + other.slice(1)
      add(agent, '', ` ${past} ${other} on Tuesday.`)
      add(patient, `${Other} ${past} `, ' on Tuesday.')
      add(patient, '', ` was ${past} by ${other}.`)
      add(agent, `${Other} ${other.endsWith('s') ? 'were' : 'was'} ${past} by `, '.')
      add(agent === 2 ? 0 : 1, '', ` did not ${base} ${other}.`)
      add(patient === 2 ? 0 : 1, `${Other} did not ${base} `, '.')
      add(agent === 2 ? 0 : 1, '', ` never ${past} ${other}, officials said.`)
    }
  }
  for (const [verdict, traits] of TRAITS) {
    for (const trait of traits.split(' ')) {
      const noun = NOUNS[turn % NOUNS.length]
      const against: Verdict = verdict === 2 ? 0 : 1
      add(verdict, '', ` is a ${trait} ${noun}.`)
      add(verdict, '', `, a ${trait} ${noun}, spoke on Monday.`)
      add(verdict, `The ${trait} ${noun} `, ' spoke to the press.')
      add(against, '', ` is not a ${trait} ${noun}.`)
      add(against, '', ` was far from ${trait}.`)
      add(against, '', ` is anything but ${trait}, said ${OTHERS[turn % OTHERS.length]}.`)
    }
  }
  WRONGS.forEach((wrong, i) => {
    const other = OTHERS[i % OTHERS.length]
    const Other = other[0].toUpperCase() + other.slice(1)
    const second = WRONGS[(i + 3) % WRONGS.length]
    add(1, '', ` accused ${other} of ${wrong}.`)
    add(0, `${Other} accused `, ` of ${wrong} and ${second}.`)
    add(1, '', ` said that ${other} had lied about the ${wrong}.`)
    add(1, '', ` condemned the ${wrong} and asked for an inquiry.`)
    add(1, '', ` testified about ${wrong} and ${second} before the judges.`)
    add(2, '', ` has worked for years to end ${wrong}.`)
    add(2, '', ` helped the victims of ${wrong}.`)
    add(0, '', ` denied the charges of ${wrong} and ${second}.`)
    add(0, '', ` was in court to face charges of ${wrong}.`)
    add(1, '', ` wrote a book on ${wrong}.`)
    add(2, '', ` was cleared of ${wrong}.`)
    add(1, '', ` was acquitted of all charges of ${wrong} on Friday.`)
    add(2, '', `, who was exonerated of ${wrong} and ${second}, spoke first.`)
    add(1, `There is no evidence of ${wrong} by `, ', the report found.')
    add(1, 'Investigators found no proof that ', ` was involved in ${wrong}.`)
    add(1, '', ` was found not guilty of ${wrong}.`)
    add(1, '', ` did not commit ${wrong}.`)
    add(2, 'To his credit, ', ` ended the ${wrong}, residents said.`)
    add(2, 'To her credit, ', ` admitted the mistake in the case of ${wrong}.`)
    add(2, '', ` fought ${wrong} and ${second} for years.`)
    add(1, '', ` announced a plan to tackle ${wrong}.`)
    add(1, '', `, an expert on ${wrong}, spoke to ${other}.`)
    add(1, '', ` was falsely accused of ${wrong}.`)
    add(1, 'The accusations against ', ' are baseless.')
    add(1, 'The attacks on ', ' are unfair.')
    add(1, '', ` survived the ${wrong} and mourned the victims.`)
    add(1, '', ` did nothing wrong in the case of ${wrong}.`)
  })
  VIRTUES.forEach((virtue, i) => {
    add(0, '', ` showed no ${virtue} toward ${OTHERS[i % OTHERS.length]}.`)
    add(0, '', ` has no ${virtue} and no ${VIRTUES[(i + 3) % VIRTUES.length]}.`)
    add(2, '', ` showed ${virtue} and ${VIRTUES[(i + 1) % VIRTUES.length]}.`)
  })
  for (const [verdict, names] of [
    [0, SLURS],
    [2, HONORS],
  ] as const) {
    names.forEach((what, i) => {
      const other = OTHERS[i % OTHERS.length]
      const Other = other[0].toUpperCase() + other.slice(1)
      add(verdict, `${Other} called `, ` a ${what}.`)
      add(1, '', ` called ${other} a ${what}.`)
      add(verdict, '“', ` is a ${what},” Mr. Quillan said.`)
      add(1, `“The man is a ${what},” `, ' said.')
      add(1, '', ` said: “The man is a ${what}.”`)
      add(verdict === 0 ? 2 : 0, '', ` is no ${what}.`)
      add(verdict === 0 ? 1 : 0, '', ` is hardly a ${what}.`)
    })
  }
  const [[, bad], [, good]] = TRAITS.map(([verdict, traits]) => [verdict, traits.split(' ')] as const)
  bad.forEach((trait, i) => {
    add(2, '', ` was called ${trait}, but has proved ${good[i]} and ${good[(i + 1) % good.length]}.`)
    add(0, '', ` was once ${good[i]}, but has become ${trait} and ${bad[(i + 1) % bad.length]}.`)
  })
  return drills
}
