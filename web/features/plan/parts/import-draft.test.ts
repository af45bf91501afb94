import { expect, test } from 'vitest'
import type { PlanImportAnswer } from '#contract/plan/import-routes.ts'
import type { Instant } from '#domain/shared/calendar.ts'
import { changeDraft, EMPTY_TASK, startDraft, withTask } from './import-draft.ts'
import type { DraftState } from './import-draft.ts'

const ANSWER: PlanImportAnswer = {
  importId: '0197a3c0-0000-7000-8000-000000000001',
  fileName: 'ke-hoach.docx',
  status: 'draft',
  createdAt: '2026-04-15T01:00:00.000Z' as Instant,
  createdBy: 'Văn phòng',
  extraction: {
    plan: {},
    phases: [],
    milestones: [],
    tasks: [{ ...EMPTY_TASK, code: '1', title: 'Rà soát' }],
    reportForm: null,
    discrepancies: [],
  },
  source: [],
  sourceRowsLeftOut: 0,
  resolutions: [],
  planId: null,
  version: 1,
}

function type(state: DraftState, field: string, title: string): DraftState {
  return changeDraft(state, {
    kind: 'edit',
    field,
    draft: { extraction: withTask(state.present.extraction, 0, { ...EMPTY_TASK, code: '1', title }) },
  })
}

const titleOf = (state: DraftState) => state.present.extraction.tasks[0]?.title

test('typing in one field is one step back, another field is another', () => {
  const typed = type(type(type(startDraft(ANSWER), 'title', 'Rà'), 'title', 'Rà lại'), 'other', 'Khác')
  expect(titleOf(changeDraft(typed, { kind: 'undo' }))).toBe('Rà lại')
  expect(titleOf(changeDraft(changeDraft(typed, { kind: 'undo' }), { kind: 'undo' }))).toBe('Rà soát')
})

test('what was typed while the draft was being saved is not overwritten by the answer', () => {
  const sent = type(startDraft(ANSWER), 'title', 'Đã gửi')
  const typedOn = type(sent, 'title', 'Gõ tiếp')
  const after = changeDraft(typedOn, { kind: 'saved', sent: sent.present, answer: ANSWER })
  expect(titleOf(after)).toBe('Gõ tiếp')
  expect(after.isChanged).toBe(true)
  expect(changeDraft(sent, { kind: 'saved', sent: sent.present, answer: ANSWER }).isChanged).toBe(false)
})

test('nothing to undo leaves the draft as it is', () => {
  const start = startDraft(ANSWER)
  expect(changeDraft(start, { kind: 'undo' })).toBe(start)
})
