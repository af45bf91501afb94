import type { AlertStore } from '#application/ports/alert-store.ts'
import { HEAD_ROLES } from '#domain/period/deputy.ts'
import type { StoreContext } from '../unit-of-work.ts'

type Placed = { readonly place: string; readonly memberId: string }

/** Everybody active whom the ladder may reach. */
export function createAlertPeople({ transaction, tenantId }: StoreContext): Pick<AlertStore, 'listPeople'> {
  async function listByRole(roles: readonly string[]): Promise<readonly { unitId: string; memberId: string }[]> {
    return transaction
      .selectFrom('memberRole')
      .innerJoin('member', join =>
        join.onRef('member.tenantId', '=', 'memberRole.tenantId').onRef('member.memberId', '=', 'memberRole.memberId'),
      )
      .select(['memberRole.unitId', 'memberRole.memberId'])
      .where('memberRole.tenantId', '=', tenantId)
      .where('memberRole.role', 'in', roles)
      .where('member.active', '=', 1)
      .orderBy('memberRole.memberId')
      .execute()
  }

  return {
    async listPeople(today) {
      const assignments = await transaction
        .selectFrom('assignment')
        .innerJoin('member', join =>
          join.onRef('member.tenantId', '=', 'assignment.tenantId').onRef('member.memberId', '=', 'assignment.focalMemberId'),
        )
        .select(['assignment.taskId', 'assignment.unitId', 'member.memberId'])
        .where('assignment.tenantId', '=', tenantId)
        .where('member.active', '=', 1)
        .execute()
      const deputies = await transaction
        .selectFrom('deputy')
        .select(['unitId', 'deputyMemberId as memberId'])
        .where('tenantId', '=', tenantId)
        .where('firstDay', '<=', today)
        .where('lastDay', '>=', today)
        .where('revokedAt', 'is', null)
        .execute()
      const heads = [...(await listByRole(HEAD_ROLES)), ...deputies]
      const only = async (role: string) => [...new Set((await listByRole([role])).map(person => person.memberId))]
      return {
        focal: byPlace(assignments.map(({ taskId, unitId, memberId }) => ({ place: `${taskId} ${unitId}`, memberId }))),
        head: byPlace(heads.map(({ unitId, memberId }) => ({ place: unitId, memberId }))),
        office: await only('partyOffice'),
        committee: await only('standingCommittee'),
      }
    },
  }
}

function byPlace(people: readonly Placed[]): ReadonlyMap<string, readonly string[]> {
  return new Map([...Map.groupBy(people, person => person.place)].map(([place, found]) => [place, found.map(person => person.memberId)]))
}
