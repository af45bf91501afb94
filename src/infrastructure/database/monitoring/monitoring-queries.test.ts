import { beforeAll, expect, it } from 'vitest'
import type { AssignmentRecord } from '#application/ports/task-store.ts'
import { type ReportingWard, createReportingWard } from '#tests/databases/reporting-ward.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'

describeOnEveryDatabase('whom to call about a report', opened => {
  let ward: ReportingWard
  beforeAll(async () => {
    ward = await createReportingWard(opened().application)
  })

  async function nameAndAsk(taskId: string, changes: Partial<Pick<AssignmentRecord, 'headMemberId' | 'focalMemberId'>>) {
    const scope = { tenantId: ward.tenantId, actor: { memberId: null, name: 'Thử' } }
    return opened().application.unitOfWork.run(scope, async ({ tasks, monitoring }) => {
      const { assignments } = await tasks.listParts({ taskId })
      await tasks.replaceAssignments(
        taskId,
        assignments.map(assignment => (assignment.role === 'lead' ? { ...assignment, ...changes } : assignment)),
      )
      const contacts = await monitoring.listContacts(ward.planId)
      return (['committee', 'cluster1', 'cluster2', 'office'] as const).map(key => contacts.get(ward.unit[key])?.name ?? null)
    })
  }

  it('is the focal person of the unit’s own assignment, else the head named there, else whoever heads the unit', async () => {
    const [committee, cluster] = [ward.task['1.1'], ward.task['1.3']]
    expect(await nameAndAsk(committee, {})).toEqual(['head', 'cell1', 'cell2', null])
    expect(await nameAndAsk(committee, { headMemberId: ward.actor.clerk.memberId })).toEqual(['clerk', 'cell1', 'cell2', null])
    expect(await nameAndAsk(committee, { focalMemberId: ward.actor.officer.memberId })).toEqual(['officer', 'cell1', 'cell2', null])
    // Khu phố 2 leads this task too: who is named for Khu phố 1 is not its contact.
    expect(await nameAndAsk(cluster, { focalMemberId: ward.actor.officer.memberId })).toEqual(['officer', 'officer', 'cell2', null])
  })
})
