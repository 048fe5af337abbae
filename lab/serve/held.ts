import { readdirSync, readFileSync } from 'node:fs'

/** What the processes of workerd hold. */
export interface Held {
  /** Resident memory in MiB. */
  readonly mib: number
  /** Open files, sockets among them. */
  readonly files: number
}

/** What the workerd processes under a process hold, by the kernel's own account (Linux alone). */
export function heldBy(pid: number): Held {
  let mib = 0
  let files = 0
  for (const id of [pid, ...descendants(pid)]) {
    const status = readFileSync(`/proc/${id}/status`, 'utf8')
    if (!/^Name:\s+workerd/.test(status)) continue
    mib += Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024
    files += readdirSync(`/proc/${id}/fd`).length
  }
  return { mib, files }
}

function descendants(pid: number): number[] {
  const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  )
  return children.flatMap((child) => [child, ...descendants(child)])
}
