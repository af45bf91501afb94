import { join } from 'node:path'
import type { EvidenceFiles } from '#application/ports/evidence-files.ts'
import type { DatabasePlace } from '#infrastructure/database/backup/open-copy-connection.ts'
import type { OutsideSeals } from '#application/ports/outside-seals.ts'
import type { EvidenceAnalyser } from '#application/ports/evidence-analyser.ts'
import type { UploadFiles } from '#application/ports/upload-files.ts'
import type { VirusScanner } from '#application/ports/virus-scanner.ts'
import { createEvidenceAnalyser } from '#infrastructure/analysis/evidence-analyser.ts'
import { openLocalEvidenceFiles } from '#infrastructure/files/local-evidence-files.ts'
import { openLocalUploadFiles } from '#infrastructure/files/local-upload-files.ts'
import { createClamavScanner, noScanner } from '#infrastructure/scanning/clamav-scanner.ts'
import { openLocalOutsideSeals } from '#infrastructure/files/local-outside-seals.ts'
import type { Config } from './config.ts'

export type OpenEvidence = { readonly files: EvidenceFiles; close(): void }

/** The embedded database's file. */
export function databasePath(config: Pick<Config, 'dataFolder'>): string {
  return join(config.dataFolder, 'sauro.sqlite')
}

export function databasePlace(config: Pick<Config, 'dataFolder' | 'databaseUrl'>): DatabasePlace {
  return config.databaseUrl === undefined
    ? { dialect: 'sqlite', path: databasePath(config) }
    : { dialect: 'postgres', url: config.databaseUrl }
}

export async function openEvidenceFiles({ s3, dataFolder }: Pick<Config, 's3' | 'dataFolder'>): Promise<OpenEvidence> {
  if (s3 === undefined) return { files: await openLocalEvidenceFiles(join(dataFolder, 'evidence')), close: () => undefined }
  const { openS3EvidenceFiles } = await import('#infrastructure/files/s3-evidence-files.ts')
  const files = await openS3EvidenceFiles({ ...s3, incoming: join(dataFolder, 'incoming') })
  return { files, close: () => files.close() }
}

/** Outside the database, wherever that is. */
export function openOutsideSeals({ dataFolder }: Pick<Config, 'dataFolder'>): OutsideSeals {
  return openLocalOutsideSeals(join(dataFolder, 'seals'))
}

/** Files on their way lie beside the evidence of this machine, also when the evidence itself is in a bucket. */
export function openUploadFiles({ dataFolder }: Pick<Config, 'dataFolder'>): Promise<UploadFiles> {
  return openLocalUploadFiles(join(dataFolder, 'uploads'))
}

export function openVirusScanner({ evidence: { clamav, clamavMilliseconds } }: Pick<Config, 'evidence'>): VirusScanner {
  return clamav === '' ? noScanner : createClamavScanner({ address: clamav, milliseconds: clamavMilliseconds })
}

const ANALYSIS_MILLISECONDS = 30_000
const ANALYSIS_BYTES = 900 * 1_048_576

export function openEvidenceAnalyser({ evidence: { heicDecoder } }: Pick<Config, 'evidence'>): EvidenceAnalyser {
  return createEvidenceAnalyser({ milliseconds: ANALYSIS_MILLISECONDS, memoryBytes: ANALYSIS_BYTES, heicProgram: heicDecoder })
}
