import type { Instant } from '#domain/shared/calendar.ts'

/** The only source of "now": rules and use cases get it passed in, tests move it. */
export type Clock = { now(): Instant }
