import { type Membership, type Permission, type UnitReach, isEmptyReach, isWithin, unitReach } from '#domain/access/rights.ts'
import type { IdempotencyClaim, Scope } from './ports/unit-of-work.ts'

/** The person (or the token in that person's name) behind a call. */
export type Actor = {
  readonly tenantId: string
  readonly memberId: string
  readonly name: string
  readonly memberships: readonly Membership[]
  /** Units whose head lets officers submit. */
  readonly delegatingUnits: readonly string[]
  /** Whoever works on the machine itself, without an account: the audit trail names no member. */
  readonly isOperator?: true
  /** The Idempotency-Key of this call, when it sent one. */
  readonly claim?: IdempotencyClaim
}

export function reachOf(actor: Actor, permission: Permission): UnitReach {
  return unitReach(permission, actor.memberships, actor.delegatingUnits)
}

/** Whether the actor holds the permission at all, for at least one unit. */
export function isGranted(actor: Actor, permission: Permission): boolean {
  return !isEmptyReach(reachOf(actor, permission))
}

export function mayFor(actor: Actor, permission: Permission, unitId: string): boolean {
  return isWithin(reachOf(actor, permission), unitId)
}

/** Whom a record names as its author; null: whoever works on the machine itself. */
export function authorOf({ isOperator, memberId }: Pick<Actor, 'isOperator' | 'memberId'>): string | null {
  return isOperator ? null : memberId
}

export function scopeOf(actor: Actor): Scope {
  return { tenantId: actor.tenantId, actor: { memberId: authorOf(actor), name: actor.name }, claim: actor.claim }
}
