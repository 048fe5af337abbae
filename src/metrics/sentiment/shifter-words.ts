/** How a word turns others into their contrary. */
export type Shifter =
  /** Takes the bad out of what follows: "cleared of fraud". */
  | 'clearing'
  /** Does so where it is negated: "no evidence of fraud". */
  | 'proving'
  /** Does so where it acts upon it: "fought corruption", "survived the attack". */
  | 'opposing'
  /** Denies the word behind it: "no fool", "nothing wrong", "no mercy", "far from honest". */
  | 'denying'
  /** Takes the bad out of what somebody is credited with: "To her credit, she admitted the mistake". */
  | 'crediting'
  /** Takes it out of what was done to somebody: "was wrongly convicted". */
  | 'wronging'
  /** Takes it out of what is held against somebody: "the accusations against her are baseless". */
  | 'discrediting'
  /** Takes it out of what somebody knows: "an expert on terrorism". */
  | 'knowing'

/** Words that deny with the next one alone: "far from". */
export const DENYING_PAIRS: ReadonlyMap<string, string> = new Map([
  ['far', 'from'],
  ['anything', 'but'],
  ['less', 'than'],
])

/** The words that may turn others into their contrary. */
export const SHIFTERS: ReadonlyMap<string, Shifter> = new Map(
  (
    [
      [
        'clearing',
        `acquit acquits acquitted acquitting acquittal clear clears cleared clearing exonerate exonerates exonerated
        exonerating exoneration absolve absolves absolved absolving exculpate exculpated vindicated innocent`,
      ],
      ['proving', 'evidence proof sign signs indication indications suggestion suggestions'],
      [
        'opposing',
        `fight fights fought fighting combat combats combated combating tackle tackles tackled tackling curb curbs
        curbed curbing prevent prevents prevented preventing oppose opposes opposed opposing condemn condemns
        condemned condemning denounce denounces denounced denouncing decry decries decried deplore deplores deplored
        expose exposes exposed exposing prosecute prosecutes prosecuted prosecuting punish punishes punished
        punishing mourn mourns mourned mourning survive survives survived surviving overcome overcomes overcame
        overcoming withstand withstood avenge avenged`,
      ],
      ['denying', `no nothing ${[...DENYING_PAIRS.keys()].join(' ')}`],
      ['crediting', 'credit'],
      ['wronging', 'wrongly wrongfully unfairly unjustly falsely mistakenly'],
      [
        'discrediting',
        'baseless unfounded groundless unfair unjust false untrue bogus unwarranted unjustified',
      ],
      [
        'knowing',
        'expert experts specialist specialists professor professors scholar scholars historian historians',
      ],
    ] as const
  ).flatMap(([shifter, words]) => words.split(/\s+/).map((word) => [word, shifter] as const)),
)

/** What may be held against somebody, and the words that say against whom. */
export const ACCUSATIONS: ReadonlySet<string> = new Set(
  'accusation accusations allegation allegations attack attacks charge charges claims criticism smear smears'.split(
    ' ',
  ),
)
export const AGAINST: ReadonlySet<string> = new Set(['against', 'on'])
