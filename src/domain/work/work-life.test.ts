import { describe, expect, test } from 'vitest'
import { toDay } from '../shared/calendar.ts'
import type { Outcome } from '../shared/outcome.ts'
import { blockOf, workWarnings } from './work-block.ts'
import { dueState, latestDue } from './work-due.ts'
import { newWorkRefusals, stateOfPlanned, workEditRefusals } from './work-edit.ts'
import type { WorkItem, WorkPart } from './work-item.ts'
import {
  decideAcceptance,
  decideAsking,
  decideCancellation,
  decideLaterDue,
  decideReturn,
  decideStart,
  decideSubmission,
  workActions,
} from './work-life.ts'

const TODAY = toDay('2026-10-15')
const WHOLE: WorkItem = {
  title: 'Lập danh sách nhà trọ chưa rà soát',
  instruction: '',
  origin: 'unit',
  unitId: 'u1',
  headMemberId: 'm1',
  focalMemberId: 'm2',
  coordinators: [],
  startsOn: null,
  due: toDay('2026-10-30'),
  responsibility: 'Trưởng khu phố chịu trách nhiệm số liệu',
  authority: { decides: 'Trưởng khu phố', approves: 'UBND phường', superior: '' },
  result: 'Danh sách nhà trọ có chữ ký',
  deliverableId: null,
  progress: null,
  recordedReason: '',
  state: 'not_started',
  doneOn: null,
  askedDue: null,
  isCommitted: false,
}
const OFFICER: WorkPart = { isOfUnit: true, isHead: false, isForWard: false }
const HEAD: WorkPart = { isOfUnit: true, isHead: true, isForWard: false }
const OFFICE: WorkPart = { isOfUnit: false, isHead: false, isForWard: true }
const OFFICE_ITSELF: WorkPart = { isOfUnit: true, isHead: true, isForWard: true }
const BLOCK = blockOf({ title: 'Bộ quy trình', taskCode: '1.1', units: ['UBND phường'], due: toDay('2026-12-31'), state: 'submitted' })

const item = (changes: Partial<WorkItem>): WorkItem => ({ ...WHOLE, ...changes })
const ordered = (changes: Partial<WorkItem> = {}) => item({ origin: 'directive', instruction: 'Làm ngay việc này', ...changes })
const result = (outcome: Outcome<unknown>) => (outcome.ok ? outcome.value : outcome.refusals.map(({ code, at }) => `${at}:${code}`))
const codes = (refusals: readonly { readonly code: string; readonly at: string }[]) => refusals.map(({ code, at }) => `${at}:${code}`)
const setting = (part: WorkPart, reason = '') => ({ part, reason, today: TODAY, latest: toDay('2026-12-31'), unitName: 'Khu phố 1' })

describe('the six clears of a work item', () => {
  test('whole work waits to be begun; work that lacks one is only proposed until somebody says why', () => {
    expect(stateOfPlanned(item({ state: 'proposed' }), 'Khu phố 1')).toBe('not_started')
    expect(stateOfPlanned(item({ result: '' }), 'Khu phố 1')).toBe('proposed')
    expect(stateOfPlanned(item({ result: '', recordedReason: 'Chờ hướng dẫn' }), 'Khu phố 1')).toBe('not_started')
    expect(stateOfPlanned(item({ state: 'in_progress', result: '' }), 'Khu phố 1')).toBe('in_progress')
  })

  test.each([
    [{ headMemberId: null }, ['who:WORK_CLEAR_MISSING']],
    [{ focalMemberId: null, due: null }, ['who:WORK_CLEAR_MISSING', 'when:WORK_CLEAR_MISSING']],
    [{ responsibility: ' ' }, ['responsibility:WORK_CLEAR_MISSING']],
    [{ authority: { decides: '', approves: 'UBND phường', superior: '' } }, ['authority:WORK_CLEAR_MISSING']],
    [{ result: '' }, ['result:WORK_CLEAR_MISSING']],
  ])('%j does not start', (changes, expected) => {
    const acting = { part: OFFICER, block: null, unitName: 'Khu phố 1' }
    expect(result(decideStart(item({ ...changes, state: 'proposed' }), acting))).toEqual(expected)
    expect(result(decideStart(item({ ...changes, recordedReason: 'Bổ sung sau khi có hướng dẫn' }), acting))).toBe('in_progress')
  })

  test('work under way stays whole', () => {
    const before = item({ state: 'in_progress' })
    expect(codes(workEditRefusals(before, { ...before, result: '' }, setting(HEAD)))).toEqual(['result:WORK_CLEAR_MISSING'])
  })
})

