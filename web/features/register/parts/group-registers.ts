import type { RegisterSummary } from '#contract/register/register-shapes.ts'
import { isFoundIn } from '#domain/shared/vietnamese-text.ts'

export const REGISTER_GROUPS = ['mine', 'read', 'archived'] as const
export type RegisterGroup = (typeof REGISTER_GROUPS)[number]

/** What one writes first, then what one only reads, then what was put away; empty groups are left out. */
export function groupRegisters(
  registers: readonly RegisterSummary[],
  search: string,
): readonly { readonly group: RegisterGroup; readonly registers: readonly RegisterSummary[] }[] {
  const found = registers.filter(register => isFoundIn(`${register.name} ${register.purpose}`, search))
  return REGISTER_GROUPS.map(group => ({ group, registers: found.filter(register => groupOf(register) === group) })).filter(
    item => item.registers.length > 0,
  )
}

function groupOf({ archivedAt, allowedActions }: RegisterSummary): RegisterGroup {
  if (archivedAt !== null) return 'archived'
  return allowedActions.includes('write') ? 'mine' : 'read'
}
