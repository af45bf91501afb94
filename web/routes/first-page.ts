import type { Me } from '#contract/access/session-routes.ts'

/** The page to begin with: the temporary password first, then a leader's own screen, the whole ward's overview, or the unit's own work. */
export function firstPageOf(me: Me): '/tai-khoan' | '/bi-thu' | '/tong-quan' | '/viec-cua-toi' | '/ke-hoach' {
  const may = (right: 'plan.import' | 'work.direct' | 'overview.read') => (me.rights[right] ?? 'none') !== 'none'
  if (me.mustChangePassword) return '/tai-khoan'
  if (me.activePlanId === null && may('plan.import')) return '/ke-hoach'
  if (may('work.direct')) return '/bi-thu'
  return may('overview.read') ? '/tong-quan' : '/viec-cua-toi'
}
