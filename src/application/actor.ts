import { type Membership, type Permission, type UnitReach, isEmptyReach, isWithin, unitReach } from '#domain/access/rights.ts'
import type { IdempotencyClaim, Scope } from './ports/unit-of-work.ts'

/** A head who is absent, and the role that is taken over in their unit. */
export type ActingFor = Membership & { readonly memberId: string; readonly name: string }

/** The person (or the token in that person's name) behind a call. */
export type Actor = {
  readonly tenantId: string
  readonly memberId: string
  readonly name: string
  readonly memberships: readonly Membership[]
  /** Units whose head lets officers submit. */
  readonly delegatingUnits: readonly string[]
  /** Whose place this person takes today as a deputy: the roles are among the memberships. */
  readonly actsFor?: readonly ActingFor[]
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

/** The name as a record keeps it: while a deputy stands in for somebody, both names are in it. */
function recordedName({ name, actsFor = [] }: Actor): string {
  const absent = [...new Set(actsFor.map(item => item.name))]
  return absent.length === 0 ? name : `${name} (thay ${absent.join(', ')})`
}

export function scopeOf(actor: Actor): Scope {
  return { tenantId: actor.tenantId, actor: { memberId: authorOf(actor), name: recordedName(actor) }, claim: actor.claim }
}
