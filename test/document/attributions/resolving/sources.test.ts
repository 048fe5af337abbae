import { describe, expect, it } from 'vitest'
import { read, sourcesIn } from '../read.ts'

/** Who says the last thing that a text reports. */
function saidBy(text: string): string | undefined {
  const { attributions, sources } = read(text)
  const last = attributions[attributions.length - 1]
  return sources[last.sourceIndex]?.name
}

describe('the kind of a source', () => {
  const cases: [string, string][] = [
    ['Ana Lima said that the dam will hold.', 'Ana Lima (named-person)'],
    ['Dr. Lima said that the dam will hold.', 'Lima (named-person)'],
    ['The Ministry of Health said that the dam will hold.', 'Ministry of Health (named-organization)'],
    [
      'A spokesman for Norsk Kraft said that the dam will hold.',
      'spokesman for Norsk Kraft (named-organization)',
    ],
    ['Washington said that the dam will hold.', 'Washington (named-organization)'],
    ['The report said that the dam will hold.', 'report (document)'],
    ['The academy said that the dam will hold.', 'academy (named-organization)'],
    ['It said that the dam will hold.', 'It (unnamed-group)'],
    ['One said that the dam will hold.', 'One (unnamed-person)'],
    ['Officials said that the dam will hold.', 'Officials (unnamed-group)'],
    ['Many critics said that the dam will fail.', 'Many critics (unnamed-group)'],
    ['A senior official said that the dam will hold.', 'senior official (unnamed-person)'],
    [
      'A person familiar with the matter said that it will fail.',
      'person familiar with the matter (unnamed-person)',
    ],
    ['Reportedly the dam will fail.', ' (none)'],
    ['The engineer, Ana Lima, said that it will hold.', 'Ana Lima (named-person)'],
    ['Campaign manager Ana Lima said that the vote was fair.', 'Ana Lima (named-person)'],
    ['Ana Lima Jr. said that it will hold.', 'Ana Lima (named-person)'],
    ['J. B. Lima said that it will hold.', 'J. B. Lima (named-person)'],
    ['The Lima campaign said that the vote was fair.', 'Lima campaign (named-organization)'],
    ['Voters of Ana Lima said that the vote was fair.', 'Voters of Ana Lima (unnamed-group)'],
    ['A group of senators said that the bill will fail.', 'group of senators (unnamed-group)'],
    ['A series of reports said that the dam is old.', 'series of reports (document)'],
    ['French officials said that the talks failed.', 'French officials (unnamed-group)'],
    ['A ministry spokeswoman said that beds are free.', 'ministry spokeswoman (named-organization)'],
    ['A spokesman said that the plant will close.', 'spokesman (unnamed-person)'],
    ['Spokesmen said that the plant will close.', 'Spokesmen (unnamed-group)'],
    ['Two people said that the plant will close.', 'Two people (unnamed-group)'],
    ['But, according to the ministry, beds are free.', 'ministry (named-organization)'],
    ['They spoke to the minister, who said that the dam will hold.', 'minister (unnamed-person)'],
    ['They met Ana Lima, who said that the dam will hold.', 'Ana Lima (named-person)'],
    ['Ten said that the plant will close.', 'Ten (unnamed-group)'],
    ['One of the senators said that the bill will fail.', 'One of the senators (unnamed-person)'],
    ['A Norsk Bank survey found that prices rose.', 'Norsk Bank (named-organization)'],
    ['A March survey found that prices rose.', 'March survey (document)'],
    ['A French poll found that prices rose.', 'French poll (document)'],
    ['Data from the World Bank showed that prices rose in May.', 'World Bank (named-organization)'],
    ['A report by the World Bank found that prices rose.', 'report by the World Bank (document)'],
    ['A survey by the parish council found that prices rose.', 'parish council (named-organization)'],
    ['The company’s own accounts showed that prices rose.', 'company’s own accounts (document)'],
    ['Norsk.com said that the dam will hold.', 'Norsk.com (named-organization)'],
    ['The Corps, through the Justice Department, said that it will hold.', 'Corps (named-organization)'],
    [
      'They met two Native American tribes, who said that the dam leaks.',
      'two Native American tribes (unnamed-group)',
    ],
    ['A Tesla official said that the plant will close.', 'Tesla official (named-organization)'],
    ['A Paris official said that the plant will close.', 'Paris official (unnamed-person)'],
    ['The programme’s website says that the dam is old.', 'programme (named-organization)'],
    [
      'The lawyer representing Norsk Bank said that it will hold.',
      'lawyer representing Norsk Bank (named-organization)',
    ],
    ['The paper’s author said that it will hold.', 'paper’s author (unnamed-person)'],
    ['The director of the trust, Ana Lima, said that it will hold.', 'Ana Lima (named-person)'],
    ['One of the bill’s sponsors, Rep. Ana Lima, said that it will hold.', 'Ana Lima (named-person)'],
    ['The move angered the landowners, who said that the dam is old.', 'landowners (unnamed-group)'],
    ['The Republican hopefuls said that the bill will fail.', 'Republican hopefuls (unnamed-group)'],
    [
      'One state agency, the Coastal Commission, said that it will hold.',
      'Coastal Commission (named-organization)',
    ],
    [
      'A group of tenants, the Newton Alliance, said that it will hold.',
      'Newton Alliance (named-organization)',
    ],
    ['A union, the Teamsters’ oldest, said that it will hold.', 'union (unnamed-group)'],
    ['Her manager, Ruidoso Lima, said that the bill will fail.', 'Ruidoso Lima (named-person)'],
    ['The CNN president said that the bill will fail.', 'CNN president (unnamed-person)'],
    ['The 34-year-old said that the bill will fail.', '34-year-old (unnamed-person)'],
    [
      'The nonprofit Homes for All said that the bill will fail.',
      'nonprofit Homes for All (named-organization)',
    ],
    ['Minister Ursula von der Berg said that the bill will fail.', 'Ursula von der Berg (named-person)'],
    ['General Suleiman al-Amr said that the bill will fail.', 'Suleiman al-Amr (named-person)'],
    ['University of Oslo president Ana Lima said that the bill will fail.', 'Ana Lima (named-person)'],
    ['Valeska Paris, a former teacher, said that the bill will fail.', 'Valeska Paris (named-person)'],
    ['Both said that the bill will fail.', 'Both (unnamed-group)'],
    ['Doctors Without Borders said that the bill will fail.', 'Doctors Without Borders (named-organization)'],
    ['The latest figures from the state showed that the bill will fail.', 'state (named-organization)'],
    ['An autopsy found that the man had drowned.', 'autopsy (document)'],
    ['The President said that the bill will fail.', 'President (unnamed-person)'],
    ['Senator from Texas said that the bill will fail.', 'Senator from Texas (unnamed-person)'],
    ['Secretary of State Ana Lima said that the bill will fail.', 'Ana Lima (named-person)'],
    ['Friend of Ana Lima said that the bill will fail.', 'Friend of Ana Lima (unnamed-person)'],
    ['Fellow Republicans said that the bill will fail.', 'Fellow Republicans (unnamed-group)'],
    ['City officials said that the bill will fail.', 'City officials (unnamed-group)'],
    ['A super PAC said that the bill will fail.', 'super PAC (unnamed-group)'],
    [
      'A panel of the Court of Appeals said that the bill will fail.',
      'panel of the Court of Appeals (named-organization)',
    ],
    ['The company’s CEO said that the bill will fail.', 'company’s CEO (unnamed-person)'],
    ['The latest Gallup poll released Friday showed that the bill will fail.', 'Gallup (named-organization)'],
    ['The Republican said that the bill will fail.', 'Republican (unnamed-person)'],
    [
      'The South Carolina Republican said that the bill will fail.',
      'South Carolina Republican (unnamed-person)',
    ],
    ['A Nevada Democrat said that the bill will fail.', 'Nevada Democrat (unnamed-person)'],
    [
      'North Carolina Republicans said that the bill will fail.',
      'North Carolina Republicans (unnamed-group)',
    ],
    ['Norway’s government said that the bill will fail.', 'Norway’s government (named-organization)'],
    [
      'Peru’s high commission in Oslo said that prices rose.',
      'Peru’s high commission in Oslo (named-organization)',
    ],
    [
      'Kenya’s electricity distributor said that prices rose.',
      'Kenya’s electricity distributor (named-organization)',
    ],
    ['Kenya’s best bellringer said that prices rose.', 'Kenya’s best bellringer (unnamed-person)'],
    ['Blood tests showed that the drug works.', 'Blood tests (document)'],
    ['Companies and families said that prices rose.', 'Companies and families (unnamed-group)'],
    [
      'A notorious Russian hacking group said that it will stop.',
      'notorious Russian hacking group (unnamed-group)',
    ],
    ['We met the heirs of Rui Dias, who said that the dam is old.', 'Rui Dias (named-person)'],
    ['They met residents of Oslo, who said that the dam is old.', 'residents of Oslo (unnamed-group)'],
    ['The attorney general said that the dam is old.', 'attorney general (unnamed-person)'],
    ['Those surveyed said that the plant will close.', 'Those surveyed (unnamed-group)'],
    ['None of the ministers said that the plant will close.', 'None of the ministers (unnamed-group)'],
    ['A third of voters said that the plant will close.', 'third of voters (unnamed-group)'],
    ['The audience said that the plant will close.', 'audience (unnamed-group)'],
    ['One Democrat said that the plant will close.', 'One Democrat (unnamed-person)'],
    ['Nobody said that the plant will close.', 'Nobody (unnamed-person)'],
    ['Her introducer, the actress Ana Lima, said that the plant will close.', 'Ana Lima (named-person)'],
    ['Recent polling found that prices rose.', 'Recent polling (document)'],
    ['Mr Lima’s spokesman said that the plant will close.', 'Mr Lima’s spokesman (unnamed-person)'],
    ['The Liberal Democrats want a bigger dam.', 'Liberal Democrats (named-organization)'],
    ['Chief Financial Officer Anneke Dahl said that the plant will close.', 'Anneke Dahl (named-person)'],
    ['Her brother, Ekalo, said that the plant will close.', 'Ekalo (named-person)'],
    ['Tesla’s lawyers said that the plant will close.', 'Tesla’s lawyers (named-organization)'],
    ['The ministry published a report, which said that the dam is old.', 'report (document)'],
  ]
  it.each(cases)('%s', (text, source) => {
    expect(sourcesIn(text)).toEqual([source])
  })
})

