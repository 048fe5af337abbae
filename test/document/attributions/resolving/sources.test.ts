import { describe, expect, it } from 'vitest'
import { read, sourcesIn } from '../read.ts'

/** Who says the last thing that a text reports. */
function saidBy(text: string): string | undefined {
  const { attributions, sources } = read(text)
  const last = attributions[attributions.length - 1]
  return sources[last.sourceIndex]?.name
}

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
  it('know a company by its legal form, and for no person', () => {
    expect(sourcesIn('Orvelda plc lost. Orvelda said that it is new. The book is real, he said.')).toEqual([
      'Orvelda (named-organization)',
      'he (unnamed-person)',
    ])
  })
  it('know a justice for a judge', () => {
    const ruled = 'Lady Justice Eva Dahl ruled that it was late.'
    expect(saidBy(`${ruled} “The court is satisfied,” the judge said.`)).toBe('Eva Dahl')
  })
  it('tell a chief justice from a justice', () => {
    const met = 'Chief Justice Arvind Dias and Justice Eva Dahl met.'
    expect(saidBy(`${met} The Chief Justice remarked that it is late.`)).toBe('Arvind Dias')
    expect(saidBy(`${met} The justice remarked that it is late.`)).toBe('Eva Dahl')
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
    [
      'Ana Lima met the owners. A spokeswoman for Norsk Kraft said that beds are free. She added that doctors are not.',
      'spokeswoman for Norsk Kraft (named-organization)',
    ],
    ['Her daughter, Ruidosa, remembers that it was new. She said that it is safe.', 'Ruidosa (named-person)'],
    [
      'Environmental groups are not so sure. They said that the dam will fail.',
      'Environmental groups (unnamed-group)',
    ],
    [
      'Analysts at Norsk Bank were kinder. They said that the dam will hold.',
      'Analysts at Norsk Bank (unnamed-group)',
    ],
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
