import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Duties } from '#contract/monitoring/monitoring-routes.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import { dutiesWords } from '../../../i18n/duties-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { readUnitSearch } from '../../../routes/unit-search.ts'
import { useAddressSearch } from '../../../routes/use-address.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { lateModule } from '../../../ui/late-module.ts'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { useMe } from '../../access/api/use-me.ts'
import { dutiesQuery } from '../api/duties-query.ts'
import { DirectiveLink } from '../../work/directive/directive-link.tsx'
import { ComingMilestones } from '../parts/coming-milestones.tsx'
import { DutyCard } from '../parts/duty-card.tsx'
import { PressingWork } from '../parts/pressing-work.tsx'
import { UnitStandings } from '../parts/unit-standings.tsx'
import { UnitSwitch } from '../parts/unit-switch.tsx'
import { UnitTasks } from '../parts/unit-tasks.tsx'
import classes from './duties-page.module.css'

/** It waits for an answer of its own in any case, and is empty once the unit has signed. */
const useCommitmentDuty = lateModule(() => import('../../commitment/parts/commitment-duty.tsx'))
const useUnitPromises = lateModule(() => import('../../promise/parts/unit-promises.tsx'))
const useUnitCases = lateModule(() => import('../../case/parts/unit-cases.tsx'))

/** Everything a unit owes in one place, nothing else: the first page of a unit and of the phone. */
export function DutiesPage() {
  const me = useMe()
  const words = useWords(dutiesWords)
  const { donvi } = useAddressSearch(readUnitSearch)
  const unitId = donvi ?? me.memberships[0]?.unitId
  if (unitId !== undefined) return <UnitDuties unitId={unitId} />
  return (
    <>
      <PageTitle title={words.duties} />
      <EmptyState heading={words.noUnit}>{words.noUnitWhat}</EmptyState>
    </>
  )
}

function UnitDuties({ unitId }: { readonly unitId: string }) {
  const words = useWords(dutiesWords)
  const navigate = useNavigate()
  const { data, error, refetch } = useQuery(dutiesQuery(unitId))
  const subtitle = data && `${data.unit.name} · ${words.today(formatDay(data.today))}`
  return (
    <>
      <PageTitle
        title={words.duties}
        subtitle={subtitle}
        actions={data !== undefined && <DirectiveLink source={{ kind: 'unit', id: unitId }} what={data.unit.name} />}
      />
      {data !== undefined && (
        <UnitSwitch
          units={data.units}
          chosen={unitId}
          onChoose={chosen => void navigate({ to: '/viec-cua-toi', search: { donvi: chosen } })}
        />
      )}
      {error !== null && <ProblemMessage error={error} onRetry={() => void refetch()} />}
      {data === undefined ? error === null && <LoadingState /> : <DutiesBody duties={data} />}
    </>
  )
}

const WAITING: readonly string[] = ['submitted', 'resubmitted', 'accepted']

function DutiesBody({ duties }: { readonly duties: Duties }) {
  const words = useWords(dutiesWords)
  const CommitmentDuty = useCommitmentDuty()?.CommitmentDuty
  const UnitPromises = useUnitPromises()?.UnitPromises
  const UnitCases = useUnitCases()?.UnitCases
  const toDo = duties.reports.filter(report => !WAITING.includes(report.status))
  const waiting = duties.reports.filter(report => report.status === 'submitted' || report.status === 'resubmitted')
  return (
    <div className={classes.page}>
      {duties.standings.length > 0 && <UnitStandings standings={duties.standings} />}
      {toDo.length === 0 && duties.workItems.length === 0 && <EmptyState heading={words.nothingOwed}>{words.nothingOwedWhat}</EmptyState>}
      {toDo.length > 0 && (
        <section className={classes.cards} aria-label={words.reportsToDo}>
          {toDo.map(report => (
            <DutyCard key={report.reportId} report={report} today={duties.today} />
          ))}
        </section>
      )}
      {CommitmentDuty !== undefined && <CommitmentDuty unitId={duties.unit.unitId} />}
      {UnitPromises !== undefined && <UnitPromises unitId={duties.unit.unitId} today={duties.today} />}
      {UnitCases !== undefined && <UnitCases unitId={duties.unit.unitId} />}
      {duties.workItems.length > 0 && <PressingWork items={duties.workItems} unitId={duties.unit.unitId} />}
      {duties.milestones.length > 0 && <ComingMilestones milestones={duties.milestones} />}
      {waiting.length > 0 && (
        <Panel heading={words.reportsWaiting}>
          <div className={classes.cards}>
            {waiting.map(report => (
              <DutyCard key={report.reportId} report={report} today={duties.today} />
            ))}
          </div>
        </Panel>
      )}
      {duties.tasks.length > 0 && <UnitTasks tasks={duties.tasks} />}
    </div>
  )
}
