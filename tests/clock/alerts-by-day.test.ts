import { expect, inject, it } from 'vitest'
import type { Dialect } from '#infrastructure/database/dialect.ts'
import { reviewAlerts } from '#application/alert/review-alerts.ts'
import { createReportingWard } from '#tests/databases/reporting-ward.ts'
import { type ReopenableApplication, openTestApplication } from '#tests/databases/with-application.ts'
import { type Fate, act, liveDay, makeFates, readHistory, readMessages } from './moving-clock.ts'
import { type Told, expectBehindMilestone, expectReport, later } from './plain-oracle.ts'

/** The days on which the machine was off. */
const OFF = ['2026-08-24', '2026-08-25', '2026-08-26', '2027-02-22', '2027-02-23', '2027-02-24', '2028-10-21', '2028-10-22', '2028-10-23']
/** After these days the program is started anew. */
const RESTARTS = ['2026-06-24', '2026-07-01', '2027-01-01', '2029-05-26']
/** On these the clock goes back two days, and the days come once more. */
const BACK = ['2026-06-25', '2026-10-24', '2027-04-01', '2030-01-24']
const ZONES = ['America/New_York', 'Pacific/Kiritimati', 'UTC', 'Asia/Ho_Chi_Minh']
/** How far an ordinary test run walks; CLOCK_UNTIL=2030-12-31 goes to the end of the plan. */
const UNTIL: Readonly<Record<Dialect, string>> = { sqlite: '2027-01-31', postgres: '2026-07-10' }

const runs = (['sqlite', 'postgres'] as const).map(dialect => ({ dialect, until: process.env['CLOCK_UNTIL'] ?? UNTIL[dialect] }))

for (const { dialect, until } of runs) {
  const isLeftOut = dialect === 'postgres' && inject('postgresUrl') === undefined
  it.skipIf(isLeftOut)(
    `opens, raises and closes what the plan's sentences say, on the very day, until ${until} (${dialect})`,
    { timeout: 600_000 },
    async () => {
      const running = daysUntil(until).filter(day => !OFF.includes(day))
      const fates = makeFates(until.slice(0, 7), running)
      const walk = await walkDays(await openTestApplication(dialect, '2026-04-15T01:00:00.000Z'), running, fates)
      const milestones = ['1.1', '1.2', '1.3', '2.1'].flatMap(code => expectBehindMilestone(`milestone ${code}`, '2026-12-31', running))
      expect(inOrder(walk.history)).toEqual(inOrder([...fates.flatMap(fate => expectReport(fate, running)), ...milestones]))
      expect(walk.happenedAgain).toEqual([])
      expect(walk.told.length).toBeGreaterThan(0)
      expect(walk.told).toEqual([...new Set(walk.told)])
    },
  )
}

/** Every day in turn. `happenedAgain`: days on which a second pass did anything at all; `told`: each message as who, about which alert, when. */
async function walkDays(first: ReopenableApplication, running: readonly string[], fates: readonly Fate[]) {
  let opened = first
  const happenedAgain: string[] = []
  const zone = process.env['TZ']
  try {
    const ward = await createReportingWard(opened.application)
    const lookAgain = async (day: string) => {
      await liveDay(opened, ward.tenantId, day)
      const { opened: begun, closed, told } = await reviewAlerts(opened.application, ward.tenantId)
      if (begun + closed + told > 0) happenedAgain.push(day)
    }
    for (const [index, day] of running.entries()) {
      if (day.endsWith('-15')) process.env['TZ'] = ZONES[index % ZONES.length]
      await liveDay(opened, ward.tenantId, day)
      for (const fate of fates) await act(opened, ward, fate, day)
      await reviewAlerts(opened.application, ward.tenantId)
      if (RESTARTS.includes(day)) opened = await opened.reopen()
      const again = BACK.includes(day) ? [later(day, -2), later(day, -1), day] : RESTARTS.includes(day) || day.endsWith('-25') ? [day] : []
      for (const past of again) await lookAgain(past)
    }
    return { history: await readHistory(opened, ward), happenedAgain, told: await readMessages(opened, ward) }
  } finally {
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
    await opened.close()
  }
}

function inOrder(told: readonly Told[]): readonly string[] {
  return told.map(({ day, cause, event }) => `${day} ${cause}: ${event}`).toSorted()
}

function daysUntil(last: string): readonly string[] {
  const days: string[] = []
  for (let day = '2026-04-15'; day <= last; day = later(day, 1)) days.push(day)
  return days
}
