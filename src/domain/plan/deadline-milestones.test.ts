import { describe, expect, test } from 'vitest'
import { type Day, toDay } from '../shared/calendar.ts'
import { withDeadlineMilestones } from './deadline-milestones.ts'
import type { ExtractedTask, PlanExtraction } from './plan-extraction.ts'

function task(given: Partial<ExtractedTask>): ExtractedTask {
  return {
    code: '1',
    title: 'Rà soát nhà trọ',
    implementers: [],
    implementersText: null,
    targetText: null,
    deadlineText: null,
    productText: null,
    leadText: null,
    coordinatorText: null,
    leads: [],
    coordinators: [],
    assignmentText: null,
    milestones: [],
    targets: [],
    products: [],
    ...given,
  }
}
const plan = { title: null, number: null, date: toDay('2026-02-01'), issuer: null, place: null }

/** Heading of a plan for the year 2026. */
const YEAR = { date: plan.date, campaignStart: null, campaignEnd: null }
const milestonesOf = (days: typeof YEAR | { date: Day; campaignStart: Day; campaignEnd: Day }, ...deadlines: string[]) =>
  withDeadlineMilestones(
    { plan, milestones: [], tasks: deadlines.map((deadlineText, index) => task({ code: `${index + 1}`, deadlineText })) },
    days,
  )

describe('a plan with one deadline column', () => {
  test('each due day is a milestone and the products are its work items', () => {
    const given = withDeadlineMilestones(
      {
        plan,
        milestones: [],
        tasks: [
          task({ deadlineText: 'Trước 30/6/2026', productText: 'Danh sách; biên bản', products: ['Danh sách', 'biên bản'] }),
          task({ code: '2', deadlineText: '31/3/2026' }),
        ],
      },
      YEAR,
    )
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
      return withDeadlineMilestones(extraction, YEAR).milestones.map(item => item.due)
    }
    expect(dues(read)).toEqual(['2027-06-30'])
    expect(dues({ ...read, deadlineText: '31/8/2026' })).toEqual(['2026-08-31'])
  })

  test('a standing task gets a milestone without a day that holds its products; a task without a deadline gets none', () => {
    const given = withDeadlineMilestones(
      {
        plan,
        milestones: [],
        tasks: [
          task({ deadlineText: 'Thường xuyên', products: ['Biên bản'] }),
          task({ code: '2' }),
          task({ code: '3', deadlineText: '31/3/2026' }),
          task({ code: '4', deadlineText: 'Hằng tuần' }),
        ],
      },
      YEAR,
    )
    expect(given.milestones).toEqual([
      { ordinal: 1, header: 'Đến 31/03/2026', due: '2026-03-31' },
      { ordinal: 2, header: 'Thường xuyên', due: null },
      { ordinal: 3, header: 'Hằng tuần', due: null },
    ])
    expect(given.tasks.map(item => item.milestones.map(cell => [cell.milestone, ...cell.deliverables]))).toEqual([
      [[2, 'Biên bản']],
      [],
      [[1, 'Rà soát nhà trọ']],
      [[3, 'Rà soát nhà trọ']],
    ])
  })

  test('what comes round is due on its days to the end of the plan’s year', () => {
    const headed = (deadline: string) => milestonesOf(YEAR, deadline).milestones.map(({ header }) => header)
    expect(headed('Trước 30/6 hằng năm')).toEqual(['Trước 30/6 hằng năm (29/06/2026)'])
    expect(headed('Hằng quý')).toEqual(['Hằng quý (31/03/2026)', 'Hằng quý (30/06/2026)', 'Hằng quý (30/09/2026)', 'Hằng quý (31/12/2026)'])
    expect(headed('6 tháng, năm')).toEqual(['6 tháng, năm (30/06/2026)', '6 tháng, năm (31/12/2026)'])
    expect(milestonesOf(YEAR, 'Trước ngày 25 hằng tháng').milestones.map(({ due }) => due)[0]).toBe('2026-02-24')
    expect(headed('Hằng năm')).toEqual(['Hằng năm (31/12/2026)'])
  })

  test('a campaign is the horizon of what comes round, and twelve days are enough', () => {
    const campaign = { date: toDay('2026-05-25'), campaignStart: toDay('2026-04-15'), campaignEnd: toDay('2027-08-27') }
    expect(milestonesOf(campaign, 'Trước 30/6 hằng năm').milestones.map(({ due }) => due)).toEqual(['2026-06-29', '2027-06-29'])
    const monthly = milestonesOf(campaign, 'Hằng tháng').milestones.map(({ due }) => due)
    expect([monthly.length, monthly[0], monthly.at(-1)]).toEqual([12, '2026-04-30', '2027-03-31'])
  })

  test('tasks due on one day share its milestone, named by the day when their words differ', () => {
    const given = milestonesOf(YEAR, 'Hằng quý', '31/12/2026', 'Hằng quý')
    expect(given.milestones.map(({ header }) => header)).toEqual([
      'Hằng quý (31/03/2026)',
      'Hằng quý (30/06/2026)',
      'Hằng quý (30/09/2026)',
      'Đến 31/12/2026',
    ])
    expect(given.tasks.map(item => item.milestones.map(cell => cell.milestone))).toEqual([[1, 2, 3, 4], [4], [1, 2, 3, 4]])
  })

  test('a plan with its own milestones stays as it is', () => {
    const own = {
      plan,
      milestones: [{ ordinal: 1, header: 'Đến 31/5/2026', due: toDay('2026-05-31') }],
      tasks: [task({ deadlineText: '30/6/2026' })],
    }
    expect(withDeadlineMilestones(own, YEAR)).toBe(own)
  })
})
