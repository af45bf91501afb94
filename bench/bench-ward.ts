import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { findActorAfterSignIn } from '#application/access/find-actor.ts'
import type { Actor } from '#application/actor.ts'
import { UNLOCKED } from '#domain/access/sign-in-guard.ts'
import type { Application } from '#application/application.ts'
import { valueOf } from '#application/demonstration/value-of.ts'
import { activatePlan } from '#application/plan/activate-plan.ts'
import { confirmImport } from '#application/plan/confirm-import.ts'
import { createImport } from '#application/plan/create-import.ts'
import { listTasks } from '#application/plan/list-tasks.ts'
import { mendImport } from '#application/plan/mend-import.ts'
import { getPlan } from '#application/plan/read-plans.ts'
import { settleDiscrepancies } from '#application/plan/settle-discrepancies.ts'
import { updateTasksTogether } from '#application/plan/update-tasks-together.ts'
import { openDuePeriods } from '#application/report/open-due-periods.ts'
import { setUpWard } from '#application/setup/set-up-ward.ts'
import { NOT_CHECKED } from '#application/ports/report-store.ts'
import { type Day, toDay, toInstant } from '#domain/shared/calendar.ts'
import { readConfig } from '#main/config.ts'
import { type OpenApplication, openApplication } from '#main/open-application.ts'

export const PLAN_55 = join(import.meta.dirname, '..', 'demonstration', 'phu-luc-kh-55.docx')

export type BenchWard = {
  readonly opened: OpenApplication
  readonly application: Application
  readonly folder: string
  readonly office: Actor
  readonly planId: string
  /** One head for each of the sixteen units; each unit reports on all seventeen tasks. */
  readonly heads: readonly Actor[]
  setClock(instant: string): void
  close(): Promise<void>
}

const NEIGHBOURHOODS = 7
const namesOf = (count: number) => Array.from({ length: count }, (_, index) => `Khu phố ${index + 1}`).join('\n')

