import { expect, test } from 'vitest'
import { openRefusals } from './open-refusals.ts'

const refusal = (at: string, sentence: string, code = 'CLEAR_MISSING') => ({ at, code, sentence, facts: {} })
const doubt = (discrepancyId: string, isSettled: boolean) => ({
  discrepancyId,
  kind: 'lead_missing',
  taskCode: null,
  sentence: `Điểm ${discrepancyId}`,
  settled: isSettled ? { by: 'Văn phòng', at: '2026-05-25T01:00:00.000Z', note: 'x' } : null,
})
const missing = (sentence: string) => ({ clear: 'who' as const, code: 'NO_HEAD', sentence })
const plan = {
  discrepancies: [doubt('a', false), doubt('b', true)],
  readiness: {
    ready: false,
    openDiscrepancies: 1,
    tasks: [
      {
        taskId: 'id-1',
        code: '1.1',
        title: 'Rà soát',
        missing: [missing('Thiếu đầu mối.'), missing('Thiếu thẩm quyền.')],
        recordedReason: null,
      },
    ],
  },
} as unknown as Parameters<typeof openRefusals>[1]

test('each open doubt and each task is one line that leads to its place', () => {
  const found = openRefusals(
    [refusal('discrepancies[a]', 'Còn điểm'), refusal('tasks[1.1].who', '1'), refusal('tasks[1.1].authority', '2')],
    plan,
  )
  expect(found).toEqual([
    { fieldId: 'doubt-a', text: 'Điểm a' },
    { fieldId: 'task-id-1', text: '1.1. Rà soát: Thiếu đầu mối. Thiếu thẩm quyền.' },
  ])
})

test('what has been settled or filled since the try is no longer listed', () => {
  expect(openRefusals([refusal('discrepancies[b]', 'Còn điểm'), refusal('tasks[2.2].who', 'Nhiệm vụ 2.2 thiếu')], plan)).toEqual([])
})

test('a reason that is too short keeps its own sentence; a refusal of the whole plan has no link', () => {
  const found = openRefusals(
    [refusal('tasks[1.1].recordedReason', 'Lý do quá ngắn', 'RECORDED_REASON_SHORT'), refusal('', 'Không phải dự thảo', 'PLAN_NOT_DRAFT')],
    plan,
  )
  expect(found).toEqual([{ fieldId: 'task-id-1', text: 'Lý do quá ngắn' }, { text: 'Không phải dự thảo' }])
})
