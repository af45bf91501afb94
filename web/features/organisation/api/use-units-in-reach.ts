import { useQuery } from '@tanstack/react-query'
import type { Permission } from '#domain/access/rights.ts'
import { useMe, useRight } from '../../access/api/use-me.ts'
import { unitsQuery } from './units-query.ts'

type UnitChoice = { readonly unitId: string; readonly name: string }

/** The units whose things a right opens: every one, or those of the person's own offices. */
export function useUnitsInReach(permission: Permission): readonly UnitChoice[] {
  const me = useMe()
  const isWhole = useRight(permission) === 'tenant'
  const { data } = useQuery({ ...unitsQuery, enabled: isWhole })
  return isWhole ? (data?.items ?? []) : me.memberships.map(({ unitId, unitName }) => ({ unitId, name: unitName }))
}
