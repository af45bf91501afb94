import type { Commitment, UnitCommitment } from '#contract/commitment/commitment-routes.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import type { Day } from '#domain/shared/calendar.ts'
import { sayAmount, sayRequirement } from '#domain/target/say-figure.ts'
import { commitmentWords } from '../../../i18n/commitment-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import type { Column } from '../../../ui/data-table.tsx'
import { Panel } from '../../../ui/panel.tsx'
import classes from './commitment-reading.module.css'

type Props = {
  readonly page: UnitCommitment
  readonly version: Commitment
  readonly actualOf: (targetId: string, unit: string) => string
}

/** A version as it stands: minimum, commitment and actual side by side, then the list. */
export function CommitmentReading({ page, version, actualOf }: Props) {
  const words = useWords(commitmentWords)
  return (
    <>
      <Panel heading={words.target.heading}>
        <TargetTable page={page} version={version} actualOf={actualOf} />
      </Panel>
      <Panel heading={words.item.heading}>
        {version.items.length === 0 ? <p className={classes.none}>{words.item.none}</p> : <ItemTable page={page} version={version} />}
      </Panel>
    </>
  )
}

function TargetTable({ page, version, actualOf }: Props) {
  const words = useWords(commitmentWords).target
  const language = useLanguage()
  const rows = page.targets.map(target => ({ target, promise: version.targets.find(item => item.targetId === target.targetId) }))
  type Row = (typeof rows)[number]
  const columns: readonly Column<Row>[] = [
    { key: 'target', header: words.target, head: true, width: '34%', render: ({ target }) => `${target.taskCode} · ${target.text}` },
    { key: 'minimum', header: words.minimum, render: ({ target }) => sayRequirement({ ...target, floor: target.value }, language) },
    {
      key: 'committed',
      header: words.committed,
      render: ({ target, promise }) =>
        promise === undefined ? words.notPromised : <strong>{sayAmount(promise.value, target.unit, language)}</strong>,
    },
    { key: 'actual', header: words.actual, render: ({ target }) => actualOf(target.targetId, target.unit) },
    { key: 'deadline', header: words.deadline, render: ({ target, promise }) => dayOrNothing(promise?.deadline ?? target.deadline) },
    { key: 'method', header: words.method, render: ({ promise }) => promise?.method ?? '' },
  ]
  return <DataTable caption={words.caption} columns={columns} rows={rows} keyOf={row => row.target.targetId} />
}

function ItemTable({ page, version }: Omit<Props, 'actualOf'>) {
  const words = useWords(commitmentWords)
  const rows = version.items.map((item, index) => ({ ...item, ordinal: index + 1 }))
  type Row = (typeof rows)[number]
  const columns: readonly Column<Row>[] = [
    { key: 'title', header: words.item.title, head: true, width: '34%', render: row => `${row.ordinal}. ${row.title}` },
    { key: 'kind', header: words.item.kind, render: row => words.kinds[row.kind] },
    { key: 'task', header: words.item.task, render: row => page.tasks.find(task => task.taskId === row.taskId)?.taskCode ?? '' },
    { key: 'place', header: words.item.place, render: row => row.place },
    { key: 'product', header: words.item.product, render: row => row.product },
    { key: 'due', header: words.item.due, render: row => dayOrNothing(row.due) },
    {
      key: 'person',
      header: words.item.person,
      render: row => page.people.find(person => person.memberId === row.personId)?.fullName ?? '',
    },
  ]
  return <DataTable caption={words.item.caption} columns={columns} rows={rows} keyOf={row => String(row.ordinal)} />
}

function dayOrNothing(day: Day | null | undefined): string {
  return day === null || day === undefined ? '' : formatDay(day)
}
