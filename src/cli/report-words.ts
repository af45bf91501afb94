import type { Timeliness } from '#domain/report/report-status.ts'

export const TIMELINESS_WORDS: Readonly<Record<Timeliness, string>> = {
  not_due: 'chưa đến hạn',
  due_soon: 'sắp đến hạn',
  on_time: 'đúng hạn',
  late: 'nộp muộn',
  missing: 'quá hạn chưa nộp',
}
