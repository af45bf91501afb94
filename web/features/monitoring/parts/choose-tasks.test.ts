import { expect, test } from 'vitest'
import { chooseTasks } from './choose-tasks.ts'

const TASKS = (['late', 'late', 'at_risk', 'at_risk', 'at_risk', 'at_risk', 'on_track', 'done'] as const).map((light, index) => ({
  code: String(index),
  light,
}))
const codes = (tasks: readonly { readonly code: string }[]) => tasks.map(task => task.code).join('')

test('five tasks that need attention stand first, every other task of the plan after them', () => {
  const { count, first, others } = chooseTasks(TASKS, null)
  expect([count, codes(first), codes(others)]).toEqual([6, '01234', '567'])
})

test('of a chosen light there are only its own', () => {
  const { count, first, others } = chooseTasks(TASKS, 'on_track')
  expect([count, codes(first), codes(others)]).toEqual([1, '6', ''])
})

test('a plan without a late task still lists its tasks', () => {
  expect(codes(chooseTasks(TASKS.slice(6), null).others)).toBe('67')
})
