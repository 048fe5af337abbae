import { describe, expect, it } from 'vitest'
import { attributionsIn } from './read.ts'

/** One sentence for each way in which English attributes, as "source | cue | content". */
const CONSTRUCTIONS: readonly [string, string, string[]][] = [
  [
    'indirect speech',
    'Mayor Eva Novak said that the bridge would open in June.',
    ['Mayor Eva Novak | said | that the bridge would open in June'],
  ],
  [
    'indirect speech without “that”',
    'Mayor Eva Novak said the bridge would open in June.',
    ['Mayor Eva Novak | said | the bridge would open in June'],
  ],
  ['direct speech', 'Novak said, “The bridge is safe.”', ['Novak | said | “The bridge is safe.”']],
  [
    'inverted order',
    '“The bridge is safe,” said Eva Novak, the mayor.',
    ['Eva Novak, the mayor | said | “The bridge is safe,”'],
  ],
  [
    'the source after the content',
    '“The bridge is safe,” Novak said.',
    ['Novak | said | “The bridge is safe,”'],
  ],
  [
    'split content',
    '“The bridge is safe,” Novak said, “and it will open in June.”',
    ['Novak | said | “The bridge is safe,” … “and it will open in June.”'],
  ],
  [
    'mixed content',
    'Novak said the bridge was “safe for everyone” and would open in June.',
    ['Novak | said | the bridge was “safe for everyone” and would open in June'],
  ],
  [
    '“according to” before',
    'According to the ministry, the bridge will open in June.',
    ['the ministry | According to | the bridge will open in June'],
  ],
  [
    '“according to” after',
    'The bridge will open in June, according to two officials.',
    ['two officials | according to | The bridge will open in June'],
  ],
  [
    'a document',
    'The report found that the bridge was unsafe.',
    ['The report | found | that the bridge was unsafe'],
  ],
  [
    'a poll',
    'The poll shows that most voters oppose the toll.',
    ['The poll | shows | that most voters oppose the toll'],
  ],
  [
    'a noun and a verb',
    'The mayor issued a warning that the bridge was unsafe.',
    ['The mayor | issued a warning | that the bridge was unsafe'],
  ],
  [
    'a noun that names the content',
    'She ignored the mayor’s claim that the bridge was safe.',
    ['She | ignored | the mayor’s claim that the bridge was safe'],
  ],
  [
    'a belief',
    'Many engineers believe that the bridge will fail.',
    ['Many engineers | believe | that the bridge will fail'],
  ],
  ['a fear', 'Residents fear that the bridge will fail.', ['Residents | fear | that the bridge will fail']],
  [
    'two intentions, the second by a pronoun',
    'Novak plans to close the bridge in June, and she hopes to open it by May.',
    ['Novak | plans | to close the bridge in June', 'she | hopes | to open it by May'],
  ],
  ['a perception', 'Novak saw that the bridge was closed.', ['Novak | saw | that the bridge was closed']],
  [
    'a denial',
    'The company denied that the bridge was unsafe.',
    ['The company | denied | that the bridge was unsafe'],
  ],
  [
    '“as” and a source',
    'The bridge is a scandal, as the mayor noted.',
    ['the mayor | noted | The bridge is a scandal'],
  ],
  [
    'nobody, by an adverb',
    'The bridge will reportedly close in June.',
    [' | reportedly | The bridge will … close in June'],
  ],
  [
    'nobody, by “it is … that”',
    'It is widely believed that the bridge will fail.',
    [' | is widely believed | that the bridge will fail'],
  ],
  [
    'nobody, by a passive with a subject',
    'The bridge is said to be unsafe.',
    [' | is said | The bridge … to be unsafe'],
  ],
  ['no report in a passive of which nothing follows', 'The levy was championed.', []],
  [
    'a content without the full stop of its sentence',
    'The plan, drawn up by Lima, says that it leaks.',
    ['The plan | says | that it leaks'],
  ],
  [
    'a content behind its dateline',
    'OSLO (Reuters) - The port will close in May, three officials said on Friday.',
    ['three officials | said | The port will close in May'],
  ],
  [
    'a content to the end of a clause that cannot stop where the labeller did',
    'The court ruled in 2019 that the law was void.',
    ['The court | ruled in 2019 | that the law was void'],
  ],
  [
    'no content in a mark and an article',
    'Some critics call the report flawed; the Brookings scholars disagree.',
    ['Some critics | call | the report flawed'],
  ],
  [
    'a content whole where its subject was taken for the speaker',
    'The bridge will hold, said the mayor, who built it, at a meeting of the council.',
    ['the mayor | said | The bridge will hold'],
  ],
  ['a name and a colon', 'Novak: “The bridge is safe.”', ['Novak | : | “The bridge is safe.”']],
  [
    'contents over sentences',
    '“The bridge is safe,” Novak said. “We have tested it. It will open in June.”',
    ['Novak | said | “The bridge is safe,” … “We have tested it. It will open in June.”'],
  ],
  [
    'contents over paragraphs',
    'Novak said: “We tested it.\n\n“It is safe.”',
    ['Novak | said: | “We tested it.\n\n“It is safe.”'],
  ],
  [
    'several contents and several speakers',
    '“We tested it,” Novak said.\n\n“It held.”\n\n“It will hold again,” said Petr Dvorak, an engineer.',
    [
      'Novak | said | “We tested it,” … “It held.”',
      'Petr Dvorak, an engineer | said | “It will hold again,”',
    ],
  ],
  [
    'the turns of a transcript',
    'SMITH: We tested the bridge.\n\nJONES: It is safe.',
    ['SMITH | : | We tested the bridge.', 'JONES | : | It is safe.'],
  ],
  [
    'the turns of a transcript in quotation marks, after what was told of it',
    'Lima said the toll was fair.\n\n“CLARK: Should it fall?\n\n“LIMA: It should not.\n\n“It is fair.”',
    [
      'Lima | said | the toll was fair',
      'CLARK | : | Should it fall?',
      'LIMA | : | It should not.\n\n“It is fair.”',
    ],
  ],
  [
    'the turns of questions and answers, whose “I” is the speaker',
    'Q: Is the bridge safe?\n\nA: I think it is.\n\nQ: Why?\n\nA: It held. Nobody was hurt.',
    [
      'Q | : | Is the bridge safe?',
      'A | : | I think it is.',
      'Q | : | Why?',
      'A | : | It held. Nobody was hurt.',
    ],
  ],
  [
    'the turns of two who come back by name, and no other line with a colon',
    'Ana Lima: Is it safe?\n\nPetr Dvorak: It is.\n\nMonday: It rained.\n\nLima: Why?\n\nDvorak: It held.',
    ['Ana Lima | : | Is it safe?', 'Petr Dvorak | : | It is.', 'Lima | : | Why?', 'Dvorak | : | It held.'],
  ],
  ['a count as no transcript', 'Lima: 12 seats\n\nDvorak: 9 seats\n\nLima: 14 seats\n\nDvorak: 7 seats', []],
  ['lines with links as no transcript', 'READ MORE: The toll will rise.\n\nWATCH: The bridge opens.', []],
  [
    'a quotation of nobody known',
    '“We tested the bridge in May, and it held.”',
    [' |  | “We tested the bridge in May, and it held.”'],
  ],
]

describe('attributions', () => {
  it.each(CONSTRUCTIONS)('reads %s', (_, text, expected) => {
    expect(attributionsIn(text)).toEqual(expected)
  })
})
