import { describe, expect, test } from 'vitest'
import { addDays, startOf, toDay, toMonth } from '../shared/calendar.ts'
import type { Instant } from '../shared/calendar.ts'
import type { DeliverableState } from '../report/report-line.ts'
import { foldReport } from '../report/report-status.ts'
import type { ReportEvent } from '../report/report-status.ts'
import { campaignDay } from './campaign-day.ts'
import { chaseText, lightReasonText } from './light-reason-text.ts'
import { nameUnits } from './light-reason.ts'
import { gridCell, summariseGrid, whoToChase } from './report-grid.ts'
import type { GridCell } from './report-grid.ts'
import type { TaskProgress } from './task-light.ts'
import { countLights, currentRate, milestoneState, nextDue, taskLight, worstLight } from './task-light.ts'

const products = (...states: DeliverableState[]) =>
  states.map((state, index) => ({ deliverableId: `d${index + 1}`, title: `Sản phẩm ${index + 1}`, state }))
const milestone = (header: string, due: string | null, ...states: DeliverableState[]) => ({
  milestoneId: header,
  header,
  due: due === null ? null : toDay(due),
  deliverables: products(...states),
})
const task = (changes: Partial<TaskProgress>): TaskProgress => ({
  today: toDay('2026-08-20'),
  start: toDay('2026-04-15'),
  milestones: [
    milestone('Đến 31/5/2026', '2026-05-31', 'accepted'),
    milestone('Đến 31/12/2026', '2026-12-31', 'not_started', 'in_progress'),
    milestone('Đến năm 2030', '2030-12-31', 'not_started'),
  ],
  targets: [],
  rates: [],
  reports: [],
  ...changes,
})
const lightOf = (changes: Partial<TaskProgress>) => {
  const { light, why } = taskLight(task(changes))
  return [light, ...why.map(item => item.code)]
}
const report = (month: string, timeliness: TaskProgress['reports'][number]['timeliness'], unitId = 'Công an phường') => ({
  reportId: `${unitId} ${month}`,
  unitId,
  month: toMonth(month),
  lastDay: toDay(`${month}-24`),
  timeliness,
})
/** In these tests a unit's id is its name; one that begins with "u" is not told. */
const nameOf = (unitId: string) => (unitId.startsWith('u') ? null : unitId)

