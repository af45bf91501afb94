import { utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect, it } from 'vitest'
import { createReportingWard } from '#tests/databases/reporting-ward.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'
import { clearUnattachedFiles } from './clear-unattached-files.ts'

describeOnEveryDatabase('files that no row names', opened => {
  it('go after seven days, and only they', async () => {
    const { application, dataFolder } = opened()
    const { tenantId } = await createReportingWard(application)
    const keep = async (words: string, day: string) => {
      const { sha256 } = await application.evidenceFiles.store(tenantId, Readable.from([Buffer.from(words)]), 1000)
      const stored = new Date(day)
      await utimes(join(dataFolder, 'evidence', tenantId, sha256.slice(0, 2), sha256), stored, stored)
      return sha256
    }
    const old = await keep('bỏ quên', '2026-10-01T00:00:00Z')
    const young = await keep('vừa gửi', '2026-10-12T00:00:00Z')
    const attached = await keep('minh chứng', '2026-09-01T00:00:00Z')
    await application.unitOfWork.run({ tenantId, actor: { memberId: null, name: 'Thử' } }, stores =>
      stores.planImports.addImport({
        importId: application.identifiers.next(),
        fileName: 'ke-hoach.docx',
        fileSha256: attached,
        status: 'draft',
        extraction: EMPTY,
        source: [],
        sourceRowsLeftOut: 0,
        resolutions: [],
        taskGroups: [],
        planId: null,
        createdBy: application.identifiers.next(),
        createdAt: application.clock.now(),
        version: 1,
      }),
    )
    const scope = { tenantId, actor: { memberId: null, name: 'Hệ thống' } }
    expect(await clearUnattachedFiles(application, scope)).toBe(1)
    const has = (sha256: string) => application.evidenceFiles.has(tenantId, sha256)
    expect([await has(old), await has(young), await has(attached)]).toEqual([false, true, true])
    expect(await clearUnattachedFiles(application, scope)).toBe(0)
  })
})

const EMPTY = {
  plan: { title: null, number: null, date: null, issuer: null, place: null },
  phases: [],
  milestones: [],
  tasks: [],
  reportForm: null,
  discrepancies: [],
}
