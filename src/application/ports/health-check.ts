import type { HealthFinding } from '#domain/health/health-finding.ts'

/** Called often while evidence is read. */
export type HealthProgress = (files: number) => void

/** Looks whether this installation can do its work, and changes nothing: no database is made or migrated by looking. */
export type HealthCheck = { run(progress: HealthProgress): AsyncIterable<HealthFinding> }
