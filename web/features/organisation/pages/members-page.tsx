import { Button, NativeSelect } from '@mantine/core'
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
import { SecretOnce } from '../../../ui/secret-once.tsx'
import { membersQuery } from '../api/members-query.ts'
import { unitsQuery } from '../api/units-query.ts'
import { MemberForm } from '../parts/member-form.tsx'
import { MemberTable } from '../parts/member-table.tsx'
import { orderAsTree } from '../parts/order-units.ts'

type Open = { readonly kind: 'none' } | { readonly kind: 'add' } | { readonly kind: 'edit'; readonly memberId: string }
type Handover = { readonly name: string; readonly password: string }

export function MembersPage() {
  const { members: words } = useWords(organisationWords)
  const members = useQuery(membersQuery)
  const units = useQuery(unitsQuery)
  const [open, setOpen] = useState<Open>({ kind: 'none' })
  const [handover, setHandover] = useState<Handover | null>(null)
  const [search, setSearch] = useState('')
  const [unitId, setUnitId] = useState('')
  const tree = orderAsTree(units.data?.items ?? [])
  const error = members.error ?? units.error
  const shown = (members.data?.items ?? [])
    .filter(member => unitId === '' || member.roles.some(role => role.unitId === unitId))
    .filter(member =>
      isFoundIn(
        [member.fullName, member.login, member.position, member.phone, ...member.roles.map(role => role.unitName)].join(' '),
        search,
      ),
    )
  const edited = open.kind === 'edit' ? members.data?.items.find(member => member.memberId === open.memberId) : undefined
  const close = () => setOpen({ kind: 'none' })
  return (
    <>
      <PageTitle
        title={words.title}
        actions={open.kind === 'none' && <Button onClick={() => setOpen({ kind: 'add' })}>{words.add}</Button>}
      />
      {handover !== null && (
        <SecretOnce
          heading={words.passwordOf(handover.name)}
          explanation={words.passwordOnce}
          secret={handover.password}
          closeLabel={words.passwordKept}
          onClose={() => setHandover(null)}
        />
      )}
      {error !== null && <ProblemMessage error={error} onRetry={() => void Promise.all([members.refetch(), units.refetch()])} />}
      {open.kind === 'add' && (
        <MemberForm member={null} units={tree} onClose={close} onHandover={(name, password) => setHandover({ name, password })} />
      )}
      {edited !== undefined && (
        <MemberForm
          key={edited.memberId}
          member={edited}
          units={tree}
          onClose={close}
          onHandover={(name, password) => setHandover({ name, password })}
        />
      )}
      {members.data === undefined && error === null && <LoadingState />}
      {members.data !== undefined && open.kind === 'none' && (
        <>
          <div className={form.filters}>
            <SearchField value={search} onChange={setSearch} />
            <NativeSelect
              id="member-unit"
              label={words.filterUnit}
              value={unitId}
              onChange={event => setUnitId(event.currentTarget.value)}
              maw="22rem"
              data={[
                { value: '', label: words.everyUnit },
                ...tree.map(unit => ({ value: unit.unitId, label: `${'\u2003'.repeat(unit.depth)}${unit.name}` })),
              ]}
            />
          </div>
          <p className={form.count} role="status">
            {words.count(shown.length)}
          </p>
          {shown.length === 0 ? (
            <EmptyState heading={words.nothing} />
          ) : (
            <MemberTable
              members={shown}
              onEdit={memberId => setOpen({ kind: 'edit', memberId })}
              onHandover={(name, password) => setHandover({ name, password })}
            />
          )}
        </>
      )}
    </>
  )
}
