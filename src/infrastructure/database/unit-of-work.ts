import { type Kysely, type Transaction, sql } from 'kysely'
import type { Clock } from '#application/ports/clock.ts'
import type { Signal, Signals } from '#application/ports/signals.ts'
import { ClaimTaken, type Scope, type Stores, type UnitOfWork } from '#application/ports/unit-of-work.ts'
import { createAccessStore } from './access/access-store.ts'
import { createAlertStore } from './alert/alert-store.ts'
import { createAuditTrail } from './audit/audit-trail.ts'
import { createCaseStore } from './case/case-store.ts'
import { createChannelStore } from './channel/channel-store.ts'
import { createCommitmentStore } from './commitment/commitment-store.ts'
import type { Dialect } from './dialect.ts'
import { createDirectiveStore } from './directive/directive-store.ts'
import { createEvidenceLedgerStore } from './evidence/evidence-ledger-store.ts'
import { createPictureIndexes } from './evidence/picture-indexes.ts'
import { createUploadStore } from './evidence/upload-store.ts'
import { createJobStore } from './job/job-store.ts'
import { createLockStore } from './lock/lock-store.ts'
import { createMeetingStore } from './meeting/meeting-store.ts'
import { createMonitoringQueries } from './monitoring/monitoring-queries.ts'
import { markStatusDue } from './monitoring/mark-status-due.ts'
import { createStatusStore } from './monitoring/status-store.ts'
import { createDeliveryStore } from './notification/delivery-store.ts'
import { createNotificationStore } from './notification/notification-store.ts'
import { createOrganisationStore } from './organisation/organisation-store.ts'
import { createPaperStore } from './paper/paper-store.ts'
import { createPeriodStore } from './period/period-store.ts'
import { createPlanImportStore } from './plan/plan-import-store.ts'
import { createPlanStore } from './plan/plan-store.ts'
import { createTaskStore } from './plan/task-store.ts'
import { createPromiseStore } from './promise/promise-store.ts'
import { createRegisterQueries } from './register/register-queries.ts'
import { createRegisterStore } from './register/register-store.ts'
import { createReportQueries } from './report/report-queries.ts'
import { createReportStore } from './report/report-store.ts'
import { createReviewQueries } from './review/review-queries.ts'
import { createProofLayouts } from './proof/proof-layouts.ts'
import { createProofStore } from './proof/proof-store.ts'
import { markForeignTouches } from './proof/row-seals.ts'
import type { Database } from './schema.ts'
import { createFigureMemo } from './target/figure-memo.ts'
import { createFigureQueries } from './target/figure-queries.ts'
import { createTargetStore } from './target/target-store.ts'
import { createVerificationStore } from './verification/verification-store.ts'
import { createWorkStore } from './work/work-store.ts'

/** What a store needs: the open transaction, the tenant every statement names, and which database speaks. */
export type StoreContext = { readonly transaction: Transaction<Database>; readonly tenantId: string; readonly dialect: Dialect }

/** Carries a refused answer out of a transaction that must not commit. */
class RolledBack extends Error {
  readonly answer: unknown

  constructor(answer: unknown) {
    super('rolled back')
    this.answer = answer
  }
}

function isRefused(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false
}

/** In whose name nothing is written: a reading transaction. */
const NOBODY = { memberId: null, name: '' }

type Settings = { readonly dialect: Dialect; readonly clock: Clock; readonly signals: Signals }

export function createUnitOfWork(database: Kysely<Database>, { dialect, clock, signals }: Settings): UnitOfWork {
  const memo = createFigureMemo()
  const layouts = createProofLayouts()
  const pictures = createPictureIndexes()
  async function within<Result>(
    tenantId: string,
    actor: { memberId: string | null; name: string },
    work: (stores: Stores) => Promise<Result>,
  ) {
    const committed: Signal[] = []
    const answer = await database.transaction().execute(async transaction => {
      if (dialect === 'postgres') await sql`select set_config('app.tenant', ${tenantId}, true)`.execute(transaction)
      const context: StoreContext = { transaction, tenantId, dialect }
      const send = (signal: Signal) => void committed.push(signal)
      const audit = createAuditTrail(context, { actor, clock, layouts, onChange: changes => markStatusDue(context, changes, send) })
      const writes = actor !== NOBODY
      if (writes) await markForeignTouches(context)
      const answer = await work({
        organisation: createOrganisationStore(context),
        access: createAccessStore(context),
        reports: createReportStore(context),
        reportQueries: createReportQueries(context),
        reviewQueries: createReviewQueries(context),
        periods: createPeriodStore(context),
        locks: createLockStore(context),
        audit,
        proof: createProofStore(context),
        monitoring: createMonitoringQueries(context),
        plans: createPlanStore(context),
        tasks: createTaskStore(context),
        planImports: createPlanImportStore(context),
        work: createWorkStore(context),
        directives: createDirectiveStore(context),
        commitments: createCommitmentStore(context),
        registers: createRegisterStore(context),
        registerQueries: createRegisterQueries(context),
        targets: createTargetStore(context),
        verification: createVerificationStore(context),
        channels: createChannelStore(context),
        jobs: createJobStore(context, signal => committed.push(signal)),
        deliveries: createDeliveryStore(context),
        notifications: createNotificationStore(context, signal => committed.push(signal)),
        figures: createFigureQueries(context, actor === NOBODY ? memo : undefined),
        evidenceLedger: createEvidenceLedgerStore(context, pictures),
        uploads: createUploadStore(context),
        promises: createPromiseStore(context),
        cases: createCaseStore(context),
        alerts: createAlertStore(context),
        meetings: createMeetingStore(context),
        papers: createPaperStore(context),
        status: createStatusStore(context),
      })
      if (writes) await audit.finish()
      return answer
    })
    for (const signal of committed) signals.send(signal)
    return answer
  }
  async function writeClaim({ access }: Stores, { claim, actor }: Scope) {
    if (claim === undefined || claim.isWritten || actor.memberId === null) return
    const { key, routeId, bodyHash } = claim
    if (!(await access.rememberAnswer(actor.memberId, key, { routeId, bodyHash, status: 0, answer: '' }, clock.now())))
      throw new ClaimTaken()
  }

  return {
    async run(scope, work) {
      try {
        const answer = await within(scope.tenantId, scope.actor, async stores => {
          const answer = await work(stores)
          if (isRefused(answer)) throw new RolledBack(answer)
          await writeClaim(stores, scope)
          return answer
        })
        if (scope.claim !== undefined) scope.claim.isWritten = true
        return answer
      } catch (error) {
        // The answer comes from `work` itself, so it has the type that the caller expects.
        if (error instanceof RolledBack) return error.answer as never
        throw error
      }
    },
    read: (tenantId, work) => within(tenantId, NOBODY, work),
    async listTenants() {
      const rows = await database.selectFrom('tenant').select(['tenantId', 'name', 'demonstration']).orderBy('createdAt').execute()
      return rows.map(row => ({ ...row, demonstration: row.demonstration === 1 }))
    },
  }
}
