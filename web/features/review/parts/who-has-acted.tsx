import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ReviewProgress } from '#contract/review/review-routes.ts'
import type { PeriodKey } from '#domain/report/period-kind.ts'
import { reviewWords } from '../../../i18n/review-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import type { Column } from '../../../ui/data-table.tsx'
import { formatMoment } from '../../../ui/format-moment.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { usePeriodName } from '../../../ui/use-report-name.ts'
import { StatusWord, TimelinessWord } from '../../report/parts/status-word.tsx'
import { reviewProgressQuery } from '../api/review-progress-query.ts'
import classes from './who-has-acted.module.css'

type Unit = ReviewProgress['units'][number]

type Props = {
  readonly period: PeriodKey
  /** Only the counts at first, where the page is about something else. */
  readonly folded?: boolean
}

const SHOWN_FIRST = 12

/** Who has sent, who has reviewed, and what waits for whom since when; of other units only the name and the state. */
export function WhoHasActed({ period, folded = false }: Props) {
  const words = useWords(reviewWords).acted
  const nameOf = usePeriodName()
  const { data, error, refetch } = useQuery(reviewProgressQuery(period))
  return (
    <Panel heading={words.heading} note={words.note(nameOf(period))}>
      {error !== null && <ProblemMessage error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <LoadingState />}
      {data !== undefined && data.units.length === 0 && <p className={classes.line}>{words.none}</p>}
      {data !== undefined && data.units.length > 0 && <Progress progress={data} shown={folded ? 0 : SHOWN_FIRST} />}
    </Panel>
  )
}

function Progress({ progress: { units, reviewers }, shown }: { readonly progress: ReviewProgress; readonly shown: number }) {
  const words = useWords(reviewWords).acted
  const [all, setAll] = useState(false)
  const count = (turn: Unit['turn']) => units.filter(unit => unit.turn === turn).length
  const columns: readonly Column<Unit>[] = [
    {
      key: 'unit',
      header: words.unit,
      head: true,
      render: unit =>
        unit.reportId === null ? (
          unit.unitName
        ) : (
          <Link to="/bao-cao/$reportId" params={{ reportId: unit.reportId }} search={{}}>
            {unit.unitName}
          </Link>
        ),
    },
    {
      key: 'state',
      header: words.state,
      render: unit => (
        <span className={classes.states}>
          <StatusWord status={unit.status} />
          {unit.status === 'draft' && unit.isBegun && <span>{words.begun}</span>}
          <TimelinessWord timeliness={unit.timeliness} />
        </span>
      ),
    },
    { key: 'turn', header: words.turn, render: unit => words.turns[unit.turn] },
    { key: 'since', header: words.since, render: unit => (unit.since === null ? '' : formatMoment(unit.since)) },
    { key: 'by', header: words.by, render: unit => unit.lastBy ?? '' },
  ]
  return (
    <>
      <p className={classes.line}>{words.summary(count('unit'), count('reviewer'), count('nobody'))}</p>
      {(all || shown > 0) && (
        <DataTable caption={words.heading} columns={columns} rows={all ? units : units.slice(0, shown)} keyOf={unit => unit.unitId} />
      )}
      {!all && units.length > shown && (
        <ActionButton variant="default" className={classes.all} onClick={() => setAll(true)}>
          {words.all(units.length)}
        </ActionButton>
      )}
      <h3 className={classes.heading}>{words.reviewers}</h3>
      {reviewers.length === 0 ? (
        <p className={classes.line}>{words.noReviewers}</p>
      ) : (
        <ul className={classes.reviewers}>
          {reviewers.map(({ name, reviewed, lastAt }) => (
            <li key={`${name} ${lastAt}`}>
              <strong>{name}</strong>: {words.reviewed(reviewed, formatMoment(lastAt))}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
