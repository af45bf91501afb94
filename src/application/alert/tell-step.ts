import type { AlertKind, AlertRung } from '#domain/alert/alert-kind.ts'
import type { AlertStep } from '#domain/alert/step-alert.ts'
import type { NotificationKind } from '#domain/notification/notification-kind.ts'
import type { Day, Instant } from '#domain/shared/calendar.ts'
import { alertSentence } from '#domain/words/alert-words.ts'
import { type NotifyStores, notify } from '../notification/notify.ts'
import type { AlertPeople, AlertRecord } from '../ports/alert-store.ts'

const NOTIFIED_AS: Readonly<Record<AlertKind, NotificationKind>> = {
  milestone: 'overdue',
  target: 'target',
  work: 'overdue',
  report: 'report',
  returned: 'returned',
  forecast: 'target',
  promise: 'promise',
  case: 'case',
  evidence: 'evidence',
  verification: 'verification',
}

/** `focal`: whom the thing itself names. `reached`: who was already told of this alert in the same pass, grown by the step. */
type Telling = {
  readonly people: AlertPeople
  readonly focal: readonly string[]
  readonly now: Instant
  readonly today: Day
  readonly reached: Set<string>
}

/** Tells whoever the step reaches, each once a step and once a pass; answers how many. Whoever has to answer is told the cause, whoever is above that it was passed up. */
export async function tellStep(stores: NotifyStores, alert: AlertRecord, step: AlertStep, telling: Telling): Promise<number> {
  const { now, today, reached } = telling
  const rung = rungOf(step)
  const memberIds = reachedBy(rung, alert, telling).filter(memberId => !reached.has(memberId))
  for (const memberId of memberIds) reached.add(memberId)
  const named = step.kind === 'reminded' ? `before_${step.daysBefore}` : rung
  const isAbove = rung === 'office' || rung === 'committee'
  const kind = isAbove ? 'escalation' : step.kind === 'reminded' ? 'deadline' : NOTIFIED_AS[alert.kind]
  const told = await notify(
    stores,
    {
      memberIds,
      causeKey: `alert:${alert.alertId}:${alert.episode}:${named}`,
      kind,
      level: alert.level,
      sentence: { vi: alertSentence(alert, today), en: alertSentence(alert, today, 'en') },
      link: `/canh-bao/${alert.alertId}`,
      alertId: alert.alertId,
    },
    now,
  )
  return told.length
}

function rungOf(step: AlertStep): AlertRung {
  return step.kind === 'climbed' ? step.rung : 'focal'
}

/** Focal persons the thing names, else those of the task in its units, else the units' heads; where a unit has nobody, the Party office. */
function reachedBy(rung: AlertRung, { taskId, unitIds }: AlertRecord, { people, focal }: Telling): readonly string[] {
  if (rung === 'office') return people.office
  if (rung === 'committee') return people.committee
  const orOffice = (found: readonly string[]) => (found.length > 0 ? found : people.office)
  const heads = unitIds.flatMap(unitId => people.head.get(unitId) ?? [])
  if (rung === 'head') return orOffice(heads)
  if (focal.length > 0) return focal
  return orOffice(unitIds.flatMap(unitId => people.focal.get(`${taskId ?? ''} ${unitId}`) ?? people.head.get(unitId) ?? []))
}
