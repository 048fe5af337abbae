import type { Analyzer } from '../report/report.ts'
import type { Yardstick } from './schemas/engine.ts'

/** What the deployment may bind; nothing is needed to run. */
export interface Bindings {
  /** SHA-256 hashes (hex, separated by commas) of the API keys. Open to all when unset. */
  readonly API_KEYS?: string
}

export interface Variables {
  readonly analyzer: Analyzer
  readonly accuracy: readonly Yardstick[]
  readonly requestId: string
}

export interface ApiEnv {
  Bindings: Bindings
  Variables: Variables
}
