import { beforeEach, expect, it } from 'vitest'
import { findActorAfterSignIn } from '../access/find-actor.ts'
import { openDuePeriods } from '../report/open-due-periods.ts'
import { listReports } from '../report/list-reports.ts'
import { getReport } from '../report/get-report.ts'
import { submitReport } from '../report/submit-report.ts'
import { acceptReport } from '../report/accept-report.ts'
import { saveReportLine } from '../report/save-report-line.ts'
import {
  type Day,
  type Month,
  addDays,
  dayAt,
  instantToMilliseconds,
  millisecondsToInstant,
  startOf,
  toDay,
  toMonth,
} from '#domain/shared/calendar.ts'
import { type ReportingWard, createReportingWard } from '#tests/databases/reporting-ward.ts'
import { valueOf } from '#tests/databases/report-work.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'
import { buildTimeliness } from './build-timeliness.ts'
import { declareNothing } from './declare-nothing.ts'
import { appointDeputy, listDeputies, revokeDeputy } from './deputies.ts'
import { askExtension, decideExtension, listExtensions, withdrawExtension } from './extensions.ts'
import { decideDays, getCalendar, removeDecision } from './working-calendar.ts'

const JUNE = toMonth('2026-06')
const REASON = 'Không có việc nào phát sinh ở đơn vị trong kỳ báo cáo này.'

