/** How often the heap is looked at: several times between two collections. */
const INTERVAL_MS = 200

/** Watches the heap of the Worker's isolate. */
export interface HeapWatch {
  /**
   * The least that was held since the last call, in MiB:
   * what collections could not free, objects and buffers.
   */
  readonly least: () => number
  readonly stop: () => void
}

/** Starts watching, over wrangler's inspector, which opens only for an origin that it knows. */
export async function watchHeap(inspector: string): Promise<HeapWatch> {
  const [{ webSocketDebuggerUrl }] = (await (await fetch(`${inspector}/json`)).json()) as {
    webSocketDebuggerUrl: string
  }[]
  // Headers are Node's own second argument; the platform's types know of protocols alone.
  const options = { headers: { origin: 'http://localhost' } } as unknown as string[]
  const socket = new WebSocket(webSocketDebuggerUrl, options)
  await new Promise<void>((resolve, reject) => {
    socket.onopen = () => resolve()
    socket.onerror = () => reject(new Error('The inspector did not answer'))
  })
  let least = Number.POSITIVE_INFINITY
  socket.onmessage = ({ data }) => {
    const { result } = JSON.parse(String(data))
    if (result?.usedSize) least = Math.min(least, (result.usedSize + result.backingStorageSize) / 2 ** 20)
  }
  let id = 0
  const timer = setInterval(
    () => socket.send(JSON.stringify({ id: ++id, method: 'Runtime.getHeapUsage' })),
    INTERVAL_MS,
  )
  return {
    least() {
      const found = least
      least = Number.POSITIVE_INFINITY
      return found
    },
    stop() {
      clearInterval(timer)
      socket.close()
    },
  }
}
