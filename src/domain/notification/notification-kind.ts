/** What a person is told of; they choose by these how soon and by which way. */
export const NOTIFICATION_KINDS = [
  'deadline',
  'overdue',
  'report',
  'returned',
  'target',
  'promise',
  'case',
  'evidence',
  'verification',
  'escalation',
  'directive',
  'paper',
  'meeting',
  'system',
] as const
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number]

/** Near, behind, late: the levels of alerts. What is no alert is told as `blue`. */
export const NOTIFICATION_LEVELS = ['blue', 'yellow', 'red'] as const
export type NotificationLevel = (typeof NOTIFICATION_LEVELS)[number]
