import type { Actor } from '../actor.ts'
import type { Application } from '../application.ts'
import type { DemonstrationStaff } from './add-demonstration-people.ts'

/** The plan that the ward carries out. Throws before it is in force. */
export async function planOf(
  { unitOfWork }: Pick<Application, 'unitOfWork'>,
  { tenantId }: Pick<DemonstrationStaff, 'tenantId'>,
): Promise<string> {
  const planId = await unitOfWork.read(tenantId, stores => stores.access.findActivePlanId())
  if (planId === null) throw new Error('The demonstration has no active plan')
  return planId
}

/** The unit that a person of the demonstration works in. */
export function homeOf({ name, memberships }: Pick<Actor, 'name' | 'memberships'>): string {
  const [membership] = memberships
  if (membership === undefined) throw new Error(`${name} belongs to no unit`)
  return membership.unitId
}
