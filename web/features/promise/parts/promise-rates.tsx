import { useQuery } from '@tanstack/react-query'
import type { PromiseCounts } from '#contract/promise/promise-routes.ts'
import { formatMonth } from '#domain/shared/calendar.ts'
import type { Month } from '#domain/shared/calendar.ts'
import { promiseWords } from '../../../i18n/promise-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { Panel } from '../../../ui/panel.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { promiseRatesQuery } from '../api/promises-query.ts'
import classes from './promise-rates.module.css'

type Props = { readonly from: Month; readonly to: Month; readonly unitId: string | undefined }

/** How each unit keeps its word, over the whole time and month by month. */
export function PromiseRates({ from, to, unitId }: Props) {
  const words = useWords(promiseWords)
  const { data, error, refetch } = useQuery(promiseRatesQuery({ from, to, unitId }))
  if (error !== null) return <ProblemMessage error={error} onRetry={() => void refetch()} />
  if (data === undefined || data.units.length === 0) return null
  const rows = [
    ...data.units.map(unit => ({ key: unit.unitId, name: unit.unitName, counts: [unit.whole, ...unit.byMonth] })),
    ...(data.units.length > 1 ? [{ key: 'all', name: words.everybody, counts: [data.whole] }] : []),
  ]
  return (
    <Panel heading={words.rates} note={words.ratesNote}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reached by keyboard */}
      <div className={classes.scroll} role="group" aria-label={words.rates} tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{words.unit}</th>
              <th scope="col">{words.whole}</th>
              {data.months.map(month => (
                <th key={month} scope="col">
                  {formatMonth(month)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <tr key={row.key}>
                <th scope="row">{row.name}</th>
                {row.counts.map((counts, index) => (
                  // oxlint-disable-next-line react/no-array-index-key -- months stand in one order
                  <td key={index}>
                    <Rate counts={counts} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  )
}

function Rate({ counts }: { readonly counts: PromiseCounts }) {
  const words = useWords(promiseWords)
  return (
    <>
      {counts.rate === null ? (
        <span className={classes.none}>
          <span aria-hidden="true">–</span>
          <span className="only-read">{words.noFigure}</span>
        </span>
      ) : (
        <>
          <strong>{words.percent(counts.rate)}</strong> <span className={classes.of}>{words.ofDue(counts.kept, counts.fallenDue)}</span>
        </>
      )}
      {counts.moved > 0 && <span className={classes.moved}>{words.movedTimes(counts.moved)}</span>}
    </>
  )
}