describe('a life', () => {
  const handed = { outcome: 'Đã lập danh sách 42 nhà trọ chưa rà soát', doneOn: toDay('2026-10-14'), evidenceReference: '' }
  const acting = (part: WorkPart) => ({ part, block: null, today: TODAY })

  test('only the unit starts and hands in its work', () => {
    expect(result(decideStart(WHOLE, { part: OFFICE, block: null, unitName: '' }))).toEqual([':WORK_NOT_YOURS'])
    expect(result(decideSubmission(item({ state: 'in_progress' }), handed, acting(OFFICE)))).toEqual([':WORK_NOT_YOURS'])
  })

  test('a head closes the unit’s own work at once, an officer’s waits for the head, what was given waits for the office', () => {
    const own = item({ state: 'in_progress' })
    expect(result(decideSubmission(own, handed, acting(HEAD)))).toBe('done')
    expect(result(decideSubmission(own, handed, acting(OFFICER)))).toBe('submitted')
    expect(result(decideSubmission(ordered({ state: 'in_progress' }), handed, acting(HEAD)))).toBe('submitted')
    expect(result(decideSubmission(item({ state: 'in_progress', isCommitted: true }), handed, acting(HEAD)))).toBe('submitted')
  })

  test('nobody accepts work of their own unit but the head, and that only what the unit set for itself', () => {
    const waiting = ordered({ state: 'submitted' })
    expect(result(decideAcceptance(waiting, OFFICE))).toBe('done')
    for (const part of [HEAD, OFFICER, OFFICE_ITSELF]) expect(result(decideAcceptance(waiting, part))).toEqual([':WORK_NOT_YOURS'])
    expect(result(decideAcceptance(item({ state: 'submitted' }), HEAD))).toBe('done')
    expect(result(decideAcceptance(item({ state: 'submitted' }), OFFICE))).toEqual([':WORK_NOT_YOURS'])
  })

  test('what is sent back says why and goes on', () => {
    expect(result(decideReturn(ordered({ state: 'submitted' }), 'Thiếu', OFFICE))).toEqual(['reason:WORK_REASON_SHORT'])
    expect(result(decideReturn(ordered({ state: 'submitted' }), 'Danh sách thiếu tổ 5', OFFICE))).toBe('in_progress')
    expect(result(decideReturn(ordered({ state: 'done' }), 'Danh sách thiếu tổ 5', OFFICE))).toEqual([':WORK_NOT_OPEN'])
  })

  test('a unit cancels its own work by its head, never what was given to it', () => {
    expect(result(decideCancellation(WHOLE, 'Trùng việc khác', HEAD))).toBe('cancelled')
    expect(result(decideCancellation(WHOLE, 'Trùng việc khác', OFFICER))).toEqual([':WORK_NOT_YOURS'])
    expect(result(decideCancellation(ordered(), 'Trùng việc khác', HEAD))).toEqual([':WORK_NOT_YOURS'])
    expect(result(decideCancellation(item({ isCommitted: true }), 'Trùng việc khác', HEAD))).toEqual([':WORK_NOT_YOURS'])
    expect(result(decideCancellation(ordered(), 'Trùng việc khác', OFFICE))).toBe('cancelled')
  })

  test.each([
    ['đã xong', ['outcome:TEXT_TOO_SHORT']],
    ['Đang triển khai thực hiện theo kế hoạch được giao', ['outcome:VAGUE_WORDS', 'outcome:VAGUE_WORDS']],
    ['Đơn vị hoàn thành tốt công việc này', ['outcome:WORK_OUTCOME_WITHOUT_PRODUCT']],
    ['Đã lập danh sách nhà trọ có chữ ký', 'submitted'],
    ['Ban hành Kế hoạch số 12-KH/ĐU', 'submitted'],
  ])('the outcome “%s” gives %j', (outcome, expected) => {
    const found = result(decideSubmission(item({ state: 'in_progress' }), { ...handed, outcome }, acting(OFFICER)))
    expect(Array.isArray(found) ? [...new Set(found)] : found).toEqual(Array.isArray(expected) ? [...new Set(expected)] : expected)
  })

  test('nothing is done tomorrow', () => {
    const late = { ...handed, doneOn: toDay('2026-10-16') }
    expect(result(decideSubmission(item({ state: 'in_progress' }), late, acting(HEAD)))).toEqual(['doneOn:WORK_DONE_IN_FUTURE'])
  })

  test('what waits for others neither starts nor ends, and says for what', () => {
    expect(BLOCK).toEqual({ deliverable: 'Bộ quy trình', taskCode: '1.1', units: 'UBND phường' })
    expect(result(decideStart(WHOLE, { part: HEAD, block: BLOCK, unitName: '' }))).toEqual(['deliverableId:WORK_BLOCKED'])
    const under = item({ state: 'in_progress' })
    expect(result(decideSubmission(under, handed, { ...acting(HEAD), block: BLOCK }))).toEqual(['deliverableId:WORK_BLOCKED'])
    expect(blockOf({ title: 'Bộ quy trình', taskCode: '1.1', units: [], due: null, state: 'accepted' })).toBeNull()
  })

  test('each is offered what it may do', () => {
    expect(workActions(WHOLE, HEAD)).toEqual(['edit', 'start', 'cancel'])
    expect(workActions(WHOLE, OFFICER)).toEqual(['edit', 'start'])
    expect(workActions(ordered(), OFFICER)).toEqual(['edit', 'start', 'askLater'])
    expect(workActions(ordered({ askedDue: toDay('2026-11-20') }), OFFICE)).toEqual(['edit', 'cancel', 'decideLater'])
    expect(workActions(ordered({ state: 'submitted' }), OFFICE)).toEqual(['judge'])
    expect(workActions(ordered({ state: 'done' }), OFFICE)).toEqual([])
    expect(workActions(WHOLE, { isOfUnit: false, isHead: false, isForWard: false })).toEqual([])
  })
})

