/**
 * A short fingerprint of some bytes: 64 bits in hexadecimal, by FNV-1a over four bytes at a time. It tells
 * versions apart; it is no seal against someone who means to deceive.
 */
export function fingerprint(parts: Iterable<string | ArrayBuffer>): string {
  let low = 0x811c9dc5
  let high = 0x84222325
  for (const part of parts) {
    const bytes = typeof part === 'string' ? new TextEncoder().encode(part) : new Uint8Array(part)
    // The length comes last, so that bytes moved from one part to the next change the result.
    const words = new Int32Array((bytes.length >> 2) + 2)
    new Uint8Array(words.buffer).set(bytes)
    words[words.length - 1] = bytes.length
    for (let i = 0; i < words.length; i++) {
      // A multiplication carries upwards only: the upper bits are brought down again.
      low = Math.imul(low ^ words[i], 0x01000193)
      low ^= low >>> 15
      high = Math.imul(high ^ words[i] ^ (low >>> 24), 0x01000193)
      high ^= high >>> 13
    }
  }
  return hex(high) + hex(low)
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0')
}
