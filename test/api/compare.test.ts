import { expect, it } from 'vitest'
import { createApp } from '../../src/api/app.ts'
import { Comparison } from '../../src/api/schemas/comparison.ts'
import { jsonPost } from '../json-post.ts'
import { fakeAnalyzer } from './fake-analyzer.ts'

const app = createApp(fakeAnalyzer())
const compare = (texts: unknown[]) => app.request('/v1/compare', jsonPost({ texts }))

it('sets texts side by side', async () => {
  const response = await compare([
    { id: 'a', text: 'One.' },
    { id: 'b', text: 'Two.' },
    { id: 'c', text: 'Three.' },
  ])
  expect(response.status).toBe(200)
  const comparison = Comparison.parse(await response.json())
  expect(comparison.texts.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  expect(comparison.metrics.map(({ metric }) => metric)).toEqual([
    'hedging',
    'certainty',
    'absolutism',
    'sources',
  ])
  expect(comparison.metrics[0].pairs.map(({ first, second }) => first + second)).toEqual(['ab', 'ac', 'bc'])
})

it('points at the bad text', async () => {
  const bad = async (texts: unknown[]) => {
    const response = await compare(texts)
    const { status, errors } = (await response.json()) as { status: number; errors: { pointer: string }[] }
    return [status, errors[0].pointer]
  }
  const a = { id: 'a', text: 'One.' }
  expect(await bad([a])).toEqual([422, '/texts'])
  expect(await bad(Array(11).fill(a))).toEqual([422, '/texts'])
  expect(await bad([a, a])).toEqual([422, '/texts'])
  expect(await bad([a, { id: 'b', text: '' }])).toEqual([422, '/texts/1/text'])
  expect(await bad([a, { id: 'b', text: 'Le plan.' }])).toEqual([422, '/texts/1/text'])
})
