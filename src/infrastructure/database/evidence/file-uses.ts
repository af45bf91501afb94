import type { EvidenceLedgerStore, FileUse } from '#application/ports/evidence-ledger-store.ts'
import { EVIDENCE_STATES } from '#domain/evidence/evidence-state.ts'
import { oneOf } from '../columns.ts'
import type { StoreContext } from '../unit-of-work.ts'
import type { PictureIndexes } from './picture-indexes.ts'

type FileUses = Pick<EvidenceLedgerStore, 'listUses' | 'findAlike'>

export function createFileUses(context: StoreContext, pictures: PictureIndexes): FileUses {
  const { transaction, tenantId } = context

  async function usesInReports(hashes: readonly string[]): Promise<FileUse[]> {
    const rows = await transaction
      .selectFrom('evidence')
      .innerJoin('report', join =>
        join.onRef('report.tenantId', '=', 'evidence.tenantId').onRef('report.reportId', '=', 'evidence.reportId'),
      )
      .innerJoin('unit', join => join.onRef('unit.tenantId', '=', 'report.tenantId').onRef('unit.unitId', '=', 'report.unitId'))
      .innerJoin('task', join => join.onRef('task.tenantId', '=', 'evidence.tenantId').onRef('task.taskId', '=', 'evidence.taskId'))
      .leftJoin('member', join =>
        join.onRef('member.tenantId', '=', 'evidence.tenantId').onRef('member.memberId', '=', 'evidence.uploadedBy'),
      )
      .select(['evidence.sha256', 'evidence.evidenceId', 'evidence.fileName', 'evidence.uploadedAt as usedAt', 'evidence.state'])
      .select(['evidence.reportId', 'evidence.taskId', 'report.unitId', 'unit.name as unitName', 'task.code as place', 'report.month'])
      .select('member.fullName as uploadedByName')
      .where('evidence.tenantId', '=', tenantId)
      .where('evidence.sha256', 'in', hashes)
      .execute()
    return rows.map(row => ({
      ...row,
      kind: 'reportLine',
      state: oneOf(EVIDENCE_STATES, row.state),
      uploadedByName: row.uploadedByName ?? '',
      registerId: null,
      rowId: null,
      checkId: null,
    }))
  }

  async function usesInRegisters(hashes: readonly string[]): Promise<FileUse[]> {
    const rows = await transaction
      .selectFrom('registerEvidence')
      .innerJoin('registerRow', join =>
        join
          .onRef('registerRow.tenantId', '=', 'registerEvidence.tenantId')
          .onRef('registerRow.rowId', '=', 'registerEvidence.rowId')
          .on('registerRow.recordedTo', 'is', null),
      )
      .innerJoin('register', join =>
        join.onRef('register.tenantId', '=', 'registerEvidence.tenantId').onRef('register.registerId', '=', 'registerEvidence.registerId'),
      )
      .innerJoin('unit', join => join.onRef('unit.tenantId', '=', 'registerRow.tenantId').onRef('unit.unitId', '=', 'registerRow.unitId'))
      .leftJoin('member', join =>
        join.onRef('member.tenantId', '=', 'registerEvidence.tenantId').onRef('member.memberId', '=', 'registerEvidence.uploadedBy'),
      )
      .select([
        'registerEvidence.sha256',
        'registerEvidence.evidenceId',
        'registerEvidence.fileName',
        'registerEvidence.uploadedAt as usedAt',
      ])
      .select([
        'registerEvidence.registerId',
        'registerEvidence.rowId',
        'registerRow.unitId',
        'unit.name as unitName',
        'register.name as place',
      ])
      .select('member.fullName as uploadedByName')
      .where('registerEvidence.tenantId', '=', tenantId)
      .where('registerEvidence.sha256', 'in', hashes)
      .where('registerEvidence.removedAt', 'is', null)
      .execute()
    return rows.map(row => ({
      ...row,
      kind: 'registerRow',
      state: 'unchecked',
      uploadedByName: row.uploadedByName ?? '',
      month: null,
      reportId: null,
      taskId: null,
      checkId: null,
    }))
  }

  /** A visit's picture belongs to nobody's month: a unit that shows it afterwards shows somebody else's. */
  async function usesInVisits(hashes: readonly string[]): Promise<FileUse[]> {
    const rows = await transaction
      .selectFrom('verificationPicture as picture')
      .innerJoin('verificationCheck as check', join =>
        join.onRef('check.tenantId', '=', 'picture.tenantId').onRef('check.checkId', '=', 'picture.checkId'),
      )
      .innerJoin('unit', join => join.onRef('unit.tenantId', '=', 'check.tenantId').onRef('unit.unitId', '=', 'check.unitId'))
      .innerJoin('task', join => join.onRef('task.tenantId', '=', 'check.tenantId').onRef('task.taskId', '=', 'check.taskId'))
      .leftJoin('member', join =>
        join.onRef('member.tenantId', '=', 'picture.tenantId').onRef('member.memberId', '=', 'picture.uploadedBy'),
      )
      .select(['picture.sha256', 'picture.evidenceId', 'picture.fileName', 'picture.uploadedAt as usedAt', 'picture.checkId'])
      .select(['check.unitId', 'unit.name as unitName', 'task.code as place', 'member.fullName as uploadedByName'])
      .where('picture.tenantId', '=', tenantId)
      .where('picture.sha256', 'in', hashes)
      .execute()
    return rows.map(row => ({
      ...row,
      kind: 'visit',
      state: 'unchecked',
      uploadedByName: row.uploadedByName ?? '',
      month: null,
      reportId: null,
      taskId: null,
      registerId: null,
      rowId: null,
    }))
  }

  return {
    async listUses(hashes) {
      const uses = [...(await usesInReports(hashes)), ...(await usesInRegisters(hashes)), ...(await usesInVisits(hashes))]
      return uses.sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1))
    },
    async findAlike(perceptualHashes) {
      if (perceptualHashes.length === 0) return new Map()
      const index = await pictures.freshFor(context)
      return new Map(
        [...new Set(perceptualHashes)].map(hash => [hash, index.findAlike(hash).map(({ key, distance }) => ({ sha256: key, distance }))]),
      )
    },
  }
}

function orderOf({ usedAt, evidenceId }: FileUse): string {
  return usedAt + evidenceId
}