describe('distinct sources', () => {
  it('know a person by the surname and by a pronoun', () => {
    expect(
      sourcesIn('Ana Lima said that it will hold. Lima said that it is new. She said that it is safe.'),
    ).toEqual(['Ana Lima (named-person)'])
  })
  it('know a body by its noun', () => {
    expect(
      sourcesIn('The Ministry of Health said that beds are free. The ministry said that doctors are not.'),
    ).toEqual(['Ministry of Health (named-organization)'])
  })
  it('know a body by its initials', () => {
    expect(
      sourcesIn(
        'The Environmental Protection Agency said that the water is clean. The EPA said that fish are back.',
      ),
    ).toEqual(['Environmental Protection Agency (named-organization)'])
  })
  it('know a body by the acronym in brackets behind its name', () => {
    expect(
      sourcesIn('The Department for Ports (DfP) said that it will open. The DfP said that it is new.'),
    ).toEqual(['Department for Ports (named-organization)'])
  })
  it('know a person whatever time stands before the name', () => {
    expect(
      sourcesIn('Last week its chairman, Rui Dias, said that it is new. Dias said that it will hold.'),
    ).toEqual(['Rui Dias (named-person)'])
  })
  it('know a person by the title', () => {
    expect(
      sourcesIn('Judge Lima said that the case is closed. The judge said that nobody appealed.'),
    ).toEqual(['Lima (named-person)'])
  })
  it.each([
    [
      'Officials at the ministry said that beds are free. They said that doctors are not.',
      'Officials at the ministry (unnamed-group)',
    ],
    ['The report said that the dam is old. It said that the wall leaks.', 'report (document)'],
    ['Martin Lima built the dam. He said that it will hold.', 'Martin Lima (named-person)'],
    ['Ruidoso Lima built the dam. It was dear. He said that it will hold.', 'Ruidoso Lima (named-person)'],
    ['It rained in Middle Tennessee. He said that it will hold.', 'He (unnamed-person)'],
    [
      'Ana Lima met Rui Dias. Dias lives in Hunters Point. He said that it will hold.',
      'Rui Dias (named-person)',
    ],
    [
      'Ruidoso Lima came back. World War II was over. He said that it will hold.',
      'Ruidoso Lima (named-person)',
    ],
    ['It rained in Hudson Valley. He said that it will hold.', 'He (unnamed-person)'],
    ['She said that it will hold.', 'She (unnamed-person)'],
    ['They said that it will hold.', 'They (unnamed-group)'],
  ])('lend a pronoun what it stands for: %s', (text, source) => {
    expect(sourcesIn(text)).toEqual([source])
  })
  it.each([
    ['Sen. Ana Lima built it. The senator said that it will hold.', 'Ana Lima (named-person)'],
    ['The lawsuit was filed in May. It alleges that the dam leaks.', 'lawsuit (document)'],
    ['Tesla said that it will close. The company said that it is old.', 'Tesla (named-organization)'],
    ['Judge Rui Lima heard it. The judge said that it will hold.', 'Rui Lima (named-person)'],
    ['Ana Lima built it. The senator said that it will hold.', 'senator (unnamed-person)'],
    [
      'Dahl’s lawyers, from Norsk Bank, said that it will hold. Dahl’s lawyers said that it is old.',
      'Dahl’s lawyers, from Norsk Bank (named-organization)',
    ],
    [
      'Ana Lima built it. A teacher at the school, Lima, 40, said that it will hold.',
      'Ana Lima (named-person)',
    ],
    ['Ana Lima built it. The Limas said that it will hold.', 'Limas (named-person)'],
    ['Norsk Bank will close. A spokesman said that it is old.', 'spokesman (named-organization)'],
    [
      'Norsk Bank said that it will close. A spokeswoman said that it is old.',
      'Norsk Bank (named-organization)',
    ],
    [
      'A Norsk Bank poll found that prices rose. The poll found that rents fell.',
      'Norsk Bank (named-organization)',
    ],
  ])('know a short form by what the text has named: %s', (text, source) => {
    expect(sourcesIn(text)).toEqual([source])
  })
  it.each([
    [
      'Rui Dias said that it will hold. My neighbour Tom built it. “It leaks,” he said, “and it is old.”',
      ['Rui Dias (named-person)', 'Tom (named-person)'],
    ],
    [
      'Ana Lima said that it will hold. “Eva Novak built it, and it is new,” she said.',
      ['Ana Lima (named-person)'],
    ],
    [
      'Ana Lima said that it will hold. Mr. Dahl came late. He said that it leaks.',
      ['Ana Lima (named-person)', 'Dahl (named-person)'],
    ],
    ['Dahl built it. Sven Dahl was young. He said that it leaks.', ['Sven Dahl (named-person)']],
    ['Rui Dias said that it leaks. It opened in June. “It is old,” he said.', ['Rui Dias (named-person)']],
    [
      'Ana Lima built it. Rui Dias said that it leaks. Ana laughed. “It is old,” she said.',
      ['Rui Dias (named-person)', 'Ana Lima (named-person)'],
    ],
    [
      'Rui Dias said that it leaks. The diplomat Sir Ekalo Brandt came late. The diplomat said that it is old.',
      ['Rui Dias (named-person)', 'Ekalo Brandt (named-person)'],
    ],
    ['Norsk Rail Works closed. She said that it leaks.', ['She (unnamed-person)']],
    [
      'One driver said that it leaks. Mr. Dias came late. She said that it is old.',
      ['One driver (unnamed-person)'],
    ],
  ])('give he, she and a role to whom they call: %s', (text, sources) => {
    expect(sourcesIn(text)).toEqual(sources)
  })
  it('leave a person’s spokesman apart from the bodies around', () => {
    expect(
      sourcesIn(
        'Norsk Bank said that it will close. Mr Lima’s spokesman said that it will not. The spokesman said it was safe.',
      ),
    ).toEqual(['Norsk Bank (named-organization)', 'Mr Lima’s spokesman (unnamed-person)'])
  })
  it('know a pronoun by the gender of its title', () => {
    expect(sourcesIn('Mrs. Lima said that it will hold. He said that it will not.')).toEqual([
      'Lima (named-person)',
      'He (unnamed-person)',
    ])
  })
  it('tell a writer who speaks alone from one who speaks for many', () => {
    expect(sourcesIn('I said that the dam will hold. We said that the wall leaks.')).toEqual([
      'I (unnamed-person)',
      'we (unnamed-group)',
    ])
  })
  it('tell namesakes apart by title and given name', () => {
    expect(
      sourcesIn(
        'Hillary Lima built it. Mrs. Lima said that it is new. Bill Lima said that it is old. Mr. Lima said no.',
      ),
    ).toEqual(['Hillary Lima (named-person)', 'Bill Lima (named-person)'])
  })
  it('make no person of a headline', () => {
    expect(sourcesIn('Florida Gap Goes\n\nIt rained. He said that it will hold.')).toEqual([
      'He (unnamed-person)',
    ])
  })
  it('keep the lawyers of two sides apart', () => {
    expect(
      sourcesIn(
        'Dahl’s lawyers, from Norsk Bank, said that it will hold. The county attorneys said that it will not. Her lawyers said that it is new.',
      ),
    ).toEqual([
      'Dahl’s lawyers, from Norsk Bank (named-organization)',
      'county attorneys (named-organization)',
    ])
  })
  it('take no ministry for a company', () => {
    expect(
      sourcesIn('The Ministry of Health said that it will close. The company said that it is old.'),
    ).toHaveLength(2)
  })
  it('let those who spoke together speak on', () => {
    expect(
      sourcesIn(
        'Critics said that it leaks. Ana Lima and Rui Dias said that it will hold. They said that it is safe.',
      ),
    ).toHaveLength(2)
  })
  it('let a person speak on, whoever else is named oftener', () => {
    const before =
      'Tom Baker opened the port in May. Tom Baker said that it would pay. Tom Baker said that it would last. Zhao Dias, an engineer, has said that Tom Baker was wrong. '
    expect(saidBy(`${before}He said that the piles were rotten.`)).toEqual('Zhao Dias')
    expect(saidBy(`${before}“The piles are rotten,” he said.`)).toEqual('Zhao Dias')
    expect(saidBy(`${before}As Tom Baker left the hall, he said that he was calm.`)).toEqual('Tom Baker')
  })
  it('know a surname that is a noun', () => {
    expect(sourcesIn('Howard Dean left. Dean said that it will hold.')).toEqual([
      'Howard Dean (named-person)',
    ])
  })
  it('keep one office apart from another', () => {
    expect(
      sourcesIn(
        'Eva Novak, a former trade minister, said the toll was fair. The prime minister said it was not.',
      ),
    ).toEqual(['Eva Novak (named-person)', 'prime minister (unnamed-person)'])
    expect(
      sourcesIn('Prime Minister Eva Novak said the toll was fair. The prime minister said it would stay.'),
    ).toEqual(['Eva Novak (named-person)'])
  })
  it('are named without what only tells more of them', () => {
    const said = (phrase: string) => sourcesIn(`${phrase} said that the dam will fail.`)
    expect(said('The Norsk Reef Institute (NRI), which runs 40 labs,')).toEqual([
      'Norsk Reef Institute (named-organization)',
    ])
    expect(said('The Norsk Bank, the owner of the ferry,')).toEqual(['Norsk Bank (named-organization)'])
    expect(said('A memo, seen by Reuters,')).toEqual(['memo (document)'])
    expect(said('One girl, a pupil at the school,')).toEqual(['One girl (unnamed-person)'])
  })
  it('keep two people of one surname apart', () => {
    expect(sourcesIn('Ana Lima said that it will hold. Rui Lima said that it will not.')).toEqual([
      'Ana Lima (named-person)',
      'Rui Lima (named-person)',
    ])
  })
})
