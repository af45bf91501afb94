import type { Actor } from './actor.ts'

/** Stands where an id is asked for; no member and no unit has it. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

/**
 * The actor of the command line: an administrator without an account. Whoever may run commands on the machine can read the database anyway;
 * every change is in the audit trail under this name.
 */
export function operatorOf(tenantId: string): Actor {
  return {
    tenantId,
    memberId: NOBODY,
    name: 'Dòng lệnh',
    isOperator: true,
    memberships: [{ unitId: NOBODY, role: 'administrator' }],
    delegatingUnits: [],
  }
}
