import { beforeEach, expect, it } from 'vitest'
import { composeConsolidatedNarrative } from '#domain/report/consolidated-narrative.ts'
import { toDay, toMonth } from '#domain/shared/calendar.ts'
import { type ReportingWard, type TestPerson, type TestTask, type TestUnit, createReportingWard } from '#tests/databases/reporting-ward.ts'
import { codesOf, reportWork, valueOf } from '#tests/databases/report-work.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'
import { updateWard, type WardChange } from '../organisation/update-ward.ts'
import { acceptReport } from './accept-report.ts'
import { buildConsolidatedReport } from './build-consolidated-report.ts'
import { exportConsolidatedReport, getConsolidatedReport } from './consolidated-report.ts'
import { exportReport, exportReportForm } from './export-report.ts'
import { openDuePeriods } from './open-due-periods.ts'
import { returnReportLines } from './return-report-lines.ts'
import type { LineChange } from './save-report-line.ts'
import { submitReport } from './submit-report.ts'

const JUNE = toMonth('2026-06')

describeOnEveryDatabase('the month’s consolidated report', opened => {
  let ward: ReportingWard
  const app = () => opened().application
  const work = () => reportWork(opened())

  async function send(person: TestPerson, unit: TestUnit, at: string, lines: readonly (readonly [TestTask, Partial<LineChange>])[]) {
    opened().clock.set(at)
    const actor = ward.actor[person]
    const report = await work().findReport(actor, '2026-06', ward.unit[unit])
    for (const [code, change] of lines) {
      valueOf(await work().save(actor, report.reportId, ward.task[code], change))
      valueOf(await work().attach(actor, report.reportId, ward.task[code], { caption: `Ảnh ${code}` }))
    }
    return valueOf(await submitReport(app(), actor, report.reportId, report.version))
  }

  /** UBND: on time, one line returned; khu phố 1: late and accepted; khu phố 2: nothing; office: on time, waiting. */
  beforeEach(async () => {
    opened().clock.set('2026-06-10T02:00:00.000Z')
    ward = await createReportingWard(app())
    await openDuePeriods(app(), ward.tenantId)
    const committee = await send('head', 'committee', '2026-06-20T02:00:00.000Z', [
      ['1.1', { completionRate: 37.5 }],
      ['1.2', {}],
    ])
    await send('clerk', 'office', '2026-06-21T02:00:00.000Z', [['2.1', {}]])
    const cluster = await send('cell1', 'cluster1', '2026-06-25T02:00:00.000Z', [
      [
        '1.3',
        {
          completionRate: 60,
          difficulty: 'Chủ nhà trọ vắng mặt nhiều ngày',
          proposal: 'Đề nghị Công an phường phối hợp mời làm việc',
          nextActionDue: toDay('2026-07-15'),
        },
      ],
    ])
    const lines = [{ taskId: ward.task['1.2'], reasons: [{ code: 'no_evidence', text: 'Ảnh không đúng nội dung' }] }]
    valueOf(await returnReportLines(app(), ward.actor.clerk, { reportId: committee.reportId, seenVersion: committee.version, lines }))
    valueOf(await acceptReport(app(), ward.actor.clerk, { reportId: cluster.reportId, seenVersion: cluster.version }))
  })

  it('counts what one counts by hand', async () => {
    const report = valueOf(await getConsolidatedReport(app(), ward.actor.clerk, { month: JUNE }))
    expect(report.summary).toEqual({ expected: 4, onTime: 2, late: 1, missing: 1, notDue: 0, accepted: 1, awaitingReview: 1, returned: 1 })
    expect(report).toMatchObject({ month: '2026-06', planTitle: 'Thi đua 500 ngày đêm', lineCount: 2 })
    const text = report.sections.flatMap(section => section.paragraphs).join('\n')
    expect(text).toContain('02/04 đơn vị gửi đúng hạn')
    expect(text).toContain('Gửi chậm 01/04 đơn vị: Khu phố 1')
    expect(text).toContain('Chưa gửi báo cáo 01/04 đơn vị: Khu phố 2')
    expect(text).toContain('Chủ nhà trọ vắng mặt nhiều ngày')
    expect(report.sections.filter(section => section.heading !== '')).toHaveLength(6)
  })

  it('holds accepted lines only, with their evidence, by task and unit', async () => {
    const report = await app().unitOfWork.read(ward.tenantId, async stores => {
      const plan = await stores.plans.findPlan(ward.planId)
      if (plan === undefined) throw new Error('no plan')
      return buildConsolidatedReport(stores, {
        plan,
        kind: 'month',
        month: JUNE,
        number: 6,
        issuedOn: toDay('2026-06-26'),
        now: app().clock.now(),
      })
    })
    expect(
      report.lines.map(line => `${line.ordinal} ${line.taskCode} ${line.unitName} ${line.completionRate} ${line.evidenceNames.join()}`),
    ).toEqual(['1 1.1 UBND phường 37.5 Ảnh 1.1', '2 1.3 Khu phố 1 60 Ảnh 1.3'])
    expect(report.groups.map(group => [group.code, group.tasks.map(task => [task.code, task.light, task.completionRate])])).toEqual([
      [
        '1',
        [
          ['1.1', 'on_track', 37.5],
          ['1.2', expect.any(String), null],
          ['1.3', expect.any(String), 60],
        ],
      ],
      ['2', [['2.1', expect.any(String), null]]],
    ])
    expect(report).toMatchObject({
      superior: 'ĐẢNG BỘ THÀNH PHỐ ĐỒNG NAI',
      issuer: 'ĐẢNG UỶ PHƯỜNG TAM PHƯỚC',
      issuerInProse: 'Ban Thường vụ Đảng uỷ phường Tam Phước',
      number: 6,
      nextReportLastDay: '2026-07-24',
      upcoming: [],
    })
  })

  async function frameAfter(change: WardChange) {
    valueOf(await updateWard(app(), ward.actor.clerk, change, 1))
    const report = await app().unitOfWork.read(ward.tenantId, async stores => {
      const plan = await stores.plans.findPlan(ward.planId)
      if (plan === undefined) throw new Error('no plan')
      return buildConsolidatedReport(stores, { plan, kind: 'month', month: JUNE, number: 12, issuedOn: null, now: app().clock.now() })
    })
    return { ...report, opening: composeConsolidatedNarrative(report)[0]?.text ?? '' }
  }

  it('is the office’s report for the Standing Committee, under the office’s own symbol', async () => {
    const frame = await frameAfter({
      reportIssuer: 'partyOffice',
      signer: { authority: '', position: 'CHÁNH VĂN PHÒNG', name: '' },
      recipients: ['Ban Thường vụ Đảng uỷ phường (để báo cáo)', 'Lưu: Văn phòng', ' Công an phường '],
    })
    expect(frame).toMatchObject({
      superior: 'ĐẢNG UỶ PHƯỜNG TAM PHƯỚC',
      issuer: 'VĂN PHÒNG',
      organSymbol: 'VPĐU',
      signer: { authority: '', position: 'CHÁNH VĂN PHÒNG', name: null },
      recipients: ['Ban Thường vụ Đảng uỷ phường (để báo cáo)', 'Công an phường', 'Lưu Văn phòng Đảng uỷ'],
    })
    expect(frame.opening).toContain('Văn phòng Đảng uỷ phường Tam Phước báo cáo Ban Thường vụ Đảng uỷ phường Tam Phước kết quả thực hiện')
  })

  it('is the committee’s report for the committee above it where the ward says so', async () => {
    const frame = await frameAfter({ reportIssuer: 'partyCommittee', recipients: [] })
    expect(frame).toMatchObject({
      superior: 'ĐẢNG BỘ THÀNH PHỐ ĐỒNG NAI',
      issuer: 'ĐẢNG UỶ PHƯỜNG TAM PHƯỚC',
      organSymbol: 'ĐU',
      recipients: ['Lưu Văn phòng Đảng uỷ'],
    })
    expect(frame.opening).toContain('Ban Thường vụ Đảng uỷ phường Tam Phước báo cáo Ban Thường vụ Thành uỷ Đồng Nai kết quả thực hiện')
  })

  it('names the milestones that fall in the next month', async () => {
    opened().clock.set('2026-11-28T02:00:00.000Z')
    await openDuePeriods(app(), ward.tenantId)
    const november = valueOf(await getConsolidatedReport(app(), ward.actor.standing, { month: toMonth('2026-11') }))
    expect(november.lineCount).toBe(0)
    expect(november.sections.at(-1)?.paragraphs.join('\n')).toContain('31/12/2026')
  })

  it('comes out as Word, Excel and PDF under a name without accents', async () => {
    for (const [format, start] of [
      ['docx', 'PK'],
      ['xlsx', 'PK'],
      ['pdf', '%PDF'],
    ] as const) {
      const file = valueOf(await exportConsolidatedReport(app(), ward.actor.clerk, { month: JUNE, format, number: '06-BC/ĐU' }))
      expect(file.name).toBe(`bao-cao-tong-hop-2026-06.${format}`)
      expect(Buffer.from(file.bytes.subarray(0, start.length)).toString()).toBe(start)
    }
    expect(codesOf(await exportConsolidatedReport(app(), ward.actor.clerk, { month: JUNE, format: 'docx', number: 'BC' }))).toEqual([
      'PAPER_NUMBER_MALFORMED',
    ])
  })

  it('has beside it each unit’s own sheet and the blank form', async () => {
    const { reportId } = await work().findReport(ward.actor.cell1, '2026-06', ward.unit.cluster1)
    expect(valueOf(await exportReport(app(), ward.actor.cell1, reportId, 'docx')).name).toBe('bao-cao-khu-pho-1-2026-06.docx')
    expect(codesOf(await exportReport(app(), ward.actor.cell2, reportId, 'docx'))).toEqual(['NOT_FOUND'])
    for (const format of ['docx', 'pdf', 'xlsx'] as const)
      expect(valueOf(await exportReportForm(app(), ward.actor.cell2, format)).name).toBe(`mau-bao-cao-thang.${format}`)
  })

  it('is not there for another ward’s plan, nor without a plan', async () => {
    const other = await createReportingWard(app())
    expect(codesOf(await getConsolidatedReport(app(), other.actor.clerk, { month: JUNE, planId: ward.planId }))).toEqual(['NOT_FOUND'])
    expect(valueOf(await getConsolidatedReport(app(), other.actor.clerk, { month: JUNE })).summary.expected).toBe(0)
  })
})
