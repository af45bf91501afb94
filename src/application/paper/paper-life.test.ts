import { Readable } from 'node:stream'
import { beforeAll, expect, it } from 'vitest'
import type { Actor } from '#application/actor.ts'
import type { PaperView } from '#application/paper/paper-view.ts'
import { toDay, toMonth } from '#domain/shared/calendar.ts'
import { accept } from '#tests/databases/plan-55.ts'
import { type ReportingWard, createReportingWard } from '#tests/databases/reporting-ward.ts'
import { reportWork } from '#tests/databases/report-work.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'
import { reviewAlerts } from '../alert/review-alerts.ts'
import { openPeriod } from '../report/open-period.ts'
import { submitReport } from '../report/submit-report.ts'
import { answerPaper } from './answer-paper.ts'
import { editPaper, redraftPaper, withdrawPaper } from './change-paper.ts'
import { draftChasingPaper } from './draft-chasing-paper.ts'
import { exportPaper, exportPaperRegister } from './export-paper.ts'
import { issuePaper } from './issue-paper.ts'
import { getPaper, listPapers } from './list-papers.ts'
import { addPaperTerm, getNumbering } from './paper-terms.ts'
import { attachScan, openScan } from './scan-of-paper.ts'

describeOnEveryDatabase('papers that chase', opened => {
  let ward: ReportingWard
  const app = () => opened().application
  const at = ({ paperId, version }: PaperView) => ({ paperId, seenVersion: version })
  const codesOf = (outcome: { readonly ok: boolean; readonly refusals?: readonly { readonly code: string }[] }) =>
    outcome.ok ? [] : (outcome.refusals ?? []).map(refusal => refusal.code)
  const issue = (number: number | null, issuedOn: string, note = '') => ({
    number,
    issuedOn: toDay(issuedOn),
    signerName: 'Người mẫu 1',
    note,
  })
  const textOf = (paper: PaperView) => paper.text.blocks.map(block => block.text).join('\n')
  const titles = async (actor: Actor, state?: 'registered') =>
    (await listPapers(app(), actor, { registered: state === 'registered', offset: 0, limit: 50 })).items.map(
      item => `${item.state} ${item.symbol}`,
    )
  const told = async (memberId: string) => {
    const { items } = await app().unitOfWork.read(ward.tenantId, stores => stores.notifications.list({ memberId, offset: 0, limit: 50 }))
    return items.filter(item => item.kind === 'paper').map(item => item.sentence.vi)
  }

  beforeAll(async () => {
    opened().clock.set('2026-06-01T02:00:00.000Z')
    ward = await createReportingWard(app())
    accept(await openPeriod(app(), ward.actor.clerk, toMonth('2026-06')))
    for (const day of ['2026-06-17', '2026-06-25', '2026-06-26', '2026-06-29']) {
      opened().clock.set(`${day}T02:00:00.000Z`)
      await reviewAlerts(app(), ward.tenantId)
    }
  }, 60_000)

  // One year of a register: each step goes on where the one before ended, so they are one test.
  it('live through a year: drafted, issued, answered, numbered in order, drafted anew, withdrawn, scanned', async () => {
    const steps: (readonly [name: string, run: () => Promise<void>])[] = []
    const step = (name: string, run: () => Promise<void>) => void steps.push([name, run])
    step('are drafted with the facts of the day, worded, issued into the register, read and answered by the unit', async () => {
      const { clerk, cell2, head } = ward.actor
      const drafted = accept(await draftChasingPaper(app(), clerk, { kind: 'explanation', unitId: ward.unit.cluster2 }))
      expect(drafted).toMatchObject({ state: 'drafted', type: 'CV', symbol: '', asOf: '2026-06-29', nextNumber: 1 })
      expect(drafted.content.addressees).toEqual(['Khu phố 2'])
      // Three working days from Monday.
      expect(drafted.content.due).toBe('2026-07-02')
      const text = textOf(drafted)
      expect(text).toContain(
        'đến ngày 29 tháng 6 năm 2026, 01 nội dung do Khu phố 2 thực hiện chưa đạt yêu cầu tiến độ, trong đó 01 nội dung quá hạn:',
      )
      expect(text).toContain(
        'Khu phố 2 chưa gửi báo cáo tháng 06/2026, hạn cuối 24/06/2026, đã quá hạn 5 ngày (đã nhắc 03 lần trên phần mềm, gần nhất ngày 29/6/2026).',
      )
      expect(text).toContain('chậm nhất ngày 02 tháng 7 năm 2026.')

      // Nobody but the office sees a draft.
      expect(codesOf(await getPaper(app(), cell2, drafted.paperId))).toEqual(['NOT_FOUND'])
      expect(await titles(cell2)).toEqual([])
      expect(codesOf(await editPaper(app(), clerk, at(drafted), { due: toDay('2026-07-04') }))).toEqual(['PAPER_DUE_NOT_WORKING'])
      expect(codesOf(await editPaper(app(), clerk, at(drafted), { asked: 'Giải trình theo văn bản MẬT kèm theo' }))).toEqual([
        'STATE_SECRET_MARK',
      ])
      const worded = accept(
        await editPaper(app(), clerk, at(drafted), { asked: 'Giải trình vì sao chưa gửi báo cáo.', due: toDay('2026-07-03') }),
      )
      expect(textOf(worded)).toContain('Giải trình vì sao chưa gửi báo cáo.')
      expect(codesOf(await editPaper(app(), clerk, at(drafted), { asked: 'Giải trình ngay trong ngày.' }))).toEqual(['CHANGED_MEANWHILE'])

      expect(codesOf(await issuePaper(app(), clerk, at(worded), issue(null, '2026-06-29')))).toEqual(['PAPER_NUMBER_MISSING'])
      expect(codesOf(await issuePaper(app(), clerk, at(worded), issue(12, '2026-06-29')))).toEqual(['PAPER_NUMBER_GAP'])
      expect(codesOf(await issuePaper(app(), clerk, at(worded), issue(1, '2026-06-28')))).toEqual(['PAPER_DATE_BEFORE_FACTS'])
      expect(codesOf(await issuePaper(app(), clerk, at(worded), issue(1, '2026-06-30')))).toEqual(['PAPER_DATE_AHEAD'])
      const issued = accept(
        await issuePaper(app(), clerk, at(worded), issue(12, '2026-06-29', 'Số 01 đến 11 phát hành trước khi dùng phần mềm')),
      )
      expect(issued).toMatchObject({ state: 'issued', symbol: '12-CV/ĐU', signerName: 'Người mẫu 1', allowedActions: ['withdraw', 'scan'] })
      expect(codesOf(await editPaper(app(), clerk, at(issued), { asked: 'Giải trình lại từ đầu đến cuối.' }))).toEqual(['PAPER_NOT_OPEN'])
      expect(await told(cell2.memberId)).toEqual([
        'Yêu cầu giải trình số 12-CV/ĐU gửi đơn vị: yêu cầu giải trình việc chậm thực hiện Kế hoạch số 55-KH/ĐU.',
      ])

      const seen = accept(await getPaper(app(), cell2, issued.paperId))
      expect(seen.allowedActions).toEqual(['answer'])
      expect(codesOf(await getPaper(app(), head, issued.paperId))).toEqual(['NOT_FOUND'])
      const reply = {
        unitId: ward.unit.cluster2,
        answer: 'Cán bộ đầu mối nghỉ ốm, sẽ gửi báo cáo trong ngày.',
        answeredOn: toDay('2026-06-29'),
      }
      expect(codesOf(await answerPaper(app(), clerk, at(seen), reply))).toEqual(['NOT_ALLOWED'])
      expect(codesOf(await answerPaper(app(), cell2, at(seen), { ...reply, answeredOn: toDay('2026-06-28') }))).toEqual([
        'PAPER_ANSWER_DAY',
      ])
      const answered = accept(await answerPaper(app(), cell2, at(seen), reply))
      expect(answered.units).toMatchObject([{ unitName: 'Khu phố 2', answer: reply.answer, answeredByName: 'cell2' }])
      expect(await told(clerk.memberId)).toEqual(['Khu phố 2 đã giải trình theo văn bản số 12-CV/ĐU.'])
      expect(await titles(cell2)).toEqual(['issued 12-CV/ĐU'])
    })

    step('keep numbers unique in their sequence, with days in order unless a reason is given, and name what came before', async () => {
      const { clerk } = ward.actor
      const { items: alerts } = await app().unitOfWork.read(ward.tenantId, async stores => ({
        items: await stores.alerts.listAlerts(
          { reach: { everyUnit: true }, unitId: ward.unit.cluster2, isOpen: true },
          { offset: 0, limit: 10 },
        ),
      }))
      const again = accept(await draftChasingPaper(app(), clerk, { kind: 'urging', alertIds: alerts.map(alert => alert.alertId) }))
      expect(textOf(again)).toContain('đã có Công văn số 12-CV/ĐU ngày 29 tháng 6 năm 2026')
      expect(again.nextNumber).toBe(13)
      expect(codesOf(await issuePaper(app(), clerk, at(again), issue(12, '2026-06-29')))).toEqual(['PAPER_NUMBER_TAKEN'])
      opened().clock.set('2026-06-30T02:00:00.000Z')
      expect(codesOf(await issuePaper(app(), clerk, at(again), issue(11, '2026-06-30')))).toEqual(['PAPER_DATE_ORDER'])
      accept(await issuePaper(app(), clerk, at(again), issue(11, '2026-06-30', 'Số 11 giữ chỗ cho văn bản này')))
      const { series } = await getNumbering(app(), clerk)
      expect(series).toEqual([{ type: 'CV', organSymbol: 'ĐU', term: '2025-07-01', last: 12, gaps: [{ from: 1, to: 10 }] }])
      const term = { startsOn: toDay('2026-06-30'), name: '2026–2030' }
      expect(codesOf(await addPaperTerm(app(), clerk, { ...term, startsOn: toDay('2025-01-01') }))).toEqual(['PAPER_TERM_ORDER'])
      accept(await addPaperTerm(app(), clerk, term))
      const fresh = accept(await draftChasingPaper(app(), clerk, { kind: 'reminder', unitId: ward.unit.committee }))
      expect(fresh.nextNumber).toBe(1)
      const first = accept(await issuePaper(app(), clerk, at(fresh), issue(1, '2026-06-30')))
      expect(first.symbol).toBe('01-CV/ĐU')
      const back = accept(await withdrawPaper(app(), clerk, at(first), 'Gửi nhầm đơn vị, đã thay bằng văn bản khác'))
      expect(back).toMatchObject({ state: 'withdrawn', symbol: '01-CV/ĐU', allowedActions: [] })
      expect(await titles(clerk, 'registered')).toEqual(['issued 11-CV/ĐU', 'withdrawn 01-CV/ĐU', 'issued 12-CV/ĐU'])
    })

    step('are drafted anew with the newest facts, the version before kept', async () => {
      const { clerk, cell1 } = ward.actor
      const list = accept(await draftChasingPaper(app(), clerk, { kind: 'late_list' }))
      const before = list.text.appendix?.rows.map(row => row.unit) ?? []
      expect(before).toContain('Khu phố 1')
      const worded = accept(await editPaper(app(), clerk, at(list), { asked: 'Các đơn vị gửi ngay báo cáo tháng 6.' }))
      const work = reportWork(opened())
      const { reportId } = await work.findReport(cell1, '2026-06', ward.unit.cluster1)
      accept(await work.save(cell1, reportId, ward.task['1.3']))
      accept(await work.attach(cell1, reportId, ward.task['1.3']))
      const { version } = await work.read(cell1, reportId)
      accept(await submitReport(app(), cell1, reportId, version))
      const anew = accept(await redraftPaper(app(), clerk, at(worded)))
      expect(anew.text.appendix?.rows.map(row => row.unit)).not.toContain('Khu phố 1')
      expect(textOf(anew)).toContain('Các đơn vị gửi ngay báo cáo tháng 6.')
      expect(anew.versions.map(({ ordinal, items }) => [ordinal, items])).toEqual([
        [1, before.length],
        [2, before.length - 1],
      ])
      const old = accept(await exportPaper(app(), clerk, { paperId: anew.paperId, format: 'docx', ordinal: 1 }))
      expect(old.name).toMatch(/^thong-bao-danh-muc-viec-cham.*\.docx$/)
      accept(await withdrawPaper(app(), clerk, at(anew), 'Chưa cần thông báo trong tuần này'))
      expect(codesOf(await draftChasingPaper(app(), clerk, { kind: 'urging', unitId: ward.unit.cluster1 }))).toEqual(['PAPER_NOTHING_LATE'])
    })

    step('take a scan of the signed paper, and give the register as a workbook', async () => {
      const { clerk, cell2, cell1 } = ward.actor
      const sheet = accept(await draftChasingPaper(app(), clerk, { kind: 'review_sheet', unitId: ward.unit.cluster2 }))
      expect(sheet).toMatchObject({ type: 'PHIEU', isNumbered: false, nextNumber: null })
      expect(codesOf(await issuePaper(app(), clerk, at(sheet), issue(1, '2026-06-30')))).toEqual(['PAPER_NUMBER_NOT_WANTED'])
      const issued = accept(await issuePaper(app(), clerk, at(sheet), issue(null, '2026-06-30')))
      const scan = {
        paperId: issued.paperId,
        kind: 'other',
        documentNumber: '',
        documentDate: null,
        caption: '',
        fileName: 'phieu.pdf',
      } as const
      const bytes = () =>
        Readable.from([Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n')])
      expect(codesOf(await attachScan(app(), cell2, { ...scan, bytes: bytes() }))).toEqual(['NOT_ALLOWED'])
      const kept = accept(await attachScan(app(), clerk, { ...scan, bytes: bytes() }))
      expect(kept.scans.map(item => item.fileName)).toEqual(['phieu.pdf'])
      expect(accept(await openScan(app(), cell2, issued.paperId)).name).toBe('phieu.pdf')
      expect(codesOf(await openScan(app(), cell1, issued.paperId))).toEqual(['NOT_FOUND'])
      const file = accept(await exportPaperRegister(app(), clerk, {}, 'xlsx'))
      expect(file.name).toBe('so-dang-ky-van-ban-di-2026-06-30.xlsx')
      const found = await listPapers(app(), clerk, { search: 'cong van giai trinh', offset: 0, limit: 10 })
      expect(found.items.map(item => item.symbol)).toEqual(['12-CV/ĐU'])
    })
    for (const [name, run] of steps) {
      try {
        await run()
      } catch (error) {
        throw new Error(`Papers that chase do not ${name}`, { cause: error })
      }
    }
  })
})
