import type { Clock } from '#application/ports/clock.ts'
import { millisecondsToInstant } from '#domain/shared/calendar.ts'

export const systemClock: Clock = { now: () => millisecondsToInstant(Date.now()) }
