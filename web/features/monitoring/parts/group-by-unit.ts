import type { Overview } from '#contract/monitoring/monitoring-routes.ts'

type Chase = Overview['chase'][number]
export type UnitToChase = Pick<Chase, 'unitId' | 'unitName' | 'focalName' | 'phone'> & {
  readonly owed: readonly Pick<Chase, 'sentence' | 'reportId'>[]
}

/** One entry a unit with all it owes, in the order of each unit's most pressing one. */
export function groupByUnit(chase: readonly Chase[]): readonly UnitToChase[] {
  const units = new Map<string, UnitToChase>()
  for (const { unitId, unitName, focalName, phone, sentence, reportId } of chase) {
    const before = units.get(unitId)
    units.set(unitId, {
      unitId,
      unitName,
      focalName: before?.focalName ?? focalName,
      phone: before?.phone ?? phone,
      owed: [...(before?.owed ?? []), { sentence, reportId }],
    })
  }
  return [...units.values()]
}
