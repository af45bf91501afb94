import { type AccessRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import { type CalendarDay, type CalendarRefusalCode, calendarRefusals, specialDays } from '#domain/period/working-calendar.ts'
import { type Day, addDays, formatDay } from '#domain/shared/calendar.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import type { CalendarDecision } from '#domain/shared/vietnamese-holidays.ts'
import { type Actor, authorOf, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { DecidedDay } from '../ports/period-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { moveDeadlines } from './move-deadlines.ts'

type Parts = Pick<Application, 'unitOfWork' | 'clock'>

export type YearCalendar = { readonly year: number; readonly days: readonly CalendarDay[] }
export type ChangedCalendar = { readonly changed: number; readonly movedReports: number }

/** The year's days off and worked Saturdays: by law, by the yearly decision, and by this office's own. */
export function getCalendar({ unitOfWork }: Pick<Parts, 'unitOfWork'>, actor: Actor, year: number): Promise<YearCalendar> {
  return unitOfWork.read(actor.tenantId, async ({ periods }) => ({ year, days: specialDays(year, await periods.listDecisions()) }))
}

export type CalendarWish = Omit<CalendarDecision, 'day'> & { readonly firstDay: Day; readonly lastDay: Day }

/** Enters the office's own decision on one day or several in a row (Tết), and moves the deadlines that have not come yet. */
export function decideDays(
  { unitOfWork, clock }: Parts,
  actor: Actor,
  wish: CalendarWish,
): Promise<Outcome<ChangedCalendar, CalendarRefusalCode>> {
  return unitOfWork.run(scopeOf(actor), async (stores): Promise<Outcome<ChangedCalendar, CalendarRefusalCode>> => {
    await stores.organisation.lock()
    const own = await stores.periods.listDecisions()
    const { firstDay, lastDay, ...decision } = wish
    const days = daysFrom(firstDay, lastDay)
    const refusals = days.flatMap(day => calendarRefusals(day, own))
    if (refusals.length > 0) return refused(...refusals)
    const decided = days.map((day): DecidedDay => ({ ...decision, day, decidedBy: authorOf(actor), decidedAt: clock.now() }))
    await stores.periods.addDecisions(decided)
    return accepted(await follow(stores, { clock, actor }, { before: null, after: decided, name: decision.name }))
  })
}

/** Takes a decision back. What the law and the yearly decision say of the day holds again. */
export function removeDecision({ unitOfWork, clock }: Parts, actor: Actor, day: Day): Promise<Outcome<ChangedCalendar, AccessRefusalCode>> {
  return unitOfWork.run(scopeOf(actor), async (stores): Promise<Outcome<ChangedCalendar, AccessRefusalCode>> => {
    await stores.organisation.lock()
    const before = (await stores.periods.listDecisions()).find(decision => decision.day === day)
    if (before === undefined) return refused(notFound('calendarDecision'))
    await stores.periods.removeDecision(day)
    return accepted(await follow(stores, { clock, actor }, { before: [before], after: null, name: before.name }))
  })
}

/** Longest run of days that one decision names: Tết has nine. */
const LONGEST_RUN = 15

function daysFrom(first: Day, last: Day): readonly Day[] {
  const days: Day[] = []
  for (let day = first; day <= last && days.length < LONGEST_RUN; day = addDays(day, 1)) days.push(day)
  return days
}

type CalendarChange = { readonly before: readonly DecidedDay[] | null; readonly after: readonly DecidedDay[] | null; readonly name: string }

async function follow(
  stores: Stores,
  { clock, actor }: Pick<Parts, 'clock'> & { readonly actor: Actor },
  { before, after, name }: CalendarChange,
): Promise<ChangedCalendar> {
  const days = after ?? before ?? []
  const why = `${name}: ${days.map(({ day }) => formatDay(day)).join(', ')}`
  const movedReports = await moveDeadlines(stores, { now: clock.now(), by: authorOf(actor), why })
  await stores.audit.record({
    action: after === null ? 'calendar.remove' : 'calendar.decide',
    entity: 'ward',
    entityId: actor.tenantId,
    before: before === null ? null : { days: before },
    after: after === null ? { movedReports } : { days: after, movedReports },
  })
  return { changed: days.length, movedReports }
}
