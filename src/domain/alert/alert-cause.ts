import type { LightReason } from '../monitoring/light-reason.ts'
import type { Day } from '../shared/calendar.ts'
import type { AlertKind, AlertLevel } from './alert-kind.ts'

/** What the sentence of an alert is filled with: names and days as they are, never cells of registers. */
export type AlertFacts = Readonly<Record<string, string | number>>

/** Something that is near, behind or late now. One cause is one alert, told by its key. */
export type AlertCause = {
  /** `report:<id>`, `milestone:<task>:<milestone>` …: the same cause has the same key on every day. */
  readonly key: string
  readonly kind: AlertKind
  readonly level: AlertLevel
  readonly planId: string | null
  readonly taskId: string | null
  /** Units that answer for it; never empty. */
  readonly unitIds: readonly string[]
  /** Who is told first, where the thing itself names them; else the unit's focal person or head. */
  readonly focalMemberIds: readonly string[]
  readonly due: Day | null
  readonly facts: AlertFacts
  /** Of a milestone or target: why its light is what it is. */
  readonly reason: LightReason | null
  /** Where it is seen: a path of the product. */
  readonly link: string
}
