import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkReportLine } from '#domain/report/check-report-line.ts'
import { type Day, dayAt, firstDayOf, toDay, toMonth } from '#domain/shared/calendar.ts'
import { figuresOn } from '#tests/databases/register-work.ts'
import { type TestApplication, openTestApplication } from '#tests/databases/with-application.ts'
import type { Actor } from '../actor.ts'
import { buildOverview } from '../monitoring/build-overview.ts'
import { listTasks } from '../plan/list-tasks.ts'
import { getReport } from '../report/get-report.ts'
import { listReports } from '../report/list-reports.ts'
import { openDuePeriods } from '../report/open-due-periods.ts'
import { findActorAfterSignIn } from '../access/find-actor.ts'
import { verifyWard } from '../proof/verify-ward.ts'
import { buildDemonstration } from './build-demonstration.ts'
import { monthsLived } from './enter-reports.ts'
import { valueOf } from './value-of.ts'

const MONTHS = ['2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11']
const APPENDIX = new URL('../../../demonstration/phu-luc-kh-55.docx', import.meta.url)

type BuiltWard = { readonly app: TestApplication; readonly office: Actor; readonly planId: string }

async function demonstrationOn(today: Day): Promise<BuiltWard> {
  const app = await openTestApplication('sqlite', '2026-05-26T01:00:00.000Z')
  const { application, clock } = app
  const toStream = (bytes: Uint8Array) => Readable.from([bytes])
  await buildDemonstration({
    application,
    today,
    appendix: await readFile(APPENDIX),
    pictures: [],
    toStream,
    setClock: instant => clock.set(instant),
    onProgress: () => undefined,
  })
  clock.set(`${today}T02:00:00.000Z`)
  const account = await application.identity.findAccount('vanphong')
  const found = account && (await findActorAfterSignIn(application, account.tenantId, account.memberId))
  if (found === undefined) throw new Error('No Party office')
  await openDuePeriods(application, found.actor.tenantId)
  const planId = await application.unitOfWork.read(found.actor.tenantId, stores => stores.access.findActivePlanId())
  return { app, office: found.actor, planId: planId ?? '' }
}

async function linesOf({ app, office }: BuiltWard, month: string) {
  const { items } = await listReports(app.application, office, { kind: 'month', month: toMonth(month), limit: 200 })
  const reports = await Promise.all(items.map(async item => valueOf(await getReport(app.application, office, item.reportId))))
  return reports.flatMap(report =>
    report.lines.filter(line => line.result !== '').map(line => ({ ...line, unitName: report.unitName, month })),
  )
}

/** Some targets met, some on their way or behind, one typed; few lines claim what their registers do not show, each with its reason. */
async function expectLivingFigures({ app, office, planId }: BuiltWard): Promise<void> {
  const figures = [...(await figuresOn(app, office, planId, '2026-11-22')).values()]
  expect(figures.filter(figure => figure.kind === 'typed').map(figure => figure.taskCode)).toEqual(['4.3'])
  const states = Map.groupBy(figures, figure => figure.state)
  for (const [state, least] of [
    ['met', 6],
    ['on_path', 8],
    ['behind', 1],
  ] as const)
    expect(states.get(state)?.length ?? 0, `${state}`).toBeGreaterThanOrEqual(least)
  const lines = (await Promise.all(MONTHS.map(month => linesOf({ app, office, planId }, month)))).flat()
  const gaps = lines.filter(line => line.gapReason !== '')
  expect(gaps.length).toBeGreaterThan(3)
  expect(gaps.length).toBeLessThan(lines.length / 5)
}

describe('on the eve of November’s last day', () => {
  let ward: BuiltWard
  beforeAll(async () => {
    ward = await demonstrationOn(toDay('2026-11-23'))
  }, 300_000)
  afterAll(() => ward.app.close())

  test('the ward shows green, amber and red, part of its reports in and none dated ahead', async () => {
    const { application, clock } = ward.app
    expect((await verifyWard(application, { tenantId: ward.office.tenantId, quick: false })).findings).toEqual([])
    const overview = valueOf(await buildOverview(application, ward.office, ward.planId))
    const late = overview.tasks.filter(task => task.light === 'late').map(task => `${task.code} ${task.reasons[0]?.code}`)
    expect(late).toEqual(['2.1 MILESTONE_OVERDUE', '2.2 REPORT_MISSING', '2.3 MILESTONE_OVERDUE'])
    expect(overview.lights.on_track).toBeGreaterThanOrEqual(1)
    expect(overview.lights.at_risk).toBeGreaterThanOrEqual(2)
    expect(overview.chase.every(item => item.phone === null || /^0000 000 \d{3}$/.test(item.phone))).toBe(true)
    expect(overview.chase.some(item => item.phone !== null)).toBe(true)
    const november = (await listReports(application, ward.office, { month: toMonth('2026-11'), limit: 200 })).items
    const sent = november.flatMap(report => (report.firstSubmittedAt === null ? [] : [dayAt(report.firstSubmittedAt)]))
    expect(sent.length).toBeGreaterThan(8)
    expect(sent.length).toBeLessThan(november.length)
    expect(sent.every(day => day < dayAt(clock.now()))).toBe(true)
    await expectLivingFigures(ward)
  })

  test('the units tell each month in words of their own, and the product’s own checks find nothing to say against them', async () => {
    const lines = (await Promise.all(MONTHS.map(month => linesOf(ward, month)))).flat()
    const said = lines.map(line => `${line.taskCode} ${line.result}`)
    expect(said.length).toBeGreaterThan(150)
    expect(said.filter((text, index) => said.indexOf(text) !== index)).toEqual([])
    const tasks = valueOf(await listTasks(ward.app.application, ward.office, { planId: ward.planId, filter: {} })).items
    for (const line of lines) {
      const before = lines.find(
        item => item.unitName === line.unitName && item.taskCode === line.taskCode && item.month === MONTHS[MONTHS.indexOf(line.month) - 1],
      )
      const month = toMonth(line.month)
      const findings = checkReportLine(
        {
          taskCode: line.taskCode,
          result: line.result,
          completionRate: line.completionRate,
          difficulty: line.difficulty,
          proposal: line.proposal,
          nextActionDue: line.nextActionDue,
          evidence: [{ kind: 'figures', contentHash: `${line.unitName} ${line.taskCode} ${line.month}` }],
        },
        {
          today: firstDayOf(month),
          periodStart: firstDayOf(month),
          taskTitle: tasks.find(task => task.code === line.taskCode)?.title ?? '',
          deliverables: [],
          ...(before === undefined
            ? {}
            : { previous: { result: before.result, completionRate: before.completionRate, isNoActivity: false } }),
        },
      )
      expect(findings, `${line.unitName} ${line.month} ${line.result}`).toEqual({ refusals: [], warnings: [] })
    }
  })
})

test('before the 10th of November nothing of November is in', () => {
  expect(monthsLived(toDay('2026-11-09')).at(-1)).toBe('2026-10')
  expect(monthsLived(toDay('2026-11-10')).at(-1)).toBe('2026-11')
})
