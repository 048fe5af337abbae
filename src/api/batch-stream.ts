/** The results as NDJSON. */
export async function* ndjsonOf(results: AsyncIterable<unknown>): AsyncGenerator<string> {
  for await (const result of results) yield `${JSON.stringify(result)}\n`
}

/** The results as the JSON of a `BatchResponse`. */
export async function* jsonOf(results: AsyncIterable<unknown>): AsyncGenerator<string> {
  let before = '{"results":['
  for await (const result of results) {
    yield before + JSON.stringify(result)
    before = ','
  }
  yield ']}'
}

/** A stream of texts in UTF-8: makes the next part when it is wanted, and none once the reader is gone. */
export function streamOf(parts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await parts.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await parts.return(undefined)
    },
  })
}
