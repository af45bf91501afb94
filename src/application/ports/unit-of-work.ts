import type { AccessStore } from './access-store.ts'
import type { AuditTrail } from './audit-trail.ts'
import type { OrganisationStore } from './organisation-store.ts'
import type { PlanImportStore } from './plan-import-store.ts'
import type { PlanStore } from './plan-store.ts'
import type { TaskStore } from './task-store.ts'

/** Whose data, and in whose name it is changed. */
export type Scope = { readonly tenantId: string; readonly actor: { readonly memberId: string | null; readonly name: string } }

/** The stores exist only inside a transaction and see one tenant only. */
export type Stores = {
  readonly organisation: OrganisationStore
  readonly access: AccessStore
  readonly audit: AuditTrail
  readonly plans: PlanStore
  readonly tasks: TaskStore
  readonly planImports: PlanImportStore
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
