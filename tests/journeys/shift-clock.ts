import { beginAt, JOURNEY_MORNING } from './journey-time.ts'

// Loaded before the server: the journeys pass on every day of the calendar.
beginAt(JOURNEY_MORNING)
