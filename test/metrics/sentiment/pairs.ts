/** What must come out: against the target, for it, or neither clearly. */
export type Sign = 'negative' | 'neutral' | 'positive'

/** A sentence, its target and the sign of its score. */
export type Case = readonly [text: string, target: string, sign: Sign]

/** Fifty sentences in pairs that differ in one thing: who does it to whom, a negation, a speaker, a word. */
export const PAIRS: readonly (readonly [what: string, one: Case, other: Case])[] = [
  [
    'agent and patient swapped',
    ['Police arrested Okafor for stealing the money.', 'Okafor', 'negative'],
    ['Okafor arrested the thief who stole the money.', 'Okafor', 'neutral'],
  ],
  [
    'agent and patient swapped',
    ['Voters praised Lindqvist for her honesty.', 'Lindqvist', 'positive'],
    ['Lindqvist praised voters for their honesty.', 'voters', 'positive'],
  ],
  [
    'agent and patient swapped',
    ['The senator accused Marsh of lying to the public.', 'Marsh', 'negative'],
    ['Marsh accused the senator of lying to the public.', 'senator', 'negative'],
  ],
  [
    'agent and patient of a passive',
    ['Tanaka was criticized by the committee.', 'Tanaka', 'negative'],
    ['Tanaka was praised by the committee.', 'Tanaka', 'positive'],
  ],
  [
    'compound',
    ['Ferrante terrorists struck the market again.', 'Ferrante', 'negative'],
    ['The hero Ferrante was honored at the market.', 'Ferrante', 'positive'],
  ],
  [
    'apposition',
    ['Duval, a convicted fraudster, spoke on Monday.', 'Duval', 'negative'],
    ['Duval, a beloved teacher, spoke on Monday.', 'Duval', 'positive'],
  ],
  [
    'predicate',
    ['Novak is a corrupt and dishonest politician.', 'Novak', 'negative'],
    ['Novak is a brave and honest politician.', 'Novak', 'positive'],
  ],
  [
    'negation',
    ['Petrov did not help the victims.', 'Petrov', 'negative'],
    ['Petrov helped the victims.', 'Petrov', 'positive'],
  ],
  [
    'negation',
    ['Nobody trusts Hassan, who never keeps his promises.', 'Hassan', 'negative'],
    ['Everybody trusts Hassan, who always keeps his promises.', 'Hassan', 'positive'],
  ],
  [
    'contrast',
    ['Rivera is popular, but she failed the families and lied to them.', 'Rivera', 'negative'],
    ['Rivera made mistakes, but she has become a great and beloved leader.', 'Rivera', 'positive'],
  ],
  [
    'failing and winning',
    ['Keller lost the election after a disastrous campaign.', 'Keller', 'negative'],
    ['Keller won the election after a brilliant campaign.', 'Keller', 'positive'],
  ],
  [
    'speaker or target',
    ['“Abara is a disgrace,” Moreau said.', 'Abara', 'negative'],
    ['“Abara is a disgrace,” Moreau said.', 'Moreau', 'neutral'],
  ],
  [
    'speaker or target',
    ['Moreau told reporters that Abara is a great leader.', 'Abara', 'positive'],
    ['Moreau told reporters that the meeting begins on Tuesday.', 'Moreau', 'neutral'],
  ],
  [
    'title and deed',
    ['Mayor Byrne met the council on Tuesday.', 'Byrne', 'neutral'],
    ['Mayor Byrne bribed the council on Tuesday.', 'Byrne', 'negative'],
  ],
  [
    'possessive',
    ["Castillo's reckless lies endangered the town.", 'Castillo', 'negative'],
    ["Castillo's generous gift saved the town.", 'Castillo', 'positive'],
  ],
  [
    'noun of the act',
    ['Support for Weber grew after the speech.', 'Weber', 'positive'],
    ['Criticism of Weber grew after the speech.', 'Weber', 'negative'],
  ],
  [
    'pronoun',
    ['She was sentenced to prison for fraud.', 'She', 'negative'],
    ['She was awarded a medal for courage.', 'She', 'positive'],
  ],
  [
    'organization',
    ['The Harbor Bank cheated thousands of customers.', 'Harbor Bank', 'negative'],
    ['The Harbor Bank won praise for helping thousands of customers.', 'Harbor Bank', 'positive'],
  ],
  [
    'organization',
    ['Critics say Nordvik Oil is a dangerous polluter that lied to regulators.', 'Nordvik Oil', 'negative'],
    ['Nordvik Oil will publish its report in March.', 'Nordvik Oil', 'neutral'],
  ],
  [
    'place',
    ['Veldania violated the treaty and threatened its neighbors.', 'Veldania', 'negative'],
    ['Veldania is admired for its peaceful and successful reforms.', 'Veldania', 'positive'],
  ],
  [
    'place',
    ['The talks will be held in Veldania next week.', 'Veldania', 'neutral'],
    ['The brutal regime of Veldania has jailed hundreds of innocent people.', 'Veldania', 'negative'],
  ],
  [
    'support and opposition',
    ['The party endorsed Silva as the best candidate.', 'Silva', 'positive'],
    ['The party rejected Silva as an unfit candidate.', 'Silva', 'negative'],
  ],
  [
    'thanks and blame',
    ['Residents thanked Johansson for saving the school.', 'Johansson', 'positive'],
    ['Residents blamed Johansson for closing the school.', 'Johansson', 'negative'],
  ],
  [
    'two targets in one sentence',
    ['Ibrahim accused Laurent of corruption and fraud.', 'Laurent', 'negative'],
    ['Ibrahim accused Laurent of corruption and fraud.', 'Ibrahim', 'neutral'],
  ],
  [
    'nothing said',
    ['Park arrived in the capital on Friday.', 'Park', 'neutral'],
    ['Park arrived in court on Friday to face charges of murder.', 'Park', 'negative'],
  ],
]
