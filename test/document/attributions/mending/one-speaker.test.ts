import { describe, expect, it } from 'vitest'
import { attributionsIn } from '../read.ts'

describe('a quotation of several sentences', () => {
  it('belongs to who began it', () => {
    expect(
      attributionsIn(
        '“We did not expect an effect this large,” Dr. Novak said in an interview. “I asked my student to run it again. She ran it again.” The team thinks that noise drives the fish into warmer water.',
      ),
    ).toEqual([
      'Dr. Novak | said | “We did not expect an effect this large,” … “I asked my student to run it again. She ran it again.”',
      'The team | thinks | that noise drives the fish into warmer water',
    ])
  })

  it('belongs to whom its last comma announces', () => {
    expect(
      attributionsIn(
        'Lima described the state of the bridge as poor. “It has rusted for years. It will not hold another winter,” he said.',
      ),
    ).toEqual([
      'Lima | described | the state of the bridge as poor',
      'he | said | “It has rusted for years. It will not hold another winter,”',
    ])
  })
})
