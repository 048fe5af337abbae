import createClient from 'openapi-fetch'
import type { components, paths } from './schema'
import type { Settings } from './settings.ts'

export type Report = components['schemas']['Report']
export type Comparison = components['schemas']['Comparison']
export type Problem = Pick<components['schemas']['Problem'], 'title' | 'detail' | 'errors'>
export type AnalyzeRequest = Partial<components['schemas']['AnalyzeRequest']> & { text: string }
/** What the service answered, or why not. */
export type Answer<Data> = { readonly data: Data } | { readonly problem: Problem }

/** The client that openapi-typescript generates from the published contract. */
const service = createClient<paths>({ baseUrl: location.origin })
let apiKey = ''
service.use({
  onRequest({ request }) {
    if (apiKey !== '') request.headers.set('Authorization', `Bearer ${apiKey}`)
    return request
  },
})

/** Sends an API key with every request from now on; none where it is empty. */
export function sendKey(key: string): void {
  apiKey = key
}

/** What is sent for a text; settings that are as by default are left out. */
export function requestFor(text: string, settings: Settings): AnalyzeRequest {
  return { text, ...optionsOf(settings) }
}

/** The report on a text, or the problem that the service tells. */
export async function analyze(request: AnalyzeRequest, signal: AbortSignal): Promise<Answer<Report>> {
  return answerOf(service.POST('/v1/analyze', { body: request, signal }))
}

/** Two texts side by side. */
export async function compare(
  first: string,
  second: string,
  settings: Settings,
  signal: AbortSignal,
): Promise<Answer<Comparison>> {
  const texts = [
    { id: 'first', text: first },
    { id: 'second', text: second },
  ]
  return answerOf(service.POST('/v1/compare', { body: { texts, ...optionsOf(settings) }, signal }))
}

function optionsOf({ actors, pronouns, anyLanguage }: Settings) {
  return {
    ...(actors.length > 0 && {
      actors: actors.map(({ name, aliases }) => ({ name, aliases: [...aliases] })),
    }),
    ...(!pronouns && { pronouns }),
    ...(anyLanguage && { language: 'en' as const }),
  }
}

interface Response<Data> {
  readonly data?: Data
  readonly error?: Problem
}

/** @throws the AbortError of a request that was given up */
async function answerOf<Data>(asked: Promise<Response<Data>>): Promise<Answer<Data>> {
  try {
    const { data, error } = await asked
    if (data !== undefined) return { data }
    // What stands before the service, or stops it, answers with a page of its own.
    return { problem: error?.title ? error : UNREADABLE }
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    return { problem: UNREACHABLE }
  }
}

const UNREADABLE: Problem = { title: 'The answer cannot be read', detail: 'Try again in a while.' }
const UNREACHABLE: Problem = {
  title: 'The service cannot be reached',
  detail: 'Look at your connection, then change the text to try again.',
}
