import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ExtensionAnswer } from '#contract/period/period-routes.ts'
import { EXTENSION_STATES, EXTENSION_STATE_WORDS } from '#domain/period/extension.ts'
import type { ExtensionState } from '#domain/period/extension.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import { periodWords } from '../../../i18n/period-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { formatMoment } from '../../../ui/format-moment.ts'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { PlainSelect } from '../../../ui/plain-select.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { useReportName } from '../../../ui/use-report-name.ts'
import { extensionsQuery } from '../api/extensions-query.ts'
import { ExtensionActions } from './extension-actions.tsx'

/** The queue of requests for more time: what awaits a decision first unless one asks for others. */
export function ExtensionSection() {
  const { extension: words } = useWords(periodWords)
  const language = useLanguage()
  const [state, setState] = useState<ExtensionState | undefined>()
  const query = useInfiniteQuery(extensionsQuery({ state }))
  const items = query.data?.pages.flatMap(page => page.items) ?? []
  return (
    <Panel heading={words.heading} note={words.note}>
      <PlainSelect
        id="extension-state"
        label={words.state}
        value={state ?? ''}
        onChange={value => setState(EXTENSION_STATES.find(item => item === value))}
      >
        <option value="">{words.all}</option>
        {EXTENSION_STATES.map(item => (
          <option key={item} value={item}>
            {EXTENSION_STATE_WORDS[item][language]}
          </option>
        ))}
      </PlainSelect>
      {query.error !== null && <ProblemMessage error={query.error} onRetry={() => void query.refetch()} />}
      {query.data === undefined && query.error === null && <LoadingState />}
      {query.data !== undefined && items.length === 0 && <EmptyState heading={words.empty}>{words.emptyWhat}</EmptyState>}
      {items.length > 0 && <ExtensionTable items={items} />}
      {query.hasNextPage && (
        <ActionButton variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {words.more}
        </ActionButton>
      )}
    </Panel>
  )
}

function ExtensionTable({ items }: { readonly items: readonly ExtensionAnswer[] }) {
  const { extension: words } = useWords(periodWords)
  const language = useLanguage()
  const nameOf = useReportName()
  return (
    <DataTable
      caption={words.heading}
      rows={items}
      keyOf={item => item.extensionId}
      columns={[
        {
          key: 'report',
          header: words.report,
          head: true,
          render: item => (
            <Link to="/bao-cao/$reportId" params={{ reportId: item.reportId }} search={{}}>
              {item.unitName}: {nameOf(item)}
            </Link>
          ),
        },
        {
          key: 'days',
          header: words.days,
          render: item => (
            <>
              {words.wanted(formatDay(item.lastDayBefore), formatDay(item.wantedDay))}
              {item.grantedDay !== null && <div>{words.granted(formatDay(item.grantedDay))}</div>}
            </>
          ),
        },
        {
          key: 'reason',
          header: words.reason,
          render: item => (
            <>
              {item.reason}
              <div>{words.by(item.askedByName ?? '', formatMoment(item.askedAt))}</div>
            </>
          ),
        },
        {
          key: 'state',
          header: words.state,
          render: item => (
            <>
              {EXTENSION_STATE_WORDS[item.state][language]}
              {item.decidedAt !== null && <div>{words.by(item.decidedByName ?? '', formatMoment(item.decidedAt))}</div>}
              {item.decisionNote !== '' && <div>{item.decisionNote}</div>}
            </>
          ),
        },
        { key: 'actions', header: words.grant, actions: true, render: item => <ExtensionActions extension={item} /> },
      ]}
    />
  )
}
