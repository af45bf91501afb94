import { describe, expect, it } from 'vitest'
import { extractPlan } from './extract-plan.ts'
import { INVENTED_PLANS } from '#tests/fixtures/plans/invented-plans.ts'
import { VARIED_PLANS } from '#tests/fixtures/plans/varied-plans.ts'
import { LISTS_THAT_ARE_NO_PLANS } from '#tests/fixtures/plans/invented-lists.ts'

describe.each([...INVENTED_PLANS, ...VARIED_PLANS].map(plan => [plan.name, plan] as const))('%s', (_name, plan) => {
  const read = extractPlan(plan.document)

  it('gives each task its number, words, lead, coordinators, deadline and product', () => {
    const shown = read.tasks.map((task, index) => {
      const expected = plan.tasks[index]
      const due = task.deadlines?.find(deadline => deadline.kind === 'date')?.due
      return {
        code: task.code,
        title: task.title,
        lead: task.leadText,
        ...(expected?.coordinator === undefined ? {} : { coordinator: task.coordinatorText }),
        ...(expected?.deadline === undefined ? {} : { deadline: task.deadlineText }),
        ...(expected?.product === undefined ? {} : { product: task.productText }),
        ...(expected?.due === undefined ? {} : { due }),
        ...(expected?.groups === undefined ? {} : { groups: task.groups }),
      }
    })
    expect(shown).toEqual(plan.tasks)
  })

  it('lists the doubts a person has to settle and no others', () => {
    const doubts = read.discrepancies.map(doubt => doubt.kind)
    expect(doubts.filter(kind => kind !== 'several_leads')).toEqual(plan.doubts ?? [])
  })
})

describe('around the tables', () => {
  const withHead = INVENTED_PLANS.filter(plan => plan.head !== undefined)
  it.each(withHead.map(plan => [plan.name, plan] as const))('the head of %s says what paper it is', (_name, plan) => {
    expect(extractPlan(plan.document).plan).toEqual(plan.head)
  })

  const withMilestones = INVENTED_PLANS.filter(plan => plan.milestones !== undefined)
  it.each(withMilestones.map(plan => [plan.name, plan] as const))('the date columns of %s are milestones', (_name, plan) => {
    expect(extractPlan(plan.document).milestones.map(({ header, due }) => [header, due])).toEqual(plan.milestones)
  })
})

describe('tables that are no plans', () => {
  it.each(LISTS_THAT_ARE_NO_PLANS)('%s gives no task', (_name, document) => {
    expect(extractPlan(document).tasks.map(task => task.title)).toEqual([])
  })
})
