import { describe, expect, test } from 'vitest'
import { toDay } from '../shared/calendar.ts'
import { withDeadlineMilestones } from './deadline-milestones.ts'
import type { ExtractedTask, PlanExtraction } from './plan-extraction.ts'

function task(given: Partial<ExtractedTask>): ExtractedTask {
  return {
    code: '1', title: 'Rà soát nhà trọ', implementers: [], implementersText: null, targetText: null, deadlineText: null, productText: null, leadText: null,
    coordinatorText: null, leads: [], coordinators: [], assignmentText: null, milestones: [], targets: [], products: [], ...given,
  }
}
const plan = { title: null, number: null, date: toDay('2026-02-01'), issuer: null, place: null }

describe('a plan with one deadline column', () => {
  test('each due day is a milestone and the products are its work items', () => {
    const given = withDeadlineMilestones({
      plan,
      milestones: [],
      tasks: [task({ deadlineText: 'Trước 30/6/2026', productText: 'Danh sách; biên bản', products: ['Danh sách', 'biên bản'] }), task({ code: '2', deadlineText: '31/3/2026' })],
    })
    expect(given.milestones).toEqual([
      { ordinal: 1, header: 'Đến 31/03/2026', due: '2026-03-31' },
      { ordinal: 2, header: 'Đến 29/06/2026', due: '2026-06-29' },
    ])
    expect(given.tasks.map(item => item.milestones)).toEqual([
      [{ milestone: 2, content: 'Danh sách; biên bản', deliverables: ['Danh sách', 'biên bản'], interimTargets: [] }],
      [{ milestone: 1, content: 'Rà soát nhà trọ', deliverables: ['Rà soát nhà trọ'], interimTargets: [] }],
    ])
  })

  test('what was read from the file counts until a person changes the words', () => {
    const read = { deadlineText: 'Quý II', deadlines: [{ kind: 'date', text: 'Quý II', due: toDay('2027-06-30') }] } as const
    const dues = (given: Partial<ExtractedTask>) => {
      const extraction: Pick<PlanExtraction, 'plan' | 'milestones' | 'tasks'> = { plan, milestones: [], tasks: [task(given)] }
      return withDeadlineMilestones(extraction).milestones.map(item => item.due)
    }
    expect(dues(read)).toEqual(['2027-06-30'])
    expect(dues({ ...read, deadlineText: '31/8/2026' })).toEqual(['2026-08-31'])
  })

  test('a standing task has no day and gets no milestone', () => {
    const given = withDeadlineMilestones({ plan, milestones: [], tasks: [task({ deadlineText: 'Thường xuyên' }), task({ code: '2' })] })
    expect(given.milestones).toEqual([])
    expect(given.tasks.every(item => item.milestones.length === 0)).toBe(true)
  })

  test('a plan with its own milestones stays as it is', () => {
    const own = { plan, milestones: [{ ordinal: 1, header: 'Đến 31/5/2026', due: toDay('2026-05-31') }], tasks: [task({ deadlineText: '30/6/2026' })] }
    expect(withDeadlineMilestones(own)).toBe(own)
  })
})
