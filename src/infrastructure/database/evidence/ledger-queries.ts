import type { EvidenceLedgerStore, LedgerFilter, LedgerRow } from '#application/ports/evidence-ledger-store.ts'
import { EVIDENCE_STATES } from '#domain/evidence/evidence-state.ts'
import { PERIOD_KINDS } from '#domain/report/period-kind.ts'
import { wordsSought } from '#domain/shared/vietnamese-text.ts'
import { oneOf } from '../columns.ts'
import { likePattern } from '../like-pattern.ts'
import { toEvidence } from '../report/report-columns.ts'
import type { StoreContext } from '../unit-of-work.ts'
import { toFile } from './evidence-file-rows.ts'

type LedgerQueries = Pick<EvidenceLedgerStore, 'listLedger' | 'countLedger' | 'findEntry' | 'lockCheck' | 'saveCheck'>

export function createLedgerQueries(context: StoreContext): LedgerQueries {
  const { transaction, tenantId, dialect } = context
  const joined = () =>
    transaction
      .selectFrom('evidence')
      .innerJoin('report', join =>
        join.onRef('report.tenantId', '=', 'evidence.tenantId').onRef('report.reportId', '=', 'evidence.reportId'),
      )
      .innerJoin('unit', join => join.onRef('unit.tenantId', '=', 'report.tenantId').onRef('unit.unitId', '=', 'report.unitId'))
      .innerJoin('task', join => join.onRef('task.tenantId', '=', 'evidence.tenantId').onRef('task.taskId', '=', 'evidence.taskId'))
      .where('evidence.tenantId', '=', tenantId)
  const filtered = ({ reach, unitId, month, taskId, state, kind, search }: LedgerFilter) => {
    let query = joined()
    if (!reach.everyUnit) query = query.where('report.unitId', 'in', reach.unitIds)
    if (unitId !== undefined) query = query.where('report.unitId', '=', unitId)
    if (month !== undefined) query = query.where('report.month', '=', month)
    if (taskId !== undefined) query = query.where('evidence.taskId', '=', taskId)
    if (state !== undefined) query = query.where('evidence.state', '=', state)
    if (kind !== undefined) query = query.where('evidence.kind', '=', kind)
    for (const word of wordsSought(search ?? '')) {
      const pattern = likePattern(word)
      query = query.where(eb =>
        eb.or([eb('evidence.searchText', 'like', pattern), eb('task.searchText', 'like', pattern), eb('task.code', '=', word)]),
      )
    }
    return query
  }
  const selected = (query: ReturnType<typeof joined>) =>
    query
      .leftJoin('member as uploader', join =>
        join.onRef('uploader.tenantId', '=', 'evidence.tenantId').onRef('uploader.memberId', '=', 'evidence.uploadedBy'),
      )
      .leftJoin('member as checker', join =>
        join.onRef('checker.tenantId', '=', 'evidence.tenantId').onRef('checker.memberId', '=', 'evidence.checkedBy'),
      )
      .selectAll('evidence')
      .select(['report.planId', 'report.kind as periodKind', 'report.month', 'report.unitId', 'report.submittedAt'])
      .select(['unit.name as unitName', 'task.code as taskCode', 'task.title as taskTitle'])
      .select(['uploader.fullName as uploadedByName', 'checker.fullName as checkedByName'])

  type Selected = Awaited<ReturnType<ReturnType<typeof selected>['execute']>>
  async function withFiles(rows: Selected): Promise<LedgerRow[]> {
    const hashes = [...new Set(rows.map(row => row.sha256))]
    const files = await transaction
      .selectFrom('evidenceFile')
      .selectAll()
      .where('tenantId', '=', tenantId)
      .where('sha256', 'in', hashes)
      .execute()
    const known = new Map(files.map(row => [row.sha256, toFile(row)]))
    return rows.map(
      ({ planId, periodKind, month, unitId, unitName, submittedAt, taskCode, taskTitle, uploadedByName, checkedByName, ...row }) => ({
        ...toEvidence(row),
        planId,
        periodKind: oneOf(PERIOD_KINDS, periodKind),
        month,
        unitId,
        unitName,
        submittedAt,
        taskCode,
        taskTitle,
        uploadedByName: uploadedByName ?? '',
        checkedByName,
        file: known.get(row.sha256) ?? null,
      }),
    )
  }

  return {
    async listLedger(filter, after, limit) {
      let query = filtered(filter)
      if (after !== undefined) {
        query = query.where(eb =>
          eb.or([
            eb('evidence.uploadedAt', '<', after.uploadedAt),
            eb.and([eb('evidence.uploadedAt', '=', after.uploadedAt), eb('evidence.evidenceId', '<', after.evidenceId)]),
          ]),
        )
      }
      return withFiles(
        await selected(query).orderBy('evidence.uploadedAt', 'desc').orderBy('evidence.evidenceId', 'desc').limit(limit).execute(),
      )
    },
    async countLedger(filter) {
      const { count } = await filtered(filter)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      return Number(count)
    },
    async findEntry(evidenceId) {
      const rows = await selected(joined()).where('evidence.evidenceId', '=', evidenceId).execute()
      return (await withFiles(rows))[0]
    },
    async lockCheck(evidenceId) {
      const query = transaction
        .selectFrom('evidence')
        .select(['evidenceId', 'state', 'stateReason', 'checkedBy', 'checkedAt', 'version'])
        .where('tenantId', '=', tenantId)
        .where('evidenceId', '=', evidenceId)
      const row = await (dialect === 'postgres' ? query.forUpdate() : query).executeTakeFirst()
      return row && { ...row, state: oneOf(EVIDENCE_STATES, row.state) }
    },
    async saveCheck({ evidenceId, ...check }) {
      await transaction.updateTable('evidence').set(check).where('tenantId', '=', tenantId).where('evidenceId', '=', evidenceId).execute()
    },
  }
}
