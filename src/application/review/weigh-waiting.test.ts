import { sql } from 'kysely'
import { beforeEach, expect, it } from 'vitest'
import { reportWork, valueOf } from '#tests/databases/report-work.ts'
import type { ReportingWard } from '#tests/databases/reporting-ward.ts'
import { createAndOpen, reviewing } from '#tests/databases/review-work.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'
import { acceptReport } from '../report/accept-report.ts'
import { weighWaitingReports } from './weigh-waiting-reports.ts'

describeOnEveryDatabase('what was sent before risks were kept', opened => {
  let ward: ReportingWard
  const app = () => opened().application
  const scope = () => ({ tenantId: ward.tenantId, actor: { memberId: null, name: 'Hệ thống' } })

  beforeEach(async () => {
    opened().clock.set('2026-06-10T02:00:00.000Z')
    ward = await createAndOpen(opened())
  })

  async function forgetRisks() {
    const { database, dialect } = opened()
    await database.transaction().execute(async transaction => {
      if (dialect === 'postgres') await sql`select set_config('app.tenant', ${ward.tenantId}, true)`.execute(transaction)
      await sql`update report_line set risk_score = null, risk_reasons = '[]'`.execute(transaction)
    })
  }

  it('is weighed once, and a reviewer’s marks of it stay good', async () => {
    opened().clock.set('2026-06-26T02:00:00.000Z')
    const sent = await reviewing(opened(), ward).send('cell1', 'cluster1', ['1.3'])
    const before = await reportWork(opened()).read(ward.actor.clerk, sent.reportId)
    expect(before.lines[0]?.risk).toEqual({ score: 5, reasons: [{ code: 'SUBMITTED_LATE', points: 5, facts: {} }] })
    await forgetRisks()
    expect((await reportWork(opened()).read(ward.actor.clerk, sent.reportId)).lines[0]?.risk).toBeNull()
    expect(await weighWaitingReports(app(), scope())).toBe(1)
    expect(await reportWork(opened()).read(ward.actor.clerk, sent.reportId)).toEqual(before)
    expect(await weighWaitingReports(app(), scope())).toBe(0)
    valueOf(await acceptReport(app(), ward.actor.clerk, { reportId: sent.reportId, seenVersion: before.version }))
    await forgetRisks()
    expect(await weighWaitingReports(app(), scope())).toBe(0)
  })
})
