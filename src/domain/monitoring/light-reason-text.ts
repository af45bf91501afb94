import { fillSentence } from '../words/fill-sentence.ts'
import type { Language, Sentence } from '../words/fill-sentence.ts'
import type { ChaseCode, Chase } from './report-grid.ts'
import type { LightReason, LightReasonCode } from './task-light.ts'
import { dayAt, instantToMilliseconds, millisecondsToInstant } from '../shared/calendar.ts'

const REASONS: Readonly<Record<LightReasonCode, Sentence>> = {
  MILESTONE_OVERDUE: {
    vi: 'Mốc “{milestone}” đã quá hạn {days} ngày (hạn {due}), còn {open}/{all} sản phẩm chưa được chấp nhận.',
    en: 'Milestone “{milestone}” is {days} days overdue (due {due}); {open} of {all} deliverables are not accepted.',
  },
  TARGET_OVERDUE: {
    vi: 'Chỉ tiêu “{target}” chưa đạt, đã quá hạn {days} ngày (hạn {deadline}).',
    en: 'Target “{target}” is not met and {days} days overdue (due {deadline}).',
  },
  REPORT_MISSING: {
    vi: '{unit} chưa gửi báo cáo tháng {month}, đã quá hạn {days} ngày (hạn cuối {lastDay}).',
    en: '{unit} has not sent the report of {month}, {days} days overdue (last day {lastDay}).',
  },
  MILESTONE_BEHIND: {
    vi: 'Còn {daysLeft} ngày đến mốc “{milestone}” ({due}) nhưng mới đạt {rate}%, trong khi thời gian đã qua {elapsed}%.',
    en: '{daysLeft} days to milestone “{milestone}” ({due}), {rate}% done while {elapsed}% of the time has gone.',
  },
  TARGET_UNMEASURED: {
    vi: 'Chỉ tiêu “{target}” đã đến hạn {deadline} nhưng chưa có số liệu xác nhận đạt.',
    en: 'Target “{target}” was due {deadline} and no figure confirms it.',
  },
  FORECAST_MISSES_TARGET: {
    vi: 'Theo đà hiện nay, chỉ tiêu “{target}” không đạt đúng hạn {deadline}.',
    en: 'At the present pace target “{target}” will not be met by {deadline}.',
  },
  REPORT_DUE_SOON: {
    vi: '{unit} chưa gửi báo cáo tháng {month}, còn {daysLeft} ngày (hạn cuối {lastDay}).',
    en: '{unit} has not sent the report of {month}; {daysLeft} days left (last day {lastDay}).',
  },
  ON_TRACK: { vi: 'Hạn gần nhất: “{label}”, ngày {due}, còn {daysLeft} ngày.', en: 'Next due: “{label}” on {due}, {daysLeft} days left.' },
  NO_DUE_DATE_AHEAD: { vi: 'Không có mốc hay chỉ tiêu nào còn phải hoàn thành theo ngày.', en: 'No milestone or target with a date is still open.' },
  ALL_ACCEPTED: { vi: 'Sản phẩm của tất cả {milestones} mốc đã được chấp nhận.', en: 'The deliverables of all {milestones} milestones are accepted.' },
}

/** On the last day itself: `còn 0 ngày` says nothing. */
const REPORT_DUE_TODAY: Sentence = {
  vi: '{unit} chưa gửi báo cáo tháng {month}, hạn cuối trong ngày {lastDay}.',
  en: '{unit} has not sent the report of {month}; the last day is {lastDay}.',
}

const CHASES: Readonly<Record<ChaseCode, Sentence>> = {
  REPORT_MISSING: { vi: 'Chưa gửi báo cáo tháng {month}, hạn cuối {lastDay}.', en: 'Report of {month} missing; last day was {lastDay}.' },
  REPORT_RETURNED: { vi: 'Báo cáo tháng {month} bị trả lại, chưa gửi lại.', en: 'Report of {month} was returned and not sent again.' },
  REPORT_DUE_SOON: { vi: 'Sắp đến hạn báo cáo tháng {month}: hạn cuối {lastDay}.', en: 'Report of {month} is due soon: last day {lastDay}.' },
  REPORT_LATE_AWAITING_REVIEW: { vi: 'Báo cáo tháng {month} gửi sau hạn {lastDay}, đang chờ duyệt.', en: 'Report of {month} came after {lastDay} and awaits review.' },
}

/** Why a light is what it is, in one sentence with its figures. */
export function lightReasonText(reason: LightReason, language: Language = 'vi'): string {
  const isToday = reason.code === 'REPORT_DUE_SOON' && reason.facts['daysLeft'] === 0
  return fillSentence(isToday ? REPORT_DUE_TODAY : REASONS[reason.code], reason.facts, language)
}

/** Why a unit is called, in one sentence. */
export function chaseText(chase: Chase, language: Language = 'vi'): string {
  const lastDay = dayAt(millisecondsToInstant(instantToMilliseconds(chase.dueAt) - 1))
  return fillSentence(CHASES[chase.code], { month: chase.month, lastDay }, language)
}
