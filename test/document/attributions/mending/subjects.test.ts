import { describe, expect, it } from 'vitest'
import { attributionsIn } from '../read.ts'

/** A sentence for each place where a subject stands apart from its verb, and whom its verb belongs to. */
const SUBJECTS: readonly [string, string, string][] = [
  [
    'behind an insertion with a name',
    'The defenders of this arrangement, led as ever by Senator Ana Lima, say that the toll would hurt trade.',
    'The defenders of this arrangement',
  ],
  [
    'behind an insertion with a participle',
    'Lima, speaking to a group of teachers in Porto, said she would order a review of the plan.',
    'Lima',
  ],
  [
    'behind a dash',
    'The film — which weaves together the voices of Ana Lima and other witnesses — explains how the bridge fell.',
    'The film',
  ],
  [
    'with a first verb',
    'Lima met the council in January and promised that the bridge would open in June.',
    'Lima',
  ],
  ['behind a participle', 'Calling the toll a scandal, Lima told the council that it must go.', 'Lima'],
  [
    'with a figure in its aside',
    'Steve Dahl, who paid $2 billion for the ferry in 2014, admitted that he had made a mistake.',
    'Steve Dahl, who paid $2 billion for the ferry in 2014,',
  ],
  [
    'in a list',
    'France, Germany and Italy had argued for weeks that the toll should stay.',
    'France, Germany and Italy',
  ],
  ['without the thing that is told of', 'It is a rule which critics warned could close the port.', 'critics'],
  ['behind a passive', 'The toll has been blamed by pilots for the delay.', 'pilots'],
  [
    'with a clause of its own',
    'Cardiologists who have read the study say the result is fragile, and that the authors may have overstated what they found.',
    'Cardiologists who have read the study',
  ],
  [
    'before the one who is written to',
    'The council, which holds 11 per cent, wrote to chair Eva Novak last month to demand a new port.',
    'The council',
  ],
  [
    'with an aside, before whom it tells of',
    'Norsk Kraft, which represents about 1,900 workers, said ministers “must not sit on their hands”.',
    'Norsk Kraft',
  ],
  [
    'with its name between commas',
    'Their spokeswoman, Eva Novak, accused ministers of cowardice.',
    'Their spokeswoman, Eva Novak,',
  ],
  [
    'before a participle',
    'Counsel to the port, Eva Novak, has appealed the ruling, insisting that it was unjust.',
    'Counsel to the port, Eva Novak,',
  ],
  [
    'behind a participle alone',
    'Also reacting, the leader of the port, Senator Eva Novak, alleged that the council was poor.',
    'the leader of the port, Senator Eva Novak',
  ],
  [
    'with its name and a day',
    'The Minister of Labour and Ports, Chief Mrs. Eva Novak, on Monday averred that the council had met the demands.',
    'The Minister of Labour and Ports, Chief Mrs. Eva Novak,',
  ],
  [
    'before a verb of its own trade',
    'The presiding judge, Justice Eva Novak, held that the right to strike was not absolute.',
    'The presiding judge, Justice Eva Novak,',
  ],
  [
    'with its name, for a second verb too',
    'The Liberal Party’s transport spokesperson, Eva Novak, described the toll as cruel, adding: “You cannot run a port like this.”',
    'The Liberal Party’s transport spokesperson, Eva Novak,',
  ],
  [
    'behind a word that links its sentence to the one before',
    'But internal emails, obtained by the plaintiffs under the Freedom of Information Act, show that a manager asked for a softer word.',
    'internal emails',
  ],
  [
    'with its aside, for a second verb too',
    'Professor Eva Novak of Porto University, who has studied the toll, estimates that it has paid for the bridge, and warns against copying it badly.',
    'Professor Eva Novak of Porto University, who has studied the toll,',
  ],
  ['that a labeller takes for a part of the cue', 'Critics call the toll a scandal.', 'Critics'],
  [
    'with what tells more of it',
    'The two ports will merge, three officials briefed on the talks said, a move that could save jobs.',
    'three officials briefed on the talks',
  ],
  [
    'before a thing of which all is told',
    'The deal, which has not been announced, would cut the toll, the officials said.',
    'the officials',
  ],
  [
    'behind its verb',
    '“A state cannot avoid the duty to repair its bridges,” said the ruling.',
    'the ruling',
  ],
]

