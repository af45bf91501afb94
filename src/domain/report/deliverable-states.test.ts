import { describe, expect, it } from 'vitest'
import { toMonth } from '../shared/calendar.ts'
import { deliverableStates } from './deliverable-states.ts'
import type { ClaimingLine, DeliverableClaim } from './deliverable-states.ts'
import type { LineReview } from './report-status.ts'

function line(unitId: string, month: string, review: LineReview, claim: DeliverableClaim): ClaimingLine {
  return { unitId, month: toMonth(month), review, claims: [{ deliverableId: 'plan', claim }] }
}

const state = (...lines: ClaimingLine[]) => deliverableStates(lines, [...new Set(lines.map(item => item.unitId))]).get('plan')

describe('the state of a deliverable', () => {
  it('follows the review of the line that claims it done', () => {
    expect(state(line('office', '2026-06', 'pending', 'done'))).toBe('submitted')
    expect(state(line('office', '2026-06', 'accepted', 'done'))).toBe('accepted')
    expect(state(line('office', '2026-06', 'returned', 'done'))).toBe('in_progress')
    expect(state(line('office', '2026-06', 'accepted', 'in_progress'))).toBe('in_progress')
  })

  it('is not known when no line speaks of it', () => {
    expect(state(line('office', '2026-06', 'accepted', 'none'))).toBeUndefined()
    expect(state()).toBeUndefined()
  })

  it('stays accepted in later months that say nothing or await review', () => {
    const june = line('office', '2026-06', 'accepted', 'done')
    expect(state(june, line('office', '2026-07', 'accepted', 'none'))).toBe('accepted')
    expect(state(june, line('office', '2026-07', 'pending', 'in_progress'))).toBe('accepted')
    expect(state(june, line('office', '2026-07', 'returned', 'done'))).toBe('accepted')
  })

  it('goes back when a later accepted line says that it is in progress again, whatever order the lines come in', () => {
    expect(state(line('office', '2026-07', 'accepted', 'in_progress'), line('office', '2026-06', 'accepted', 'done'))).toBe('in_progress')
  })

  it('waits for the unit that is furthest behind', () => {
    const first = line('khu phố 1', '2026-06', 'accepted', 'done')
    expect(state(first, line('khu phố 2', '2026-06', 'accepted', 'in_progress'))).toBe('in_progress')
    expect(state(first, line('khu phố 2', '2026-06', 'pending', 'done'))).toBe('submitted')
    expect(state(first, line('khu phố 2', '2026-06', 'accepted', 'done'))).toBe('accepted')
  })

  it('is not done while one of the units that owe it has said nothing of it', () => {
    const units = Array.from({ length: 14 }, (_, index) => `khu phố ${index + 1}`)
    const done = units.map(unitId => line(unitId, '2026-06', 'accepted', 'done'))
    const together = (lines: ClaimingLine[]) => deliverableStates(lines, units).get('plan')
    expect(together(done.slice(0, 1))).toBe('in_progress')
    expect(together(done.slice(0, 13))).toBe('in_progress')
    expect(together([...done.slice(0, 13), line('khu phố 14', '2026-06', 'pending', 'none')])).toBe('in_progress')
    expect(together([...done.slice(0, 13), line('khu phố 14', '2026-07', 'pending', 'done')]), 'claimed a month later').toBe('submitted')
    expect(together([...done.slice(0, 13), line('khu phố 14', '2026-07', 'accepted', 'done')])).toBe('accepted')
  })

  it('is not moved by a unit that does not owe it', () => {
    expect(deliverableStates([line('công an', '2026-06', 'accepted', 'done')], ['khu phố 1']).get('plan')).toBeUndefined()
  })
})
