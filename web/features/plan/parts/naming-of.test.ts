import { expect, test } from 'vitest'
import { namingOf } from './naming-of.ts'

test('naming the people of one unit sends the units as they are and nothing about the people of the others', () => {
  const task = {
    assignments: [
      { unitId: 'a', role: 'lead' as const, reports: true, unitName: 'UBND' },
      { unitId: 'b', role: 'coordinator' as const, reports: false, unitName: 'MTTQ' },
    ],
  }
  expect(namingOf(task, 'a', { head: 'm1', focal: '' })).toEqual({
    assignments: [
      { unitId: 'a', role: 'lead', reports: true, headMemberId: 'm1', focalMemberId: null },
      { unitId: 'b', role: 'coordinator', reports: false },
    ],
  })
})
