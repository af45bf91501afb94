import fc from 'fast-check'
import { expect, it } from 'vitest'
import { expectSameStatus, expectSameTables } from '#tests/status/expect-same-status.ts'
import { type FactKind, type ReportFact, SENDERS, reportFacts, reportHappenings } from '#tests/status/report-facts.ts'
import { addStatusTargets } from '#tests/status/status-targets.ts'
import { createReportingWard } from '#tests/databases/reporting-ward.ts'
import { createAndOpen, reviewing } from '#tests/databases/review-work.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'
import { recomputeStatus } from './recompute-status.ts'

/** An order in which everything comes about: sent, accepted, given more time, returned, locked and corrected. */
const STORY: readonly (readonly [FactKind, number, number])[] = [
  ['day', 3, 0],
  ['extend', 4, 0],
  ['send', 0, 40],
  ['accept', 0, 0],
  ['send', 4, 70],
  ['return', 0, 0],
  ['work', 4, 0],
  ['work', 3, 0],
  ['assign', 1, 0],
  ['type', 0, 65],
  ['unit', 4, 0],
  ['day', 18, 0],
  ['day', 18, 0],
  ['correct', 0, 90],
  ['assign', 3, 0],
  ['send', 0, 100],
  ['accept', 0, 0],
]

describeOnEveryDatabase('kept statuses', opened => {
  const app = () => opened().application

  async function begin() {
    opened().clock.set('2026-06-02T02:00:00.000Z')
    const ward = await createReportingWard(app())
    await addStatusTargets(app(), ward)
    const happenings = reportHappenings(opened(), ward)
    await happenings.happen({ kind: 'day', pick: 3, rate: 0 })
    await recomputeStatus(app(), ward.tenantId)
    return { ward, happenings }
  }

  it('follow every kind of fact, and are written no second time for it', async () => {
    const { ward, happenings } = await begin()
    for (const [kind, pick, rate] of STORY) {
      await happenings.happen({ kind, pick, rate })
      await expectSameStatus(opened(), ward)
      await recomputeStatus(app(), ward.tenantId)
      await expectSameTables(opened(), ward)
      expect(await recomputeStatus(app(), ward.tenantId)).toEqual({ written: 0, marks: 0 })
    }
    expect(happenings.missing()).toEqual([])
  }, 60_000)

  it('are what the whole history gives, whatever happens in whatever order', async () => {
    const [runs, length] = opened().dialect === 'sqlite' ? [2, 25] : [1, 12]
    const step: fc.Arbitrary<readonly [ReportFact, boolean]> = fc.tuple(reportFacts, fc.boolean())
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: length, maxLength: length }), async steps => {
        const { ward, happenings } = await begin()
        for (const [fact, isWorkedOff] of steps) {
          await happenings.happen(fact)
          await expectSameStatus(opened(), ward)
          if (!isWorkedOff) continue
          await recomputeStatus(app(), ward.tenantId)
          await expectSameTables(opened(), ward)
        }
      }),
      { numRuns: runs, endOnFailure: true },
    )
  }, 60_000)

  it('are computed anew when the clock goes back, and say since when they stand', async () => {
    opened().clock.set('2026-06-02T02:00:00.000Z')
    const ward = await createAndOpen(opened())
    for (const [person, of, codes] of SENDERS) await reviewing(opened(), ward).send(person, of, codes, '2026-05')
    await recomputeStatus(app(), ward.tenantId)
    const told = () => app().unitOfWork.read(ward.tenantId, stores => stores.status.list(ward.planId, ['task']))
    const first = await told()
    opened().clock.set('2026-07-03T02:00:00.000Z')
    await recomputeStatus(app(), ward.tenantId)
    const before = new Map(first.map(row => [row.subjectId, row]))
    const isChanged = (row: (typeof first)[number]) => before.get(row.subjectId)?.light !== row.light
    const changed = (await told()).filter(isChanged)
    expect(changed.map(row => [row.light, row.changedOn])).toEqual(changed.map(() => ['late', '2026-07-03']))
    expect(changed.length).toBeGreaterThan(0)
    const same = (await told()).filter(row => !isChanged(row))
    expect(same.map(row => row.changedOn)).toEqual(same.map(() => '2026-06-02'))
    opened().clock.set('2026-06-02T02:00:00.000Z')
    await recomputeStatus(app(), ward.tenantId)
    await expectSameTables(opened(), ward)
    expect((await told()).map(row => row.light)).toEqual(first.map(row => row.light))
  })
})
