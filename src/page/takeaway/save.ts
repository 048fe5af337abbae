import { element } from '../element.ts'

/** Hands a file to the reader. */
export function save(content: Blob, name: string): void {
  const url = URL.createObjectURL(content)
  element('a', { href: url, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
