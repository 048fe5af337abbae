import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { z } from 'zod'
import type { ApiEnv } from './env.ts'
import { MAX_CHARACTERS, MAX_ERRORS } from './limits.ts'
import { PROBLEMS, type Problem, type ProblemName } from './schemas/problem.ts'

type Details = Omit<Partial<Problem>, 'type' | 'title' | 'status'>

/** Thrown to answer with a problem. */
export class ProblemError extends Error {
  readonly problem: Problem
  readonly headers: Record<string, string>

  constructor(problem: Problem, headers: Record<string, string> = {}) {
    super(problem.title)
    this.problem = problem
    this.headers = headers
  }
}

/** A problem (RFC 9457) of a known kind; `detail` must hold nothing of the text. */
export function problem(name: ProblemName, detail: string, more: Details = {}): Problem {
  const { title, status } = PROBLEMS[name]
  return { type: `urn:discourse-metrics:problem:${name}`, title, status, detail, ...more }
}

/** The problem that a refused body is, by its worst issue: too long, blank, else its bad fields. */
export function problemOf(error: z.ZodError): Problem {
  const { issues } = error
  const errors = fieldErrors(issues).slice(0, MAX_ERRORS)
  const ofText = issues.filter(({ path }) => path.at(-1) === 'text')
  if (ofText.some(({ code }) => code === 'too_big')) {
    return problem('text-too-long', `A text may have ${MAX_CHARACTERS} UTF-16 units.`, {
      limit: MAX_CHARACTERS,
      errors,
    })
  }
  const blank = ofText.length === issues.length && ofText.every(({ code }) => BLANK_CODES.has(code))
  return blank
    ? problem('blank-text', 'Send a text with at least one visible character.', { errors })
    : problem('invalid-request', 'See `errors` for what to mend.', { errors })
}

const BLANK_CODES: ReadonlySet<string | undefined> = new Set(['too_small', 'invalid_format'])

/** The bad fields, each with the first thing that is wrong with it: a second only follows from it. */
function fieldErrors(issues: readonly z.core.$ZodIssue[]): { pointer: string; detail: string }[] {
  const details = new Map<string, string>()
  const tell = (path: readonly PropertyKey[], detail: string) => {
    const pointer = pointerTo(path)
    if (!details.has(pointer)) details.set(pointer, detail)
  }
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') tell(issue.path, issue.message)
    else for (const key of issue.keys) tell([...issue.path, key.slice(0, 100)], 'Unknown field')
  }
  return Array.from(details, ([pointer, detail]) => ({ pointer, detail }))
}

/**
 * The JSON Pointer (RFC 6901) of a path; lone surrogates, which no header or log can carry, become U+FFFD.
 */
function pointerTo(path: readonly PropertyKey[]): string {
  return path
    .map((key) => `/${String(key).toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('')
}

/** Sends a problem as application/problem+json. */
function sendProblem(c: Context<ApiEnv>, problem: Problem, headers: Record<string, string> = {}): Response {
  const requestId = c.get('requestId')
  return c.body(JSON.stringify({ ...problem, requestId }), problem.status as 400, {
    'Content-Type': 'application/problem+json',
    ...headers,
  })
}

/**
 * The problem that a thrown error is. What broke here is logged by its name alone: messages may quote a text.
 */
export function problemOfThrown(error: unknown, requestId = ''): Problem {
  if (error instanceof ProblemError) return error.problem
  if (error instanceof HTTPException && error.status < 500) {
    return problem('malformed-body', 'The body is not valid JSON.')
  }
  console.error(`request ${requestId} failed: ${error instanceof Error ? error.name : typeof error}`)
  return problem('internal-error', 'The failure was noted under the id of this request.')
}

/** Answers what was thrown on the way. */
export function onError(error: Error, c: Context<ApiEnv>): Response {
  const headers = error instanceof ProblemError ? error.headers : {}
  return sendProblem(c, problemOfThrown(error, c.get('requestId')), headers)
}

/** Answers a path that the service does not have. */
export function onNotFound(c: Context<ApiEnv>): Response {
  return sendProblem(c, problem('not-found', 'See /docs for the paths of this service.'))
}

/** Answers a method that a path does not take, with those that it does. */
export function onMethodNotAllowed(c: Context, methods: readonly string[]): Response {
  const allow = [...methods, 'OPTIONS'].join(', ')
  return sendProblem(c, problem('method-not-allowed', `This path takes ${allow}.`), { Allow: allow })
}

/** The hook of every validated route. */
export function onValidated(
  result: { success: true } | { success: false; error: z.ZodError },
  c: Context<ApiEnv>,
): Response | undefined {
  return result.success ? undefined : sendProblem(c, problemOf(result.error))
}
