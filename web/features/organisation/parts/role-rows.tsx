import { Button, NativeSelect } from '@mantine/core'
import { ROLES } from '#domain/access/rights.ts'
import type { Membership } from '#domain/access/rights.ts'
import { organisationWords } from '../../../i18n/organisation-words.ts'
import { roleWords } from '../../../i18n/role-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import type { TreeUnit } from './order-units.ts'
import classes from './role-rows.module.css'

type Props = {
  readonly roles: readonly Membership[]
  readonly units: readonly TreeUnit[]
  readonly error?: string | undefined
  readonly onChange: (roles: readonly Membership[]) => void
}

/** One row a role: what, in which unit. */
export function RoleRows({ roles, units, error, onChange }: Props) {
  const { members: words } = useWords(organisationWords)
  const { names } = useWords(roleWords)
  const replace = (index: number, part: Partial<Membership>) =>
    onChange(roles.map((role, place) => (place === index ? { ...role, ...part } : role)))
  return (
    <fieldset className={classes.rows}>
      <legend>{words.roles}</legend>
      {roles.map((membership, index) => (
        <div key={`${index} ${membership.role}`} className={classes.row}>
          <NativeSelect
            id={`role-name-${index}`}
            label={words.role}
            value={membership.role}
            data={ROLES.map(role => ({ value: role, label: names[role] }))}
            onChange={event => replace(index, { role: ROLES.find(role => role === event.currentTarget.value) ?? membership.role })}
          />
          <NativeSelect
            id={`role-unit-${index}`}
            label={words.unit}
            value={membership.unitId}
            error={membership.unitId === '' ? error : undefined}
            onChange={event => replace(index, { unitId: event.currentTarget.value })}
            data={[
              { value: '', label: words.chooseUnit },
              ...units.map(unit => ({ value: unit.unitId, label: `${'\u2003'.repeat(unit.depth)}${unit.name}` })),
            ]}
          />
          {roles.length > 1 && (
            <Button variant="default" onClick={() => onChange(roles.filter((_role, place) => place !== index))}>
              {words.removeRole}
            </Button>
          )}
        </div>
      ))}
      <Button variant="default" onClick={() => onChange([...roles, { unitId: '', role: 'officer' }])}>
        {words.addRole}
      </Button>
    </fieldset>
  )
}
