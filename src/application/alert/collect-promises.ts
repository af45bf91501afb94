import type { AlertCause } from '#domain/alert/alert-cause.ts'
import { type Day, addDays, startOf } from '#domain/shared/calendar.ts'
import type { PromiseRow } from '../ports/promise-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { standingOf } from '../promise/promise-standing.ts'

/** The newest promise of each unit on each task, where it is broken: what was promised anew takes the old one's place. */
export async function collectPromises({ plans, promises }: Pick<Stores, 'plans' | 'promises'>, today: Day): Promise<readonly AlertCause[]> {
  const causes: AlertCause[] = []
  for (const plan of await plans.listPlans()) {
    if (plan.status !== 'active') continue
    const rows = await promises.listPromises({ reach: { everyUnit: true }, planId: plan.planId })
    for (const ofLine of Map.groupBy(rows, row => `${row.unitId} ${row.taskId}`).values()) {
      const newest = ofLine.toSorted((left, right) => (left.madeAt < right.madeAt ? 1 : -1))[0]
      if (newest !== undefined && isBroken(newest, today)) causes.push(causeOf(newest))
    }
  }
  return causes
}

/** As known at the end of the day before and of this day so far: a promise is the unit's until its day is over. */
function isBroken(row: PromiseRow, today: Day): boolean {
  return standingOf(row, startOf(addDays(today, 1)))?.state === 'broken' && row.due < today
}

function causeOf({ promiseId, planId, taskId, unitId, taskCode, unitName, due }: PromiseRow): AlertCause {
  return {
    key: `promise:${promiseId}`,
    kind: 'promise',
    level: 'yellow',
    planId,
    taskId,
    unitIds: [unitId],
    focalMemberIds: [],
    due: null,
    facts: { unit: unitName, task: taskCode, due },
    reason: null,
    link: '/loi-hua',
  }
}
