import { beforeAll, expect, it } from 'vitest'
import { createAndOpen } from '#tests/databases/review-work.ts'
import type { ReportingWard } from '#tests/databases/reporting-ward.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'
import { valueOf } from '#tests/databases/report-work.ts'
import { getPlanPace } from './plan-pace.ts'

describeOnEveryDatabase('the pace of a plan', opened => {
  let ward: ReportingWard
  beforeAll(async () => {
    ward = await createAndOpen(opened())
  })

  it('sums up what its tasks owe, and its burn-up ends with what is accepted now', async () => {
    const { application } = opened()
    const pace = valueOf(await getPlanPace(application, ward.actor.clerk, ward.planId))
    const total = pace.tasks.reduce((sum, task) => sum + task.pace.all, 0)
    expect(pace.whole?.all).toBe(total)
    expect(total).toBe(3)
    expect(pace.groups.reduce((sum, group) => sum + group.pace.all, 0)).toBe(total)
    expect(pace.burnUp.findLast(point => point.accepted !== null)?.accepted).toBe(pace.whole?.accepted)
    expect(pace.burnUp.every(({ required }, place) => required >= (pace.burnUp[place - 1]?.required ?? 0))).toBe(true)
  })

  it('is nobody else’s to read: a plan of another ward is not found', async () => {
    const other = await createAndOpen(opened())
    const outcome = await getPlanPace(opened().application, other.actor.clerk, ward.planId)
    expect(outcome.ok ? [] : outcome.refusals.map(refusal => refusal.code)).toEqual(['NOT_FOUND'])
  })
})
