import { expect, test } from 'vitest'
import { countSeen, isSeen, isSeenWhole, newest, withSeen } from './seen-lines.ts'

const REPORT = {
  reportId: 'r',
  lines: [
    { taskId: 'a', version: 2 },
    { taskId: 'b', version: 3 },
  ],
}

test('a report is seen whole when each of its lines was on the screen as it is now', () => {
  const first = withSeen({}, { reportId: 'r', taskId: 'a', version: 2 })
  expect([countSeen(first, REPORT), isSeenWhole(first, REPORT)]).toEqual([1, false])
  const older = withSeen(first, { reportId: 'r', taskId: 'b', version: 2 })
  expect([countSeen(older, REPORT), isSeenWhole(older, REPORT)]).toEqual([1, false])
  const both = withSeen(older, { reportId: 'r', taskId: 'b', version: 3 })
  expect(isSeenWhole(both, REPORT)).toBe(true)
  expect(isSeen(both, { reportId: 'other', taskId: 'a', version: 2 })).toBe(false)
})

test('a report without waiting lines is never ready', () => {
  expect(isSeenWhole({}, { reportId: 'r', lines: [] })).toBe(false)
})

test('only the newest are kept', () => {
  expect(newest({ a: {}, b: {}, c: {} }, 2)).toEqual({ b: {}, c: {} })
})
