/** What an alert is about. `forecast`: a target that its own series will not reach; `returned`: a report sent back and not sent again. */
export const ALERT_KINDS = [
  'milestone',
  'target',
  'work',
  'report',
  'returned',
  'forecast',
  'promise',
  'case',
  'evidence',
  'verification',
] as const
export type AlertKind = (typeof ALERT_KINDS)[number]

/** Blue: the deadline is near. Yellow: behind. Red: late. */
export const ALERT_LEVELS = ['blue', 'yellow', 'red'] as const
export type AlertLevel = (typeof ALERT_LEVELS)[number]

/** Đầu mối → người đứng đầu → Văn phòng Đảng uỷ → Ban Thường vụ: who is told, one after the other, while nothing is done. */
export const ALERT_RUNGS = ['focal', 'head', 'office', 'committee'] as const
export type AlertRung = (typeof ALERT_RUNGS)[number]
