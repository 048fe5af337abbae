import createClient from 'openapi-fetch'
import { createChecks, SERVICE_URL } from './checks'
import type { components, paths } from './generated/paths'

const { check, done } = createChecks('TypeScript, openapi-typescript')
const client = createClient<paths>({ baseUrl: SERVICE_URL })

async function main() {
  const text = 'The World Bank may have misjudged the crisis, critics say.'
  const analysis = await client.POST('/v1/analyze', { body: { text, metrics: ['hedging', 'sources'] } })
  const cues: components['schemas']['Cue'][] = analysis.data?.hedging?.cues ?? []
  check(
    'analyze finds the hedge',
    cues.some((cue) => cue.text === 'may' && cue.voice !== ''),
  )
  check(
    'spans fit',
    cues.every((cue) => text.slice(cue.start, cue.end) === cue.text),
  )
  check('what was not asked for is absent', analysis.data?.actors === undefined)

  const batch = await client.POST('/v1/batch', {
    body: {
      texts: [
        { id: 'a', text },
        { id: 'b', text: '' },
      ],
      detail: 'summary',
    },
  })
  const results: components['schemas']['BatchResult'][] =
    batch.data && 'results' in batch.data ? batch.data.results : []
  check('batch answers in order', results.map((result) => result.id).join() === 'a,b')
  check('a bad text hurts no other', results[0]?.report !== undefined && results[1]?.problem?.status === 422)

  const comparison = await client.POST('/v1/compare', {
    body: {
      texts: [
        { id: 'a', text },
        { id: 'b', text: 'The dam holds.' },
      ],
    },
  })
  check('compare names its test', comparison.data?.test.name === 'exact conditional binomial test')
  check('compare sets pairs side by side', comparison.data?.metrics[0]?.pairs[0]?.second === 'b')

  const refused = await client.POST('/v1/analyze', { body: { text: ' ' } })
  check('a refusal is a problem', refused.error?.errors?.[0]?.pointer === '/text')
  check('with its status', refused.response.status === 422 && refused.error?.status === 422)
  done()
}

main().catch((error) => {
  console.error(error)
  process.exit(1)
})
