import type { ReportLineAnswer } from '#contract/report/report-routes.ts'
import type { Day } from '#domain/shared/calendar.ts'

type Deliverables = ReportLineAnswer['deliverables']
export type DeliverableGroups = { readonly current: Deliverables; readonly later: Deliverables; readonly accepted: Deliverables }

/** What is owed now: overdue, due at the next milestone, without a day, or claimed already. The milestones after it and what is accepted stand aside. */
export function groupDeliverables(deliverables: Deliverables, today: Day): DeliverableGroups {
  const accepted = deliverables.filter(item => item.state === 'accepted')
  const open = deliverables.filter(item => item.state !== 'accepted')
  const next = open.flatMap(({ due }) => (due !== null && due >= today ? [due] : [])).sort()[0]
  const isCurrent = ({ due, claim, state }: Deliverables[number]) =>
    due === null || next === undefined || due <= next || claim !== 'none' || state !== 'not_started'
  return { accepted, current: open.filter(isCurrent), later: open.filter(item => !isCurrent(item)) }
}

/** `Đến 31/12/2026` says its day already. */
export function saysItsDay(header: string): boolean {
  return /\d{1,2}\/\d{1,2}\/\d{4}/.test(header)
}
