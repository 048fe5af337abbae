/**
 * Keys that YAML reads as themselves; all other keys and
 * every string are quoted, as JSON, which YAML contains.
 */
const PLAIN_KEY = /^[A-Za-z_$][\w$-]*$/
/** Plain words that YAML 1.1 or 1.2 reads as booleans or null. */
const RESERVED_KEY = /^(y|n|yes|no|on|off|true|false|null)$/i

/** A JSON value as YAML 1.2, with a final line end. */
export function toYaml(value: unknown): string {
  return `${block(value, '').replace(/^\n/, '')}\n`
}

function block(value: unknown, indent: string): string {
  if (Array.isArray(value) && value.length > 0) {
    return value.map((item) => `\n${indent}-${inItem(item, `${indent}  `)}`).join('')
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined)
    if (entries.length > 0) {
      return entries.map(([key, item]) => `\n${indent}${keyOf(key)}:${block(item, `${indent}  `)}`).join('')
    }
  }
  return ` ${JSON.stringify(value)}`
}

/** The first line of a block stands beside its dash. */
const inItem = (item: unknown, indent: string) => block(item, indent).replace(`\n${indent}`, ' ')

const keyOf = (key: string) => (PLAIN_KEY.test(key) && !RESERVED_KEY.test(key) ? key : JSON.stringify(key))
