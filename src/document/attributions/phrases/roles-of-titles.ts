const ROLES: ReadonlyMap<string, string> = new Map([
  ['sen', 'senator'],
  ['rep', 'representative'],
  ['gov', 'governor'],
  ['dr', 'doctor'],
  ['prof', 'professor'],
  ['det', 'detective'],
  ['pres', 'president'],
])

/** The role that an abbreviated title in lower case stands for: "sen." is a senator. */
export function titleRoleOf(lower: string): string | undefined {
  return ROLES.get(lower.endsWith('.') ? lower.slice(0, -1) : lower)
}
