import type { Day, Instant } from '#domain/shared/calendar.ts'
import type { DaySeal } from './outside-seals.ts'

export type DayEnd = Pick<DaySeal, 'day' | 'sequence' | 'hash'>

export type ProofStore = {
  /** The last entry of each day after the newest sealed one that ended before the instant. */
  listUnsealedDays(before: Instant): Promise<readonly DayEnd[]>
  addDaySeals(seals: readonly DaySeal[]): Promise<void>
  /** Newest first, those before a day. */
  listDaySeals(page: { readonly before?: Day | undefined; readonly limit: number }): Promise<readonly DaySeal[]>
  /** The chain's end; undefined of a ward without entries. */
  findEnd(): Promise<{ readonly sequence: number; readonly hash: string } | undefined>
}
