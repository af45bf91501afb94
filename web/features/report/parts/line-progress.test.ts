import { expect, test } from 'vitest'
import type { ReportLineAnswer } from '#contract/report/report-routes.ts'
import { millisecondsToInstant } from '#domain/shared/calendar.ts'
import { isLineDone, progressOf } from './line-progress.ts'

const at = (hour: number) => millisecondsToInstant(Date.UTC(2026, 10, 23, hour))
const line: ReportLineAnswer = {
  taskId: 't',
  taskCode: '1',
  ordinal: 1,
  taskTitle: '',
  leadText: '',
  commitment: '',
  result: 'Đã trao 15 thùng',
  completionRate: 60,
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
  review: { state: 'pending', reasons: [], by: null, at: null },
  verified: null,
  risk: null,
  copyOf: null,
  refusals: [],
  warnings: [],
  corrections: [],
  editable: true,
  savedAt: at(3),
  version: 2,
}
const refusals = [{ code: 'RESULT_MISSING', at: 'result', sentence: '', facts: {} }]

test('a line is done when nothing is left to mend', () => {
  expect(progressOf(line)).toBe('done')
  expect(progressOf({ ...line, refusals })).toBe('toMend')
  expect(progressOf({ ...line, result: '', completionRate: null, savedAt: null, refusals })).toBe('empty')
})

test('a returned line is open until it was saved or given a file after the return', () => {
  const returned = { ...line, review: { state: 'returned' as const, reasons: [], by: 'Văn phòng', at: at(5) } }
  expect(progressOf(returned)).toBe('returned')
  expect(progressOf({ ...returned, savedAt: at(6) })).toBe('done')
})

test('a line accepted or sent counts as done', () => {
  expect(isLineDone({ ...line, review: { state: 'accepted', reasons: [], by: null, at: null }, editable: false })).toBe(true)
  expect(isLineDone({ ...line, editable: false })).toBe(true)
})
