import { expect, test } from 'vitest'
import { toDay } from '#domain/shared/calendar.ts'
import { groupDeliverables, saysItsDay } from './group-deliverables.ts'

const product = (
  deliverableId: string,
  due: string | null,
  rest: { readonly state?: 'accepted' | 'in_progress'; readonly claim?: 'done' } = {},
) => ({
  deliverableId,
  title: '',
  milestoneHeader: '',
  due: due === null ? null : toDay(due),
  state: rest.state ?? ('not_started' as const),
  claim: rest.claim ?? ('none' as const),
})
const idsOf = (items: readonly { readonly deliverableId: string }[]) => items.map(item => item.deliverableId)

test('overdue products and those of the next milestone are owed now, the milestones after it stand aside', () => {
  const groups = groupDeliverables(
    [
      product('accepted', '2026-05-31', { state: 'accepted' }),
      product('overdue', '2026-06-30'),
      product('next', '2026-12-31'),
      product('later', '2027-03-31'),
      product('begun early', '2027-08-27', { state: 'in_progress' }),
      product('claimed early', '2027-08-27', { claim: 'done' }),
      product('undated', null),
    ],
    toDay('2026-11-23'),
  )
  expect(idsOf(groups.accepted)).toEqual(['accepted'])
  expect(idsOf(groups.current)).toEqual(['overdue', 'next', 'begun early', 'claimed early', 'undated'])
  expect(idsOf(groups.later)).toEqual(['later'])
})

test('after the last milestone everything open is owed', () => {
  expect(idsOf(groupDeliverables([product('a', '2026-05-31'), product('b', '2026-06-30')], toDay('2031-01-01')).current)).toEqual([
    'a',
    'b',
  ])
})

test('a milestone that says its day is not followed by the same day again', () => {
  expect(saysItsDay('Đến 31/5/2026')).toBe(true)
  expect(saysItsDay('Đến năm 2030')).toBe(false)
})
