import { verifyDatabase } from '#application/proof/verify-ward.ts'
import type { Clock } from '#application/ports/clock.ts'
import type { HealthCheck } from '#application/ports/health-check.ts'
import { type HealthFinding, finding } from '#domain/health/health-finding.ts'
import { proofSentence } from '#domain/words/proof-words.ts'
import { createLazyDocumentWriter } from '#infrastructure/documents/writing/lazy-document-writer.ts'
import { createHealthCheck } from '#infrastructure/health/create-health-check.ts'
import { createProofReader } from '#infrastructure/proof/create-proof-reader.ts'
import { systemClock } from '#infrastructure/system/system-clock.ts'
import type { Config } from './config.ts'
import {
  databasePlace,
  openEvidenceAnalyser,
  openEvidenceFiles,
  openOutsideSeals,
  openUploadFiles,
  openVirusScanner,
} from './installation-places.ts'

export type OpenHealthCheck = { readonly check: HealthCheck; close(): Promise<void> }

export function openHealthCheck(config: Config, clock: Clock = systemClock): OpenHealthCheck {
  const documents = createLazyDocumentWriter()
  const check = createHealthCheck({
    place: databasePlace(config),
    dataFolder: config.dataFolder,
    nodeVersion: process.version,
    clock,
    documents,
    checkProof: ward => checkProof(config, clock, ward),
    openEvidence: () => openEvidenceFiles(config),
    openUploads: () => openUploadFiles(config),
    scanner: openVirusScanner(config),
    analyser: openEvidenceAnalyser(config),
  })
  return { check, close: () => documents.close() }
}

async function checkProof(config: Config, clock: Clock, { tenantId, name }: { tenantId: string; name: string }): Promise<HealthFinding> {
  const proofReader = createProofReader({ place: databasePlace(config), outsideSeals: openOutsideSeals(config) })
  const { broken, counts, findings, lastSealedDay } = await verifyDatabase({ proofReader, clock }, tenantId)
  const [first] = findings
  return first === undefined
    ? finding('ok', 'ROWS_PROVEN', { ward: name, rows: counts.rows, day: lastSealedDay ?? '' })
    : finding('fail', 'ROWS_NOT_PROVEN', { ward: name, broken, first: proofSentence(first, 'vi').found })
}
