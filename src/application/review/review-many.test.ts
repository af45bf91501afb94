import { beforeEach, expect, it } from 'vitest'
import type { Actor } from '#application/actor.ts'
import { createAndOpen, reviewing } from '#tests/databases/review-work.ts'
import { codesOf, reportWork, valueOf } from '#tests/databases/report-work.ts'
import type { ReportingWard } from '#tests/databases/reporting-ward.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'
import { toMonth } from '#domain/shared/calendar.ts'
import { acceptReport } from '../report/accept-report.ts'
import type { ReportDetailView } from '../report/report-view.ts'
import { returnReportLines } from '../report/return-report-lines.ts'
import { submitReport } from '../report/submit-report.ts'
import { acceptReports } from './accept-reports.ts'
import { type QueueListing, listReviewLines, listReviewQueue } from './list-review-queue.ts'
import { getReviewProgress } from './review-progress.ts'

const REASON = [{ code: 'vague', text: 'Chưa nêu rõ kết quả cụ thể' }]
const GROUNDS = 'Biên bản kèm theo chỉ có 9/20 hộ'
const FIRST_PAGE: QueueListing = { sort: 'age', limit: 50, onlyRisky: false }

describeOnEveryDatabase('reviewing many reports', opened => {
  let ward: ReportingWard
  const app = () => opened().application
  const work = () => reportWork(opened())
  const review = () => reviewing(opened(), ward)
  const seen = ({ reportId, version, lines }: ReportDetailView) => ({
    reportId,
    version,
    lines: lines.map(line => ({ taskId: line.taskId, version: line.version })),
    verified: [],
  })
  const queueOf = (actor: Actor, listing: Partial<QueueListing> = {}) => listReviewQueue(app(), actor, { ...FIRST_PAGE, ...listing })

  beforeEach(async () => {
    opened().clock.set('2026-06-10T02:00:00.000Z')
    ward = await createAndOpen(opened())
  })

  it('accepts each report seen whole and leaves the others as they were, each with its own reasons', async () => {
    const { actor, task } = ward
    const whole = await review().send('head', 'committee', ['1.1', '1.2'])
    const half = await review().send('cell1', 'cluster1', ['1.3'])
    const changed = await review().send('cell2', 'cluster2', ['1.3'])
    const outcomes = await acceptReports(app(), actor.standing, [
      seen(whole),
      { ...seen(half), lines: [] },
      { ...seen(changed), lines: [{ taskId: task['1.3'], version: 1 }] },
      { ...seen(whole), reportId: '00000000-0000-7000-8000-000000000000' },
    ])
    expect(outcomes.map(({ accepted, refusals }) => [accepted, refusals.map(({ code, at }) => `${at} ${code}`)])).toEqual([
      [true, []],
      [false, ['lines[1.3] REVIEW_LINE_NOT_SEEN']],
      [false, ['lines[1.3] REVIEW_LINE_CHANGED']],
      [false, [' NOT_FOUND']],
    ])
    expect(await work().read(actor.clerk, whole.reportId)).toMatchObject({
      status: 'accepted',
      acceptedCount: 2,
      version: outcomes[0]?.version,
    })
    for (const left of [half, changed])
      expect(await work().read(actor.clerk, left.reportId)).toMatchObject({ status: 'submitted', version: left.version })
    const again = await acceptReports(app(), actor.standing, [seen(whole)])
    expect(again.map(item => item.refusals.map(({ code }) => code))).toEqual([['CHANGED_MEANWHILE']])
  })

  it('never accepts a report of any unit that the reviewer belongs to', async () => {
    const sent = await review().send('head', 'committee', ['1.1', '1.2'])
    const { memberships, ...clerk } = ward.actor.clerk
    const ofBoth: Actor = { ...clerk, memberships: [...memberships, { unitId: ward.unit.committee, role: 'officer' }] }
    const [outcome] = await acceptReports(app(), ofBoth, [seen(sent)])
    expect(outcome).toMatchObject({ accepted: false, refusals: [{ code: 'REVIEW_OF_OWN_UNIT' }] })
    expect((await queueOf(ofBoth)).items).toEqual([])
    expect((await queueOf(ward.actor.clerk)).items.map(item => item.reportId)).toEqual([sent.reportId])
    expect(await acceptReports(app(), ward.actor.head, [seen(sent)])).toMatchObject([{ refusals: [{ code: 'NOT_ALLOWED' }] }])
    expect(await acceptReports(app(), ward.actor.cell1, [seen(sent)])).toMatchObject([{ refusals: [{ code: 'NOT_FOUND' }] }])
  })

  it('keeps the claim and what the reviewer confirmed apart, the confirmed one counting', async () => {
    const { actor, task } = ward
    const sent = await review().send('head', 'committee', ['1.1', '1.2'])
    const without = { reportId: sent.reportId, seenVersion: sent.version, verified: [{ taskId: task['1.1'], rate: 20, reason: 'ít' }] }
    expect(codesOf(await acceptReport(app(), actor.clerk, without))).toEqual(['VERIFIED_REASON_SHORT'])
    const verified = [{ taskId: task['1.1'], rate: 20, reason: GROUNDS }]
    const done = valueOf(await acceptReport(app(), actor.clerk, { ...without, verified }))
    expect(done.lines.map(({ completionRate, verified: own }) => [completionRate, own?.rate, own?.reason])).toEqual([
      [40, 20, GROUNDS],
      [40, 40, ''],
    ])
    const figures = await app().unitOfWork.read(ward.tenantId, ({ tasks }) => tasks.listReportFigures(ward.planId))
    expect(
      figures.lines
        .filter(line => line.accepted)
        .map(line => line.rate)
        .toSorted((left, right) => (left ?? 0) - (right ?? 0)),
    ).toEqual([20, 40])
  })

  it('opens only what was sent back, round after round, and keeps what was verified before', async () => {
    const { actor, task } = ward
    const sent = await review().send('head', 'committee', ['1.1', '1.2'])
    const first = valueOf(
      await returnReportLines(app(), actor.clerk, {
        reportId: sent.reportId,
        seenVersion: sent.version,
        lines: [{ taskId: task['1.2'], reasons: REASON }],
        verified: [{ taskId: task['1.1'], rate: 30, reason: GROUNDS }],
      }),
    )
    expect(first.lines.map(line => line.verified?.rate ?? null)).toEqual([30, null])
    const wrongLine = { reportId: sent.reportId, seenVersion: first.version, verified: [{ taskId: task['1.1'], rate: 5, reason: GROUNDS }] }
    let version = first.version
    for (const round of [1, 2]) {
      valueOf(
        await work().save(actor.head, sent.reportId, task['1.2'], {
          result: `Đã lập danh sách 0${round} tổ hỗ trợ số theo Quyết định 15/QĐ-UBND`,
        }),
      )
      const again = valueOf(await submitReport(app(), actor.head, sent.reportId, version))
      expect(again.lines.map(line => line.editable)).toEqual([false, false])
      // A line accepted before is closed: nothing new can be said of it.
      expect(codesOf(await acceptReport(app(), actor.clerk, { ...wrongLine, seenVersion: again.version }))).toEqual([
        'VERIFIED_LINE_NOT_ACCEPTED',
      ])
      const risk = (await work().read(actor.clerk, sent.reportId)).lines[1]?.risk
      expect(risk?.reasons.find(({ code }) => code === 'RETURNED_BEFORE')).toMatchObject({ points: 10 * round, facts: { count: round } })
      const back = valueOf(
        await returnReportLines(app(), actor.clerk, {
          reportId: sent.reportId,
          seenVersion: again.version,
          lines: [{ taskId: task['1.2'], reasons: REASON }],
        }),
      )
      const forUnit = await work().read(actor.head, sent.reportId)
      expect(forUnit.lines.map(line => [line.editable, line.review.state])).toEqual([
        [false, 'accepted'],
        [true, 'returned'],
      ])
      version = back.version
    }
    expect((await work().read(actor.clerk, sent.reportId)).lines.map(line => line.verified?.rate ?? null)).toEqual([30, null])
  })

  it('lists what waits by age or by risk, page by page, whole reports or single lines', async () => {
    const { actor, task } = ward
    const first = await review().send('head', 'committee', ['1.1', '1.2'])
    opened().clock.set('2026-06-26T02:00:00.000Z')
    const late = await review().send('cell1', 'cluster1', ['1.3'])
    const copied = await review().send('cell2', 'cluster2', ['1.3'])
    expect((await queueOf(actor.clerk)).items.map(item => item.reportId)).toEqual([
      first.reportId,
      ...[late.reportId, copied.reportId].toSorted(),
    ])
    const byRisk = await queueOf(actor.clerk, { sort: 'risk' })
    expect(byRisk.items.map(item => [item.reportId, item.riskScore])).toEqual([
      [copied.reportId, 30],
      [late.reportId, 5],
      [first.reportId, 0],
    ])
    expect(byRisk.counts).toMatchObject({ reports: 3, lines: 4, riskyLines: 0 })
    expect(byRisk.items[2]?.lines.map(line => line.taskCode)).toEqual(['1.1', '1.2'])
    for (const sort of ['age', 'risk'] as const) {
      const whole = (await listReviewLines(app(), actor.clerk, { ...FIRST_PAGE, sort })).items.map(
        line => `${line.reportId} ${line.taskId}`,
      )
      const paged: string[] = []
      let after: QueueListing['after']
      do {
        const page = await listReviewLines(app(), actor.clerk, { ...FIRST_PAGE, sort, limit: 1, after })
        paged.push(...page.items.map(line => `${line.reportId} ${line.taskId}`))
        after = page.next ?? undefined
      } while (after !== undefined)
      expect(paged).toEqual(whole)
      expect(paged).toHaveLength(4)
      const reports: string[] = []
      do {
        const page = await queueOf(actor.clerk, { sort, limit: 1, after })
        reports.push(...page.items.map(item => item.reportId))
        after = page.next ?? undefined
      } while (after !== undefined)
      expect(reports).toEqual((await queueOf(actor.clerk, { sort })).items.map(item => item.reportId))
    }
    expect((await queueOf(actor.clerk, { taskId: task['1.3'] })).counts).toMatchObject({ reports: 2, lines: 2 })
    expect((await queueOf(actor.clerk, { unitId: ward.unit.committee })).total).toBe(1)
    expect((await queueOf(actor.clerk, { month: toMonth('2026-05') })).total).toBe(0)
    expect((await queueOf(actor.clerk, { onlyRisky: true })).items).toEqual([])
    expect((await queueOf(actor.head)).items).toEqual([])
  })

  it('tells only reviewers whose text a line repeats', async () => {
    await review().send('cell1', 'cluster1', ['1.3'])
    const copied = await review().send('cell2', 'cluster2', ['1.3'])
    const [forOffice] = (await work().read(ward.actor.clerk, copied.reportId)).lines
    expect(forOffice?.copyOf).toMatchObject({ unitName: 'Khu phố 1' })
    expect(forOffice?.warnings.map(({ code, facts }) => `${code} ${facts['unit']} ${facts['similarity']}`)).toContain(
      'NEARLY_SAME_AS_OTHER_UNIT Khu phố 1 100',
    )
    expect(forOffice?.risk?.reasons.map(({ code }) => code)).toEqual(['NEARLY_SAME_AS_OTHER_UNIT'])
    const [forUnit] = (await work().read(ward.actor.cell2, copied.reportId)).lines
    expect(forUnit).toMatchObject({ copyOf: null, risk: null, warnings: [] })
  })

  it('shows everybody who has acted and who has not, and of other units nothing more', async () => {
    const { actor } = ward
    const sent = await review().send('head', 'committee', ['1.1', '1.2'])
    opened().clock.set('2026-06-12T02:00:00.000Z')
    valueOf(
      await returnReportLines(app(), actor.clerk, {
        reportId: sent.reportId,
        seenVersion: sent.version,
        lines: [{ taskId: ward.task['1.2'], reasons: REASON }],
      }),
    )
    await review().send('cell1', 'cluster1', ['1.3'])
    opened().clock.set('2026-06-26T02:00:00.000Z')
    const question = { kind: 'month', month: toMonth('2026-06') } as const
    const turns = async (by: Actor) =>
      valueOf(await getReviewProgress(app(), by, question)).units.map(unit => [unit.unitName, unit.turn, unit.since, unit.lastBy])
    expect(await turns(actor.clerk)).toEqual([
      ['Văn phòng Đảng uỷ', 'unit', '2026-06-24T17:00:00.000Z', null],
      ['UBND phường', 'unit', '2026-06-12T02:00:00.000Z', 'clerk'],
      ['Khu phố 1', 'reviewer', '2026-06-12T02:00:00.000Z', 'cell1'],
      ['Khu phố 2', 'unit', '2026-06-24T17:00:00.000Z', null],
    ])
    expect((await turns(actor.cell1)).map(unit => unit.at(-1))).toEqual([null, null, 'cell1', null])
    const { reviewers, units } = valueOf(await getReviewProgress(app(), actor.cell2, question))
    expect(reviewers).toEqual([{ name: 'clerk', reviewed: 1, lastAt: '2026-06-12T02:00:00.000Z' }])
    expect(units.map(unit => unit.reportId !== null)).toEqual([false, false, false, true])
  })
})
