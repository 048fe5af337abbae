import { MAX_BATCH, MAX_BATCH_BYTES, MAX_BODY_BYTES } from './limits.ts'
import { readLines, TOO_LONG } from './lines.ts'
import { decodeUtf8, readBytes, tooLarge } from './middleware/body.ts'
import { parsed, parseJson } from './parsed.ts'
import { ProblemError, problem, problemOfThrown } from './problem.ts'
import { BatchEnvelope, BatchOptions } from './schemas/batch.ts'
import type { Problem } from './schemas/problem.ts'

/** What came in for one text, or why it could not be read. */
export type BatchItem = { readonly value: unknown } | { readonly problem: Problem }

/** The texts of a batch, read as they are wanted, and the options of them all. */
export interface BatchTexts {
  readonly items: AsyncIterable<BatchItem> | Iterable<BatchItem>
  readonly options: BatchOptions
}

/** The texts of one JSON object; throws the problem of a body that is none. */
export async function textsOfJson(bytes: Request['body']): Promise<BatchTexts> {
  const body = parseJson(decodeUtf8(await readBytes(bytes, MAX_BATCH_BYTES)))
  const { texts, ...options } = parsed(BatchEnvelope, body)
  return { items: texts.map((value) => ({ value })), options }
}

/** The texts of NDJSON, one a line; throws a problem where there is no line. */
export async function textsOfLines(bytes: Request['body']): Promise<BatchTexts> {
  const items = itemsOf(readLines(bytes ?? [], MAX_BODY_BYTES))
  const first = await items.next()
  if (first.done) throw new ProblemError(problem('invalid-request', 'A batch needs at least one line.'))
  return { items: startingWith(first.value, items), options: BatchOptions.parse({}) }
}

async function* startingWith<T>(first: T, rest: AsyncIterable<T>): AsyncGenerator<T> {
  yield first
  yield* rest
}

async function* itemsOf(lines: AsyncIterable<Uint8Array | typeof TOO_LONG>): AsyncGenerator<BatchItem> {
  let count = 0
  for await (const line of lines) {
    if (++count > MAX_BATCH) {
      yield {
        problem: problem('body-too-large', `A batch may have ${MAX_BATCH} texts.`, { limit: MAX_BATCH }),
      }
      return
    }
    yield line === TOO_LONG ? { problem: tooLarge(MAX_BODY_BYTES) } : itemOf(line)
  }
}

function itemOf(line: Uint8Array): BatchItem {
  try {
    return { value: parseJson(decodeUtf8(line)) }
  } catch (error) {
    return { problem: problemOfThrown(error) }
  }
}
