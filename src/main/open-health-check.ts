import type { Clock } from '#application/ports/clock.ts'
import type { HealthCheck } from '#application/ports/health-check.ts'
import { createLazyDocumentWriter } from '#infrastructure/documents/writing/lazy-document-writer.ts'
import { createHealthCheck } from '#infrastructure/health/create-health-check.ts'
import { systemClock } from '#infrastructure/system/system-clock.ts'
import type { Config } from './config.ts'
import { databasePlace, openEvidenceFiles } from './installation-places.ts'

export type OpenHealthCheck = { readonly check: HealthCheck; close(): Promise<void> }

export function openHealthCheck(config: Config, clock: Clock = systemClock): OpenHealthCheck {
  const documents = createLazyDocumentWriter()
  const check = createHealthCheck({
    place: databasePlace(config),
    dataFolder: config.dataFolder,
    nodeVersion: process.version,
    clock,
    documents,
    openEvidence: () => openEvidenceFiles(config),
  })
  return { check, close: () => documents.close() }
}
