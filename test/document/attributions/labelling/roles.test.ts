import { describe, expect, it } from 'vitest'
import { annotate } from '../../../../src/document/annotate.ts'
import { labelContext } from '../../../../src/document/attributions/labelling/context.ts'
import { FoundRole, labelRoles } from '../../../../src/document/attributions/labelling/labels.ts'
import { roleScores } from '../../../../src/document/attributions/labelling/role-scores.ts'
import {
  MOST_ROLE_FEATURES,
  ROLE_LABELS,
  roleFeatures,
} from '../../../../src/document/attributions/labelling/roles.ts'
import { wordFactsOf } from '../../../../src/document/attributions/words.ts'
import { models } from '../../../../src/engine.ts'
import { addToLanes, unpack } from '../../../../src/learned/tables.ts'

describe('stage 1', () => {
  it('scores a token as the sum of the features that its trainer saw', () => {
    const text =
      'The mayor said on Monday: "We will rebuild, and soon." Ada Obi, who chairs the board, denied it.'
    const document = annotate(text)
    const { roles } = models.attribution
    const context = labelContext(document, wordFactsOf(document), models.attribution)
    const scores = roleScores(roles, context)
    const width = ROLE_LABELS.length
    const features = new Int32Array(MOST_ROLE_FEATURES)
    for (let token = 0; token < document.tokens.count; token++) {
      const count = roleFeatures(roles.layout, context, token, features)
      const lanes = new Int32Array(2 * roles.tables.stride)
      const sums = new Int32Array(width)
      addToLanes(roles.tables, features, count, lanes, 0)
      unpack(roles.tables, lanes, 0, sums, 0)
      expect([...sums]).toEqual([...scores.subarray(token * width, (token + 1) * width)])
    }
  })

  it('takes a sentence that is quoted from end to end for content, without reading it', () => {
    const document = annotate('Ada Obi said: "We agree. She said so. We go." The roof is blue.')
    const { attribution } = models
    const context = labelContext(document, wordFactsOf(document), attribution)
    expect([...context.allQuoted]).toEqual([0, 1, 1, 0])
    const { role, begins, content } = labelRoles(context, attribution.roles)
    const { firstToken, endToken } = document.sentences
    for (let token = firstToken[1]; token < endToken[2]; token++) {
      expect(role[token]).toBe(FoundRole.content)
      expect(content[token]).toBe(1)
      expect(begins[token]).toBe(token === firstToken[1] || token === firstToken[2] ? 1 : 0)
    }
  })
})
