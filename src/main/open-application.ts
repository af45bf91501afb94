import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { createStrangerGuard } from '#application/access/stranger-guard.ts'
import type { Application } from '#application/application.ts'
import type { Installation } from '#application/ports/installation.ts'
import type { Dialect } from '#infrastructure/database/dialect.ts'
import { migrateDatabase } from '#infrastructure/database/migrations/migrate-database.ts'
import { openPostgresDatabase, openPostgresIdentityDatabase } from '#infrastructure/database/postgres-database.ts'
import type { Database } from '#infrastructure/database/schema.ts'
import { beginProof } from '#infrastructure/database/proof/begin-proof.ts'
import { openSqliteDatabase } from '#infrastructure/database/sqlite-database.ts'
import { createUnitOfWork } from '#infrastructure/database/unit-of-work.ts'
import { createPlanReader } from '#infrastructure/documents/reading/plan-reader.ts'
import { createRegisterFileReader } from '#infrastructure/documents/reading/register-file-reader.ts'
import { createLazyDocumentWriter } from '#infrastructure/documents/writing/lazy-document-writer.ts'
import { createBetterAuthIdentity } from '#infrastructure/identity/better-auth-identity.ts'
import { createAesSecretBox } from '#infrastructure/system/aes-secret-box.ts'
import { createEd25519Signer } from '#infrastructure/system/ed25519-signer.ts'
import { createEmailChannel } from '#infrastructure/messaging/email-channel.ts'
import { createProofReader } from '#infrastructure/proof/create-proof-reader.ts'
import { createProcessSignals } from '#infrastructure/system/process-signals.ts'
import { randomSecrets } from '#infrastructure/system/random-secrets.ts'
import { systemClock } from '#infrastructure/system/system-clock.ts'
import { uuidIdentifiers } from '#infrastructure/system/uuid-identifiers.ts'
import type { Clock } from '#application/ports/clock.ts'
import type { Config } from './config.ts'
import {
  databasePath,
  databasePlace,
  openEvidenceAnalyser,
  openEvidenceFiles,
  openOutsideSeals,
  openUploadFiles,
  openVirusScanner,
} from './installation-places.ts'
import { findSecretKey } from './secret-key.ts'

export type OpenApplication = {
  readonly application: Application
  readonly database: Kysely<Database>
  readonly dialect: Dialect
  close(): Promise<void>
}

/** Connects every port to its real thing, migrates the database, and gives back what must be closed at the end. */
export async function openApplication(config: Config, installation: Installation, clock: Clock = systemClock): Promise<OpenApplication> {
  const databases = openDatabases(config)
  try {
    await migrateDatabase(databases.main, databases.dialect)
    await beginProof(databases.main, databases.dialect, clock)
    const evidence = await openEvidenceFiles(config)
    const analyser = openEvidenceAnalyser(config)
    const documents = createLazyDocumentWriter()
    const outsideSeals = openOutsideSeals(config)
    const signals = createProcessSignals()
    const secret = findSecretKey(config.secret, config.dataFolder)
    const channels = [createEmailChannel()]
    const application: Application = {
      clock,
      identifiers: uuidIdentifiers,
      secrets: randomSecrets,
      secretBox: createAesSecretBox(secret),
      signer: createEd25519Signer(join(config.dataFolder, 'signing.key')),
      signals,
      unitOfWork: createUnitOfWork(databases.main, { dialect: databases.dialect, clock, signals }),
      identity: createBetterAuthIdentity({
        database: databases.identity,
        dialect: databases.dialect,
        secret,
        publicUrl: config.publicUrl,
        identifiers: uuidIdentifiers,
        sessionHours: config.sessionHours,
      }),
      strangers: createStrangerGuard(),
      evidenceFiles: evidence.files,
      uploadFiles: await openUploadFiles(config),
      virusScanner: openVirusScanner(config),
      evidenceAnalyser: analyser,
      evidenceLimits: { largestFile: config.evidence.largestFile },
      proofReader: createProofReader({ place: databasePlace(config), evidenceFiles: evidence.files, outsideSeals }),
      outsideSeals,
      planReader: createPlanReader(),
      registerFiles: createRegisterFileReader(),
      documents,
      installation,
      channels,
      publicUrl: config.publicUrl,
    }
    const close = async () => {
      analyser.close()
      for (const channel of channels) channel.close?.()
      evidence.close()
      await documents.close()
      await databases.close()
    }
    return { application, database: databases.main, dialect: databases.dialect, close }
  } catch (error) {
    await databases.close()
    throw error
  }
}

type OpenDatabases = {
  readonly main: Kysely<Database>
  readonly identity: Kysely<Database>
  readonly dialect: Dialect
  close(): Promise<void>
}

function openDatabases(config: Config): OpenDatabases {
  if (config.databaseUrl === undefined) {
    // One connection for all: a second one in this process would wait for the first while holding the only thread.
    const main = openSqliteDatabase(databasePath(config))
    return { main, identity: main, dialect: 'sqlite', close: () => main.destroy() }
  }
  const main = openPostgresDatabase({ url: config.databaseUrl, connections: config.databaseConnections })
  const identity = openPostgresIdentityDatabase({
    url: config.databaseUrl,
    connections: Math.max(1, Math.floor(config.databaseConnections / 4)),
  })
  const close = async () => {
    await Promise.all([main.destroy(), identity.destroy()])
  }
  return { main, identity, dialect: 'postgres', close }
}
