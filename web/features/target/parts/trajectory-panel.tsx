import type { TargetDetail } from '#contract/target/figure-shapes.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import { sayAmount } from '#domain/target/say-figure.ts'
import { targetWords } from '../../../i18n/target-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import type { Column } from '../../../ui/data-table.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { TrajectoryChart } from '../chart/trajectory-chart.tsx'
import classes from '../chart/trajectory-chart.module.css'

type Month = TargetDetail['trajectory'][number]

/** The path and what stood, as a picture and as the same figures in a table. */
export function TrajectoryPanel({ target }: { readonly target: TargetDetail }) {
  const { page: words, noFigure } = useWords(targetWords)
  const language = useLanguage()
  const say = (value: number | null) => (value === null ? '' : sayAmount(value, target.unit, language))
  if (target.end === null)
    return (
      <Panel heading={words.trajectory}>
        <p style={{ margin: 0 }}>{words.noPath}</p>
      </Panel>
    )
  const pick = (which: 'expected' | 'actual') =>
    target.trajectory.flatMap(({ day, [which]: value }) => (value === null ? [] : [{ day, value }]))
  const actual = pick('actual')
  const standing =
    target.value === null || actual.some(point => point.day === target.asOf) ? [] : [{ day: target.asOf, value: target.value }]
  const columns: readonly Column<Month>[] = [
    { key: 'day', header: words.day, head: true, render: month => formatDay(month.day) },
    { key: 'expected', header: words.lines.expected, align: 'right', render: month => say(month.expected) },
    { key: 'actual', header: words.lines.actual, align: 'right', render: month => say(month.actual) },
  ]
  return (
    <Panel heading={words.trajectory}>
      <TrajectoryChart
        trajectory={{
          start: target.start,
          end: target.end,
          today: target.asOf,
          expected: pick('expected'),
          actual: [...actual, ...standing].toSorted((left, right) => (left.day < right.day ? -1 : 1)),
          floor: target.floor,
          committed: target.committed,
        }}
        stepDays={target.steps.map(step => step.day)}
        description={words.chart(
          target.expected === null ? noFigure : say(target.expected),
          target.value === null ? noFigure : say(target.value),
        )}
        sayValue={value => sayAmount(value, target.unit === '%' ? '%' : '', language)}
      />
      {target.steps.map(step => (
        <p key={`${step.day} ${step.text}`} style={{ margin: '4px 0 0' }}>
          {words.step(`${formatDay(step.day)}: ${say(step.value)}. ${step.text}`)}
        </p>
      ))}
      <details className={classes.table}>
        <summary>{words.table}</summary>
        <DataTable caption={words.table} columns={columns} rows={target.trajectory} keyOf={month => month.day} />
      </details>
    </Panel>
  )
}
