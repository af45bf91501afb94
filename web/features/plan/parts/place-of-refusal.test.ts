import { expect, test } from 'vitest'
import { placeOfRefusal } from './place-of-refusal.ts'

const plan = {
  readiness: { ready: false, openDiscrepancies: 1, tasks: [{ taskId: 'id-1', code: '1.1', title: '', missing: [], recordedReason: null }] },
}

test('a refusal leads to the doubt or the task it is about', () => {
  expect(placeOfRefusal('discrepancies[abc]', plan)).toEqual({ fieldId: 'doubt-abc' })
  expect(placeOfRefusal('tasks[1.1].who', plan)).toEqual({ fieldId: 'task-id-1' })
})

test('a refusal about the plan as a whole, or an unknown task, leads nowhere', () => {
  expect(placeOfRefusal('', plan)).toEqual({})
  expect(placeOfRefusal('tasks[9.9].who', plan)).toEqual({})
})
