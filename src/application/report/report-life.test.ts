import { sql } from 'kysely'
import { beforeEach, expect, it } from 'vitest'
import { toMonth } from '#domain/shared/calendar.ts'
import { type ReportingWard, createReportingWard } from '#tests/databases/reporting-ward.ts'
import { GOOD_LINE, codesOf, reportWork, valueOf } from '#tests/databases/report-work.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'
import { acceptReport } from './accept-report.ts'
import { getReport } from './get-report.ts'
import { listReports } from './list-reports.ts'
import { openDuePeriods } from './open-due-periods.ts'
import { openPeriod } from './open-period.ts'
import { progressOf } from './report-progress.ts'
import { returnReportLines } from './return-report-lines.ts'
import { saveReportLine } from './save-report-line.ts'
import { submitReport } from './submit-report.ts'

const REASON = [{ code: 'vague', text: 'Chưa nêu rõ kết quả cụ thể' }]

describeOnEveryDatabase('the monthly report', opened => {
  let ward: ReportingWard
  const app = () => opened().application
  const work = () => reportWork(opened())

  beforeEach(async () => {
    opened().clock.set('2026-06-10T02:00:00.000Z')
    ward = await createReportingWard(app())
    await openDuePeriods(app(), ward.tenantId)
  })

  async function fill(month: string) {
    const { actor, unit, task } = ward
    const report = await work().findReport(actor.head, month, unit.committee)
    for (const code of ['1.1', '1.2'] as const) {
      valueOf(await work().save(actor.head, report.reportId, task[code]))
      valueOf(await work().attach(actor.head, report.reportId, task[code], { caption: `${month} ${code}` }))
    }
    return work().read(actor.head, report.reportId)
  }

  it('exists for every unit that reports, from the month of the plan to the current one, a line for each task', async () => {
    const page = await listReports(app(), ward.actor.clerk, { limit: 50 })
    expect(page.items.map(report => `${report.month} ${report.unitName} ${report.lineCount}`)).toEqual([
      '2026-06 Văn phòng Đảng uỷ 1',
      '2026-06 UBND phường 2',
      '2026-06 Khu phố 1 1',
      '2026-06 Khu phố 2 1',
      '2026-05 Văn phòng Đảng uỷ 1',
      '2026-05 UBND phường 2',
      '2026-05 Khu phố 1 1',
      '2026-05 Khu phố 2 1',
    ])
    expect(page.items[0]).toMatchObject({
      status: 'draft',
      timeliness: 'not_due',
      lastDay: '2026-06-24',
      dueAt: '2026-06-24T17:00:00.000Z',
      version: 1,
    })
    expect(page.items[4]).toMatchObject({ timeliness: 'missing', lastDay: '2026-05-31' })
  })

  it('is opened once, however often the day’s work is done and whoever opens it by hand', async () => {
    expect(await openDuePeriods(app(), ward.tenantId)).toEqual({ created: 0, existing: 8 })
    expect(valueOf(await openPeriod(app(), ward.actor.clerk, toMonth('2026-06')))).toEqual({ created: 0, existing: 4 })
    expect(codesOf(await openPeriod(app(), ward.actor.clerk, toMonth('2026-07')))).toEqual(['PERIOD_IN_FUTURE'])
    expect(codesOf(await openPeriod(app(), ward.actor.clerk, toMonth('2026-04')))).toEqual(['PERIOD_BEFORE_PLAN'])
  })

  it('comes page by page without gaps', async () => {
    const seen: string[] = []
    let after
    do {
      const page = await listReports(app(), ward.actor.clerk, { limit: 3, after })
      expect(page.total).toBe(8)
      seen.push(...page.items.map(report => report.reportId))
      after = page.next ?? undefined
    } while (after !== undefined)
    expect(new Set(seen).size).toBe(8)
    expect(seen).toHaveLength(8)
  })

  it('is not submitted empty: every reason of every line comes at once', async () => {
    const report = await work().findReport(ward.actor.head, '2026-06', ward.unit.committee)
    expect(report.allowedActions).toEqual(['edit', 'submit'])
    const outcome = await submitReport(app(), ward.actor.head, report.reportId, report.version)
    expect(outcome.ok ? [] : outcome.refusals.map(item => `${item.at} ${item.code}`)).toEqual([
      'lines[1.1].result RESULT_MISSING',
      'lines[1.1].completionRate COMPLETION_RATE_MISSING',
      'lines[1.2].result RESULT_MISSING',
      'lines[1.2].completionRate COMPLETION_RATE_MISSING',
    ])
    expect((await work().read(ward.actor.head, report.reportId)).status).toBe('draft')
  })

  it('shows while it is written what a submission would refuse', async () => {
    const { reportId } = await work().findReport(ward.actor.head, '2026-06', ward.unit.committee)
    const line = valueOf(
      await work().save(ward.actor.head, reportId, ward.task['1.1'], {
        result: 'Đang thực hiện theo kế hoạch',
        difficulty: 'Thiếu kinh phí mua thiết bị',
      }),
    )
    expect(line.refusals.map(item => item.code)).toEqual([
      'EVIDENCE_MISSING',
      'VAGUE_WORDS',
      'DIFFICULTY_WITHOUT_PROPOSAL',
      'DIFFICULTY_WITHOUT_NEXT_DEADLINE',
    ])
  })

  it('keeps a line against somebody who saw an older version of it', async () => {
    const { reportId, lines } = await work().findReport(ward.actor.head, '2026-06', ward.unit.committee)
    const [line] = lines
    const place = { reportId, taskId: line?.taskId ?? '', seenVersion: line?.version ?? 0 }
    const change = {
      result: 'Bản của người thứ nhất',
      completionRate: 10,
      difficulty: '',
      proposal: '',
      nextActionDue: null,
      noActivityReason: '',
      gapReason: '',
      deliverables: [],
    }
    expect(valueOf(await saveReportLine(app(), ward.actor.head, place, change)).version).toBe(place.seenVersion + 1)
    expect(codesOf(await saveReportLine(app(), ward.actor.officer, place, { ...change, result: 'Bản của người thứ hai' }))).toEqual([
      'CHANGED_MEANWHILE',
    ])
    expect((await work().read(ward.actor.head, reportId)).lines[0]?.result).toBe('Bản của người thứ nhất')
  })

  it('keeps one of two saves and opens one set of reports when they happen at the very same time', async () => {
    const { reportId } = await work().findReport(ward.actor.head, '2026-06', ward.unit.committee)
    const save = (result: string) =>
      saveReportLine(app(), ward.actor.head, { reportId, taskId: ward.task['1.1'], seenVersion: 1 }, { ...GOOD_LINE, result })
    const saved = await Promise.all([save('Bản một'), save('Bản hai')])
    expect(saved.filter(outcome => outcome.ok)).toHaveLength(1)
    expect(saved.flatMap(codesOf)).toEqual(['CHANGED_MEANWHILE'])
    opened().clock.set('2026-07-05T02:00:00.000Z')
    const opening = await Promise.all([openDuePeriods(app(), ward.tenantId), openDuePeriods(app(), ward.tenantId)])
    expect(opening.reduce((sum, item) => sum + item.created, 0)).toBe(4)
    expect((await listReports(app(), ward.actor.clerk, { limit: 50 })).total).toBe(12)
    expect(await app().unitOfWork.read(ward.tenantId, stores => stores.audit.findBreak())).toBeUndefined()
  })

  it('takes no text under a secret mark, no ratio above 100 and no deliverable of another task, even as a draft', async () => {
    const { reportId } = await work().findReport(ward.actor.head, '2026-06', ward.unit.committee)
    const outcome = await work().save(ward.actor.head, reportId, ward.task['1.1'], {
      result: 'Theo văn bản TUYỆT MẬT số 3',
      completionRate: 120,
      deliverables: [{ deliverableId: ward.deliverable.lodging, claim: 'done' }],
    })
    expect(codesOf(outcome)).toEqual(['COMPLETION_RATE_OUT_OF_RANGE', 'STATE_SECRET_MARK', 'DELIVERABLE_UNKNOWN'])
  })

  it('is seen by its own unit and the office only, and is not there for another ward', async () => {
    const own = await listReports(app(), ward.actor.cell1, { limit: 50 })
    expect([...new Set(own.items.map(report => report.unitName))]).toEqual(['Khu phố 1'])
    const { reportId } = await work().findReport(ward.actor.head, '2026-06', ward.unit.committee)
    expect(codesOf(await getReport(app(), ward.actor.cell1, reportId))).toEqual(['NOT_FOUND'])
    expect(
      codesOf(
        await saveReportLine(
          app(),
          ward.actor.cell1,
          { reportId, taskId: ward.task['1.1'], seenVersion: 1 },
          {
            result: '',
            completionRate: null,
            difficulty: '',
            proposal: '',
            nextActionDue: null,
            noActivityReason: '',
            gapReason: '',
            deliverables: [],
          },
        ),
      ),
    ).toEqual(['NOT_FOUND'])
    const other = await createReportingWard(app())
    expect(codesOf(await getReport(app(), other.actor.clerk, reportId))).toEqual(['NOT_FOUND'])
    expect((await listReports(app(), other.actor.clerk, { limit: 50 })).items).toEqual([])
    expect(codesOf(await work().save(ward.actor.clerk, reportId, ward.task['1.1']))).toEqual(['NOT_ALLOWED'])
  })

  it('is submitted by an officer only when the head has delegated it', async () => {
    const report = await fill('2026-06')
    expect((await work().read(ward.actor.officer, report.reportId)).allowedActions).toEqual(['edit'])
    expect(codesOf(await submitReport(app(), ward.actor.officer, report.reportId, report.version))).toEqual(['SUBMITTER_NOT_HEAD'])
    const trusted = { ...ward.actor.officer, delegatingUnits: [ward.unit.committee] }
    expect((await work().read(trusted, report.reportId)).allowedActions).toEqual(['edit', 'submit'])
  })

  it('lives its whole life: on time, returned, mended late, accepted', async () => {
    const { actor, task, unit, deliverable } = ward
    await fill('2026-06')
    const states = async () => {
      const lines = (await work().findReport(actor.head, '2026-06', unit.committee)).lines
      return lines.flatMap(line => line.deliverables.map(item => item.state))
    }
    const draft = await work().findReport(actor.head, '2026-06', unit.committee)
    valueOf(
      await work().save(actor.head, draft.reportId, task['1.1'], { deliverables: [{ deliverableId: deliverable.rules, claim: 'done' }] }),
    )
    valueOf(
      await work().save(actor.head, draft.reportId, task['1.2'], {
        deliverables: [{ deliverableId: deliverable.list, claim: 'in_progress' }],
      }),
    )
    expect(await states()).toEqual(['not_started', 'not_started'])

    opened().clock.set('2026-06-24T16:59:59.999Z')
    const sent = valueOf(await submitReport(app(), actor.head, draft.reportId, draft.version))
    expect(sent).toMatchObject({
      status: 'submitted',
      timeliness: 'on_time',
      firstSubmittedAt: '2026-06-24T16:59:59.999Z',
      allowedActions: [],
    })
    expect(sent.lines.map(line => line.editable)).toEqual([false, false])
    expect(await states()).toEqual(['submitted', 'in_progress'])
    expect(codesOf(await work().save(actor.head, sent.reportId, task['1.1']))).toEqual(['REPORT_NOT_OPEN_FOR_EDIT'])

    const queue = await listReports(app(), actor.clerk, { limit: 50, queue: 'toReview' })
    expect(queue.items.map(report => report.reportId)).toEqual([sent.reportId])

    opened().clock.set('2026-06-26T02:00:00.000Z')
    expect(
      codesOf(
        await returnReportLines(app(), actor.clerk, {
          reportId: sent.reportId,
          seenVersion: draft.version,
          lines: [{ taskId: task['1.2'], reasons: REASON }],
        }),
      ),
    ).toEqual(['CHANGED_MEANWHILE'])
    const refusedReturn = await returnReportLines(app(), actor.clerk, {
      reportId: sent.reportId,
      seenVersion: sent.version,
      lines: [{ taskId: task['1.2'], reasons: [{ code: 'ugly', text: 'x' }] }],
    })
    expect(codesOf(refusedReturn)).toEqual(['RETURN_REASON_SHORT', 'RETURN_REASON_UNKNOWN'])
    const returned = valueOf(
      await returnReportLines(app(), actor.clerk, {
        reportId: sent.reportId,
        seenVersion: sent.version,
        lines: [{ taskId: task['1.2'], reasons: REASON }],
      }),
    )
    expect(returned).toMatchObject({ status: 'returned', returnedCount: 1, acceptedCount: 1 })
    expect(returned.lines.map(line => line.review)).toMatchObject([
      { state: 'accepted' },
      { state: 'returned', reasons: REASON, by: 'clerk', at: '2026-06-26T02:00:00.000Z' },
    ])
    expect(await states()).toEqual(['accepted', 'in_progress'])

    expect(codesOf(await work().save(actor.head, sent.reportId, task['1.1']))).toEqual(['LINE_NOT_RETURNED'])
    expect(codesOf(await submitReport(app(), actor.head, sent.reportId, returned.version))).toEqual(['RETURNED_LINE_UNCHANGED'])
    valueOf(
      await work().save(actor.head, sent.reportId, task['1.2'], {
        result: 'Đã lập danh sách 05 tổ hỗ trợ số theo Quyết định 15/QĐ-UBND',
        deliverables: [{ deliverableId: deliverable.list, claim: 'done' }],
      }),
    )
    const again = valueOf(await submitReport(app(), actor.head, sent.reportId, returned.version))
    expect(again).toMatchObject({
      status: 'resubmitted',
      timeliness: 'on_time',
      firstSubmittedAt: '2026-06-24T16:59:59.999Z',
      submittedAt: '2026-06-26T02:00:00.000Z',
    })
    expect(await states()).toEqual(['accepted', 'submitted'])

    const done = valueOf(await acceptReport(app(), actor.standing, { reportId: sent.reportId, seenVersion: again.version }))
    expect(done).toMatchObject({ status: 'accepted', acceptedCount: 2, returnedCount: 0, allowedActions: [] })
    expect(done.events.map(event => `${event.kind} ${event.byName}`)).toEqual([
      'opened ',
      'submitted head',
      'returned clerk',
      'resubmitted head',
      'accepted standing',
    ])
    expect(done.events[2]?.note).toBe('1.2: Chưa nêu rõ kết quả cụ thể')
    expect(await states()).toEqual(['accepted', 'accepted'])
    expect(codesOf(await acceptReport(app(), actor.clerk, { reportId: sent.reportId, seenVersion: done.version }))).toEqual([
      'REPORT_NOT_OPEN_FOR_REVIEW',
    ])
    await expectRecorded(sent.reportId)
  })

  /** The kept status is what all events say, and every change stands in the audit. */
  async function expectRecorded(reportId: string) {
    await app().unitOfWork.read(ward.tenantId, async ({ reports, audit }) => {
      const report = await reports.findReport(reportId)
      const progress = progressOf(await reports.listEvents(reportId))
      expect(report).toMatchObject({
        status: progress.status,
        firstSubmittedAt: progress.firstSubmittedAt,
        submittedAt: progress.lastSubmittedAt,
        acceptedAt: progress.acceptedAt,
      })
      expect(progress.lines).toEqual({ '1.1': 'accepted', '1.2': 'accepted' })
      const actions = (await audit.list({ entity: 'report', entityId: reportId, limit: 100 })).map(entry => entry.action)
      expect(new Set(actions)).toEqual(new Set(['reportLine.save', 'evidence.attach', 'report.submit', 'report.return', 'report.accept']))
      expect(await audit.findBreak()).toBeUndefined()
    })
  }

  it('cannot have an event rewritten, not even by hand in the database', async () => {
    const { database, dialect } = opened()
    const changed = database.transaction().execute(async transaction => {
      if (dialect === 'postgres') await sql`select set_config('app.tenant', ${ward.tenantId}, true)`.execute(transaction)
      await transaction.updateTable('reportEvent').set({ note: 'sửa' }).where('tenantId', '=', ward.tenantId).execute()
    })
    await expect(changed).rejects.toThrow('append-only')
  })

  it('is late from the first moment after its last day, and missing while nothing came', async () => {
    const { actor, unit } = ward
    opened().clock.set('2026-06-24T17:00:00.000Z')
    const own = await work().findReport(actor.cell1, '2026-06', unit.cluster1)
    expect(own.timeliness).toBe('missing')
    const line = own.lines[0]
    valueOf(
      await work().save(actor.cell1, own.reportId, line?.taskId ?? '', {
        result: '',
        completionRate: null,
        noActivityReason: 'Trong tháng chưa đến kỳ rà soát nhà trọ của khu phố',
      }),
    )
    const sent = valueOf(await submitReport(app(), actor.cell1, own.reportId, own.version))
    expect(sent).toMatchObject({ status: 'submitted', timeliness: 'late' })
    expect((await work().findReport(actor.clerk, '2026-06', unit.cluster2)).timeliness).toBe('missing')
  })

  it('is never reviewed by people of the unit that wrote it', async () => {
    const { actor, unit, task } = ward
    const other = await fill('2026-06')
    valueOf(await submitReport(app(), actor.head, other.reportId, other.version))
    const own = await work().findReport(actor.clerk, '2026-06', unit.office)
    valueOf(await work().save(actor.clerk, own.reportId, task['2.1']))
    valueOf(await work().attach(actor.clerk, own.reportId, task['2.1']))
    const sent = valueOf(await submitReport(app(), actor.clerk, own.reportId, own.version))
    expect(sent.allowedActions).toEqual([])
    expect(codesOf(await acceptReport(app(), actor.clerk, { reportId: sent.reportId, seenVersion: sent.version }))).toEqual([
      'REVIEW_OF_OWN_UNIT',
    ])
    const queue = await listReports(app(), actor.clerk, { limit: 50, queue: 'toReview' })
    expect(queue.items.map(report => report.unitName)).toEqual(['UBND phường'])
    expect(codesOf(await acceptReport(app(), actor.head, { reportId: sent.reportId, seenVersion: sent.version }))).toEqual(['NOT_FOUND'])
  })

  it('shows last month beside this one and warns of the same text and the same picture', async () => {
    const june = await fill('2026-06')
    valueOf(await submitReport(app(), ward.actor.head, june.reportId, june.version))
    opened().clock.set('2026-07-05T02:00:00.000Z')
    expect(await openDuePeriods(app(), ward.tenantId)).toEqual({ created: 4, existing: 8 })
    const july = await fill('2026-07')
    expect(july.lines[0]?.previous).toMatchObject({ month: '2026-06', completionRate: 40 })
    expect(july.lines[0]?.warnings.map(item => item.code)).toEqual(['NEARLY_SAME_AS_LAST_MONTH', 'SAME_EVIDENCE_AS_BEFORE'])
  })

  it('follows a change of assignments in the running month, without losing what was written', async () => {
    const { actor, unit, task, tenantId } = ward
    opened().clock.set('2026-07-05T02:00:00.000Z')
    await openDuePeriods(app(), tenantId)
    await fill('2026-07')
    await app().unitOfWork.run({ tenantId, actor: { memberId: null, name: 'Thử' } }, async ({ tasks }) => {
      await tasks.replaceAssignments(task['2.1'], [
        { taskId: task['2.1'], unitId: unit.office, role: 'lead', reports: true, sourceText: '', headMemberId: null, focalMemberId: null },
        {
          taskId: task['2.1'],
          unitId: unit.cluster2,
          role: 'coLead',
          reports: true,
          sourceText: '',
          headMemberId: null,
          focalMemberId: null,
        },
      ])
      await tasks.replaceAssignments(task['1.2'], [
        {
          taskId: task['1.2'],
          unitId: unit.cluster1,
          role: 'lead',
          reports: true,
          sourceText: '',
          headMemberId: null,
          focalMemberId: null,
        },
      ])
    })
    await openDuePeriods(app(), tenantId)
    const codes = async (unitId: string) => (await work().findReport(actor.clerk, '2026-07', unitId)).lines.map(line => line.taskCode)
    expect(await codes(unit.cluster2)).toEqual(['1.3', '2.1'])
    expect(await codes(unit.cluster1)).toEqual(['1.2', '1.3'])
    expect(await codes(unit.committee)).toEqual(['1.1', '1.2'])
    expect((await work().findReport(actor.clerk, '2026-06', unit.cluster2)).lines).toHaveLength(1)
  })
})
