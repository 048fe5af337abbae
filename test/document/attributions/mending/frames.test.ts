import { describe, expect, it } from 'vitest'
import { attributionsIn } from '../read.ts'

describe('a place where grammar alone tells who speaks', () => {
  it.each([
    [
      '“according to” before what somebody published',
      'But according to figures published by Norsk Bank, the nine Danish firms have paid out more than 70 million crowns.',
      [
        'figures published by Norsk Bank | according to | the nine Danish firms have paid out more than 70 million crowns',
      ],
    ],
    [
      '“according to” before a short clause',
      'According to data from the World Bank, prices rose.',
      ['data from the World Bank | According to | prices rose'],
    ],
    [
      '“according to” before somebody else’s act',
      'According to the programme’s website, carers check that each child is met at the gate.',
      ['the programme’s website | According to | carers check that each child is met at the gate'],
    ],
    [
      '“according to” before an aside',
      'According to Eva Novak, who runs the port, the toll is too high.',
      ['Eva Novak, who runs the port | According to | the toll is too high'],
    ],
    [
      '“according to” before a name in apposition',
      'According to the team’s coach, Eva Novak, the match was lost in May.',
      ['the team’s coach, Eva Novak | According to | the match was lost in May'],
    ],
    [
      '“according to” in the middle',
      'The reef lost 3,000 fish, 40 of them rare, according to the state fishing department, while 30 moved north.',
      [
        'the state fishing department | according to | The reef lost 3,000 fish, 40 of them rare … while 30 moved north',
      ],
    ],
    [
      '“according to” and what is reported by whom',
      'Prices have risen, according to estimates from Norsk Bank.',
      ['estimates from Norsk Bank | according to | Prices have risen'],
    ],
    [
      'a speaker after the verb, with more told of him',
      '“Reefs are dying,” said Rui Dias, head of research for the Reef Trust, which ran the survey.',
      ['Rui Dias, head of research for the Reef Trust, which ran the survey | said | “Reefs are dying,”'],
    ],
    [
      'a role after the verb, and its name',
      'Some 4,000 people cannot vote, said the Reef Trust’s director of research, Ana Lima.',
      ['the Reef Trust’s director of research, Ana Lima | said | Some 4,000 people cannot vote'],
    ],
    [
      'a relative clause before the verb',
      'It has passed the record of a storm that hit two thirds of reefs, said the RIFT, a mix of many groups.',
      ['the RIFT | said | It has passed the record of a storm that hit two thirds of reefs'],
    ],
    [
      'a document at the end, and somebody else’s plan',
      'The coast guard plans to buy nine towers along the border, the newest federal contracts show.',
      ['the newest federal contracts | show | The coast guard plans to buy nine towers along the border'],
    ],
    [
      'a newspaper at the end',
      'While such leaks are common in old flats, those of the trust had more of them, reported the Times.',
      [
        'the Times | reported | While such leaks are common in old flats, those of the trust had more of them',
      ],
    ],
    [
      'a subject before the comma, which stays one',
      'Ana Lima, 40, a teacher at the school, said the dam was old.',
      ['Ana Lima, 40, a teacher at the school, | said | the dam was old'],
    ],
    [
      'a short sentence that begins with who speaks',
      'Students told Reuters it will hold.',
      ['Students | told | it will hold'],
    ],
    [
      'a document after a quotation',
      '“We were dismayed to learn that the dam leaks,” states a draft of the letter that the council sent.',
      ['a draft of the letter | states | “We were dismayed to learn that the dam leaks,”'],
    ],
    [
      'a document that opens a sentence',
      'The policy states that belongings must be kept for 90 days.',
      ['The policy | states | that belongings must be kept for 90 days'],
    ],
    [
      'a source that asks for anonymity',
      'A Tesla employee who asked not to be identified said the product was rushed.',
      ['A Tesla employee who asked not to be identified | said | the product was rushed'],
    ],
    [
      'a source of which more is told',
      'The Alliance of Nurses, which sued the city in 2022, said the rule is cruel.',
      ['The Alliance of Nurses, which sued the city in 2022, | said | the rule is cruel'],
    ],
    [
      '“per” after a comma',
      'The storm cost $3 million, per the city’s budget office.',
      ['the city’s budget office | per | The storm cost $3 million'],
    ],
    [
      'a law whose words go on',
      'According to state law, rents may not rise by more than 10 percent.',
      ['state law | According to | rents may not rise by more than 10 percent'],
    ],
    [
      'a clause before the verb that was taken for a part of it',
      'The bridge will hold, said the mayor.',
      ['the mayor | said | The bridge will hold'],
    ],
    ['what only looks like one', 'All told, the group left.', []],
    [
      'what came to somebody, and says something',
      'The visit led to an email to Novak from the ministry that stated judges “should not meet senators.”',
      ['an email to Novak from the ministry | stated | judges “should not meet senators.”'],
    ],
    [
      'one who tells and one who is told',
      'Speaking for the whole town, Rep. Ana Lima, D-Oslo, also a sponsor, told Reuters the bill is an important step.',
      ['Rep. Ana Lima, D-Oslo | told Reuters | the bill is an important step'],
    ],
  ])('%s', (_, text, expected) => {
    expect(attributionsIn(text)).toEqual(expected)
  })
})

describe('a content that another verb seems to interrupt', () => {
  it.each([
    ['Novak said the dam was expected to fail.', ['Novak | said | the dam was expected to fail']],
    [
      'Eva Novak, the owner of the railway, has contended this development is expected to create 20 jobs.',
      [
        'Eva Novak, the owner of the railway, | has contended | this development is expected to create 20 jobs',
      ],
    ],
    ['She said she found that the dam leaked badly.', ['She | said | she found that the dam leaked badly']],
    [
      'Novak said his office found that the bridge was sound.',
      ['Novak | said | his office found that the bridge was sound'],
    ],
  ])('is left whole: %s', (text, expected) => {
    expect(attributionsIn(text)).toEqual(expected)
  })
})

describe('a source that was cut short', () => {
  it.each([
    [
      'Police camera footage shows the man running away.',
      ['Police camera footage | shows | the man running away'],
    ],
    ['Her notice said she had been dismissed.', ['Her notice | said | she had been dismissed']],
    [
      '“Housing is local,” reads the press release on the bill.',
      ['the press release on the bill | reads | “Housing is local,”'],
    ],
  ])('is made whole: %s', (text, expected) => {
    expect(attributionsIn(text)).toEqual(expected)
  })
})

describe('a content', () => {
  it('ends where the next source begins', () => {
    expect(
      attributionsIn(
        'A survey by the council found that two thirds of households had stopped drinking from the tap, and a study in the journal Water suggested that they were right to.',
      ),
    ).toEqual([
      'A survey by the council | found | that two thirds of households had stopped drinking from the tap',
      'a study in the journal Water | suggested | that they were right to',
    ])
  })
  it('does not go on behind the comma of an aside', () => {
    expect(
      attributionsIn(
        'The driver, who did not want her name printed, put it more bluntly: “They think we are stupid.”',
      ),
    ).toEqual([
      'who | did not want | her name printed,',
      'The driver | put it more bluntly: | “They think we are stupid.”',
    ])
  })
})
