import fc from 'fast-check'
import { it } from 'vitest'
import { addDays, dayAt, startOf } from '#domain/shared/calendar.ts'
import { formulas } from '#tests/figures/random-registers.ts'
import { createReportingWard } from '#tests/databases/reporting-ward.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'
import { expectSameStatus, expectSameTables } from '#tests/status/expect-same-status.ts'
import { figureFacts, figureHappenings } from '#tests/status/figure-happenings.ts'
import { addStatusTargets } from '#tests/status/status-targets.ts'
import { recomputeStatus } from './recompute-status.ts'

describeOnEveryDatabase('statuses of counted targets', opened => {
  it('are what counting again gives, on every day that follows and after every row', async () => {
    const [runs, length] = opened().dialect === 'sqlite' ? [3, 22] : [1, 14]
    const first = fc.array(formulas, { minLength: 4, maxLength: 4 })
    const facts = fc.array(fc.tuple(figureFacts(formulas), fc.boolean()), { minLength: length, maxLength: length })
    await fc.assert(
      fc.asyncProperty(first, facts, async (begun, steps) => {
        opened().clock.set('2025-12-20T02:00:00.000Z')
        const { application, clock } = opened()
        const ward = await createReportingWard(application)
        const happen = await figureHappenings(application, ward, await addStatusTargets(application, ward))
        for (const [pick, formula] of begun.entries()) await happen({ kind: 'formula', formula, pick })
        await recomputeStatus(application, ward.tenantId)
        for (const [fact, isWorkedOff] of steps) {
          if (fact.kind === 'days') clock.set(startOf(addDays(dayAt(clock.now()), fact.count)))
          else await happen(fact)
          await expectSameStatus(opened(), ward)
          if (!isWorkedOff) continue
          await recomputeStatus(application, ward.tenantId)
          await expectSameTables(opened(), ward)
        }
      }),
      { numRuns: runs, endOnFailure: true },
    )
  }, 60_000)
})