describeOnEveryDatabase('periods', opened => {
  let ward: ReportingWard
  const app = () => opened().application
  const at = (moment: string) => opened().clock.set(moment)

  beforeEach(async () => {
    at('2026-05-26T02:00:00.000Z')
    ward = await createReportingWard(app())
    await app().unitOfWork.run({ tenantId: ward.tenantId, actor: { memberId: null, name: 'Thử' } }, async ({ organisation }) => {
      const before = await organisation.getWard()
      await organisation.saveWard({
        ...before,
        periodKinds: ['month', 'quarter', 'year', 'phase', 'campaign'],
        version: before.version + 1,
      })
    })
  })

  async function openAt(moment: string) {
    at(moment)
    return openDuePeriods(app(), ward.tenantId)
  }
  async function reportOf(unitId: string, kind: 'month' | 'quarter', month: Month = JUNE) {
    const { items } = await listReports(app(), ward.actor.clerk, { kind, month, unitId, limit: 10 })
    const [report] = items
    if (report === undefined) throw new Error('No such report')
    return report
  }
  /** Declares and sends a whole report. */
  async function send(person: keyof ReportingWard['actor'], unitId: string, kind: 'month' | 'quarter', month: Month = JUNE) {
    const { reportId, version } = await reportOf(unitId, kind, month)
    const actor = ward.actor[person]
    expect(await declareNothing(app(), actor, { reportId, seenVersion: version, reason: REASON })).toMatchObject({ ok: true })
    expect(await submitReport(app(), actor, reportId, version + 1)).toMatchObject({ ok: true })
    return reportId
  }

  it('open a quarter in its last month beside the month itself, once, and name it in the list', async () => {
    await openAt('2026-05-26T02:00:00.000Z')
    expect((await listReports(app(), ward.actor.clerk, { limit: 50 })).items.map(report => report.kind)).not.toContain('quarter')
    await openAt('2026-06-01T02:00:00.000Z')
    expect(await openAt('2026-06-02T02:00:00.000Z')).toMatchObject({ created: 0 })
    expect(await reportOf(ward.unit.committee, 'quarter')).toMatchObject({
      kind: 'quarter',
      month: JUNE,
      lastDay: '2026-06-24',
      state: 'not_due',
    })
  })

  it('show beside a quarter’s line what the accepted months said', async () => {
    await openAt('2026-05-26T02:00:00.000Z')
    const reportId = await send('head', ward.unit.committee, 'month', toMonth('2026-05'))
    const { version } = await reportOf(ward.unit.committee, 'month', toMonth('2026-05'))
    expect(await acceptReport(app(), ward.actor.clerk, { reportId, seenVersion: version })).toMatchObject({ ok: true })
    await openAt('2026-06-01T02:00:00.000Z')
    const quarter = await reportOf(ward.unit.committee, 'quarter')
    const shown = await getReport(app(), ward.actor.head, quarter.reportId)
    if (!shown.ok) throw new Error('refused')
    expect(shown.value.lines.map(line => line.monthly.map(month => month.month))).toEqual([['2026-05'], ['2026-05']])
    expect(shown.value.lines[0]?.previous).toMatchObject({ kind: 'month', month: '2026-05' })
  })

  it('declare nothing for every line at once, never with an empty reason, and leave a written line alone', async () => {
    await openAt('2026-06-01T02:00:00.000Z')
    const report = await reportOf(ward.unit.committee, 'month')
    const place = { reportId: report.reportId, seenVersion: report.version }
    expect(await declareNothing(app(), ward.actor.head, { ...place, reason: 'Không.' })).toMatchObject({
      ok: false,
      refusals: [{ code: 'NO_ACTIVITY_REASON_SHORT' }],
    })
    const detail = await getReport(app(), ward.actor.head, report.reportId)
    if (!detail.ok) throw new Error('refused')
    const [first] = detail.value.lines
    if (first === undefined) throw new Error('No line')
    const written = {
      result: 'Ban hành Quyết định số 12/QĐ-UBND.',
      completionRate: 40,
      difficulty: '',
      proposal: '',
      nextActionDue: null,
      noActivityReason: '',
      gapReason: '',
      deliverables: [],
    }
    expect(
      await saveReportLine(app(), ward.actor.head, { ...place, taskId: first.taskId, seenVersion: first.version }, written),
    ).toMatchObject({ ok: true })
    const declared = await declareNothing(app(), ward.actor.head, { ...place, reason: REASON })
    if (!declared.ok) throw new Error('refused')
    expect(declared.value.nothingToReport).toBe(false)
    expect(declared.value.lines.map(line => line.noActivityReason)).toEqual(['', REASON])
    expect(await declareNothing(app(), ward.actor.cell1, { ...place, reason: REASON })).toMatchObject({ ok: false })
  })

  it('give more time that was asked for before the deadline, with the old day kept, and never afterwards', async () => {
    await openAt('2026-06-01T02:00:00.000Z')
    const report = await reportOf(ward.unit.committee, 'month')
    const wish = { reportId: report.reportId, reason: 'Số liệu của hai tổ chưa đối chiếu xong.', wantedDay: toDay('2026-06-28') }
    expect(await askExtension(app(), ward.actor.head, { ...wish, reason: 'Bận', wantedDay: toDay('2026-06-24') })).toMatchObject({
      ok: false,
      refusals: [{ code: 'EXTENSION_REASON_SHORT' }, { code: 'EXTENSION_DAY_NOT_LATER' }],
    })
    at('2026-06-24T16:59:59.000Z')
    const asked = await askExtension(app(), ward.actor.head, wish)
    if (!asked.ok) throw new Error('refused')
    expect(await askExtension(app(), ward.actor.head, wish)).toMatchObject({ ok: false, refusals: [{ code: 'EXTENSION_ASKED_ALREADY' }] })
    at('2026-06-25T02:00:00.000Z')
    const place = { extensionId: asked.value.extensionId, seenVersion: 1 }
    expect(await decideExtension(app(), ward.actor.head, { ...place, granted: true, day: null, note: '' })).toMatchObject({
      ok: false,
      refusals: [{ code: 'NOT_ALLOWED' }],
    })
    expect(await decideExtension(app(), ward.actor.clerk, { ...place, granted: false, day: null, note: ' ' })).toMatchObject({
      ok: false,
      refusals: [{ code: 'EXTENSION_NOTE_MISSING' }],
    })
    const granted = await decideExtension(app(), ward.actor.clerk, { ...place, granted: true, day: toDay('2026-06-27'), note: '' })
    expect(granted).toMatchObject({
      ok: true,
      value: { state: 'granted', lastDayBefore: '2026-06-24', lastDay: '2026-06-27', grantedDay: '2026-06-27' },
    })
    expect(await withdrawExtension(app(), ward.actor.head, { ...place, seenVersion: 2 })).toMatchObject({
      ok: false,
      refusals: [{ code: 'EXTENSION_SETTLED' }],
    })
    const detail = await getReport(app(), ward.actor.head, report.reportId)
    expect(detail).toMatchObject({
      ok: true,
      value: { lastDay: '2026-06-27', events: [{ kind: 'opened' }, { kind: 'extended', moved: { from: '2026-06-24', to: '2026-06-27' } }] },
    })
    const quarter = await reportOf(ward.unit.committee, 'quarter')
    expect(await askExtension(app(), ward.actor.head, { ...wish, reportId: quarter.reportId })).toMatchObject({
      ok: false,
      refusals: [{ code: 'EXTENSION_AFTER_DEADLINE' }],
    })
    expect(await listExtensions(app(), ward.actor.clerk, { offset: 0, limit: 10 })).toMatchObject({ total: 1 })
  })

  it('are not decided on by the unit that asks, even in the office', async () => {
    await openAt('2026-06-01T02:00:00.000Z')
    const report = await reportOf(ward.unit.office, 'month')
    const asked = await askExtension(app(), ward.actor.clerk, {
      reportId: report.reportId,
      reason: 'Chờ số liệu của các đơn vị khác.',
      wantedDay: toDay('2026-06-28'),
    })
    if (!asked.ok) throw new Error(JSON.stringify(asked))
    expect(asked.value.allowedActions).toEqual(['withdraw'])
    const decision = { extensionId: asked.value.extensionId, seenVersion: 1, granted: true, day: null, note: '' }
    expect(await decideExtension(app(), ward.actor.clerk, decision)).toMatchObject({
      ok: false,
      refusals: [{ code: 'EXTENSION_OWN_UNIT' }],
    })
  })

  it('follow the office’s calendar where the deadline has not passed, and record the move', async () => {
    await app().unitOfWork.run({ tenantId: ward.tenantId, actor: { memberId: null, name: 'Thử' } }, async ({ organisation }) => {
      await organisation.saveWard({ ...(await organisation.getWard()), rollNonWorking: 'next' })
    })
    await openAt('2026-05-26T02:00:00.000Z')
    await openAt('2026-06-01T02:00:00.000Z')
    const decision = {
      firstDay: toDay('2026-06-24'),
      lastDay: toDay('2026-06-25'),
      kind: 'off',
      occasion: 'other',
      name: 'Nghỉ bão',
      source: 'Công điện 1',
    } as const
    const decided = await decideDays(app(), ward.actor.clerk, decision)
    expect(decided).toMatchObject({ ok: true, value: { changed: 2 } })
    expect(await decideDays(app(), ward.actor.clerk, decision)).toMatchObject({
      ok: false,
      refusals: [{ code: 'CALENDAR_DAY_DECIDED' }, { code: 'CALENDAR_DAY_DECIDED' }],
    })
    expect(await reportOf(ward.unit.committee, 'month')).toMatchObject({ lastDay: '2026-06-26' })
    expect(await reportOf(ward.unit.committee, 'month', toMonth('2026-05'))).toMatchObject({ lastDay: '2026-05-31' })
    expect((await getCalendar(app(), ward.actor.head, 2026)).days.filter(day => day.own).map(day => day.day)).toEqual([
      '2026-06-24',
      '2026-06-25',
    ])
    expect(await removeDecision(app(), ward.actor.clerk, toDay('2026-06-24'))).toMatchObject({ ok: true })
    expect(await reportOf(ward.unit.committee, 'month')).toMatchObject({ lastDay: '2026-06-24' })
  })

  it('let a deputy act for an absent head while it lasts, with both names in the record', async () => {
    await openAt('2026-06-01T02:00:00.000Z')
    const wish = {
      unitId: ward.unit.committee,
      absentMemberId: ward.actor.head.memberId,
      deputyMemberId: ward.actor.officer.memberId,
      firstDay: toDay('2026-06-02'),
      lastDay: toDay('2026-06-05'),
      reason: 'Đi học tập trung',
      documentNumber: '12/QĐ-UBND',
    }
    const appointed = await appointDeputy(app(), ward.actor.head, wish)
    if (!appointed.ok) throw new Error(JSON.stringify(appointed))
    expect(await appointDeputy(app(), ward.actor.head, wish)).toMatchObject({ ok: false, refusals: [{ code: 'DEPUTY_OVERLAPS' }] })
    const acting = async () => (await findActorAfterSignIn(app(), ward.tenantId, ward.actor.officer.memberId))?.actor
    expect((await acting())?.actsFor).toEqual([])
    at('2026-06-02T02:00:00.000Z')
    const deputy = await acting()
    if (deputy === undefined) throw new Error('Nobody')
    expect(await appointDeputy(app(), deputy, { ...wish, firstDay: toDay('2026-06-20'), lastDay: toDay('2026-06-21') })).toMatchObject({
      ok: false,
      refusals: [{ code: 'DEPUTY_BY_DEPUTY' }],
    })
    const { reportId, version } = await reportOf(ward.unit.committee, 'month')
    expect(await declareNothing(app(), deputy, { reportId, seenVersion: version, reason: REASON })).toMatchObject({ ok: true })
    const sent = await submitReport(app(), deputy, reportId, version + 1)
    expect(sent).toMatchObject({ ok: true, value: { events: [{}, { kind: 'submitted', byName: 'officer', onBehalfOf: 'head' }] } })
    at('2026-06-06T02:00:00.000Z')
    expect((await acting())?.actsFor).toEqual([])
    expect(await revokeDeputy(app(), ward.actor.head, { deputyId: appointed.value.deputyId, seenVersion: 1 })).toMatchObject({
      ok: false,
      refusals: [{ code: 'DEPUTY_ENDED' }],
    })
    expect(await listDeputies(app(), ward.actor.head)).toMatchObject([{ holds: false, mayRevoke: false }])
  })

  it('answer as of any past day what was answered at its end', async () => {
    const answers = new Map<Day, unknown>()
    const ask = async (asOf?: Day) => {
      const outcome = await buildTimeliness(app(), ward.actor.clerk, { planId: ward.planId, asOf })
      if (!outcome.ok) throw new Error('refused')
      const { units, reports, total, taskGroups } = outcome.value
      return { units, reports, total, taskGroups }
    }
    const last = toDay('2026-07-01')
    for (let day = toDay('2026-05-26'); day <= last; day = addDays(day, 1)) {
      at(millisecondsToInstant(instantToMilliseconds(startOf(day)) + 9 * 3_600_000))
      await openDuePeriods(app(), ward.tenantId)
      if (day === '2026-06-10') await send('head', ward.unit.committee, 'month')
      if (day === '2026-06-12') {
        const { reportId, version } = await reportOf(ward.unit.committee, 'month')
        valueOf(await acceptReport(app(), ward.actor.clerk, { reportId, seenVersion: version }))
      }
      if (day === '2026-06-20') {
        const { reportId } = await reportOf(ward.unit.committee, 'quarter')
        valueOf(
          await askExtension(app(), ward.actor.head, {
            reportId,
            reason: 'Chưa tổng hợp xong số liệu quý.',
            wantedDay: toDay('2026-06-30'),
          }),
        )
      }
      if (day === '2026-06-26') {
        // Missing for two days, then granted: from here on it was never late.
        const [asked] = (await listExtensions(app(), ward.actor.clerk, { state: 'asked', offset: 0, limit: 1 })).items
        valueOf(
          await decideExtension(app(), ward.actor.clerk, {
            extensionId: asked?.extensionId ?? '',
            seenVersion: 1,
            granted: true,
            day: null,
            note: '',
          }),
        )
      }
      if (day === '2026-06-29') await send('head', ward.unit.committee, 'quarter')
      at(millisecondsToInstant(instantToMilliseconds(startOf(addDays(day, 1))) - 1))
      answers.set(day, await ask())
    }
    expect(dayAt(app().clock.now())).toBe(last)
    for (const [day, answer] of answers) expect({ day, answer: await ask(day) }).toEqual({ day, answer })
    expect(new Set([...answers.values()].map(answer => JSON.stringify(answer))).size).toBeGreaterThan(5)
  }, 90_000)
})
