import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Commitment, UnitCommitment } from '#contract/commitment/commitment-routes.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import { sayAmount } from '#domain/target/say-figure.ts'
import { commitmentWords } from '../../../i18n/commitment-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import type { Column } from '../../../ui/data-table.tsx'
import form from '../../../ui/form.module.css'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { PlainSelect } from '../../../ui/plain-select.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { commitmentQuery } from '../api/commitment-query.ts'
import { type ComparedTarget, compareVersions } from '../drafts/compare-versions.ts'

/** Two versions side by side, each chosen from the list. */
export function VersionComparison({ page }: { readonly page: UnitCommitment }) {
  const words = useWords(commitmentWords)
  const [right, setRight] = useState(page.versions[0]?.commitmentId ?? '')
  const [left, setLeft] = useState(page.versions[1]?.commitmentId ?? '')
  const options = page.versions.map(version => (
    <option key={version.commitmentId} value={version.commitmentId}>
      {`${words.version(version.ordinal)} (${words.states[version.status].toLowerCase()})`}
    </option>
  ))
  const before = useQuery(commitmentQuery(left))
  const after = useQuery(commitmentQuery(right))
  const error = before.error ?? after.error
  return (
    <>
      <div className={form.filters}>
        <PlainSelect id="left-version" label={words.versions.left} value={left} onChange={setLeft}>
          {options}
        </PlainSelect>
        <PlainSelect id="right-version" label={words.versions.right} value={right} onChange={setRight}>
          {options}
        </PlainSelect>
      </div>
      {error !== null && <ProblemMessage error={error} onRetry={() => void Promise.all([before.refetch(), after.refetch()])} />}
      {error === null && (before.data === undefined || after.data === undefined) && <LoadingState />}
      {before.data !== undefined && after.data !== undefined && (
        <ComparisonTable targets={page.targets} left={before.data} right={after.data} />
      )}
    </>
  )
}

type TableProps = { readonly targets: UnitCommitment['targets']; readonly left: Commitment; readonly right: Commitment }

function ComparisonTable({ targets, left, right }: TableProps) {
  const words = useWords(commitmentWords)
  const language = useLanguage()
  const say = (row: ComparedTarget, side: 'left' | 'right') => {
    const promise = row[side]
    if (promise === undefined) return words.target.notPromised
    const due = promise.deadline ?? row.target.deadline
    return [sayAmount(promise.value, row.target.unit, language), due === null ? '' : formatDay(due), promise.method]
      .filter(part => part !== '')
      .join(' · ')
  }
  const columns: readonly Column<ComparedTarget>[] = [
    { key: 'target', header: words.target.target, head: true, width: '40%', render: row => `${row.target.taskCode} · ${row.target.text}` },
    { key: 'left', header: words.version(left.ordinal), render: row => say(row, 'left') },
    { key: 'right', header: words.version(right.ordinal), render: row => say(row, 'right') },
    { key: 'difference', header: words.versions.result, render: row => words.versions[row.difference] },
  ]
  return (
    <>
      <DataTable
        caption={words.versions.compare}
        columns={columns}
        rows={compareVersions(targets, left, right)}
        keyOf={row => row.target.targetId}
      />
      <p>
        {`${words.version(left.ordinal)}: ${words.versions.items(left.items.length)}. ${words.version(right.ordinal)}: ${words.versions.items(right.items.length)}.`}
      </p>
    </>
  )
}