describe('the day', () => {
  test.each([
    ['2026-10-14', 'overdue'],
    ['2026-10-15', 'due_today'],
    ['2026-10-16', 'due_soon'],
    ['2026-10-22', 'due_soon'],
    ['2026-10-23', 'not_due'],
  ])('%s is %s', (due, expected) => expect(dueState(item({ due: toDay(due) }), TODAY)).toBe(expected))

  test.each([
    ['2026-10-29', 'done_early'],
    ['2026-10-30', 'done_on_time'],
    ['2026-10-31', 'done_late'],
  ])('done on %s is %s, however late it is accepted', (doneOn, expected) => {
    for (const state of ['submitted', 'done'] as const) {
      expect(dueState(item({ state, doneOn: toDay(doneOn) }), toDay('2026-12-01'))).toBe(expected)
    }
  })

  test('an item without a day is never late, a cancelled one owes nothing', () => {
    expect([dueState(item({ due: null }), TODAY), dueState(item({ state: 'cancelled' }), TODAY)]).toEqual(['no_due', 'none'])
  })

  test('lies within its task, unless the task is standing', () => {
    const milestones = [toDay('2026-12-31'), null, toDay('2026-05-31')]
    expect(latestDue({ deadlineKind: '', milestones, planEnd: toDay('2027-08-27') })).toBe('2026-12-31')
    expect(latestDue({ deadlineKind: 'dated', milestones: [null], planEnd: toDay('2027-08-27') })).toBe('2027-08-27')
    for (const deadlineKind of ['standing', 'recurring'] as const) expect(latestDue({ deadlineKind, milestones, planEnd: null })).toBeNull()
    expect(codes(newWorkRefusals(item({ due: toDay('2027-01-01') }), setting(HEAD)))).toEqual(['due:WORK_DUE_AFTER_TASK'])
    expect(codes(newWorkRefusals(item({ due: toDay('2026-12-31') }), setting(HEAD)))).toEqual([])
    expect(codes(newWorkRefusals(item({ due: toDay('2026-10-14') }), setting(HEAD)))).toEqual(['due:WORK_DUE_PAST'])
    expect(codes(newWorkRefusals(item({ startsOn: toDay('2026-10-31') }), setting(HEAD)))).toEqual(['startsOn:WORK_STARTS_AFTER_DUE'])
  })

  test.each([
    ['own work, earlier', WHOLE, '2026-10-20', OFFICER, '', []],
    ['own work, later without a reason', WHOLE, '2026-11-20', OFFICER, '', ['reason:WORK_REASON_SHORT']],
    ['own work, later with a reason', WHOLE, '2026-11-20', OFFICER, 'Chờ số liệu công an', []],
    ['own work without a day any more', WHOLE, null, OFFICER, '', ['reason:WORK_REASON_SHORT']],
    ['given work, earlier', ordered(), '2026-10-20', HEAD, '', []],
    ['given work, later', ordered(), '2026-11-20', HEAD, 'Chờ số liệu công an', ['due:WORK_DUE_NOT_YOURS']],
    ['given work, later by the office', ordered(), '2026-11-20', OFFICE, 'Dời theo lịch họp', []],
    ['committed work, later', item({ isCommitted: true }), '2026-11-20', HEAD, 'Chờ số liệu công an', ['due:WORK_DUE_NOT_YOURS']],
  ] as const)('moves: %s', (_name, before, due, part, reason, expected) => {
    const after = { ...before, due: due === null ? null : toDay(due) }
    expect(codes(workEditRefusals(before, after, setting(part, reason)))).toEqual(expected)
  })

  test('a unit asks for a later one; the office grants it, or refuses with a reason', () => {
    const bounds = { part: HEAD, latest: toDay('2026-12-31'), today: TODAY }
    const asked = { due: toDay('2026-11-20'), reason: 'Chờ số liệu công an' }
    expect(result(decideAsking(ordered(), asked, bounds))).toBe('not_started')
    expect(result(decideAsking(ordered(), { ...asked, due: toDay('2026-10-20') }, bounds))).toEqual(['due:WORK_NOT_LATER'])
    expect(result(decideAsking(ordered(), { ...asked, due: toDay('2027-02-01') }, bounds))).toEqual(['due:WORK_DUE_AFTER_TASK'])
    expect(result(decideAsking(WHOLE, asked, bounds))).toEqual([':WORK_NOT_YOURS'])
    const waiting = ordered({ askedDue: asked.due })
    expect(result(decideAsking(waiting, asked, bounds))).toEqual([':WORK_NOT_YOURS'])
    expect(result(decideLaterDue(waiting, { granted: true, note: '' }, OFFICE))).toBe('not_started')
    expect(result(decideLaterDue(waiting, { granted: false, note: '' }, OFFICE))).toEqual(['note:WORK_REASON_SHORT'])
    expect(result(decideLaterDue(waiting, { granted: true, note: '' }, OFFICE_ITSELF))).toEqual([':WORK_NOT_YOURS'])
  })

  test('before what it waits for is pointed out', () => {
    const dependency = { title: 'Bộ quy trình', taskCode: '1.1', units: [], due: toDay('2026-12-31'), state: 'in_progress' as const }
    expect(codes(workWarnings(toDay('2026-12-30'), dependency))).toEqual(['due:WORK_DUE_BEFORE_DEPENDENCY'])
    expect(workWarnings(toDay('2026-12-31'), dependency)).toEqual([])
    expect(workWarnings(toDay('2026-12-30'), { ...dependency, state: 'accepted' })).toEqual([])
  })
})

