import type { Clock } from '#application/ports/clock.ts'
import type { DocumentWriter } from '#application/ports/document-writer.ts'
import type { EvidenceFiles } from '#application/ports/evidence-files.ts'
import type { EvidenceAnalyser } from '#application/ports/evidence-analyser.ts'
import type { HealthCheck, HealthProgress } from '#application/ports/health-check.ts'
import type { UploadFiles } from '#application/ports/upload-files.ts'
import type { VirusScanner } from '#application/ports/virus-scanner.ts'
import { type HealthFinding, finding } from '#domain/health/health-finding.ts'
import type { CopyConnection } from '../database/backup/copy-connection.ts'
import type { DatabasePlace } from '../database/backup/open-copy-connection.ts'
import { openPostgresDatabase } from '../database/postgres-database.ts'
import { openSqliteDatabase } from '../database/sqlite-database.ts'
import { createUnitOfWork } from '../database/unit-of-work.ts'
import { createProcessSignals } from '../system/process-signals.ts'
import { checkClock, checkEngine, reachDatabase } from './check-database.ts'
import { type CheckedWard, checkEvidence } from './check-evidence.ts'
import { checkTools, checkUploads } from './check-receiving.ts'
import { checkDataFolder, checkDiskSpace, checkNode, checkTypesetting, reasonOf } from './check-machine.ts'

export type HealthSettings = {
  readonly place: DatabasePlace
  readonly dataFolder: string
  readonly nodeVersion: string
  readonly clock: Clock
  readonly documents: DocumentWriter
  /** Rows, log and seals of one ward, without the bytes of files. Called only when the database has the program's layout. */
  readonly checkProof: (ward: CheckedWard) => Promise<HealthFinding>
  /** Called only when there is a database to compare with. */
  readonly openUploads: () => Promise<UploadFiles>
  readonly scanner: VirusScanner
  readonly analyser: Pick<EvidenceAnalyser, 'readsHeic'>
  /** Called only when there is a database to compare with. */
  readonly openEvidence: () => Promise<{ readonly files: EvidenceFiles; close(): void }>
}

export function createHealthCheck(settings: HealthSettings): HealthCheck {
  return {
    async *run(progress) {
      yield checkNode(settings.nodeVersion)
      yield* checkDataFolder(settings.dataFolder)
      yield await checkDiskSpace(settings.dataFolder)
      const { findings, connection, wards } = await reachDatabase(settings.place)
      yield* findings
      if (connection !== undefined) yield* checkRows(settings, { connection, wards, progress })
      yield* checkTools(settings.scanner, settings.analyser)
      yield await checkTypesetting(settings.documents)
    },
  }
}

type Reached = { readonly connection: CopyConnection; readonly wards: readonly CheckedWard[]; readonly progress: HealthProgress }

async function* checkRows(settings: HealthSettings, reached: Reached): AsyncGenerator<HealthFinding> {
  const { connection, wards } = reached
  try {
    yield await checkEngine(connection)
    yield* checkAuditChains(settings, wards)
    for (const ward of wards) yield await settings.checkProof(ward)
    await connection.beginReading()
    yield* checkClock(connection, wards, settings.clock.now())
    yield* checkFiles(settings, reached)
    yield* checkUploads(connection, await settings.openUploads(), wards)
    await connection.commit()
  } finally {
    await connection.close()
  }
}

async function* checkAuditChains({ place, clock }: HealthSettings, wards: readonly CheckedWard[]): AsyncGenerator<HealthFinding> {
  const database = place.dialect === 'sqlite' ? openSqliteDatabase(place.path) : openPostgresDatabase({ url: place.url, connections: 1 })
  try {
    const unitOfWork = createUnitOfWork(database, { dialect: place.dialect, clock, signals: createProcessSignals() })
    for (const { tenantId, name } of wards) {
      const sequence = await unitOfWork.read(tenantId, stores => stores.audit.findBreak())
      yield sequence === undefined
        ? finding('ok', 'AUDIT_CHAIN_WHOLE', { ward: name })
        : finding('fail', 'AUDIT_CHAIN_BROKEN', { ward: name, sequence })
    }
  } finally {
    await database.destroy()
  }
}

async function* checkFiles(
  { openEvidence, clock }: HealthSettings,
  { connection, wards, progress }: Reached,
): AsyncGenerator<HealthFinding> {
  try {
    const evidence = await openEvidence()
    try {
      yield* checkEvidence({ connection, files: evidence.files, now: clock.now(), progress }, wards)
    } finally {
      evidence.close()
    }
  } catch (error) {
    yield finding('fail', 'EVIDENCE_UNREACHABLE', { reason: reasonOf(error) })
  }
}