describe('the source', () => {
  it.each(SUBJECTS)('is found %s', (_, text, source) => {
    const sources = attributionsIn(text).map((one) => one.split(' | ')[0])
    expect(sources.length).toBeGreaterThan(0)
    expect(new Set(sources)).toEqual(new Set([source]))
  })

  it('is nobody where the writer announces what follows', () => {
    expect(attributionsIn('Let us be clear about what the toll does.')).toEqual([])
    expect(attributionsIn('Let me say at once that the toll must go.')).toEqual([])
    expect(attributionsIn('Let’s hope that the dam will hold.')).toEqual([])
    expect(attributionsIn('The ministry let us know that the dam leaks.')).not.toEqual([])
  })

  it('is nobody where the writer speaks to the reader, or of what is right', () => {
    expect(attributionsIn('Know your neighbour’s name.')).toEqual([])
    expect(attributionsIn('It is never the right time to ask rich people to pay what they owe.')).toEqual([])
  })

  it('is nobody where the writer lets in what only seems', () => {
    expect(attributionsIn('Voters, it seems to me, will always remember.')).toEqual([])
  })

  it('is not only where those are from', () => {
    expect(
      attributionsIn(
        'They must vote on it in May, and diplomats from two ports have suggested that they might yet seek changes.',
      )[1],
    ).toBe('diplomats from two ports | have suggested | that they might yet seek changes')
  })

  it('is the one who began a quotation, over all of its paragraphs', () => {
    expect(
      attributionsIn(
        '“Teachers were told that the money was safe,” Eva Novak said. “They have now been told, on a spreadsheet, that it is not.\n\n“I have friends who teach in corridors. I know a head who keeps buckets in her office. How long must they wait?”\n\nA spokesman for the ministry said: “Every school will get its roof.”',
      )[1],
    ).toBe('A spokesman for the ministry | said: | “Every school will get its roof.”')
  })

  it('is not told of itself', () => {
    const told = attributionsIn('The port rehired Lima to replace Dahl, who was dismissed after the flood.')
    expect(told.filter((one) => one.startsWith('who | ') && one.endsWith('| who'))).toEqual([])
  })

  it('is no dateline', () => {
    const [first] = attributionsIn(
      'LISBON — Ana Lima, who runs the port, said on Monday that it would close.',
    )
    expect(first.split(' | ')[0]).toContain('Ana Lima')
  })

  it('deserves nothing, and is not told to be of another', () => {
    expect(attributionsIn('The judge deserves credit for her ruling.')).toEqual([])
    expect(
      attributionsIn('The pill may slow ageing, according to a preprint posted last week on the web.'),
    ).toHaveLength(1)
  })

  it('tells all of a sentence, whatever seems so in it', () => {
    expect(
      attributionsIn(
        'She told lawmakers last month that no such warning had ever reached her desk, although documents released under the law appear to suggest otherwise.',
      )[0],
    ).toMatch(/^She \| told/)
  })

  it('stands within the cue of a passive', () => {
    expect(
      attributionsIn(
        'Captain Ewan Dahl, the ferry’s master, was praised by several witnesses for his conduct on the night.',
      )[0],
    ).toMatch(/^several witnesses \| was praised by \|/)
  })

  it('may stand behind a semicolon', () => {
    expect(
      attributionsIn(
        'The ruling party has distanced itself from the saga; its leader, Hassan Omar Farah, maintained that corruption is personal.',
      )[1],
    ).toBe('its leader, Hassan Omar Farah, | maintained | that corruption is personal')
  })

  it('is of two verbs', () => {
    expect(
      attributionsIn(
        'He maintained that no fewer than 11 ports were closed, and lamented that fuel was dear.',
      ),
    ).toEqual([
      'He | maintained | that no fewer than 11 ports were closed',
      'He | lamented | that fuel was dear',
    ])
  })

  it('keeps what is told of it out of what it says', () => {
    expect(
      attributionsIn(
        'Unite, which represents about 1,900 of the company’s British workers, said ministers “must not sit on their hands while another champion is carved up”.',
      )[0],
    ).toBe('Unite | said | ministers “must not sit on their hands while another champion is carved up”')
  })

  it('holds nothing of the clause before it', () => {
    expect(
      attributionsIn(
        'The market was calm and the Bank of Norway had warned, in its dry way, that the room was limited.',
      ),
    ).toEqual(['the Bank of Norway | had warned | that the room was limited'])
  })
})
