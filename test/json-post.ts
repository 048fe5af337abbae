/** A POST of JSON: of a value, or of a body that is sent as it is. */
export function jsonPost(body: unknown, headers: Record<string, string> = {}): RequestInit {
  const isBody = typeof body === 'string' || body instanceof Uint8Array || body instanceof ReadableStream
  return {
    method: 'POST',
    body: isBody ? (body as BodyInit) : JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', ...headers },
  }
}
