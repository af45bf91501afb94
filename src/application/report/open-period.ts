import { type PeriodRefusalCode, periodRefusals } from '#domain/report/reporting-months.ts'
import { type Month, dayAt } from '#domain/shared/calendar.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import { type OpenedPeriods, openPlanPeriod, planPeriods, sum } from './open-due-periods.ts'

/** Opens by hand what ends in a month, the month itself and longer periods, for every active plan that is reported on in it. */
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
      const ending = (await planPeriods(stores, plan, month)).filter(period => period.month === month)
      for (const period of ending)
        opened = sum(opened, await openPlanPeriod(stores, application, { plan, period, by: scope.actor.memberId }))
    }
    return accepted(opened)
  })
}
