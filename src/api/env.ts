import type { Analyzer } from '../report/report.ts'
import type { Yardstick } from './schemas/engine.ts'

/** What the deployment may bind; nothing is needed to run. */
export interface Bindings {
  /** SHA-256 hashes (hex, separated by commas) of the API keys. Open to all when unset. */
  readonly API_KEYS?: string
  /** The Workers rate-limit binding. No limit when unbound. */
  readonly RATE_LIMITER?: { limit(of: { key: string }): Promise<{ success: boolean }> }
}

/** What each request carries from one handler to the next. */
export interface Variables {
  readonly analyzer: Analyzer
  readonly accuracy: readonly Yardstick[]
  readonly requestId: string
  /** Who asks, where an API key tells. */
  readonly client?: string
}

/** What Hono calls the environment of an app: its bindings and its variables. */
export interface ApiEnv {
  Bindings: Bindings
  Variables: Variables
}
