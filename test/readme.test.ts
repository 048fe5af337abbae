import { describe, expect, it } from 'vitest'
import readme from '../README.md?raw'
import { post } from './contract/service.ts'

/** The shape of a value: the names of its fields, not what they hold. */
function shapeOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return Array.isArray(value)
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shapeOf(item)]))
}

describe('README', () => {
  it('shows a request that works, and an answer of its shape', async () => {
    const request = /-d '(\{.*\})'/.exec(readme)![1]
    const shown = JSON.parse(/```json\n([\s\S]*?)```/.exec(readme)![1])
    const response = await post('/v1/analyze', request)
    expect(response.status).toBe(200)
    expect(shapeOf(await response.json())).toMatchObject(shapeOf(shown) as object)
  })
})
