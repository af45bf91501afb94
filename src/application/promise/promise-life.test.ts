import { beforeEach, expect, it } from 'vitest'
import type { PromiseAnswer } from '#domain/promise/answer-promise.ts'
import { toDay, toMonth } from '#domain/shared/calendar.ts'
import { GOOD_LINE, codesOf, reportWork, valueOf } from '#tests/databases/report-work.ts'
import { type ReportingWard, createReportingWard } from '#tests/databases/reporting-ward.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'
import { acceptReport } from '../report/accept-report.ts'
import { openDuePeriods } from '../report/open-due-periods.ts'
import { returnReportLines } from '../report/return-report-lines.ts'
import { submitReport } from '../report/submit-report.ts'
import { listPromiseRates, listPromises } from './list-promises.ts'
import { answerPromise, getReportPromises, judgePromise } from './report-promises.ts'

const PROMISING = {
  ...GOOD_LINE,
  difficulty: 'Bộ phận một cửa thiếu 02 máy quét tài liệu',
  proposal: 'Văn phòng trình UBND phường mua 02 máy quét',
  nextActionDue: toDay('2026-07-15'),
}
const KEPT: PromiseAnswer = { answer: 'kept', day: toDay('2026-07-14'), note: 'Tờ trình 45/TTr-UBND ngày 14/7/2026' }

