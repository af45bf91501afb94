import { recomputeStatus } from '#application/monitoring/recompute-status.ts'
import { openDuePeriods } from '#application/report/open-due-periods.ts'
import { returnReportLines } from '#application/report/return-report-lines.ts'
import { submitReport } from '#application/report/submit-report.ts'
import { type ReportingWard, type TestPerson, type TestTask, type TestUnit } from '#tests/databases/reporting-ward.ts'
import { reportWork, valueOf } from '#tests/databases/report-work.ts'
import type { TestApplication } from '#tests/databases/with-application.ts'
import { type ReportFate, type Told, later } from './plain-oracle.ts'

export type Reporter = { readonly unit: TestUnit; readonly by: TestPerson; readonly tasks: readonly TestTask[] }
export const REPORTERS: readonly Reporter[] = [
  { unit: 'office', by: 'clerk', tasks: ['2.1'] },
  { unit: 'committee', by: 'head', tasks: ['1.1', '1.2'] },
  { unit: 'cluster1', by: 'cell1', tasks: ['1.3'] },
  { unit: 'cluster2', by: 'cell2', tasks: ['1.3'] },
]

export type Fate = ReportFate & { readonly reporter: Reporter; readonly month: string }

/** What the machine does by itself on a day, before it reviews the alerts. Months begin on a first; looking for new ones on other days finds none. */
export async function liveDay({ application, clock }: TestApplication, tenantId: string, day: string): Promise<void> {
  clock.set(`${day}T01:00:00.000Z`)
  if (day.endsWith('-01')) await openDuePeriods(application, tenantId)
  await recomputeStatus(application, tenantId)
}

/** What people do on a day, through the use cases a browser reaches. */
export async function act(opened: TestApplication, ward: ReportingWard, { reporter, month, ...fate }: Fate, day: string): Promise<void> {
  const isToday = (planned: string | null) => planned === day
  if (!isToday(fate.sent) && !isToday(fate.returned) && !isToday(fate.sentAgain)) return
  const work = reportWork(opened)
  const actor = ward.actor[reporter.by]
  const { reportId, version } = await work.findReport(actor, month, ward.unit[reporter.unit])
  if (isToday(fate.returned)) {
    const reasons = [{ code: 'vague', text: 'Nêu rõ kết quả và số liệu.' }]
    const lines = reporter.tasks.map(task => ({ taskId: ward.task[task], reasons }))
    valueOf(await returnReportLines(opened.application, ward.actor.clerk, { reportId, seenVersion: version, lines }))
    return
  }
  for (const task of reporter.tasks) {
    const again = isToday(fate.sentAgain) ? { result: `Đã ban hành Kế hoạch 15/KH-UBND và kiểm tra 12 nơi trong tháng ${month}` } : {}
    valueOf(await work.save(actor, reportId, ward.task[task], again))
    if (!isToday(fate.sent)) continue
    const bytes = Buffer.from(`Biên bản ${reporter.unit} ${task} ${month}`)
    valueOf(await work.attach(actor, reportId, ward.task[task], { fileName: `${task}.txt`, bytes }))
  }
  const { version: saved } = await work.read(actor, reportId)
  valueOf(await submitReport(opened.application, actor, reportId, saved))
}

/** Everything that alerts went through, in words the oracle uses. */
export async function readHistory({ application }: TestApplication, ward: ReportingWard): Promise<readonly Told[]> {
  const unitOf = new Map(Object.entries(ward.unit).map(([name, unitId]) => [unitId, name]))
  return application.unitOfWork.read(ward.tenantId, async ({ alerts }) => {
    const told: Told[] = []
    const rows = await alerts.listAlerts({ reach: { everyUnit: true } }, { offset: 0, limit: 10_000 })
    for (const row of rows) {
      const cause =
        row.kind === 'milestone' ? `milestone ${row.taskCode}` : `${row.kind} ${unitOf.get(row.unitIds[0] ?? '')} ${row.facts['month']}`
      for (const { kind, onDay, details } of await alerts.listEvents(row.alertId))
        told.push({ day: onDay, cause, event: `${kind} ${details.rung ?? details.daysBefore ?? ''}`.trim() })
    }
    return told
  })
}

/** Each message about an alert: who, which alert, in which pass. */
export async function readMessages({ application }: TestApplication, ward: ReportingWard): Promise<readonly string[]> {
  return application.unitOfWork.read(ward.tenantId, async ({ notifications }) => {
    const messages: string[] = []
    for (const { memberId } of Object.values(ward.actor)) {
      const { items } = await notifications.list({ memberId, offset: 0, limit: 100_000 })
      messages.push(...items.filter(item => item.alertId !== null).map(item => `${memberId} ${item.alertId} ${item.createdAt}`))
    }
    return messages
  })
}

/** Late, early, missing and returned reports of every month from May 2026. Of that one, the plan's first and asked for by its end, none ever comes. */
export function makeFates(lastMonth: string, running: readonly string[]): readonly Fate[] {
  const runningFrom = (day: string) => running.find(item => item >= day) ?? null
  return monthsUntil(lastMonth).flatMap((month, index) =>
    REPORTERS.map((reporter, place): Fate => {
      const isFirst = month === '2026-05'
      const due = isFirst ? '2026-05-31' : `${month}-24`
      const opens = runningFrom(`${month}-01`) ?? due
      const pattern = index < 3 && reporter.unit !== 'office' ? (index * 2 + place) % 7 : (index * 3 + place * 5) % 7
      const sent = runningFrom(later(due, [-5, 0, 3, 13, -2, 24, -9][pattern] ?? 0))
      const isReturned = pattern === 4 && reporter.unit !== 'office' && sent !== null
      const returned = isReturned ? runningFrom(later(sent, 1)) : null
      const sentAgain = returned === null ? null : runningFrom(later(returned, 9))
      // One report in many is never sent.
      const isMissing = isFirst || (month === '2027-03' && reporter.unit === 'cluster2')
      const deeds = isMissing ? { sent: null, returned: null, sentAgain: null } : { sent, returned, sentAgain }
      return { ...deeds, reporter, month, due, opens, cause: `${reporter.unit} ${month}` }
    }),
  )
}

function monthsUntil(last: string): readonly string[] {
  const months: string[] = []
  for (let month = '2026-05'; month <= last; month = later(`${month}-28`, 7).slice(0, 7)) months.push(month)
  return months
}
