import { describe, expect, test } from 'vitest'
import { toDay } from '../shared/calendar.ts'
import type { PlanToActivate, TaskAssignment } from './six-clears.ts'
import { CLEARS, decideActivation, sixClears } from './six-clears.ts'

const committee = { unitId: 'u1', name: 'UBND phường', headMemberId: 'm1', focalMemberId: 'm2' }
const youth = { unitId: 'u2', name: 'Đoàn Thanh niên', headMemberId: 'm3', focalMemberId: 'm3' }

const CLEAR_TASK: TaskAssignment = {
  taskCode: '1.1',
  title: 'Rà soát, chuẩn hóa quy trình TTHC',
  leadUnits: [committee],
  accountableUnitId: null,
  coordinators: ['MTTQ', 'khu phố'],
  responsibilityText: 'UBND chịu trách nhiệm kết quả; MTTQ và khu phố vận động người dân',
  authority: { decides: 'Chủ tịch UBND phường', approves: 'Ban Thường vụ Đảng uỷ', superior: '' },
  work: ['lập danh mục TTHC trọng tâm'],
  deliverables: ['lập danh mục TTHC trọng tâm'],
  milestones: [{ header: 'Đến 31/12/2026', due: toDay('2026-12-31') }],
  deadlineKind: '',
  targets: ['100% TTHC xử lý trên môi trường số'],
  recordedReason: null,
}
const task = (changes: Partial<TaskAssignment>): TaskAssignment => ({ ...CLEAR_TASK, ...changes })

describe('the six clears of a task', () => {
  test('all six are there', () => {
    const result = sixClears(CLEAR_TASK)
    expect([result.complete, result.missing, CLEARS.every(clear => result.clear[clear])]).toEqual([true, [], true])
  })

  test.each([
    ['no lead unit', { leadUnits: [] }, ['who:NO_LEAD_UNIT']],
    ['no head', { leadUnits: [{ ...committee, headMemberId: null }] }, ['who:NO_HEAD']],
    ['no focal person', { leadUnits: [{ ...committee, focalMemberId: null }] }, ['who:NO_FOCAL_PERSON']],
    ['no title', { title: ' ' }, ['what:NO_TITLE']],
    ['no work items', { work: [] }, ['what:NO_WORK_ITEMS']],
    ['no milestone', { milestones: [] }, ['when:NO_DUE_DATE']],
    ['a milestone without a date', { milestones: [{ header: 'Thường xuyên', due: null }] }, ['when:MILESTONE_WITHOUT_DATE']],
    ['standing work without a day', { milestones: [{ header: 'Thường xuyên', due: null }], deadlineKind: 'standing' }, []],
    ['work that comes round, without a milestone', { milestones: [], deadlineKind: 'recurring' }, []],
    ['a dated deadline that lost its milestone', { milestones: [], deadlineKind: 'dated' }, ['when:NO_DUE_DATE']],
    ['two leads and nobody accountable', { leadUnits: [committee, youth] }, ['responsibility:NO_ACCOUNTABLE_LEAD']],
    ['two leads, one accountable', { leadUnits: [committee, youth], accountableUnitId: 'u2' }, []],
    ['nobody knows who answers for what', { responsibilityText: '' }, ['responsibility:NO_RESPONSIBILITY_TEXT']],
    [
      'no decider and no approver',
      { authority: { decides: '', approves: ' ', superior: 'Thành uỷ' } },
      ['authority:NO_DECIDER', 'authority:NO_APPROVER'],
    ],
    ['neither product nor target', { deliverables: [], targets: [] }, ['result:NO_DELIVERABLE_OR_TARGET']],
  ] as const)('%s', (_name, changes, expected) => {
    const result = sixClears(task(changes))
    expect(result.missing.map(item => `${item.clear}:${item.code}`)).toEqual(expected)
    expect(result.complete).toBe(expected.length === 0)
    for (const clear of CLEARS) expect(result.clear[clear]).toBe(!expected.some(item => item.startsWith(`${clear}:`)))
  })
})

test('every unit that leads names its own head and focal person, and each lack says whose it is', () => {
  const leadUnits = [
    committee,
    { ...youth, focalMemberId: null },
    { unitId: 'u3', name: 'Khu phố 1', headMemberId: null, focalMemberId: null },
  ]
  expect(sixClears(task({ leadUnits, accountableUnitId: 'u1' })).missing).toEqual([
    { clear: 'who', code: 'NO_HEAD', facts: { unit: 'Khu phố 1' } },
    { clear: 'who', code: 'NO_FOCAL_PERSON', facts: { unit: 'Đoàn Thanh niên' } },
    { clear: 'who', code: 'NO_FOCAL_PERSON', facts: { unit: 'Khu phố 1' } },
  ])
})

describe('making a plan active', () => {
  const plan = (changes: Partial<PlanToActivate>): PlanToActivate => ({
    status: 'draft',
    tasks: [CLEAR_TASK],
    openDiscrepancies: [],
    ...changes,
  })
  const codesOf = (changes: Partial<PlanToActivate>) => {
    const outcome = decideActivation(plan(changes))
    return outcome.ok ? [] : outcome.refusals.map(item => `${item.at}:${item.code}`)
  }

  test('every task is clear', () => {
    expect(decideActivation(plan({}))).toEqual({ ok: true, value: { tasksWithReason: [] } })
  })

  test('a recorded reason by a named person lets a task through', () => {
    const recordedReason = { text: 'Chờ Thành uỷ phân công người phụ trách trong tháng 7', byMemberId: 'm9' }
    expect(
      decideActivation(
        plan({ tasks: [CLEAR_TASK, task({ taskCode: '1.2', leadUnits: [{ ...committee, headMemberId: null }], recordedReason })] }),
      ),
    ).toEqual({
      ok: true,
      value: { tasksWithReason: ['1.2'] },
    })
    expect(
      codesOf({
        tasks: [task({ leadUnits: [{ ...committee, headMemberId: null }], recordedReason: { ...recordedReason, byMemberId: '' } })],
      }),
    ).toEqual(['tasks[1.1].who:CLEAR_MISSING'])
    expect(
      codesOf({
        tasks: [task({ leadUnits: [{ ...committee, headMemberId: null }], recordedReason: { ...recordedReason, text: 'chưa có' } })],
      }),
    ).toEqual(['tasks[1.1].recordedReason:RECORDED_REASON_SHORT'])
  })

  test('everything that is missing is listed at once', () => {
    const tasks = [
      task({ leadUnits: [{ ...committee, headMemberId: null, focalMemberId: null }] }),
      task({ taskCode: '1.2', targets: [], work: [], deliverables: [] }),
    ]
    const openDiscrepancies = [{ discrepancyId: 'd1', kind: 'several_leads', taskCode: '1.2' }]
    expect(codesOf({ tasks, openDiscrepancies })).toEqual([
      'discrepancies[d1]:DISCREPANCY_NOT_SETTLED',
      'tasks[1.1].who:CLEAR_MISSING',
      'tasks[1.1].who:CLEAR_MISSING',
      'tasks[1.2].what:CLEAR_MISSING',
      'tasks[1.2].result:CLEAR_MISSING',
    ])
  })

  test('a plan without tasks, or active already, is refused', () => {
    expect(codesOf({ tasks: [] })).toEqual(['tasks:PLAN_WITHOUT_TASKS'])
    expect(codesOf({ status: 'active' })).toEqual([':PLAN_NOT_DRAFT'])
  })
})
