import { expect, test } from 'vitest'
import { makeSampleWard } from '#tests/databases/sample-ward.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'
import { listAuditEntries } from './list-audit-entries.ts'

describeOnEveryDatabase('the log without sign-ins', opened => {
  test('leaves out right and wrong passwords, nothing else, and still counts a full page', async () => {
    const { application } = opened()
    const { tenantId, administrator } = await makeSampleWard(opened())
    const entityId = administrator.memberId
    const actor = { memberId: entityId, name: 'Người mẫu' }
    for (const action of ['session.open', 'member.update', 'session.refuse', 'session.open', 'member.unlock', 'session.open']) {
      await application.unitOfWork.run({ tenantId, actor }, stores =>
        stores.audit.record({ action, entity: 'member', entityId, before: null, after: null }),
      )
    }
    const actions = async (filter: { readonly withoutSignIns?: boolean }) => {
      const { items, nextBefore } = await listAuditEntries(application, administrator, { actorId: entityId, limit: 2, ...filter })
      return { actions: items.map(entry => entry.action), more: nextBefore !== undefined }
    }
    expect(await actions({ withoutSignIns: true })).toEqual({ actions: ['member.unlock', 'member.update'], more: false })
    expect(await actions({})).toEqual({ actions: ['session.open', 'member.unlock'], more: true })
  })
})
