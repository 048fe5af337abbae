/**
 * A short fingerprint of some bytes: 64 bits of FNV-1a in hexadecimal. It tells versions apart; it is no seal
 * against someone who means to deceive.
 */
export function fingerprint(parts: Iterable<string | ArrayBuffer>): string {
  let low = 0x811c9dc5
  let high = 0x84222325
  for (const part of parts) {
    const bytes = typeof part === 'string' ? new TextEncoder().encode(part) : new Uint8Array(part)
    for (const byte of bytes) {
      low = Math.imul(low ^ byte, 0x01000193)
      high = Math.imul(high ^ byte ^ (low >>> 24), 0x01000193)
    }
  }
  return (high >>> 0).toString(16).padStart(8, '0') + (low >>> 0).toString(16).padStart(8, '0')
}
