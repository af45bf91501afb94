import { type AccessRefusalCode, changedMeanwhile, notAllowed, notFound } from '#domain/access/access-refusals.ts'
import type { Permission } from '#domain/access/rights.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import { type Actor, mayFor } from '../actor.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import type { WorkItemRecord } from '../ports/work-store.ts'
import { maySeeWork } from './work-part.ts'

/** Which item, and the version of it that the caller saw. */
export type WorkItemPlace = { readonly workItemId: string; readonly seenVersion: number }

/** Locks an item to change it: out of sight is not found, in sight without the right is not allowed, and an older version than the present is refused. */
export async function lockWorkItem(
  { work }: Pick<Stores, 'work'>,
  actor: Actor,
  { workItemId, seenVersion }: WorkItemPlace,
  permission: Permission,
): Promise<Outcome<WorkItemRecord, AccessRefusalCode>> {
  const item = await work.lockItem(workItemId)
  if (item === undefined || !maySeeWork(actor, item)) return refused(notFound('workItem'))
  if (!mayFor(actor, permission, item.unitId)) return refused(notAllowed())
  return seenVersion === item.version ? accepted(item) : refused(changedMeanwhile(seenVersion, item.version))
}
