import { type Day, dayAt } from '#domain/shared/calendar.ts'
import type { Application } from '../application.ts'
import { reviewAlerts } from './review-alerts.ts'

type Looked = { readonly day: Day; readonly sequence: number }

/** Reviews a ward's alerts where anything was changed since it did so last, or the day is another: every change leaves an entry in the ward's log. */
export function createAlertReviewer(application: Pick<Application, 'unitOfWork' | 'clock' | 'identifiers'>) {
  const looked = new Map<string, Looked>()
  const standing = async (tenantId: string): Promise<Looked> => ({
    day: dayAt(application.clock.now()),
    sequence: await application.unitOfWork.read(tenantId, async ({ audit }) => (await audit.list({ limit: 1 }))[0]?.sequence ?? 0),
  })
  return {
    async reviewWhereChanged(tenantId: string): Promise<void> {
      const before = looked.get(tenantId)
      const now = await standing(tenantId)
      if (before?.day === now.day && before.sequence === now.sequence) return
      await reviewAlerts(application, tenantId)
      // What others changed meanwhile is looked at again; what the review itself wrote costs one more look, which changes nothing.
      looked.set(tenantId, now)
    },
  }
}
