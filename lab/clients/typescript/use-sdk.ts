import { createChecks, SERVICE_URL } from './checks'
import { analyzeBatch, analyzeText, type Cue, compareTexts, type Report } from './generated/sdk'
import { client } from './generated/sdk/client.gen'

const { check, done } = createChecks('TypeScript, @hey-api/openapi-ts')
client.setConfig({ baseUrl: SERVICE_URL })

async function main() {
  const text = 'The World Bank may have misjudged the crisis, critics say.'
  const { data: report } = await analyzeText({ body: { text, metrics: ['hedging', 'actors'] } })
  const cues: Cue[] = (report as Report).hedging?.cues ?? []
  check(
    'analyze finds the hedge',
    cues.some((cue) => cue.text === 'may'),
  )
  check('what was not asked for is absent', report?.sources === undefined)

  const batch = await analyzeBatch({
    body: {
      texts: [
        { id: 'a', text },
        { id: 'b', text: '' },
      ],
    },
  })
  check('batch answers in order', batch.data?.results.map((result) => result.id).join() === 'a,b')
  check('a bad text hurts no other', batch.data?.results[1]?.problem?.status === 422)

  const { data: comparison } = await compareTexts({
    body: {
      texts: [
        { id: 'a', text },
        { id: 'b', text: 'The dam holds.' },
      ],
    },
  })
  check('compare sets pairs side by side', comparison?.metrics[0]?.pairs[0]?.first === 'a')

  const refused = await analyzeText({ body: { text, targets: [{ start: 5, end: 1_000 }] } })
  check('a refusal is a problem', refused.error?.errors?.[0]?.pointer === '/targets/0/end')
  done()
}

main().catch((error) => {
  console.error(error)
  process.exit(1)
})
