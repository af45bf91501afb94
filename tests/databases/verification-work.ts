import type { Actor } from '#application/actor.ts'
import { openPeriod } from '#application/report/open-period.ts'
import { drawMonth } from '#application/verification/draw-sample.ts'
import { listChecks } from '#application/verification/list-checks.ts'
import { type NewVisit, recordVisit } from '#application/verification/record-visit.ts'
import { toMonth } from '#domain/shared/calendar.ts'
import { SAMPLE_ALGORITHM } from '#domain/verification/draw-sample.ts'
import type { SampleRecord } from '#domain/verification/sample-record.ts'
import type { ReportingWard } from './reporting-ward.ts'
import { PHOTO, valueOf } from './report-work.ts'
import type { TestApplication } from './with-application.ts'

/** What happens around random verification in the tests. */
export function verificationWork({ application }: TestApplication) {
  const { unitOfWork, identifiers, clock } = application
  return {
    /** Somebody of the unit who checks on the spot. */
    async inspectorOf(tenantId: string, unitId: string): Promise<Actor> {
      const memberId = identifiers.next()
      const login = `kiemtra${memberId.slice(-6)}`
      await unitOfWork.run({ tenantId, actor: { memberId: null, name: 'Thử' } }, ({ organisation }) =>
        organisation.addMember(
          {
            memberId,
            login,
            fullName: 'Người mẫu 9',
            position: '',
            phone: '',
            active: true,
            mustChangePassword: false,
            failedSignIns: 0,
            lockedUntil: null,
            lastSignInAt: null,
            version: 1,
            roles: [{ unitId, role: 'inspector' }],
          },
          clock.now(),
        ),
      )
      return { tenantId, memberId, name: login, memberships: [{ unitId, role: 'inspector' }], delegatingUnits: [] }
    },
    /** Opens the month and has every line of its reports (or those of some units) accepted with this claim, as the office would leave them. */
    async acceptMonth(
      { tenantId, planId, actor }: ReportingWard,
      month: string,
      { claimed, unitIds }: { readonly claimed: number; readonly unitIds?: readonly string[] },
    ): Promise<void> {
      valueOf(await openPeriod(application, actor.clerk, toMonth(month)))
      await unitOfWork.run({ tenantId, actor: { memberId: null, name: 'Thử' } }, async ({ reports }) => {
        const found = await reports.listReportsOf(planId, { kind: 'month', month: toMonth(month) })
        for (const { reportId } of found.filter(report => unitIds?.includes(report.unitId) ?? true)) {
          for (const line of await reports.listLines(reportId)) {
            const written = { result: 'Đã ban hành Quyết định 12/QĐ-UBND', completionRate: claimed, savedAt: clock.now() }
            await reports.saveLine({ ...line, ...written, reviewState: 'accepted' })
          }
        }
      })
    },
    /** A line of a unit that was drawn and looked at, with a picture, put straight into the database: what an address may name. */
    async addChecked(
      { tenantId, memberId, name }: Actor,
      line: { readonly planId: string; readonly reportId: string; readonly taskId: string; readonly unitId: string },
    ): Promise<Readonly<Record<'checkId' | 'drawId' | 'verification evidenceId', string>>> {
      const [checkId, drawId, evidenceId] = [identifiers.next(), identifiers.next(), identifiers.next()]
      const file = await application.evidenceFiles.store(tenantId, PHOTO, 1_000_000)
      const now = clock.now()
      await unitOfWork.run({ tenantId, actor: { memberId, name } }, async ({ verification, plans }) => {
        await plans.lockPlan(line.planId)
        const month = toMonth('2026-10')
        const ordinal = (await verification.listDraws(line.planId)).length + 1
        const { planId, ...drawn } = line
        const source = { planId, month, ordinal, populationHash: '', auditHead: '', nonce: '', words: '' }
        const record: SampleRecord = {
          ...source,
          algorithm: SAMPLE_ALGORITHM,
          planTitle: '',
          drawnAt: now,
          seed: '',
          size: 1,
          population: [],
          drawn: [],
        }
        const found = { finding: 'found' as const, verifiedRate: 40 }
        const check = { ...drawn, ...found, checkId, drawId, ordinal: 1, claimedRate: 40, checkedAt: now, version: 2 }
        await verification.addDraw({ drawId, planId, month, ordinal, reason: '', record, seal: '', drawnBy: memberId, drawnAt: now }, [
          check,
        ])
        const visit = { ...found, note: '', presentName: '', place: null, visitedBy: memberId, visitedAt: now }
        await verification.addVisit({ ...visit, checkId, ordinal: 1 })
        const { size, sha256, mime } = file
        const facts = { kind: 'photo' as const, fileName: 'anh.png', takenOn: null, documentNumber: '', documentDate: null, caption: '' }
        await verification.addPicture({
          ...facts,
          evidenceId,
          checkId,
          visitOrdinal: 1,
          size,
          sha256,
          mime,
          uploadedBy: memberId,
          uploadedAt: now,
        })
      })
      return { checkId, drawId, 'verification evidenceId': evidenceId }
    },
    async draw(actor: Actor, planId: string, month: string, size = 5, reason = ''): Promise<string> {
      const wanted = { size, words: 'XSMN 26/06: 482913', reason }
      return valueOf(await drawMonth(application, actor, { planId, month: toMonth(month) }, wanted)).drawId
    },
    async lines(actor: Actor, planId: string) {
      return valueOf(await listChecks(application, actor, { planId, offset: 0, limit: 200 })).items
    },
    visit(actor: Actor, check: { readonly checkId: string; readonly version: number }, visit: Partial<NewVisit> = {}) {
      const usual: NewVisit = { finding: 'found', verifiedRate: null, note: '', presentName: 'Người mẫu 3', place: null }
      return recordVisit(application, actor, { checkId: check.checkId, seenVersion: check.version }, { ...usual, ...visit })
    },
  }
}