describe('the light of a task', () => {
  test('far from its milestone it is green and says what comes next', () => {
    const { light, why } = taskLight(task({}))
    expect([light, why[0]?.code, why[0]?.facts]).toEqual([
      'on_track',
      'ON_TRACK',
      { label: 'Đến 31/12/2026', due: '2026-12-31', daysLeft: 133, rate: '' },
    ])
  })

  test('standing work is green while its reports come, never done and never overdue', () => {
    const milestones = [milestone('Thường xuyên', null, 'accepted')]
    expect(lightOf({ milestones, isStanding: true, reports: [report('2026-07', 'on_time')] })).toEqual(['on_track', 'NO_DUE_DATE_AHEAD'])
    expect(lightOf({ milestones, isStanding: true, reports: [report('2026-07', 'missing')] })).toEqual(['late', 'REPORT_MISSING'])
    expect(lightOf({ milestones })).toEqual(['done', 'ALL_ACCEPTED'])
  })

  test.each([
    ['the day of the milestone itself', '2026-12-31', 'at_risk'],
    ['the day after', '2027-01-01', 'late'],
  ])('an unmet milestone on %s', (_name, today, light) => {
    expect(taskLight(task({ today: toDay(today) })).light).toBe(light)
  })

  test('thirty days before the milestone its ratio must keep up with the time gone by', () => {
    const today = toDay('2026-12-01')
    expect(lightOf({ today: addDays(today, -1) })).toEqual(['on_track', 'ON_TRACK'])
    expect(lightOf({ today })).toEqual(['at_risk', 'MILESTONE_BEHIND'])
    expect(taskLight(task({ today })).why[0]?.facts).toEqual({
      milestone: 'Đến 31/12/2026',
      due: '2026-12-31',
      daysLeft: 30,
      rate: 0,
      elapsed: 85,
    })
    const rate = (month: string, value: number, accepted = true) => ({ month: toMonth(month), rate: value, accepted })
    expect(lightOf({ today, rates: [rate('2026-11', 85)] })).toEqual(['on_track', 'ON_TRACK'])
    expect(lightOf({ today, rates: [rate('2026-11', 84)] })).toEqual(['at_risk', 'MILESTONE_BEHIND'])
    expect(lightOf({ today, rates: [rate('2026-05', 100)] }), 'a ratio of the milestone before does not count').toEqual([
      'at_risk',
      'MILESTONE_BEHIND',
    ])
  })

  test('a target with an earlier date of its own drives the alarm', () => {
    const target = { targetId: 't', text: 'hoàn thành trước tháng 4/2027', deadline: toDay('2027-03-31'), met: false, soft: false }
    const milestones = [milestone('Đến 31/12/2026', '2026-12-31', 'accepted'), milestone('Đến 27/8/2027', '2027-08-27', 'not_started')]
    expect(nextDue(task({ milestones, targets: [target] }))).toMatchObject({ kind: 'target', due: '2027-03-31' })
    expect(lightOf({ milestones, targets: [target], today: toDay('2027-03-31') })).toEqual(['on_track', 'ON_TRACK'])
    expect(lightOf({ milestones, targets: [target], today: toDay('2027-04-01') })).toEqual(['late', 'TARGET_OVERDUE'])
    expect(lightOf({ milestones, targets: [{ ...target, soft: true }], today: toDay('2027-04-01') })).toEqual(['on_track', 'ON_TRACK'])
    expect(lightOf({ milestones, targets: [{ ...target, met: null }], today: toDay('2027-04-01') })).toEqual([
      'at_risk',
      'TARGET_UNMEASURED',
    ])
    expect(lightOf({ milestones: milestones.slice(1), targets: [{ ...target, met: null }], today: toDay('2027-04-01') })).toEqual([
      'late',
      'TARGET_OVERDUE',
    ])
  })

  test('only the last report that was due makes a task late', () => {
    expect(lightOf({ reports: [report('2026-06', 'missing'), report('2026-07', 'on_time')] })).toEqual(['on_track', 'ON_TRACK'])
    expect(lightOf({ reports: [report('2026-06', 'on_time'), report('2026-07', 'missing'), report('2026-08', 'not_due')] })).toEqual([
      'late',
      'REPORT_MISSING',
    ])
    expect(lightOf({ reports: [report('2026-07', 'late'), report('2026-08', 'due_soon')] })).toEqual(['at_risk', 'REPORT_DUE_SOON'])
  })

  test('all reasons are given, the worst first', () => {
    const today = toDay('2026-12-22')
    const targets = [{ targetId: 't', text: 'hài lòng đạt 95% trở lên', deadline: toDay('2026-12-31'), met: false, soft: false }]
    const forecasts = [{ targetId: 't', deadline: toDay('2026-12-31'), reachedOn: null }]
    const milestones = [
      milestone('Đến 31/5/2026', '2026-05-31', 'accepted', 'submitted'),
      milestone('Đến 31/12/2026', '2026-12-31', 'not_started'),
    ]
    const found = lightOf({
      today,
      milestones,
      targets,
      forecasts,
      reports: [report('2026-12', 'due_soon'), report('2026-11', 'missing', 'UBND phường')],
    })
    expect(found).toEqual(['late', 'MILESTONE_OVERDUE', 'REPORT_MISSING', 'MILESTONE_BEHIND', 'FORECAST_MISSES_TARGET', 'REPORT_DUE_SOON'])
  })

  test('a task is done when every product is accepted and no target is known to be missed', () => {
    const milestones = [milestone('Đến 31/5/2026', '2026-05-31', 'accepted', 'accepted')]
    const target = { targetId: 't', text: '100% khu phố có Tổ hỗ trợ', deadline: null, met: null, soft: false }
    expect(lightOf({ milestones, targets: [target] })).toEqual(['done', 'ALL_ACCEPTED'])
    expect(lightOf({ milestones, targets: [{ ...target, met: false }] })).toEqual(['on_track', 'NO_DUE_DATE_AHEAD'])
    expect(lightOf({ milestones: [] })).toEqual(['on_track', 'NO_DUE_DATE_AHEAD'])
    expect(lightOf({ milestones, reports: [report('2026-07', 'missing')] })).toEqual(['late', 'REPORT_MISSING'])
  })

  test('a milestone without products is met by an accepted 100 per cent of its span', () => {
    const milestones = [milestone('Quý II/2026', '2026-06-30'), milestone('Quý III/2026', '2026-09-30')]
    const progress = task({ milestones, rates: [{ month: toMonth('2026-06'), rate: 100, accepted: true }] })
    expect([milestoneState(progress, 0), milestoneState(progress, 1)]).toEqual(['met', 'not_due'])
    expect(milestoneState(task({ milestones }), 0)).toBe('overdue')
  })

  test('lights are counted and the worst is found', () => {
    expect(countLights(['late', 'done', 'late', 'on_track'])).toEqual({ done: 1, on_track: 1, at_risk: 0, late: 2 })
    expect([worstLight(['done', 'at_risk', 'on_track']), worstLight([])]).toEqual(['at_risk', 'done'])
  })

  test('the newest accepted ratio goes before a newer one that nobody reviewed', () => {
    const rates = [
      { month: toMonth('2026-06'), rate: 20, accepted: true },
      { month: toMonth('2026-07'), rate: 30, accepted: true },
      { month: toMonth('2026-08'), rate: 90, accepted: false },
    ]
    expect([currentRate(rates), currentRate(rates.slice(2)), currentRate([])]).toEqual([30, 90, null])
  })

  test('every reason is a Vietnamese sentence with its figures', () => {
    const [late] = taskLight(task({ today: toDay('2027-01-05') })).why
    expect(late && lightReasonText(late)).toBe(
      'Mốc “Đến 31/12/2026” đã quá hạn 5 ngày (hạn 31/12/2026), còn 2/2 sản phẩm chưa được chấp nhận.',
    )
    expect(late && lightReasonText(late, 'en')).toBe(
      'Milestone “Đến 31/12/2026” is 5 days overdue (due 31/12/2026); 2 of 2 deliverables are not accepted.',
    )
  })
})

