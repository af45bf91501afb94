import type { AccessStore } from './access-store.ts'
import type { AlertStore } from './alert-store.ts'
import type { AuditTrail } from './audit-trail.ts'
import type { CaseStore } from './case-store.ts'
import type { ChannelStore } from './channel-store.ts'
import type { CommitmentStore } from './commitment-store.ts'
import type { DirectiveStore } from './directive-store.ts'
import type { DeliveryStore } from './delivery-store.ts'
import type { EvidenceLedgerStore } from './evidence-ledger-store.ts'
import type { FigureQueries } from './figure-queries.ts'
import type { JobStore } from './job-store.ts'
import type { LockStore } from './lock-store.ts'
import type { MeetingStore } from './meeting-store.ts'
import type { MonitoringQueries } from './monitoring-queries.ts'
import type { NotificationStore } from './notification-store.ts'
import type { OrganisationStore } from './organisation-store.ts'
import type { PaperStore } from './paper-store.ts'
import type { PeriodStore } from './period-store.ts'
import type { PlanImportStore } from './plan-import-store.ts'
import type { PlanStore } from './plan-store.ts'
import type { PromiseStore } from './promise-store.ts'
import type { ProofStore } from './proof-store.ts'
import type { RegisterQueries } from './register-queries.ts'
import type { RegisterStore } from './register-store.ts'
import type { ReportQueries } from './report-queries.ts'
import type { ReportStore } from './report-store.ts'
import type { ReviewQueries } from './review-queries.ts'
import type { StatusStore } from './status-store.ts'
import type { TargetStore } from './target-store.ts'
import type { TaskStore } from './task-store.ts'
import type { UploadStore } from './upload-store.ts'
import type { VerificationStore } from './verification-store.ts'
import type { WorkStore } from './work-store.ts'

/** Whose data, and in whose name it is changed. */
export type Scope = {
  readonly tenantId: string
  readonly actor: { readonly memberId: string | null; readonly name: string }
  readonly claim?: IdempotencyClaim | undefined
}

/**
 * The Idempotency-Key of the call. The first transaction of the call writes it beside its changes, so that a repeated call
 * finds the key and changes nothing, even when the server was killed before it could answer.
 */
export type IdempotencyClaim = { readonly key: string; readonly routeId: string; readonly bodyHash: string; isWritten: boolean }

/** The key of this call was written by another call meanwhile; everything of this one was rolled back. */
export class ClaimTaken extends Error {
  constructor() {
    super('The idempotency key is taken')
  }
}

/** The stores exist only inside a transaction and see one tenant only. */
export type Stores = {
  readonly organisation: OrganisationStore
  readonly access: AccessStore
  readonly reports: ReportStore
  readonly reportQueries: ReportQueries
  readonly reviewQueries: ReviewQueries
  readonly periods: PeriodStore
  readonly locks: LockStore
  readonly audit: AuditTrail
  readonly proof: ProofStore
  readonly monitoring: MonitoringQueries
  readonly plans: PlanStore
  readonly tasks: TaskStore
  readonly planImports: PlanImportStore
  readonly work: WorkStore
  readonly directives: DirectiveStore
  readonly commitments: CommitmentStore
  readonly registers: RegisterStore
  readonly registerQueries: RegisterQueries
  readonly targets: TargetStore
  readonly figures: FigureQueries
  readonly evidenceLedger: EvidenceLedgerStore
  readonly uploads: UploadStore
  readonly promises: PromiseStore
  readonly cases: CaseStore
  readonly alerts: AlertStore
  readonly meetings: MeetingStore
  readonly papers: PaperStore
  readonly status: StatusStore
  readonly verification: VerificationStore
  readonly jobs: JobStore
  readonly channels: ChannelStore
  readonly notifications: NotificationStore
  readonly deliveries: DeliveryStore
}

export type UnitOfWork = {
  /**
   * One transaction. Commits when the work answers, rolls back when it throws or answers a refused Outcome.
   * Never nested; the identity provider is never called inside.
   */
  run<Result>(scope: Scope, work: (stores: Stores) => Promise<Result>): Promise<Result>
  /** A reading transaction: one consistent view; writing in it is a bug. */
  read<Result>(tenantId: string, work: (stores: Stores) => Promise<Result>): Promise<Result>
  /** Tenants of this installation, for start-up and nightly work. */
  listTenants(): Promise<readonly TenantReference[]>
}

export type TenantReference = { readonly tenantId: string; readonly name: string; readonly demonstration: boolean }
