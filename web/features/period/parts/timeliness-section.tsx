import { useQuery } from '@tanstack/react-query'
import { UNIT_KIND_WORDS, isUnitKind } from '#domain/organisation/unit-kind.ts'
import { PERIOD_KINDS } from '#domain/report/period-kind.ts'
import { formatDay, isMonth } from '#domain/shared/calendar.ts'
import { periodWords } from '../../../i18n/period-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import type { PeriodSearch } from '../../../routes/period-search.ts'
import { DayField } from '../../../ui/day-field.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { PlainSelect } from '../../../ui/plain-select.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { usePeriodName } from '../../../ui/use-report-name.ts'
import { timelinessQuery } from '../api/timeliness-query.ts'
import { PeriodTable } from './period-table.tsx'
import { StateGrid } from './state-grid.tsx'
import { TallyTable } from './tally-table.tsx'
import classes from './timeliness-section.module.css'

type Props = {
  readonly planId: string
  readonly search: PeriodSearch
  readonly onChange: (part: { readonly [Key in keyof PeriodSearch]?: PeriodSearch[Key] | undefined }) => void
}

/** Completeness and timeliness side by side, by period, unit, kind of unit and key content, as of now or a past day. */
export function TimelinessSection({ planId, search, onChange }: Props) {
  const words = useWords(periodWords)
  const language = useLanguage()
  const nameOf = usePeriodName()
  const { loai: kind, thang: month, ngay: asOf } = search
  const { data, error, refetch } = useQuery(timelinessQuery(planId, { kind, month, asOf }))
  const asked = data?.periods.filter(period => period.tally.expected > 0) ?? []
  const coming = data?.periods.filter(period => period.tally.expected === 0) ?? []
  const choose = (value: string) => {
    const [chosenKind, chosenMonth = ''] = value.split(' ')
    onChange({ loai: PERIOD_KINDS.find(item => item === chosenKind), thang: isMonth(chosenMonth) ? chosenMonth : undefined })
  }
  return (
    <div className={classes.section}>
      <div className={`${classes.filters} no-print`} role="search">
        <PlainSelect
          id="period"
          label={words.period}
          value={kind !== undefined && month !== undefined ? `${kind} ${month}` : ''}
          onChange={choose}
        >
          <option value="">{words.allPeriods}</option>
          {asked.toReversed().map(period => (
            <option key={`${period.kind} ${period.month}`} value={`${period.kind} ${period.month}`}>
              {nameOf(period)}
            </option>
          ))}
        </PlainSelect>
        <DayField
          id="as-of"
          label={words.asOf}
          description={words.asOfHint}
          value={asOf ?? null}
          onChange={day => onChange({ ngay: day ?? undefined })}
        />
      </div>
      {error !== null && <ProblemMessage error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <LoadingState />}
      {data !== undefined && asOf !== undefined && <Notice tone="plain">{words.asOfNote(formatDay(data.asOf))}</Notice>}
      {data !== undefined && data.periods.length === 0 && <EmptyState heading={words.empty}>{words.emptyWhat}</EmptyState>}
      {data !== undefined && data.periods.length > 0 && (
        <>
          <Panel heading={words.periodsHeading}>
            <PeriodTable planId={planId} caption={words.periodsHeading} periods={asked.toReversed()} />
            {coming.length > 0 && (
              <details className={classes.coming}>
                <summary>{words.comingHeading(coming.length)}</summary>
                <PeriodTable planId={planId} caption={words.comingHeading(coming.length)} periods={coming} />
              </details>
            )}
          </Panel>
          <Panel heading={words.unitsHeading}>
            <TallyTable
              caption={words.unitsHeading}
              header={words.columns.unit}
              rows={data.units.map(({ unitId, unitName, tally }) => ({ key: unitId, name: unitName, tally }))}
            />
          </Panel>
          <Panel heading={words.unitKindsHeading}>
            <TallyTable
              caption={words.unitKindsHeading}
              header={words.columns.group}
              rows={data.unitKinds.map(({ unitKind, tally }) => ({
                key: unitKind,
                name: isUnitKind(unitKind) ? UNIT_KIND_WORDS[unitKind][language] : unitKind,
                tally,
              }))}
            />
          </Panel>
          <Panel heading={words.taskGroupsHeading}>
            <TallyTable
              caption={words.taskGroupsHeading}
              header={words.columns.group}
              rows={data.taskGroups.map(({ code, title, tally }) => ({ key: code, name: `${code}. ${title}`, tally }))}
            />
          </Panel>
          <Panel heading={words.gridHeading} note={words.gridNote}>
            <StateGrid table={data} />
          </Panel>
        </>
      )}
    </div>
  )
}
