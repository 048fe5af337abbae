import type { AnalyzeRequest } from '../service.ts'

/** The same request as a command for a POSIX shell. */
export function curlOf(request: AnalyzeRequest, origin: string): string {
  const body = JSON.stringify(request).replaceAll("'", String.raw`'\''`)
  return `curl -sS '${origin}/v1/analyze' \\\n  -H 'Content-Type: application/json' \\\n  --data-raw '${body}'`
}
