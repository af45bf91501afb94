import { planReportDeadline } from '#domain/report/report-deadline.ts'
import { askedFrom, reportingMonths } from '#domain/report/reporting-months.ts'
import { type CalendarEntry, calendarEntries } from '#domain/register/report-calendar.ts'
import { readRow } from '#domain/register/read-row.ts'
import { makeRowKeys } from '#domain/register/row-keys.ts'
import { type Day, type Month, dayAt } from '#domain/shared/calendar.ts'
import type { Application } from '../application.ts'
import type { RegisterRecord } from '../ports/register-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { deadlineSettings } from '../period/deadline-settings.ts'
import { type KeyedWrite, findKeyConflicts, saveRows } from './save-rows.ts'

type Parts = Pick<Application, 'unitOfWork' | 'clock' | 'identifiers'>

/** Who writes these rows when nobody asks for it. */
const SYSTEM = { memberId: null, name: 'Hệ thống' }

/** Adds the reports and meetings that have fallen due to the ward's report calendar, where it keeps one; answers how many. Repeating it adds nothing. */
export function fillReportCalendar(parts: Parts, tenantId: string): Promise<number> {
  return parts.unitOfWork.run({ tenantId, actor: SYSTEM }, stores => fillCalendars(stores, parts))
}

/** As `fillReportCalendar`, inside a transaction that is open already. */
export async function fillCalendars(stores: Stores, parts: Pick<Parts, 'clock' | 'identifiers'>): Promise<number> {
  const calendars = (await stores.registers.listRegisters()).filter(
    register => register.definition.generated === 'report_calendar' && register.archivedAt === null,
  )
  if (calendars.length === 0) return 0
  const entries = await dueEntries(stores, dayAt(parts.clock.now()))
  let added = 0
  for (const { registerId } of calendars) {
    const register = await stores.registers.lockRegister(registerId)
    if (register !== undefined) added += await addMissing(stores, parts, register, entries)
  }
  return added
}

/** Of all plans in force; where several ask for the same month, the earlier day holds. */
async function dueEntries(stores: Stores, today: Day): Promise<readonly CalendarEntry[]> {
  const settings = await deadlineSettings(stores)
  const lastDays = new Map<Month, Day>()
  for (const plan of await stores.reports.listActivePlans()) {
    for (const month of reportingMonths(plan, today)) {
      const { lastDay } = planReportDeadline(month, settings, askedFrom(plan, month) ?? undefined)
      const known = lastDays.get(month)
      if (known === undefined || lastDay < known) lastDays.set(month, lastDay)
    }
  }
  return calendarEntries([...lastDays.keys()].toSorted(), month => lastDays.get(month) ?? today)
}

async function addMissing(
  stores: Stores,
  { clock, identifiers }: Pick<Parts, 'clock' | 'identifiers'>,
  register: RegisterRecord,
  entries: readonly CalendarEntry[],
): Promise<number> {
  const { definition } = register
  const units = await stores.organisation.listUnits()
  const keeper = units.find(unit => definition.access.keptBy.some(kind => kind === unit.kind))
  if (keeper === undefined) return 0
  const writes = entries.flatMap(({ kind, period, content, dueOn }): KeyedWrite[] => {
    const typed = { cells: { kind, period, content, due_on: dueOn }, neighbourhoodId: null, unitId: keeper.unitId }
    const read = readRow(definition, typed, null, { units, findRow: () => undefined })
    // An office that took a column away from the calendar keeps it by hand.
    if (!read.ok) return []
    const keys = makeRowKeys(definition, read.value, () => '')
    // Without a key nothing tells what was added yesterday from what falls due today.
    if (keys.unique.length === 0) return []
    return [{ rowId: identifiers.next(), before: undefined, content: read.value, change: 'added', removed: false, reason: '', keys }]
  })
  const standing = new Set((await findKeyConflicts(stores, register, writes)).map(conflict => conflict.rowId))
  const missing = writes.filter(write => !standing.has(write.rowId))
  if (missing.length === 0) return 0
  await saveRows(stores, { register, actor: null, now: clock.now(), importId: null }, missing)
  await stores.audit.record({
    action: 'register.fill',
    entity: 'register',
    entityId: register.registerId,
    before: null,
    after: { code: register.code, rows: missing.map(({ content }) => content.cells['content'] ?? '') },
  })
  return missing.length
}
