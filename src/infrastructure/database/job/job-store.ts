import { type JobStore, JOB_STATES } from '#application/ports/job-store.ts'
import type { Signal } from '#application/ports/signals.ts'
import { oneOf, parseColumn } from '../columns.ts'
import type { StoreContext } from '../unit-of-work.ts'

/** @param announce told what to say once the transaction has committed */
export function createJobStore({ transaction, tenantId, dialect }: StoreContext, announce: (signal: Signal) => void): JobStore {
  const waiting = () => transaction.selectFrom('job').where('tenantId', '=', tenantId).where('state', '=', 'waiting')

  async function insert({ key, kind, payload, runAt }: Parameters<JobStore['add']>[0], isAgain: boolean) {
    const begun = { state: 'waiting', attempts: 0, lockedUntil: null, lastError: '', finishedAt: null }
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('job')
      .values({ tenantId, jobKey: key, kind, payload: JSON.stringify(payload), runAt, ...begun })
      .onConflict(conflict => {
        const same = conflict.columns(['tenantId', 'jobKey'])
        return isAgain ? same.doUpdateSet({ ...begun, runAt }).where('job.state', '=', 'done') : same.doNothing()
      })
      .executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows === 1n) announce({ kind: 'jobs', tenantId })
  }

  return {
    add: job => insert(job, false),
    addAgain: job => insert(job, true),
    async takeNext(now, lockedUntil) {
      const query = waiting()
        .select(['jobKey', 'kind', 'payload', 'attempts'])
        .where('runAt', '<=', now)
        .where(eb => eb.or([eb('lockedUntil', 'is', null), eb('lockedUntil', '<=', now)]))
        .orderBy('runAt')
        .orderBy('jobKey')
        .limit(1)
      // SQLite has one writer at a time anyway.
      const job = await (dialect === 'postgres' ? query.forUpdate().skipLocked() : query).executeTakeFirst()
      if (job === undefined) return undefined
      const attempt = job.attempts + 1
      await transaction
        .updateTable('job')
        .set({ attempts: attempt, lockedUntil })
        .where('tenantId', '=', tenantId)
        .where('jobKey', '=', job.jobKey)
        .execute()
      return { key: job.jobKey, kind: job.kind, payload: parseColumn<never>(job.payload), attempt }
    },
    async finish({ key, attempt }, end) {
      const change =
        end.state === 'waiting'
          ? { runAt: end.runAt, lastError: end.error }
          : { finishedAt: end.at, lastError: end.state === 'failed' ? end.error : '' }
      await transaction
        .updateTable('job')
        .set({ ...change, state: end.state, lockedUntil: null })
        .where('tenantId', '=', tenantId)
        .where('jobKey', '=', key)
        .where('state', '=', 'waiting')
        .where('attempts', '=', attempt)
        .execute()
    },
    async findNextRun() {
      const row = await waiting().select('runAt').orderBy('runAt').limit(1).executeTakeFirst()
      return row?.runAt
    },
    async listFailed(limit) {
      const rows = await transaction
        .selectFrom('job')
        .select(['jobKey as key', 'kind', 'runAt', 'state', 'attempts', 'lastError', 'finishedAt'])
        .where('tenantId', '=', tenantId)
        .where('state', '=', 'failed')
        .orderBy('finishedAt', 'desc')
        .orderBy('jobKey')
        .limit(limit)
        .execute()
      return rows.map(row => ({ ...row, state: oneOf(JOB_STATES, row.state) }))
    },
    async retry(key, runAt) {
      const { numUpdatedRows } = await transaction
        .updateTable('job')
        .set({ state: 'waiting', attempts: 0, runAt, lockedUntil: null, finishedAt: null })
        .where('tenantId', '=', tenantId)
        .where('jobKey', '=', key)
        .where('state', '=', 'failed')
        .executeTakeFirstOrThrow()
      if (numUpdatedRows === 0n) return false
      announce({ kind: 'jobs', tenantId })
      return true
    },
    async countByState() {
      const rows = await transaction
        .selectFrom('job')
        .select(['state', eb => eb.fn.countAll().as('count')])
        .where('tenantId', '=', tenantId)
        .groupBy('state')
        .execute()
      const count = (state: string) => Number(rows.find(row => row.state === state)?.count ?? 0)
      return { waiting: count('waiting'), done: count('done'), failed: count('failed') }
    },
    async forgetDone(before) {
      await transaction
        .deleteFrom('job')
        .where('tenantId', '=', tenantId)
        .where('state', '=', 'done')
        .where('finishedAt', '<', before)
        .execute()
    },
  }
}
