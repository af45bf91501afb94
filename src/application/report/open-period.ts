import { type PeriodRefusalCode, firstReportingMonth, periodRefusals } from '#domain/report/reporting-months.ts'
import { type Month, dayAt } from '#domain/shared/calendar.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import { type OpenedPeriods, openPlanMonth, sum } from './open-due-periods.ts'

/** Opens a month by hand for every active plan that is reported on in it. */
export function openPeriod(
  application: Pick<Application, 'unitOfWork' | 'clock' | 'identifiers'>,
  actor: Actor,
  month: Month,
): Promise<Outcome<OpenedPeriods, PeriodRefusalCode>> {
  const scope = scopeOf(actor)
  return application.unitOfWork.run(scope, async stores => {
    const plans = await stores.reports.listActivePlans()
    const refusals = periodRefusals(month, plans, dayAt(application.clock.now()))
    if (refusals.length > 0) return refused(...refusals)
    let opened: OpenedPeriods = { created: 0, existing: 0 }
    for (const plan of plans) {
      const first = firstReportingMonth(plan)
      if (first !== undefined && month >= first)
        opened = sum(opened, await openPlanMonth(stores, application, { plan, month, by: scope.actor.memberId }))
    }
    return accepted(opened)
  })
}