describe('what a unit changes of work it was given', () => {
  test('are its people, its start and its progress, nothing else', () => {
    const before = ordered()
    const own = { ...before, focalMemberId: 'm3', startsOn: TODAY, progress: 30, responsibility: 'Tổ trưởng ghi số liệu' }
    expect(codes(workEditRefusals(before, own, setting(OFFICER)))).toEqual([])
    const foreign = { ...before, title: 'Việc khác', result: 'Sản phẩm khác', authority: { decides: 'A', approves: 'B', superior: '' } }
    expect(codes(workEditRefusals(before, foreign, setting(HEAD)))).toEqual([
      'title:WORK_FIELD_NOT_YOURS',
      'authority:WORK_FIELD_NOT_YOURS',
      'result:WORK_FIELD_NOT_YOURS',
    ])
    expect(codes(workEditRefusals(before, foreign, setting(OFFICE)))).toEqual([])
  })

  test('is closed once it is handed in', () => {
    const before = ordered({ state: 'submitted' })
    expect(codes(workEditRefusals(before, { ...before, progress: 10 }, setting(OFFICE)))).toEqual([':WORK_CLOSED'])
  })

  test('an instruction is written down, and no secret is', () => {
    expect(codes(newWorkRefusals(ordered({ instruction: '' }), setting(OFFICE)))).toEqual(['instruction:WORK_INSTRUCTION_MISSING'])
    expect(codes(newWorkRefusals(ordered({ instruction: 'Theo công văn TỐI MẬT số 5' }), setting(OFFICE)))).toEqual([
      'instruction:STATE_SECRET_MARK',
    ])
  })
})
