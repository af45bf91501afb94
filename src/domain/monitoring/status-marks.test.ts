import { expect, test } from 'vitest'
import { statusMarks } from './status-marks.ts'

const line = (changes: object) => ({
  report_id: 'r1',
  task_id: 't1',
  submitted_content: null,
  review_state: 'pending',
  verified_rate: null,
  result: 'đang viết',
  ...changes,
})

test('a line that is written marks nothing, one that is sent or reviewed its task', () => {
  const written = { table: 'report_line', before: line({}), after: line({ result: 'viết tiếp' }) }
  const accepted = { table: 'report_line', before: line({}), after: line({ review_state: 'accepted' }) }
  expect(statusMarks([written])).toEqual([])
  expect(statusMarks([written, accepted, accepted])).toEqual([{ kind: 'line', subjectId: 'r1', partId: 't1' }])
})

test('a report that is opened moves its month, one whose deadline moves its units; reports of other periods nothing', () => {
  const report = { report_id: 'r1', plan_id: 'p1', kind: 'month', month: '2026-08', due_at: '2026-08-24T17:00:00.000Z' }
  expect(statusMarks([{ table: 'report', before: undefined, after: report }])).toEqual([
    { kind: 'opened', subjectId: 'p1', partId: '2026-08' },
  ])
  const later = { ...report, due_at: '2026-08-26T17:00:00.000Z' }
  expect(statusMarks([{ table: 'report', before: report, after: later }])).toEqual([{ kind: 'report', subjectId: 'p1', partId: '' }])
  expect(statusMarks([{ table: 'report', before: undefined, after: { ...report, kind: 'quarter' } }])).toEqual([])
})

test('work that passes to another plan marks both, a figure the month it was typed for', () => {
  const work = { work_item_id: 'w', plan_id: 'p1', unit_id: 'u1', due: '2026-08-20', state: 'in_progress' }
  expect(statusMarks([{ table: 'work_item', before: work, after: { ...work, plan_id: 'p2', unit_id: 'u2' } }])).toEqual([
    { kind: 'work', subjectId: 'p1', partId: '' },
    { kind: 'work', subjectId: 'p2', partId: '' },
  ])
  const figure = { figure_id: 'f', target_id: 't1', as_of: '2026-07-31' }
  expect(statusMarks([{ table: 'typed_figure', before: undefined, after: figure }])).toEqual([
    { kind: 'figure', subjectId: 't1', partId: '2026-07' },
  ])
})

test('a promise that is approved is what targets are held against from then on', () => {
  const commitment = { commitment_id: 'c', plan_id: 'p1', status: 'signed' }
  expect(statusMarks([{ table: 'commitment', before: commitment, after: { ...commitment, status: 'approved' } }])).toEqual([
    { kind: 'figures', subjectId: '', partId: '' },
  ])
})

test('tables that move no light mark nothing', () => {
  expect(statusMarks([{ table: 'member', before: undefined, after: { member_id: 'm' } }])).toEqual([])
})
