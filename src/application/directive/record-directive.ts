import type { Instant } from '#domain/shared/calendar.ts'
import { directiveNotice } from '#domain/words/directive-words.ts'
import type { DirectiveSource } from '#domain/work/directive-source.ts'
import { type NotifyStores, notify } from '../notification/notify.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import type { WorkItemRecord } from '../ports/work-store.ts'

export type GivenDirective = {
  readonly item: WorkItemRecord
  readonly unitName: string
  readonly source: DirectiveSource
  readonly sourceLabel: string
  readonly preparedBy: string | null
}

/** Beside the work itself: the leader's words with what they were about, kept for good, and the unit is told. */
export async function recordDirective(
  stores: NotifyStores & Pick<Stores, 'directives' | 'organisation' | 'audit'>,
  { item, unitName, source, sourceLabel, preparedBy }: GivenDirective,
): Promise<void> {
  const { workItemId, instruction: sentence, createdBy: givenBy, createdAt: givenAt } = item
  const directive = { workItemId, source, sourceLabel, sentence, givenBy, givenAt, preparedBy }
  await stores.directives.add(directive)
  await stores.audit.record({ action: 'directive.give', entity: 'workItem', entityId: workItemId, before: null, after: directive })
  await tellUnit(stores, item, unitName, givenAt)
}

/** Whoever heads the unit, and the people the instruction names. */
async function tellUnit(
  stores: NotifyStores & Pick<Stores, 'organisation'>,
  { workItemId, unitId, title, due, headMemberId, focalMemberId }: WorkItemRecord,
  unitName: string,
  at: Instant,
): Promise<void> {
  const people = await stores.organisation.listMembers({ unitIds: [unitId] })
  const isTold = (memberId: string) => memberId === headMemberId || memberId === focalMemberId
  const told = people.filter(
    member =>
      member.active &&
      (isTold(member.memberId) ||
        member.roles.some(({ unitId: home, role }) => home === unitId && (role === 'unitHead' || role === 'neighbourhood'))),
  )
  await notify(
    stores,
    {
      memberIds: told.map(member => member.memberId),
      causeKey: `directive:${workItemId}`,
      kind: 'directive',
      level: 'blue',
      sentence: directiveNotice({ unit: unitName, title, due: due ?? '' }),
      link: `/viec-cu-the/${workItemId}`,
    },
    at,
  )
}
