import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DeputyAnswer } from '#contract/period/period-routes.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import { periodWords } from '../../../i18n/period-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { todayOfWard } from '../../../ui/today-of-ward.ts'
import { deputiesQuery, useRevokeDeputy } from '../api/deputies.ts'
import { DeputyForm } from './deputy-form.tsx'

/** Who stands in for which head, from when to when. */
export function DeputySection() {
  const { deputy: words } = useWords(periodWords)
  const [isAdding, setIsAdding] = useState(false)
  const { data, error, refetch } = useQuery(deputiesQuery)
  return (
    <Panel
      heading={words.heading}
      note={words.note}
      action={!isAdding && <ActionButton onClick={() => setIsAdding(true)}>{words.add}</ActionButton>}
    >
      {isAdding && <DeputyForm onClose={() => setIsAdding(false)} />}
      {error !== null && <ProblemMessage error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <LoadingState />}
      {data?.items.length === 0 && <EmptyState heading={words.empty}>{words.emptyWhat}</EmptyState>}
      {data !== undefined && data.items.length > 0 && <DeputyTable items={data.items} />}
    </Panel>
  )
}

function DeputyTable({ items }: { readonly items: readonly DeputyAnswer[] }) {
  const { deputy: words } = useWords(periodWords)
  const revoke = useRevokeDeputy()
  return (
    <>
      {revoke.error !== null && <ProblemMessage error={revoke.error} />}
      <DataTable
        caption={words.heading}
        rows={items}
        keyOf={item => item.deputyId}
        columns={[
          { key: 'deputy', header: words.deputy, head: true, render: item => item.deputyName },
          { key: 'absent', header: words.absent, render: item => `${item.absentName}, ${item.unitName}` },
          { key: 'days', header: words.days, render: item => `${formatDay(item.firstDay)} – ${formatDay(item.lastDay)}` },
          {
            key: 'reason',
            header: words.reason,
            render: item => [item.reason, item.documentNumber].filter(text => text !== '').join(', '),
          },
          { key: 'state', header: words.state, render: item => words.states[stateOf(item)] },
          {
            key: 'actions',
            header: words.revoke,
            actions: true,
            render: item =>
              item.mayRevoke && (
                <ConfirmButton
                  label={words.revoke}
                  question={words.revokeQuestion(item.deputyName)}
                  confirmLabel={words.revoke}
                  loading={revoke.isPending && revoke.variables.deputyId === item.deputyId}
                  onConfirm={() => revoke.mutate(item)}
                />
              ),
          },
        ]}
      />
    </>
  )
}

function stateOf({ holds, revokedAt, lastDay }: DeputyAnswer): 'holds' | 'coming' | 'over' | 'revoked' {
  if (revokedAt !== null) return 'revoked'
  if (holds) return 'holds'
  return lastDay < todayOfWard() ? 'over' : 'coming'
}
