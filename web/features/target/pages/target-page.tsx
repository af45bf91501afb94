import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import type { TargetDetail } from '#contract/target/figure-shapes.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import { targetWords } from '../../../i18n/target-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { readTargetSearch } from '../../../routes/target-search.ts'
import { useAddressId, useAddressSearch } from '../../../routes/use-address.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { FailedPage } from '../../../ui/failed-page.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { DirectiveLink } from '../../work/directive/directive-link.tsx'
import { targetQuery } from '../api/target-query.ts'
import { DayPicker } from '../parts/day-picker.tsx'
import { FigureAmounts } from '../parts/figure-amounts.tsx'
import { FigureNotes } from '../parts/figure-notes.tsx'
import { FormulaHistory } from '../parts/formula-history.tsx'
import { ObligationTable } from '../parts/obligation-table.tsx'
import { ProvenancePanel } from '../parts/provenance-panel.tsx'
import { KindMark, StateBadge } from '../parts/state-badge.tsx'
import marks from '../parts/task-figures.module.css'
import classes from '../parts/target-list.module.css'
import { TrajectoryPanel } from '../parts/trajectory-panel.tsx'
import { TypedFigures } from '../parts/typed-figures.tsx'

/** Only for the office, and only when it is opened. */
const FormulaEditor = lazy(async () => ({ default: (await import('../formula/formula-editor.tsx')).FormulaEditor }))

/** One target: how it stands, its path, and everything its figure comes from. */
export function TargetPage() {
  const targetId = useAddressId('targetId')
  const { ngay } = useAddressSearch(readTargetSearch)
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...targetQuery(targetId, ngay ?? null),
    placeholderData: keepPreviousData,
  })
  if (data === undefined) return error === null ? <LoadingState /> : <FailedPage error={error} reset={() => void refetch()} />
  return (
    <div aria-busy={isPlaceholderData}>
      <TargetBody key={data.targetId} target={data} isToday={ngay === undefined} />
    </div>
  )
}

function TargetBody({ target, isToday }: { readonly target: TargetDetail; readonly isToday: boolean }) {
  const { page: words, list, editor } = useWords(targetWords)
  const navigate = useNavigate({ from: '/chi-tieu/$targetId' })
  const [editing, setEditing] = useState(false)
  const actions = (
    <>
      <DirectiveLink source={{ kind: 'target', id: target.targetId }} what={target.text} />
      <ActionButton variant="default" onClick={() => window.print()}>
        {words.print}
      </ActionButton>
      {target.allowedActions.includes('setFormula') && !editing && (
        <ActionButton variant={target.formula === null ? 'filled' : 'default'} onClick={() => setEditing(true)}>
          {target.formula === null ? editor.open : editor.change}
        </ActionButton>
      )}
    </>
  )
  return (
    <>
      <PageTitle title={target.text} subtitle={<Subtitle target={target} />} actions={actions} />
      <div className={classes.page}>
        {editing && (
          <Suspense fallback={<LoadingState />}>
            <FormulaEditor target={target} onClose={() => setEditing(false)} />
          </Suspense>
        )}
        <div className={classes.top}>
          <Panel heading={list.asOf(formatDay(target.asOf))}>
            <div className={marks.marks}>
              <StateBadge state={target.state} />
              <KindMark kind={target.kind} />
            </div>
            <FigureAmounts figure={target} />
            <FigureNotes figure={target} />
            <DayPicker
              value={target.asOf}
              isToday={isToday}
              onChange={day => void navigate({ search: day === null ? {} : { ngay: day }, replace: true, resetScroll: false })}
            />
          </Panel>
          <TrajectoryPanel target={target} />
        </div>
        <ProvenancePanel target={target} />
        <ObligationTable target={target} />
        <TypedFigures target={target} />
        <FormulaHistory target={target} />
      </div>
    </>
  )
}

function Subtitle({ target }: { readonly target: TargetDetail }) {
  const { page: words, figure, list } = useWords(targetWords)
  const notes = [
    target.soft && figure.soft,
    target.interim && figure.interim,
    target.end === null ? list.standing : figure.by(formatDay(target.end)),
  ].filter(note => note !== false)
  return (
    <>
      <Link to="/nhiem-vu/$taskId" params={{ taskId: target.taskId }}>
        {words.task(target.taskCode, target.taskTitle)}
      </Link>
      {` · ${notes.join(', ')} · `}
      <Link to="/chi-tieu">{words.toList}</Link>
    </>
  )
}
