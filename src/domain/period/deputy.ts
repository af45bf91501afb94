import { daysBetween, formatDay } from '../shared/calendar.ts'
import type { Day, Instant } from '../shared/calendar.ts'
import { refusal } from '../shared/outcome.ts'
import type { Refusal } from '../shared/outcome.ts'
import type { Role } from '../access/rights.ts'

/** Roles whose holder answers for a unit, and so may be stood in for. */
export const HEAD_ROLES = ['unitHead', 'neighbourhood'] as const
export type HeadRole = (typeof HEAD_ROLES)[number]

export type DeputyRefusalCode =
  | 'DEPUTY_NOT_OF_HEAD'
  | 'DEPUTY_SAME_PERSON'
  | 'DEPUTY_INACTIVE'
  | 'DEPUTY_DAYS_REVERSED'
  | 'DEPUTY_OVER_ALREADY'
  | 'DEPUTY_TOO_LONG'
  | 'DEPUTY_OVERLAPS'
  | 'DEPUTY_BY_DEPUTY'
  | 'DEPUTY_ENDED'

/** An absence longer than that is a matter of appointment, not of standing in. */
const LONGEST_DAYS = 366

export type Deputyship = {
  readonly unitId: string
  readonly absentMemberId: string
  readonly firstDay: Day
  readonly lastDay: Day
  readonly revokedAt: Instant | null
}

/** Holds from the first day to the end of the last, unless it was revoked. */
export function holdsOn(deputyship: Pick<Deputyship, 'firstDay' | 'lastDay' | 'revokedAt'>, day: Day): boolean {
  return deputyship.revokedAt === null && deputyship.firstDay <= day && day <= deputyship.lastDay
}

/** The role of the absent that the deputy takes over in the unit; undefined when that person does not answer for it. */
export function headRoleIn(roles: readonly { readonly unitId: string; readonly role: Role }[], unitId: string): HeadRole | undefined {
  return HEAD_ROLES.find(role => roles.some(held => held.unitId === unitId && held.role === role))
}

export type DeputyAppointment = {
  readonly wanted: Omit<Deputyship, 'revokedAt'> & { readonly deputyMemberId: string }
  readonly today: Day
  readonly isHead: boolean
  readonly isDeputyActive: boolean
  /** Whether whoever appoints acts in the unit as a deputy only. */
  readonly isByDeputy: boolean
  readonly others: readonly Deputyship[]
}

export function appointmentRefusals(appointment: DeputyAppointment): readonly Refusal<DeputyRefusalCode>[] {
  const { wanted, today, others } = appointment
  if (appointment.isByDeputy) return [refusal('DEPUTY_BY_DEPUTY')]
  const found: Refusal<DeputyRefusalCode>[] = []
  if (!appointment.isHead) found.push(refusal('DEPUTY_NOT_OF_HEAD', 'absentMemberId'))
  if (wanted.absentMemberId === wanted.deputyMemberId) found.push(refusal('DEPUTY_SAME_PERSON', 'deputyMemberId'))
  else if (!appointment.isDeputyActive) found.push(refusal('DEPUTY_INACTIVE', 'deputyMemberId'))
  if (wanted.lastDay < wanted.firstDay) return [...found, refusal('DEPUTY_DAYS_REVERSED', 'lastDay')]
  if (wanted.lastDay < today) found.push(refusal('DEPUTY_OVER_ALREADY', 'lastDay', { lastDay: formatDay(wanted.lastDay) }))
  return [...found, ...lengthRefusals(wanted), ...overlapRefusals(wanted, others)]
}

function lengthRefusals({ firstDay, lastDay }: Pick<Deputyship, 'firstDay' | 'lastDay'>): readonly Refusal<DeputyRefusalCode>[] {
  return daysBetween(firstDay, lastDay) < LONGEST_DAYS ? [] : [refusal('DEPUTY_TOO_LONG', 'lastDay', { most: LONGEST_DAYS })]
}

/** One absent head has one deputy at a time. */
function overlapRefusals(wanted: DeputyAppointment['wanted'], others: readonly Deputyship[]): readonly Refusal<DeputyRefusalCode>[] {
  const other = others.find(
    item =>
      item.revokedAt === null &&
      item.unitId === wanted.unitId &&
      item.absentMemberId === wanted.absentMemberId &&
      item.firstDay <= wanted.lastDay &&
      wanted.firstDay <= item.lastDay,
  )
  if (other === undefined) return []
  return [refusal('DEPUTY_OVERLAPS', 'firstDay', { firstDay: formatDay(other.firstDay), lastDay: formatDay(other.lastDay) })]
}
