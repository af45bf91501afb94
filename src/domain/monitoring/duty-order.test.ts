import { expect, it } from 'vitest'
import { startOf, toDay } from '../shared/calendar.ts'
import { byUrgency, type Duty } from './duty-order.ts'

const duty = (status: Duty['status'], timeliness: Duty['timeliness'], due: string): Duty => ({
  status,
  timeliness,
  dueAt: startOf(toDay(due)),
})

it('puts what is overdue before what was returned, and what waits for the office last', () => {
  const overdue = duty('draft', 'missing', '2026-09-25')
  const older = duty('draft', 'missing', '2026-08-25')
  const returned = duty('returned', 'on_time', '2026-09-25')
  const soon = duty('draft', 'due_soon', '2026-10-25')
  const later = duty('draft', 'not_due', '2026-11-25')
  const waiting = duty('submitted', 'on_time', '2026-10-25')
  const accepted = duty('accepted', 'on_time', '2026-07-25')
  expect([accepted, waiting, later, soon, returned, overdue, older].toSorted(byUrgency)).toEqual([
    older,
    overdue,
    returned,
    soon,
    later,
    waiting,
    accepted,
  ])
})