/** A ward on a fresh SQLite file in which sixteen units report on every task of Plan 55, with reports opened up to the clock's month. */
export async function openBenchWard(until: string, neighbourhoods = NEIGHBOURHOODS): Promise<BenchWard> {
  const folder = await mkdtemp(join(tmpdir(), 'sauro-bench-'))
  let now = '2026-05-26T01:00:00.000Z'
  // The clock of a measurement is set by the measurement alone.
  const clock = { now: () => toInstant(now) }
  const installation = {
    version: 'bench',
    database: 'sqlite' as const,
    demonstration: false,
    isSetupCode: () => false,
    demonstrationAccounts: () => Promise.resolve([]),
    startDemonstration: () => Promise.reject(new Error('No demonstration in a measurement')),
  }
  const opened = await openApplication(readConfig({}, { dataFolder: folder, port: 0 }), installation, clock)
  const { application } = opened
  const administrator = { fullName: 'Đo', login: 'quantri', password: 'bốn từ dễ nhớ 47', position: '' }
  const { tenantId } = valueOf(
    await setUpWard(
      application,
      { level: 'phường', placeName: 'Đo', superiorName: 'Đảng bộ Đo', administrator, neighbourhoods: namesOf(neighbourhoods) },
      false,
    ),
  )
  const units = await application.unitOfWork.read(tenantId, stores => stores.organisation.listUnits())
  const reporting = units.filter(unit => ['neighbourhood', 'neighbourhood_cell', 'peoples_committee', 'police'].includes(unit.kind))
  const office = await addMember(application, tenantId, {
    unitId: units.find(unit => unit.kind === 'party_office')?.unitId ?? '',
    role: 'partyOffice',
  })
  const heads: Actor[] = []
  for (const unit of reporting) heads.push(await addMember(application, tenantId, { unitId: unit.unitId, role: 'unitHead' }))
  const planId = await activatePlan55(
    application,
    office,
    reporting.map(unit => unit.unitId),
  )
  now = until
  await openDuePeriods(application, tenantId)
  return {
    opened,
    application,
    folder,
    office,
    planId,
    heads,
    setClock: instant => {
      now = instant
    },
    async close() {
      await opened.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Another ward beside it in the same database, without a plan; its office may define registers. */
export async function addWardBeside({ application }: Pick<BenchWard, 'application'>, number: number): Promise<WardBeside> {
  const administrator = { fullName: 'Đo', login: `quantri${number}`, password: 'bốn từ dễ nhớ 47', position: '' }
  const ward = {
    level: 'phường' as const,
    placeName: `Đo ${number}`,
    superiorName: 'Đảng bộ Đo',
    administrator,
    neighbourhoods: namesOf(NEIGHBOURHOODS),
  }
  const { tenantId } = valueOf(await setUpWard(application, ward, false))
  const units = await application.unitOfWork.read(tenantId, stores => stores.organisation.listUnits())
  const partyOffice = units.find(unit => unit.kind === 'party_office')?.unitId ?? ''
  const office = await addMember(application, tenantId, { unitId: partyOffice, role: 'partyOffice' })
  return { office, planId: await draftPlan55(application, office, [partyOffice]) }
}

export type WardBeside = Pick<BenchWard, 'office' | 'planId'>

async function addMember(
  application: Application,
  tenantId: string,
  role: { unitId: string; role: 'partyOffice' | 'unitHead' },
): Promise<Actor> {
  const memberId = application.identifiers.next()
  const member = {
    ...UNLOCKED,
    memberId,
    login: memberId,
    fullName: 'Người đo',
    position: '',
    phone: '',
    active: true,
    mustChangePassword: false,
    lastSignInAt: null,
    version: 1,
    roles: [role],
  }
  await application.unitOfWork.run({ tenantId, actor: { memberId: null, name: 'Đo' } }, stores =>
    stores.organisation.addMember(member, application.clock.now()),
  )
  const found = await findActorAfterSignIn(application, tenantId, memberId)
  if (found === undefined) throw new Error('The member cannot sign in')
  return found.actor
}

async function activatePlan55(application: Application, office: Actor, unitIds: readonly string[]): Promise<string> {
  const planId = await draftPlan55(application, office, unitIds)
  const plan = valueOf(await getPlan(application, office, planId))
  valueOf(
    await settleDiscrepancies(application, office, {
      planId,
      discrepancyIds: plan.discrepancies.map(item => item.discrepancyId),
      note: 'Giữ nguyên lời văn của kế hoạch.',
    }),
  )
  const { items } = valueOf(await listTasks(application, office, { planId, filter: {} }))
  const fill = {
    fromUnits: true,
    responsibilityText: 'Chịu trách nhiệm về tiến độ và kết quả.',
    authority: { decides: 'Người đứng đầu', approves: 'Ban Thường vụ', superior: '' },
  }
  valueOf(await updateTasksTogether(application, office, { planId, taskIds: items.map(task => task.taskId), fill }))
  const ready = valueOf(await getPlan(application, office, planId))
  valueOf(await activatePlan(application, office, { planId, seenVersion: ready.version }))
  return planId
}

async function draftPlan55(application: Application, office: Actor, unitIds: readonly string[]): Promise<string> {
  const imported = valueOf(
    await createImport(application, office, { fileName: 'ke-hoach.docx', bytes: Readable.from([await readFile(PLAN_55)]) }),
  )
  const choices = imported.resolutions.map(({ name }) => ({ name, unitIds, external: false, confirmed: true }))
  const mended = valueOf(
    await mendImport(application, office, {
      importId: imported.importId,
      extraction: imported.extraction,
      choices,
      seenVersion: imported.version,
    }),
  )
  const heading = {
    title: 'Kế hoạch đo',
    number: '55-KH/ĐU',
    date: toDay('2026-05-25'),
    issuer: 'Ban Thường vụ',
    campaignStart: toDay('2026-04-15'),
    campaignEnd: toDay('2027-08-27'),
  }
  const { planId } = valueOf(
    await confirmImport(application, office, { importId: imported.importId, heading, seenVersion: mended.version }),
  )
  return planId
}

export type WrittenReport = { readonly reportId: string; readonly version: number; readonly head: Actor }

/** Writes every line of the reports of these months, with three evidence rows a report, ready to be submitted. */
export async function writeReports(
  { application, office, heads }: BenchWard,
  months: readonly string[],
): Promise<readonly WrittenReport[]> {
  const written: WrittenReport[] = []
  const scope = { tenantId: office.tenantId, actor: { memberId: office.memberId, name: office.name } }
  for (const head of heads) {
    const unitId = head.memberships[0]?.unitId ?? ''
    await application.unitOfWork.run(scope, async ({ reports, reportQueries }) => {
      const rows = await reportQueries.listReports({ reach: { everyUnit: false, unitIds: [unitId] }, unitId }, undefined, 1000)
      for (const report of rows.filter(row => months.includes(row.month))) {
        for (const [index, line] of (await reports.listLines(report.reportId)).entries()) {
          const result = `Ban hành Kế hoạch số ${index + 1}/KH; tổ chức 03 buổi làm việc, lập 12 biên bản, đạt 40% khối lượng tháng ${report.month}.`
          await reports.saveLine({
            ...line,
            result,
            completionRate: index < 3 ? 40 : 0,
            savedAt: application.clock.now(),
            version: line.version + 1,
          })
          if (index < 3) await reports.addEvidence(evidenceOf(application, report.reportId, line.taskId, head))
        }
        written.push({ reportId: report.reportId, version: report.version, head })
      }
    })
  }
  return written
}

function evidenceOf({ identifiers, clock }: Application, reportId: string, taskId: string, head: Actor) {
  return {
    evidenceId: identifiers.next(),
    reportId,
    taskId,
    kind: 'minutes' as const,
    fileName: 'bien-ban.pdf',
    mime: 'application/pdf',
    size: 1000,
    sha256: '0'.repeat(64),
    takenOn: null as Day | null,
    documentNumber: '01/BB',
    documentDate: null,
    caption: '',
    uploadedBy: head.memberId,
    uploadedAt: clock.now(),
    ...NOT_CHECKED,
  }
}
