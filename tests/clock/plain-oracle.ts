/**
 * What the plan's sentences ask of alerts, told a second time and more simply: no code of the product's alerts, periods or calendars is used here.
 * Days are texts like 2026-06-24. A report is due by the 24th ("trước ngày 25"); people are reminded 7, 3 and 1 days before and on the day; from the
 * next day on it is late and climbs: focal person at once, head after 2 working days, Party office after 5, Standing Committee after 10. A report that
 * was returned climbs after 0, 1 and 3. A milestone that is behind turns yellow 30 days before and red the day after.
 */
export type Told = { readonly day: string; readonly cause: string; readonly event: string }

/** What happens to one report, by day; null: never. */
export type ReportFate = {
  readonly cause: string
  readonly opens: string
  readonly due: string
  readonly sent: string | null
  readonly returned: string | null
  readonly sentAgain: string | null
}

const REMINDERS = [7, 3, 1, 0]
const LATE_LADDER = { focal: 0, head: 2, office: 5, committee: 10 }
const RETURNED_LADDER = { focal: 0, head: 1, office: 3 }

/** On the days that the machine runs, in order. */
export function expectReport({ cause, opens, due, sent, returned, sentAgain }: ReportFate, running: readonly string[]): readonly Told[] {
  const isWaiting = (day: string) => day >= opens && (sent === null || day < sent)
  const isReturned = (day: string) => returned !== null && day >= returned && (sentAgain === null || day < sentAgain)
  return [...near(`report ${cause}`, due, running, isWaiting), ...troubled(`returned ${cause}`, running, isReturned, RETURNED_LADDER)]
}

export function expectBehindMilestone(cause: string, due: string, running: readonly string[]): readonly Told[] {
  const yellow = running.find(day => later(day, 30) >= due)
  const red = running.find(day => day > due)
  if (yellow === undefined || red === undefined) return []
  return [
    { day: yellow, cause, event: 'opened' },
    ...rungs(cause, yellow, LATE_LADDER, running).filter(told => told.day < red),
    { day: red, cause, event: 'raised' },
    ...rungs(cause, red, LATE_LADDER, running),
  ]
}

function near(cause: string, due: string, running: readonly string[], stands: (day: string) => boolean): readonly Told[] {
  const told: Told[] = []
  const days = running.filter(day => stands(day) && later(day, 7) >= due)
  const [first] = days
  if (first === undefined) return told
  told.push({ day: first, cause, event: 'opened' })
  let before = 8
  for (const day of days.filter(item => item <= due)) {
    const reached = REMINDERS.filter(count => later(day, count) >= due).at(-1) ?? 8
    if (reached < before) told.push({ day, cause, event: `reminded ${reached}` })
    before = Math.min(before, reached)
  }
  const late = days.find(day => day > due)
  if (late !== undefined) {
    if (late !== first) told.push({ day: late, cause, event: 'raised' })
    told.push(...rungs(cause, late, LATE_LADDER, running).filter(item => stands(item.day)))
  }
  return [...told, ...closing(cause, first, running, stands)]
}

function troubled(cause: string, running: readonly string[], stands: (day: string) => boolean, ladder: object): readonly Told[] {
  const first = running.find(stands)
  if (first === undefined) return []
  const climbed = rungs(cause, first, ladder, running).filter(item => stands(item.day))
  return [{ day: first, cause, event: 'opened' }, ...climbed, ...closing(cause, first, running, stands)]
}

function closing(cause: string, first: string, running: readonly string[], stands: (day: string) => boolean): readonly Told[] {
  const closed = running.find(day => day > first && !stands(day))
  return closed === undefined ? [] : [{ day: closed, cause, event: 'closed' }]
}

/** A rung falls due at the end of its wait, and is carried out on the first day from then on that the machine runs. */
function rungs(cause: string, from: string, ladder: object, running: readonly string[]): readonly Told[] {
  return Object.entries(ladder).flatMap(([rung, wait]: [string, number]) => {
    const due = afterWorkingDays(from, wait)
    const day = running.find(item => item >= due)
    return day === undefined ? [] : [{ day, cause, event: `climbed ${rung}` }]
  })
}

function afterWorkingDays(from: string, count: number): string {
  let day = from
  for (let left = count; left > 0;) {
    day = later(day, 1)
    if (isWorked(day)) left -= 1
  }
  return day
}

function isWorked(day: string): boolean {
  if (WORKED_SATURDAYS.has(day)) return true
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !DAYS_OFF.has(day)
}

export function later(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10)
}

const WORKED_SATURDAYS = new Set(['2026-08-22'])

/** Public holidays on weekdays and the days off in their stead, read from calendars; Tết and 1/9 as is the custom where no decision is known yet. */
const DAYS_OFF = new Set(
  [
    '2026-08-31 2026-09-01 2026-09-02 2026-11-24',
    '2027-01-01 2027-02-05 2027-02-08 2027-02-09 2027-02-10 2027-02-11 2027-04-16 2027-04-30 2027-05-03 2027-09-01 2027-09-02 2027-11-24',
    '2028-01-03 2028-01-25 2028-01-26 2028-01-27 2028-01-28 2028-01-31 2028-04-04 2028-05-01 2028-05-02 2028-09-01 2028-09-04 2028-11-24',
    '2029-01-01 2029-02-12 2029-02-13 2029-02-14 2029-02-15 2029-02-16 2029-04-23 2029-04-30 2029-05-01 2029-09-03 2029-09-04 2029-11-26',
    '2030-01-01 2030-02-01 2030-02-04 2030-02-05 2030-02-06 2030-02-07 2030-04-12 2030-04-30 2030-05-01 2030-09-02 2030-09-03 2030-11-25',
  ].flatMap(year => year.split(' ')),
)
