import { describe, expect, it } from 'vitest'
import { models } from '../../src/engine.ts'
import { clusterOf, NO_CLUSTER } from '../../src/learned/clusters.ts'

describe('word classes', () => {
  it('put words together that stand among the same neighbours', () => {
    const { clusters } = models.names
    expect(clusterOf(clusters, 'Monday')).toBe(clusterOf(clusters, 'Thursday'))
    expect(clusterOf(clusters, 'three')).toBe(clusterOf(clusters, 'seven'))
    expect(clusterOf(clusters, 'Zyxqv')).toBe(NO_CLUSTER)
  })
})
