import { describe, expect, it } from 'vitest'
import { annotate } from '../../../../src/document/annotate.ts'
import { labelContext } from '../../../../src/document/attributions/labelling/context.ts'
import { contentOwners } from '../../../../src/document/attributions/labelling/cue-contents.ts'
import { FoundRole } from '../../../../src/document/attributions/labelling/labels.ts'
import { wordFactsOf } from '../../../../src/document/attributions/words.ts'
import { models } from '../../../../src/engine.ts'

/**
 * The words that a text's cue "said" comes to own where the first stage takes `content` for content, and the
 * second one claims nothing.
 */
function ownedIn(text: string, content: string): string {
  const document = annotate(text)
  const { tokens, types } = document
  const context = labelContext(document, wordFactsOf(document), models.attribution)
  const shares = () => new Float32Array(tokens.count)
  const start = text.indexOf(content)
  const isContent = (i: number) => tokens.start[i] >= start && tokens.end[i] <= start + content.length
  const role = Uint8Array.from({ length: tokens.count }, (_, i) =>
    isContent(i) ? FoundRole.content : FoundRole.outside,
  )
  const labels = {
    role,
    begins: role.map((found, i) => +(found !== (role[i - 1] ?? FoundRole.outside))),
    source: shares(),
    cue: shares(),
    cueBegins: shares(),
    content: shares(),
  }
  const said = [...tokens.type].findIndex((type) => types.lower[type] === 'said')
  const cues = [{ firstToken: said, endToken: said + 1 }]
  const inCue = new Uint8Array(tokens.count)
  inCue[said] = 1
  const passes = {
    of: [{ firstToken: 0, endToken: 0, shift: 0 }],
    label: new Uint8Array(0),
    source: shares(),
    content: shares(),
  }
  const owners = contentOwners({ context, labels, cues, passes, inCue })
  const owned = [...owners.keys()].filter((i) => owners[i] === 0)
  return owned.length === 0 ? '' : text.slice(tokens.start[owned[0]], tokens.end[owned[owned.length - 1]])
}

describe('content that no pass claims', () => {
  it('is a cue’s in its sentence', () => {
    expect(ownedIn('Lima said that the dam will leak.', 'the dam will leak')).toBe('the dam will leak')
  })

  it('is a cue’s in another sentence where it is quoted', () => {
    expect(ownedIn('“It will leak.” Lima said no more.', '“It will leak.”')).toBe('“It will leak.”')
    expect(ownedIn('Lima said no more. We know that the dam will leak.', 'the dam will leak')).toBe('')
  })
})
