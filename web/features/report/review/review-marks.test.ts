import { expect, test } from 'vitest'
import type { ReportLineAnswer } from '#contract/report/report-routes.ts'
import { acceptedAs, foundRatesOf, isWhole, returnsOf, standingOf, withMark } from './review-marks.ts'

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

test('only another ratio than the claimed one is sent along, read as people type it', () => {
  const marks = {
    a: { kind: 'accept', verified: { rate: '45,5 %', reason: 'Biên bản chỉ có 9/20 hộ' } },
    b: { kind: 'accept' },
    c: { kind: 'return', reasons: {} },
    d: { kind: 'accept', verified: { rate: 'chưa rõ', reason: '' } },
  } as const
  expect(foundRatesOf([line('a'), line('b'), line('c'), line('d')], marks)).toEqual([
    { taskId: 'a', rate: 45.5, reason: 'Biên bản chỉ có 9/20 hộ' },
  ])
  expect(acceptedAs(marks.a)).toBe(marks.a)
  expect(acceptedAs(marks.c)).toEqual({ kind: 'accept' })
})

test.each([
  ['45', 'Biên bản chỉ có 9/20 hộ', true],
  ['45', 'thiếu căn cứ', false],
  ['', 'Biên bản chỉ có 9/20 hộ', false],
  ['101', 'Biên bản chỉ có 9/20 hộ', false],
  ['45,55', 'Biên bản chỉ có 9/20 hộ', false],
])('another ratio "%s" on the grounds "%s" can be sent: %s', (rate, reason, whole) => {
  expect(isWhole({ kind: 'accept', verified: { rate, reason } })).toBe(whole)
})
