import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { isFoundIn } from '#domain/shared/vietnamese-text.ts'
import { organisationWords } from '../../../i18n/organisation-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import form from '../../../ui/form.module.css'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { SearchField } from '../../../ui/search-field.tsx'
import { unitsQuery } from '../api/units-query.ts'
import { ManyNeighbourhoods } from '../parts/many-neighbourhoods.tsx'
import { orderAsTree } from '../parts/order-units.ts'
import { UnitForm } from '../parts/unit-form.tsx'
import { UnitTable } from '../parts/unit-table.tsx'

type Open =
  | { readonly kind: 'none' }
  | { readonly kind: 'add' }
  | { readonly kind: 'many' }
  | { readonly kind: 'edit'; readonly unitId: string }

export function UnitsPage() {
  const { units: words } = useWords(organisationWords)
  const { data, error, refetch } = useQuery(unitsQuery)
  const [open, setOpen] = useState<Open>({ kind: 'none' })
  const [search, setSearch] = useState('')
  const close = () => setOpen({ kind: 'none' })
  const tree = orderAsTree(data?.items ?? [])
  const shown = tree.filter(unit => isFoundIn([unit.name, unit.shortName, ...unit.aliases].join(' '), search))
  const edited = open.kind === 'edit' ? tree.find(unit => unit.unitId === open.unitId) : undefined
  const actions = open.kind === 'none' && (
    <>
      <Button variant="default" onClick={() => setOpen({ kind: 'many' })}>
        {words.addMany}
      </Button>
      <Button onClick={() => setOpen({ kind: 'add' })}>{words.add}</Button>
    </>
  )
  return (
    <>
      <PageTitle title={words.title} actions={actions} />
      {error !== null && <ProblemMessage error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <LoadingState />}
      {open.kind === 'many' && <ManyNeighbourhoods tree={tree} onClose={close} />}
      {open.kind === 'add' && <UnitForm tree={tree} unit={null} onClose={close} />}
      {edited !== undefined && <UnitForm key={edited.unitId} tree={tree} unit={edited} onClose={close} />}
      {data !== undefined && open.kind === 'none' && (
        <>
          <div className={form.filters}>
            <SearchField value={search} onChange={setSearch} />
          </div>
          <p className={form.count} role="status">
            {words.count(shown.length)}
          </p>
          {shown.length === 0 ? (
            <EmptyState heading={words.nothing} />
          ) : (
            <UnitTable units={shown} onEdit={unit => setOpen({ kind: 'edit', unitId: unit.unitId })} />
          )}
        </>
      )}
    </>
  )
}
