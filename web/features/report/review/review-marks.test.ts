import { expect, test } from 'vitest'
import type { ReportLineAnswer } from '#contract/report/report-routes.ts'
import { isWhole, returnsOf, standingOf, withMark } from './review-marks.ts'

const line = (taskId: string, state: 'pending' | 'accepted' = 'pending'): ReportLineAnswer => ({
  taskId,
  taskCode: taskId,
  ordinal: 1,
  taskTitle: '',
  leadText: '',
  commitment: '',
  result: '',
  completionRate: null,
  difficulty: '',
  proposal: '',
  nextActionDue: null,
  noActivityReason: '',
  gapReason: '',
  computedRate: null,
  figures: [],
  deliverables: [],
  evidence: [],
  previous: null,
  monthly: [],
  review: { state, reasons: [], by: null, at: null },
  verified: null,
  risk: null,
  copyOf: null,
  refusals: [],
  warnings: [],
  corrections: [],
  editable: false,
  savedAt: null,
  version: 1,
})

test('the lines go back in the order of the report with all their reasons', () => {
  const marks = {
    b: { kind: 'return', reasons: { vague: 'Nêu rõ số tuyến', no_evidence: 'Thiếu biên bản' } },
    a: { kind: 'accept' },
  } as const
  expect(returnsOf([line('a'), line('b'), line('c')], marks)).toEqual([
    {
      taskId: 'b',
      reasons: [
        { code: 'vague', text: 'Nêu rõ số tuyến' },
        { code: 'no_evidence', text: 'Thiếu biên bản' },
      ],
    },
  ])
})

test('a return without a reason, or with one that says nothing, is not whole', () => {
  expect(isWhole({ kind: 'return', reasons: {} })).toBe(false)
  expect(isWhole({ kind: 'return', reasons: { vague: '  sửa lại ' } })).toBe(false)
  expect(isWhole({ kind: 'return', reasons: { vague: 'Nêu rõ số tuyến' } })).toBe(true)
  expect(isWhole({ kind: 'accept' })).toBe(true)
})

test('a line accepted at an earlier review stays closed whatever is marked', () => {
  expect(standingOf(line('a', 'accepted'), { a: { kind: 'return', reasons: {} } })).toBe('closed')
  expect(standingOf(line('a'), {})).toBe('open')
  expect(withMark({ a: { kind: 'accept' } }, 'a', undefined)).toEqual({})
})
