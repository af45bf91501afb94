import { describe, expect, it } from 'vitest'
import { extractPlan } from './extract-plan.ts'
import { makeDocument } from '#tests/fixtures/plans/source-document-builder.ts'
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

describe('figures in titles and products', () => {
  const header = ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời hạn', 'Sản phẩm']
  const read = extractPlan(
    makeDocument([
      header,
      ['1', 'Thu ngân sách, phấn đấu tăng 12% so với năm 2025', 'UBND phường', 'MTTQ', '31/12/2026', 'Báo cáo'],
      ['2', 'Vận động Quỹ vì người nghèo', 'MTTQ', 'UBND phường', '31/12/2026', 'Số tiền vận động đạt 300 triệu đồng'],
      ['3', 'Tham gia hội thi, phấn đấu đạt từ 2 đến 3 giải', 'UBND phường', 'MTTQ', '30/6/2026', 'Danh sách; giảm số vụ xuống 4 vụ'],
      ['4', 'Thực hiện Nghị quyết số 57-NQ/TW giai đoạn 2026-2030', 'UBND phường', 'MTTQ', 'Thường xuyên', 'Kế hoạch số 12-KH/ĐU năm 2026'],
    ]),
  )

  it('are targets when they can be read, doubts when they cannot, nothing when they only name', () => {
    expect(read.tasks.map(task => task.targets.map(target => [target.comparator, target.value, target.unit]))).toEqual([
      [['increase_at_least', 12, '%']],
      [['at_least', 300_000_000, 'VND']],
      [],
      [],
    ])
    expect(read.discrepancies.map(doubt => [doubt.kind, 'task' in doubt && doubt.task, 'text' in doubt && doubt.text])).toEqual([
      ['target_not_understood', '3', 'Tham gia hội thi, phấn đấu đạt từ 2 đến 3 giải'],
      ['target_not_understood', '3', 'giảm số vụ xuống 4 vụ'],
    ])
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
