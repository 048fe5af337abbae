/** The entry of a bundled Worker. */
export interface BundledWorker {
  fetch(request: Request, env: object, context: object): Promise<Response>
}

/** Asks a bundled Worker, in this process, for the whole analysis of a text. Throws where it refuses. */
export async function ask(worker: BundledWorker, text: string): Promise<void> {
  const request = new Request('http://localhost/v1/analyze', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text }),
  })
  const context = { waitUntil() {}, passThroughOnException() {} }
  const response = await worker.fetch(request, {}, context)
  const body = await response.text()
  if (!response.ok) throw new Error(body)
}