describe('the reason of reports that have not come', () => {
  const sentences = (reports: TaskProgress['reports'], today = '2026-08-25', language: 'vi' | 'en' = 'vi') =>
    taskLight(task({ today: toDay(today), reports })).why.map(reason => lightReasonText(nameUnits(reason, nameOf), language))
  const neighbourhoods = (count: number, timeliness: TaskProgress['reports'][number]['timeliness']) =>
    Array.from({ length: count }, (_, index) => report('2026-08', timeliness, `Khu phố ${index + 1}`))

  test('is one sentence for a month: up to three units by name, of more the first three and how many others', () => {
    expect(sentences(neighbourhoods(1, 'missing'))).toEqual([
      'Khu phố 1 chưa gửi báo cáo tháng 08/2026, đã quá hạn 1 ngày (hạn cuối 24/08/2026).',
    ])
    expect(sentences(neighbourhoods(3, 'missing'))).toEqual([
      'Khu phố 1, Khu phố 2, Khu phố 3 chưa gửi báo cáo tháng 08/2026, đã quá hạn 1 ngày (hạn cuối 24/08/2026).',
    ])
    expect(sentences(neighbourhoods(14, 'due_soon'), '2026-08-24')).toEqual([
      '14 đơn vị chưa gửi báo cáo tháng 08/2026 (Khu phố 1, Khu phố 2, Khu phố 3, và 11 đơn vị khác), hôm nay là ngày cuối.',
    ])
    expect(sentences(neighbourhoods(4, 'due_soon'), '2026-08-22', 'en')).toEqual([
      '4 units have not sent the report of 08/2026 (Khu phố 1, Khu phố 2, Khu phố 3 and 1 other unit); 2 days left (last day 24/08/2026).',
    ])
    expect(sentences(neighbourhoods(2, 'missing'), '2026-08-25', 'en')).toEqual([
      'Khu phố 1, Khu phố 2 have not sent the report of 08/2026; 1 day overdue (last day 24/08/2026).',
    ])
    expect(sentences(neighbourhoods(1, 'due_soon'), '2026-08-24', 'en')).toEqual([
      'Khu phố 1 has not sent the report of 08/2026; today is the last day.',
    ])
  })

  test('keeps months apart and says how many stand behind each', () => {
    const reports = [...neighbourhoods(2, 'missing'), report('2026-07', 'missing', 'UBND phường')]
    expect(
      taskLight(task({ today: toDay('2026-08-25'), reports })).why.map(({ code, facts }) => [code, facts['month'], facts['count']]),
    ).toEqual([
      ['REPORT_MISSING', '2026-08', 2],
      ['REPORT_MISSING', '2026-07', 1],
    ])
  })

  test('names no unit that the reader is not told of, and the light stays', () => {
    const hidden = (count: number) => Array.from({ length: count }, (_, index) => report('2026-08', 'missing', `u${index}`))
    expect(sentences(hidden(2))).toEqual(['2 đơn vị khác chưa gửi báo cáo tháng 08/2026, đã quá hạn 1 ngày (hạn cuối 24/08/2026).'])
    expect(sentences([...hidden(2), ...neighbourhoods(1, 'missing')])).toEqual([
      '3 đơn vị chưa gửi báo cáo tháng 08/2026 (Khu phố 1, và 2 đơn vị khác), đã quá hạn 1 ngày (hạn cuối 24/08/2026).',
    ])
    expect(lightOf({ reports: hidden(1) })).toEqual(['late', 'REPORT_MISSING'])
  })

  test('never says that 0 days are left', () => {
    expect(sentences([], '2026-12-31')).toEqual(['Hôm nay là ngày cuối của mốc “Đến 31/12/2026” (31/12/2026) nhưng mới đạt 0%.'])
  })
})

