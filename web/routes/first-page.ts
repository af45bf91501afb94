import type { Me } from '#contract/access/session-routes.ts'

/** The page to begin with: the temporary password first, then the whole ward's overview, or the unit's own work. */
export function firstPageOf(me: Me): '/tai-khoan' | '/tong-quan' | '/viec-cua-toi' | '/ke-hoach' {
  if (me.mustChangePassword) return '/tai-khoan'
  if (me.activePlanId === null && (me.rights['plan.import'] ?? 'none') !== 'none') return '/ke-hoach'
  return (me.rights['overview.read'] ?? 'none') === 'none' ? '/viec-cua-toi' : '/tong-quan'
}
