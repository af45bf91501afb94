import { expect, test } from 'vitest'
import { toDay, toMonth } from '../shared/calendar.ts'
import type { DeliverableState } from '../report/report-line.ts'
import { lightReasonText } from './light-reason-text.ts'
import type { Judged } from './light-reason.ts'
import { deliverableLight, milestoneLight, targetLight } from './part-light.ts'
import type { TargetProgress, TaskProgress } from './task-light.ts'
import { planLight, unitLight } from './whole-light.ts'

const deliverable = (state: DeliverableState) => ({ deliverableId: 'd1', title: 'Quy trình thủ tục', state })
const task = (today: string, state: DeliverableState, due: string | null = '2026-12-31'): TaskProgress => ({
  today: toDay(today),
  start: toDay('2026-04-15'),
  milestones: [{ milestoneId: 'm1', header: 'Đến 31/12/2026', due: due === null ? null : toDay(due), deliverables: [deliverable(state)] }],
  targets: [],
  rates: [],
  reports: [],
})
const said = ({ light, why }: Judged) => [light, ...why.map(reason => lightReasonText(reason))]

test('a milestone is ahead, behind, overdue or met, with its figures', () => {
  expect(said(milestoneLight(task('2026-08-20', 'not_started'), 0))).toEqual([
    'on_track',
    'Mốc “Đến 31/12/2026” có hạn 31/12/2026, còn 133 ngày: đã chấp nhận 0/1 sản phẩm.',
  ])
  expect(said(milestoneLight(task('2026-08-20', 'not_started', null), 0))).toEqual([
    'on_track',
    'Mốc “Đến 31/12/2026”: đã chấp nhận 0/1 sản phẩm.',
  ])
  expect(said(milestoneLight(task('2026-12-20', 'not_started'), 0))[0]).toBe('at_risk')
  expect(said(milestoneLight(task('2027-01-02', 'submitted'), 0))[0]).toBe('late')
  expect(said(milestoneLight(task('2027-01-02', 'accepted'), 0))).toEqual([
    'done',
    'Mốc “Đến 31/12/2026” đã đạt: 1 sản phẩm đều được chấp nhận.',
  ])
})

test('a product is late with its milestone until it is accepted, and behind until it is handed in', () => {
  const lightOn = (today: string, state: DeliverableState) => said(deliverableLight(task(today, state), 0, deliverable(state)))
  expect(lightOn('2026-08-20', 'in_progress')).toEqual([
    'on_track',
    'Sản phẩm “Quy trình thủ tục” phải xong ở mốc “Đến 31/12/2026”, hạn 31/12/2026, còn 133 ngày.',
  ])
  expect(lightOn('2026-12-20', 'in_progress')).toEqual([
    'at_risk',
    'Sản phẩm “Quy trình thủ tục” chưa được chấp nhận, chỉ còn 11 ngày đến mốc “Đến 31/12/2026” (31/12/2026).',
  ])
  expect(lightOn('2026-12-20', 'submitted')[0]).toBe('on_track')
  expect(lightOn('2027-01-02', 'submitted')).toEqual([
    'late',
    'Sản phẩm “Quy trình thủ tục” chưa được chấp nhận, mốc “Đến 31/12/2026” đã quá hạn 2 ngày (hạn 31/12/2026).',
  ])
  expect(lightOn('2027-01-02', 'accepted')).toEqual(['done', 'Sản phẩm “Quy trình thủ tục” đã được chấp nhận.'])
})

test('a target is met, ahead, without a figure, late, or soft', () => {
  const target: TargetProgress = { targetId: 't1', text: 'hài lòng đạt 95%', deadline: toDay('2026-12-31'), met: false, soft: false }
  const lightOn = (today: string, changes: Partial<TargetProgress>, value: number | null = 90.5) =>
    said(targetLight(task(today, 'not_started'), { ...target, ...changes }, { value, floor: 95, unit: '%' }))
  expect(lightOn('2026-08-20', {})).toEqual([
    'on_track',
    'Chỉ tiêu “hài lòng đạt 95%” chưa đạt: hiện 90,5 %, mức tối thiểu 95, hạn 31/12/2026, còn 133 ngày.',
  ])
  expect(lightOn('2026-08-20', { met: null, deadline: null }, null)).toEqual(['on_track', 'Chỉ tiêu “hài lòng đạt 95%” chưa có số liệu.'])
  expect(lightOn('2026-08-20', { met: true }, 96)).toEqual(['done', 'Chỉ tiêu “hài lòng đạt 95%” đã đạt: 96 %, mức tối thiểu 95.'])
  expect(lightOn('2027-01-02', {})[0]).toBe('late')
  expect(lightOn('2027-01-02', { soft: true })).toEqual([
    'on_track',
    'Chỉ tiêu “hài lòng đạt 95%” chưa đạt: hiện 90,5 %, mức tối thiểu 95, hạn 31/12/2026.',
  ])
})

test('a unit answers for its reports, the tasks it leads and its work, not for reports of others', () => {
  const today = toDay('2026-08-26')
  const missing = (unitId: string) => ({ kind: 'reports' as const, reports: [{ reportId: 'r', unitId }] })
  const late = (code: string, about: ReturnType<typeof missing> | null) => ({
    taskId: code,
    code,
    light: 'late' as const,
    why: [
      { code: about === null ? ('MILESTONE_OVERDUE' as const) : ('REPORT_MISSING' as const), light: 'late' as const, facts: {}, about },
    ],
  })
  const unit = { unitId: 'u1', today, reports: [], tasks: [], openWork: [] }
  expect(said(unitLight({ ...unit, tasks: [late('1.1', missing('other'))] }))).toEqual([
    'on_track',
    'Đơn vị chủ trì 1 nhiệm vụ; không có báo cáo, nhiệm vụ hay công việc nào chậm.',
  ])
  expect(said(unitLight({ ...unit, tasks: [late('1.1', null), late('1.2', null)], openWork: [toDay('2026-08-20'), today] }))).toEqual([
    'late',
    '2 nhiệm vụ do đơn vị chủ trì đang chậm: 1.1, 1.2.',
    '1 công việc của đơn vị đã quá hạn, lâu nhất 6 ngày (hạn 20/08/2026).',
  ])
  const report = { reportId: 'r', unitId: 'u1', month: toMonth('2026-08'), lastDay: toDay('2026-08-24'), timeliness: 'missing' as const }
  expect(unitLight({ ...unit, reports: [report] }).why.map(reason => [reason.code, reason.about])).toEqual([
    ['REPORT_MISSING', missing('u1')],
  ])
  const done = {
    taskId: '1',
    code: '1',
    light: 'done' as const,
    why: [{ code: 'ALL_ACCEPTED' as const, light: 'done' as const, facts: {}, about: null }],
  }
  expect(said(unitLight({ ...unit, tasks: [done] }))).toEqual(['done', 'Cả 1 nhiệm vụ do đơn vị chủ trì đã hoàn thành.'])
})

test('a plan is as late as its latest task and counts them', () => {
  expect(said(planLight(['late', 'done', 'at_risk', 'late']))).toEqual([
    'late',
    'Trong 4 nhiệm vụ: 2 chậm, 1 có nguy cơ chậm, 0 đúng tiến độ, 1 hoàn thành.',
  ])
})
