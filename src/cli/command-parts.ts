import type { Application } from '#application/application.ts'
import type { Backups } from '#application/ports/backups.ts'
import type { HealthCheck } from '#application/ports/health-check.ts'
import type { PlanReader } from '#application/ports/plan-reader.ts'
import type { ServeOptions } from './serve-command.ts'
import type { Terminal } from './terminal.ts'

/** Where the installation is; settings from the environment fill what is not given. */
export type PlaceOptions = { readonly data?: string }
export type JsonOption = { readonly json?: true }
export type TenantOption = { readonly tenant?: string }

/** What commands stand on; each opened only when a command needs it, so that `--help` answers at once. */
export type CommandParts = {
  readonly terminal: Terminal
  readonly version: string
  serve(options: ServeOptions): Promise<void>
  /** Only `setUp` makes a database where there is none: a mistyped folder is not filled. */
  openApplication(place: PlaceOptions, purpose: 'use' | 'setUp'): Promise<{ readonly application: Application; close(): Promise<void> }>
  openBackups(place: PlaceOptions): Promise<Backups>
  openHealthCheck(place: PlaceOptions): Promise<{ readonly check: HealthCheck; close(): Promise<void> }>
  openPlanReader(): Promise<PlanReader>
}
