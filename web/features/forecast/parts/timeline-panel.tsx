import { useQuery } from '@tanstack/react-query'
import type { PlanPace } from '#contract/forecast/pace-routes.ts'
import { type TimelineRow, timelineChart } from '#domain/chart/timeline-chart.ts'
import type { Day } from '#domain/shared/calendar.ts'
import { chartWords } from '../../../i18n/chart-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ChartView } from '../../../ui/chart/chart-view.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { paceQuery } from '../api/pace-query.ts'

/** Phases and the milestones of every task on one line of time. */
export function TimelinePanel({ planId }: { readonly planId: string }) {
  const { timeline: words } = useWords(chartWords)
  const { data, error, refetch } = useQuery(paceQuery(planId))
  if (data === undefined) return error === null ? <LoadingState /> : <ProblemMessage error={error} onRetry={() => void refetch()} />
  const { campaign, today } = data
  if (campaign === null) return null
  const rows = rowsOf(data, words.task)
  const overdue = data.timeline.flatMap(task => task.marks).filter(mark => mark.state === 'overdue').length
  return (
    <Panel heading={words.heading} note={words.legend}>
      <ChartView
        description={words.description(data.timeline.length, overdue)}
        draw={({ width }) => timelineChart({ start: campaign.start, end: lastDay(data, campaign.end), today, rows }, { width, words })}
      />
    </Panel>
  )
}

function rowsOf({ phases, timeline }: PlanPace, nameOf: (code: string, title: string) => string): readonly TimelineRow[] {
  return [
    ...phases.map((phase): TimelineRow => ({ kind: 'phase', ...phase })),
    ...timeline.map(({ code, name, marks }): TimelineRow => ({
      kind: 'task',
      name: nameOf(code, name),
      marks: marks.map(({ due, header, state, accepted, all }) => ({ due, name: header, state, amount: `${accepted}/${all}` })),
    })),
  ]
}

/** Phases and milestones may go on after the campaign. */
function lastDay({ phases, timeline }: PlanPace, end: Day): Day {
  const days = [...phases.map(phase => phase.end), ...timeline.flatMap(task => task.marks.map(mark => mark.due))]
  return days.reduce((last, day) => (day > last ? day : last), end)
}
