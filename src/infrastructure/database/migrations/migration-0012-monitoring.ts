import type { Dialect } from '../dialect.ts'
import { alertStatements } from './tables-of-alerts.ts'
import { channelStatements } from './tables-of-channels.ts'
import { deliveryStatements } from './tables-of-delivery.ts'
import { meetingStatements } from './tables-of-meetings.ts'
import { paperStatements } from './tables-of-papers.ts'
import { statusStatements } from './tables-of-status.ts'

/** All tables of monitoring, one part a feature. */
export function monitoringStatements(dialect: Dialect): readonly string[] {
  return [statusStatements, alertStatements, deliveryStatements, channelStatements, meetingStatements, paperStatements].flatMap(part =>
    part(dialect),
  )
}