describeOnEveryDatabase('promises of a report', opened => {
  let ward: ReportingWard
  const app = () => opened().application
  const work = () => reportWork(opened())
  const at = (moment: string) => opened().clock.set(moment)

  beforeEach(async () => {
    at('2026-06-10T02:00:00.000Z')
    ward = await createReportingWard(app())
    await openDuePeriods(app(), ward.tenantId)
  })

  async function fill(month: string, first: Partial<typeof PROMISING> = {}) {
    const { actor, unit, task } = ward
    const report = await work().findReport(actor.head, month, unit.committee)
    valueOf(await work().save(actor.head, report.reportId, task['1.1'], { ...GOOD_LINE, ...first }))
    valueOf(await work().save(actor.head, report.reportId, task['1.2']))
    for (const code of ['1.1', '1.2'] as const)
      valueOf(await work().attach(actor.head, report.reportId, task[code], { caption: `${month} ${code}` }))
    return work().read(actor.head, report.reportId)
  }
  async function submit(reportId: string) {
    return submitReport(app(), ward.actor.head, reportId, (await work().read(ward.actor.head, reportId)).version)
  }
  /** June promises for 15/7; July's report is written and its day has passed. */
  async function promiseInJune() {
    const june = await fill('2026-06', PROMISING)
    valueOf(await submit(june.reportId))
    at('2026-07-22T02:00:00.000Z')
    await openDuePeriods(app(), ward.tenantId)
    return { june, july: await fill('2026-07') }
  }
  const promisesOf = async (reportId: string) => valueOf(await getReportPromises(app(), ward.actor.head, reportId))
  async function answer(reportId: string, given: PromiseAnswer | null) {
    const [promise] = await promisesOf(reportId)
    const { version } = await work().read(ward.actor.head, reportId)
    const place = { reportId, promiseId: promise?.promiseId ?? '', seenReport: version }
    return answerPromise(app(), ward.actor.head, { ...place, given, seenVersion: promise?.draftVersion ?? 0 })
  }
  const book = async (query: Partial<Parameters<typeof listPromises>[2]> = {}) =>
    (await listPromises(app(), ward.actor.clerk, { offset: 0, limit: 50, ...query })).items

  it('are made by the submission, open next month’s line and stop it while they are past their day and unanswered', async () => {
    const { july } = await promiseInJune()
    expect(await promisesOf(july.reportId)).toMatchObject([
      { taskCode: '1.1', due: '2026-07-15', isOwed: true, allowedActions: ['answer'] },
    ])
    const stopped = await submit(july.reportId)
    expect(stopped.ok ? [] : stopped.refusals).toMatchObject([
      { code: 'PROMISE_UNANSWERED', at: 'lines[1.1].promises', facts: { taskCode: '1.1', due: '2026-07-15', words: PROMISING.difficulty } },
    ])
    expect(await book({ state: 'owed' })).toMatchObject([{ state: 'broken', brokenBy: 'rule', isSettled: false }])
    valueOf(await answer(july.reportId, KEPT))
    // It counts from the submission on.
    expect(await book({ state: 'kept' })).toEqual([])
    valueOf(await submit(july.reportId))
    expect(await book({ state: 'kept' })).toMatchObject([{ due: '2026-07-15', doneOn: '2026-07-14', note: KEPT.note }])
    // As of the day before, the answer is the one that was given that day.
    expect(await book({ asOf: toDay('2026-07-21') })).toMatchObject([{ state: 'broken', brokenBy: 'rule' }])
    expect(await book({ asOf: toDay('2026-07-15') })).toMatchObject([{ state: 'open' }])
    expect(await book({ asOf: toDay('2026-06-09') })).toEqual([])
  })

  it('that are not due yet may stay open; a line that says the same again makes no second one', async () => {
    const later = { ...PROMISING, nextActionDue: toDay('2026-09-30') }
    valueOf(await submit((await fill('2026-06', later)).reportId))
    at('2026-07-22T02:00:00.000Z')
    await openDuePeriods(app(), ward.tenantId)
    const july = await fill('2026-07', later)
    expect(await promisesOf(july.reportId)).toMatchObject([{ state: 'open', isOwed: false }])
    valueOf(await submit(july.reportId))
    expect(await book()).toHaveLength(1)
  })

  it('move to a later day with a reason, each move counted, and open the line after that', async () => {
    const { july } = await promiseInJune()
    const moved: PromiseAnswer = { answer: 'moved', day: toDay('2026-08-10'), note: 'Chờ Sở Tài chính duyệt dự toán quý III' }
    expect(codesOf(await answer(july.reportId, { ...moved, day: toDay('2026-07-15'), note: 'Chờ' }))).toEqual([
      'PROMISE_NOT_LATER',
      'PROMISE_REASON_SHORT',
    ])
    valueOf(await answer(july.reportId, moved))
    valueOf(await submit(july.reportId))
    expect(await book({ state: 'moved' })).toMatchObject([
      { state: 'open', due: '2026-08-10', moves: [{ from: '2026-07-15', to: '2026-08-10' }] },
    ])
    at('2026-08-21T02:00:00.000Z')
    await openDuePeriods(app(), ward.tenantId)
    const august = await fill('2026-08')
    expect(codesOf(await submit(august.reportId))).toEqual(['PROMISE_UNANSWERED'])
    valueOf(await answer(august.reportId, { answer: 'broken', day: null, note: 'Sở Tài chính không duyệt dự toán' }))
    valueOf(await submit(august.reportId))
    const months = { from: toMonth('2026-07'), to: toMonth('2026-08') }
    const rates = await listPromiseRates(app(), ward.actor.clerk, months)
    expect(rates.units).toMatchObject([
      {
        unitName: 'UBND phường',
        whole: { fallenDue: 1, kept: 0, broken: 1, moved: 1, rate: 0 },
        byMonth: [{ fallenDue: 0, moved: 1, rate: null }, { broken: 1 }],
      },
    ])
    // July's own reader still sees what July said.
    expect(await promisesOf(july.reportId)).toMatchObject([{ promisedDue: '2026-07-15', answered: { answer: 'moved', day: '2026-08-10' } }])
  })

  it('said to be kept may be judged otherwise by the reviewer of another unit, with a reason, while the report is under review', async () => {
    const { july } = await promiseInJune()
    valueOf(await answer(july.reportId, KEPT))
    valueOf(await submit(july.reportId))
    const [promise] = await promisesOf(july.reportId)
    const { version } = await work().read(ward.actor.clerk, july.reportId)
    const place = { reportId: july.reportId, promiseId: promise?.promiseId ?? '', seenReport: version }
    const judge = (notKept: boolean, reason: string) => judgePromise(app(), ward.actor.clerk, { ...place, notKept, reason })
    expect(codesOf(await judge(true, 'ngắn'))).toEqual(['PROMISE_REASON_SHORT'])
    expect(codesOf(await judgePromise(app(), ward.actor.head, { ...place, notKept: true, reason: 'Tờ trình chưa được ký' }))).toEqual([
      'NOT_ALLOWED',
    ])
    valueOf(await judge(true, 'Tờ trình 45 chưa được ký ban hành'))
    expect(await book({ state: 'broken' })).toMatchObject([{ brokenBy: 'reviewer', isSettled: true }])
    valueOf(await judge(false, ''))
    expect(await book({ state: 'kept' })).toHaveLength(1)
    valueOf(await acceptReport(app(), ward.actor.clerk, { reportId: july.reportId, seenVersion: version }))
    const after = { ...place, seenReport: version + 1 }
    expect(
      codesOf(await judgePromise(app(), ward.actor.clerk, { ...after, notKept: true, reason: 'Tờ trình chưa được ký ban hành' })),
    ).toEqual(['PROMISE_NOT_CLAIMED'])
  })

  it('follow a line that was sent back and again: another day, or no promise at all; its answer may change too', async () => {
    const { june } = await promiseInJune()
    const { clerk, head } = ward.actor
    async function sendBack(reportId: string) {
      const reasons = [{ code: 'vague', text: 'Chưa nêu rõ kết quả cụ thể' }]
      const { version } = await work().read(clerk, reportId)
      valueOf(await returnReportLines(app(), clerk, { reportId, seenVersion: version, lines: [{ taskId: ward.task['1.1'], reasons }] }))
    }
    await sendBack(june.reportId)
    valueOf(await work().save(head, june.reportId, ward.task['1.1'], { ...PROMISING, nextActionDue: toDay('2026-08-05') }))
    valueOf(await submit(june.reportId))
    expect(await book()).toMatchObject([{ due: '2026-08-05', state: 'open', moves: [] }])
    await sendBack(june.reportId)
    valueOf(await work().save(head, june.reportId, ward.task['1.1'], { result: `${GOOD_LINE.result}, đợt 2` }))
    valueOf(await submit(june.reportId))
    expect(await book()).toMatchObject([{ state: 'withdrawn' }])
  })

  it('are answered for only by the unit, from the version it saw, and in an open line', async () => {
    const { june, july } = await promiseInJune()
    const [promise] = await promisesOf(july.reportId)
    const { version } = await work().read(ward.actor.head, july.reportId)
    const place = { reportId: july.reportId, promiseId: promise?.promiseId ?? '', seenReport: version }
    expect(codesOf(await answerPromise(app(), ward.actor.cell1, { ...place, given: KEPT, seenVersion: 0 }))).toEqual(['NOT_FOUND'])
    expect(codesOf(await answerPromise(app(), ward.actor.clerk, { ...place, given: KEPT, seenVersion: 0 }))).toEqual(['NOT_ALLOWED'])
    expect(
      codesOf(
        await answerPromise(app(), ward.actor.head, { ...place, reportId: june.reportId, seenReport: 2, given: KEPT, seenVersion: 0 }),
      ),
    ).toEqual(['NOT_FOUND'])
    valueOf(await answerPromise(app(), ward.actor.officer, { ...place, given: KEPT, seenVersion: 0 }))
    expect(codesOf(await answerPromise(app(), ward.actor.head, { ...place, given: null, seenVersion: 0 }))).toEqual(['CHANGED_MEANWHILE'])
    valueOf(await submit(july.reportId))
    expect(
      codesOf(await answerPromise(app(), ward.actor.head, { ...place, seenReport: version + 1, given: null, seenVersion: 0 })),
    ).toEqual(['REPORT_NOT_OPEN_FOR_EDIT'])
    const trail = await app().unitOfWork.read(ward.tenantId, stores =>
      stores.audit.list({ entity: 'report', entityId: july.reportId, limit: 50 }),
    )
    expect(trail.map(entry => entry.action)).toContain('promise.answer')
    expect(trail.find(entry => entry.action === 'report.promises')?.after).toMatchObject({
      answered: [{ kind: 'kept', doneOn: '2026-07-14' }],
    })
  })

  it('are read within reach, and found by words without diacritics', async () => {
    await promiseInJune()
    expect((await listPromises(app(), ward.actor.cell1, { offset: 0, limit: 50 })).total).toBe(0)
    expect(await book({ search: 'may quet' })).toHaveLength(1)
    expect(await book({ search: 'may photocopy' })).toEqual([])
    expect(await book({ from: toMonth('2026-08') })).toEqual([])
  })
})