describe('the campaign of 500 days', () => {
  test.each([
    ['2026-04-10', { state: 'before', dayNumber: 0, daysLeft: 5 }],
    ['2026-04-15', { state: 'running', dayNumber: 1, daysLeft: 499 }],
    ['2027-08-27', { state: 'running', dayNumber: 500, daysLeft: 0 }],
    ['2027-08-28', { state: 'after', dayNumber: 500, daysLeft: 0 }],
  ])('on %s', (today, expected) => {
    expect(campaignDay(toDay('2026-04-15'), toDay(today))).toEqual({ ...expected, dayCount: 500, end: '2027-08-27' })
  })

  test('a campaign of no days is an error', () => {
    expect(() => campaignDay(toDay('2026-04-15'), toDay('2026-04-15'), 0)).toThrow(RangeError)
  })
})

describe('units x months', () => {
  const dueAt = startOf(toDay('2026-06-25'))
  const after = '2026-07-01T00:00:00.000Z' as Instant
  const before = '2026-06-01T00:00:00.000Z' as Instant
  const sent = (day: string): ReportEvent => ({ kind: 'submitted', at: `${day}T03:00:00.000Z` as Instant, by: 'head', lines: ['1.1'] })
  const back: ReportEvent = { kind: 'returned', at: '2026-06-28T03:00:00.000Z' as Instant, by: 'office', lines: ['1.1'] }
  const passed: ReportEvent = { kind: 'accepted', at: '2026-06-29T03:00:00.000Z' as Instant, by: 'office', lines: 'all' }

  test.each([
    ['owes none', undefined, after, { state: 'not_expected', late: false }],
    ['not due', [], before, { state: 'not_due', late: false }],
    ['missing', [], after, { state: 'missing', late: false }],
    ['on time', [sent('2026-06-20')], after, { state: 'on_time', late: false }],
    ['late', [sent('2026-06-26')], after, { state: 'late', late: true }],
    ['returned', [sent('2026-06-26'), back], after, { state: 'returned', late: true }],
    ['accepted though late', [sent('2026-06-26'), passed], after, { state: 'accepted', late: true }],
  ] as const)('%s', (_name, events, now, expected) => {
    expect(gridCell(events === undefined ? undefined : foldReport(events), dueAt, now)).toEqual(expected)
  })

  test('a report begun shows as draft until it is due soon', () => {
    expect(gridCell(foldReport([]), dueAt, before, true).state).toBe('draft')
    expect(gridCell(foldReport([]), dueAt, '2026-06-23T00:00:00.000Z' as Instant, true).state).toBe('due_soon')
  })

  const cells: readonly GridCell[] = [
    { state: 'accepted', late: true },
    { state: 'accepted', late: false },
    { state: 'on_time', late: false },
    { state: 'returned', late: false },
    { state: 'missing', late: false },
    { state: 'not_expected', late: false },
    { state: 'late', late: true },
    { state: 'due_soon', late: false },
  ]

  test('a month adds up', () => {
    expect(summariseGrid(cells)).toEqual({
      expected: 7,
      onTime: 3,
      late: 2,
      missing: 1,
      notDue: 1,
      returned: 1,
      accepted: 2,
      awaitingReview: 2,
    })
  })

  test('whom to call: nothing sent, then returned, then due soon, then sent late; the oldest first', () => {
    const items = cells.map((cell, index) => ({
      unitId: `u${index}`,
      unitName: `Khu phố ${index}`,
      month: toMonth('2026-06'),
      dueAt,
      cell,
    }))
    const older = {
      unitId: 'old',
      unitName: 'Khu phố cũ',
      month: toMonth('2026-05'),
      dueAt: startOf(toDay('2026-05-25')),
      cell: { state: 'missing', late: false },
    } as const
    const chased = whoToChase([...items, older])
    expect(chased.map(item => [item.unitId, item.code])).toEqual([
      ['old', 'REPORT_MISSING'],
      ['u4', 'REPORT_MISSING'],
      ['u3', 'REPORT_RETURNED'],
      ['u7', 'REPORT_DUE_SOON'],
      ['u6', 'REPORT_LATE_AWAITING_REVIEW'],
    ])
    expect(chased[0] && chaseText(chased[0], toDay('2026-07-01'))).toBe('Chưa gửi báo cáo tháng 05/2026, hạn cuối 24/05/2026.')
    expect(chased[3] && chaseText(chased[3], toDay('2026-06-23'))).toBe('Sắp đến hạn báo cáo tháng 06/2026: hạn cuối 24/06/2026.')
    expect(chased[3] && chaseText(chased[3], toDay('2026-06-24'))).toBe('Chưa gửi báo cáo tháng 06/2026, hôm nay là ngày cuối.')
  })
})
