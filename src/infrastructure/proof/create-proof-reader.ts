import type { EvidenceFiles } from '#application/ports/evidence-files.ts'
import type { OutsideSeals } from '#application/ports/outside-seals.ts'
import type { Looked, ProofReader } from '#application/ports/proof-reader.ts'
import type { CopyConnection } from '../database/backup/copy-connection.ts'
import { listFilesOfTenant } from '../database/backup/copy-tables.ts'
import { type DatabasePlace, openCopyConnection } from '../database/backup/open-copy-connection.ts'
import { stateOfFile } from '../health/check-evidence.ts'
import { checkGuards } from './check-guards.ts'
import { looked } from './looked.ts'
import { entryOfRow, namesOfRow } from './row-names.ts'
import { beginWalk, compareDays, walkEntries } from './walk-entries.ts'
import { walkRows, walkTouches } from './walk-rows.ts'

export type ProofPlaces = {
  readonly place: DatabasePlace
  /** Where only the database is looked at, none. */
  readonly evidenceFiles?: EvidenceFiles
  readonly outsideSeals: OutsideSeals
}

/** Reads one moment through a connection of its own, so that nobody waits for a verification. */
export function createProofReader({ place, evidenceFiles, outsideSeals }: ProofPlaces): ProofReader {
  return {
    async open(tenantId) {
      // Read before the moment is fixed: the database is never behind what is kept outside.
      const kept = { outside: await outsideSeals.list(tenantId), mark: await outsideSeals.findMark(tenantId) }
      const connection = await openCopyConnection(place, 'read')
      try {
        await connection.beginReading()
        await connection.setTenant(tenantId)
        const walked = await beginWalk(connection, tenantId, kept)
        return {
          guards: () => checkGuards(connection),
          entries: () => walkEntries(connection, tenantId, walked),
          rows: () => walkRows(connection, tenantId, walked.layouts),
          touches: () => walkTouches(connection, tenantId),
          async *days() {
            yield* compareDays(walked)
          },
          files: () => checkFiles(connection, tenantId, evidenceFiles),
          met: () => ({
            end: { ...walked.end },
            lastSealedDay: walked.days.at(-1)?.day ?? null,
            outsideSeals: walked.outside.filter(({ sequence, hash }) => walked.hashes.get(sequence) === hash).length,
          }),
          describe: async (table, key) => ({
            names: await namesOfRow(connection, tenantId, { table, key }),
            entry: await entryOfRow(connection, tenantId, { table, key }),
          }),
          close: () => connection.close(),
        }
      } catch (error) {
        await connection.close()
        throw error
      }
    },
  }
}

async function* checkFiles(connection: CopyConnection, tenantId: string, files: EvidenceFiles | undefined): AsyncGenerator<Looked> {
  if (files === undefined) throw new Error('No store of files to look through')
  for await (const file of listFilesOfTenant(connection, tenantId)) {
    const state = await stateOfFile(file, await files.open(tenantId, file.sha256))
    yield state === 'whole'
      ? null
      : looked('files', state === 'missing' ? 'fileMissing' : 'fileChanged', {
          table: 'file',
          key: file.sha256,
          expected: file.sha256,
          found: file.fileName,
        })
  }
}
