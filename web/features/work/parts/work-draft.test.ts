import { expect, test } from 'vitest'
import { ApiProblem } from '../../../api/api-problem.ts'
import type { WorkDraft } from './work-draft.ts'
import { changeOf, creationOf, fieldErrorsOf, readProgress } from './work-draft.ts'

const DRAFT: WorkDraft = {
  title: 'Lập danh sách',
  instruction: 'Làm ngay',
  headMemberId: '',
  focalMemberId: 'm2',
  coordinators: ['u2'],
  startsOn: null,
  due: null,
  responsibility: 'Trưởng khu phố',
  authority: { decides: '', approves: '', superior: '' },
  result: '',
  deliverableId: '',
  progress: '12,5',
  recordedReason: '',
  reason: 'Chờ số liệu',
}
const PLACE = { taskId: 't1', unitId: 'u1' }

test('empty choices are sent as nobody and nothing; only an instruction carries its words', () => {
  expect(creationOf(DRAFT, { ...PLACE, origin: 'directive' })).toMatchObject({
    headMemberId: null,
    deliverableId: null,
    instruction: 'Làm ngay',
  })
  expect(creationOf(DRAFT, { ...PLACE, origin: 'unit' })).toMatchObject({ instruction: '', origin: 'unit', unitId: 'u1' })
})

test('only what was changed is sent', () => {
  expect(changeOf(DRAFT, DRAFT)).toEqual({})
  expect(changeOf(DRAFT, { ...DRAFT, progress: '20', coordinators: ['u3'], deliverableId: 'd1' })).toEqual({
    progress: 20,
    coordinators: ['u3'],
    deliverableId: 'd1',
  })
  expect(changeOf({ ...DRAFT, reason: '' }, DRAFT)).toEqual({ reason: 'Chờ số liệu' })
})

test.each([
  ['', null],
  ['40', 40],
  ['12,5', 12.5],
  ['101', undefined],
  ['nhiều', undefined],
])('progress “%s” is %s', (text, expected) => expect(readProgress(text)).toBe(expected))

test('refusals are told at their fields', () => {
  const facts = {}
  const refusals = [
    { code: 'WORK_DUE_PAST', at: 'due', sentence: 'Hạn đã qua.', facts },
    { code: 'FIELD_TOO_LONG', at: 'authority.decides', sentence: 'Dài quá.', facts },
    { code: 'WORK_CLOSED', at: '', sentence: 'Đã đóng.', facts },
  ]
  expect(fieldErrorsOf(new ApiProblem({ type: '', title: '', status: 422, code: 'WORK_DUE_PAST', refusals }))).toEqual([
    { fieldId: 'work-due', text: 'Hạn đã qua.' },
    { fieldId: 'work-authority', text: 'Dài quá.' },
  ])
  expect(fieldErrorsOf(new Error('x'))).toEqual([])
})
