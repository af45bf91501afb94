import type { Permission } from '#domain/access/rights.ts'
import { PlainSelect } from '../../../ui/plain-select.tsx'
import { useUnitsInReach } from '../api/use-units-in-reach.ts'

type Props = {
  readonly id: string
  /** Whose reach the units are of. */
  readonly right: Permission
  readonly label: string
  /** The choice of none. */
  readonly every: string
  readonly value: string | undefined
  readonly onChange: (unitId: string) => void
}

/** A filter by unit; nothing where there is but one to choose. */
export function UnitChoice({ id, right, label, every, value = '', onChange }: Props) {
  const units = useUnitsInReach(right)
  if (units.length < 2) return null
  return (
    <PlainSelect id={id} label={label} value={value} onChange={onChange}>
      <option value="">{every}</option>
      {units.map(unit => (
        <option key={unit.unitId} value={unit.unitId}>
          {unit.name}
        </option>
      ))}
    </PlainSelect>
  )
}
