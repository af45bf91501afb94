import { Button } from '@mantine/core'
import type { UnitAnswer } from '#contract/organisation/organisation-routes.ts'
import { isUnitKind, UNIT_KIND_WORDS } from '#domain/organisation/unit-kind.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import { organisationWords } from '../../../i18n/organisation-words.ts'
import { sharedWords } from '../../../i18n/shared-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import type { Column } from '../../../ui/data-table.tsx'
import type { TreeUnit } from './order-units.ts'
import classes from './unit-table.module.css'

export function UnitTable({ units, onEdit }: { readonly units: readonly TreeUnit[]; readonly onEdit: (unit: UnitAnswer) => void }) {
  const { units: words } = useWords(organisationWords)
  const general = useWords(sharedWords)
  const language = useLanguage()
  const columns: readonly Column<TreeUnit>[] = [
    { key: 'name', header: words.name, head: true, render: unit => <UnitName unit={unit} /> },
    { key: 'kind', header: words.kind, render: unit => (isUnitKind(unit.kind) ? UNIT_KIND_WORDS[unit.kind][language] : unit.kind) },
    { key: 'aliases', header: words.aliases, render: unit => unit.aliases.join('; ') },
    {
      key: 'members',
      header: general.people,
      render: unit => `${words.members(unit.memberCount)}${unit.officersMaySubmit ? `, ${words.delegatedShort}` : ''}`,
    },
    {
      key: 'edit',
      header: general.edit,
      actions: true,
      render: unit => (
        <Button variant="default" aria-label={words.edit(unit.name)} onClick={() => onEdit(unit)}>
          {general.edit}
        </Button>
      ),
    },
  ]
  return <DataTable caption={words.title} columns={columns} rows={units} keyOf={unit => unit.unitId} />
}

function UnitName({ unit }: { readonly unit: TreeUnit }) {
  const { units: words } = useWords(organisationWords)
  return (
    <div className={classes.name} style={{ '--depth': unit.depth }}>
      {unit.name}
      {unit.activeTo !== null && <div className={classes.ended}>{words.ended(formatDay(unit.activeTo))}</div>}
    </div>
  )
}
