import { expect, test } from 'vitest'
import { draftKey, quietly } from './draft-store.ts'

test('each person, report and task has a drawer of its own', () => {
  const places = [
    { memberId: 'm1', reportId: 'r1', taskId: 't1' },
    { memberId: 'm2', reportId: 'r1', taskId: 't1' },
    { memberId: 'm1', reportId: 'r2', taskId: 't1' },
    { memberId: 'm1', reportId: 'r1', taskId: 't2' },
  ]
  expect(new Set(places.map(draftKey)).size).toBe(places.length)
})

test('a browser that keeps nothing does not stop the form', async () => {
  expect(await quietly(() => Promise.reject(new Error('no storage')))).toBeUndefined()
})
