import { fillSentence } from '../words/fill-sentence.ts'
import type { Language, Sentence } from '../words/fill-sentence.ts'
import type { ChaseCode, Chase } from './report-grid.ts'
import type { LightReason, LightReasonCode } from './light-reason.ts'
import { type Day, dayAt, instantToMilliseconds, millisecondsToInstant } from '../shared/calendar.ts'

type ReportCode = 'REPORT_MISSING' | 'REPORT_DUE_SOON'

const REASONS: Readonly<Record<Exclude<LightReasonCode, ReportCode>, Sentence>> = {
  MILESTONE_OVERDUE: {
    vi: 'Mốc “{milestone}” đã quá hạn {days} ngày (hạn {due}), còn {open}/{all} sản phẩm chưa được chấp nhận.',
    en: 'Milestone “{milestone}” is {days} {dayWord} overdue (due {due}); {open} of {all} deliverables are not accepted.',
  },
  TARGET_OVERDUE: {
    vi: 'Chỉ tiêu “{target}” chưa đạt, đã quá hạn {days} ngày (hạn {deadline}).',
    en: 'Target “{target}” is not met and {days} {dayWord} overdue (due {deadline}).',
  },
  MILESTONE_BEHIND: {
    vi: 'Còn {daysLeft} ngày đến mốc “{milestone}” ({due}) nhưng mới đạt {rate}%, trong khi thời gian đã qua {elapsed}%.',
    en: '{daysLeft} {dayWord} to milestone “{milestone}” ({due}), {rate}% done while {elapsed}% of the time has gone.',
  },
  TARGET_UNMEASURED: {
    vi: 'Chỉ tiêu “{target}” đã đến hạn {deadline} nhưng chưa có số liệu xác nhận đạt.',
    en: 'Target “{target}” was due {deadline} and no figure confirms it.',
  },
  FORECAST_MISSES_TARGET: {
    vi: 'Theo đà hiện nay, chỉ tiêu “{target}” không đạt đúng hạn {deadline}[: dự báo {forecast} {unit}][, cần {required} {unit}][; phải đến {reachedOn} mới đạt].',
    en: 'At the present pace target “{target}” will not be met by {deadline}[: {forecast} {unit} forecast][, {required} {unit} owed][; it would be met on {reachedOn}].',
  },
  ON_TRACK: {
    vi: 'Hạn gần nhất: “{label}”, ngày {due}, còn {daysLeft} ngày.',
    en: 'Next due: “{label}” on {due}, {daysLeft} {dayWord} left.',
  },
  NO_DUE_DATE_AHEAD: {
    vi: 'Không có mốc hay chỉ tiêu nào còn phải hoàn thành theo ngày.',
    en: 'No milestone or target with a date is still open.',
  },
  ALL_ACCEPTED: {
    vi: 'Sản phẩm của tất cả {milestones} mốc đã được chấp nhận.',
    en: 'The deliverables of all {milestones} milestones are accepted.',
  },
  DELIVERABLE_ACCEPTED: { vi: 'Sản phẩm “{deliverable}” đã được chấp nhận.', en: 'Deliverable “{deliverable}” is accepted.' },
  DELIVERABLE_OVERDUE: {
    vi: 'Sản phẩm “{deliverable}” chưa được chấp nhận, mốc “{milestone}” đã quá hạn {days} ngày (hạn {due}).',
    en: 'Deliverable “{deliverable}” is not accepted; milestone “{milestone}” is {days} {dayWord} overdue (due {due}).',
  },
  DELIVERABLE_BEHIND: {
    vi: 'Sản phẩm “{deliverable}” chưa được chấp nhận, chỉ còn {daysLeft} ngày đến mốc “{milestone}” ({due}).',
    en: 'Deliverable “{deliverable}” is not accepted and only {daysLeft} {dayWord} are left to milestone “{milestone}” ({due}).',
  },
  DELIVERABLE_OPEN: {
    vi: 'Sản phẩm “{deliverable}” phải xong ở mốc “{milestone}”[, hạn {due}][, còn {daysLeft} ngày].',
    en: 'Deliverable “{deliverable}” is due with milestone “{milestone}”[ on {due}][, {daysLeft} {dayWord} left].',
  },
  MILESTONE_MET: {
    vi: 'Mốc “{milestone}” đã đạt[: {all} sản phẩm đều được chấp nhận].',
    en: 'Milestone “{milestone}” is met[: all {all} deliverables are accepted].',
  },
  MILESTONE_AHEAD: {
    vi: 'Mốc “{milestone}”[ có hạn {due}][, còn {daysLeft} ngày]: đã chấp nhận {accepted}/{all} sản phẩm.',
    en: 'Milestone “{milestone}”[ is due {due}][, {daysLeft} {dayWord} left]: {accepted} of {all} deliverables accepted.',
  },
  TARGET_MET: {
    vi: 'Chỉ tiêu “{target}” đã đạt: {value} {unit}, mức tối thiểu {floor}.',
    en: 'Target “{target}” is met: {value} {unit}, minimum {floor}.',
  },
  TARGET_AHEAD: {
    vi: 'Chỉ tiêu “{target}” chưa đạt: hiện {value} {unit}, mức tối thiểu {floor}[, hạn {deadline}][, còn {daysLeft} ngày].',
    en: 'Target “{target}” is not met yet: {value} {unit} of {floor}[, due {deadline}][, {daysLeft} {dayWord} left].',
  },
  TARGET_WITHOUT_FIGURE: {
    vi: 'Chỉ tiêu “{target}” chưa có số liệu[, hạn {deadline}][, còn {daysLeft} ngày].',
    en: 'Target “{target}” has no figure yet[, due {deadline}][, {daysLeft} {dayWord} left].',
  },
  UNIT_TASKS_LATE: {
    vi: '{count} nhiệm vụ do đơn vị chủ trì đang chậm: {codes}.',
    en: '{count} tasks that the unit leads are late: {codes}.',
  },
  UNIT_TASKS_AT_RISK: {
    vi: '{count} nhiệm vụ do đơn vị chủ trì có nguy cơ chậm: {codes}.',
    en: '{count} tasks that the unit leads are at risk: {codes}.',
  },
  UNIT_WORK_OVERDUE: {
    vi: '{count} công việc của đơn vị đã quá hạn, lâu nhất {days} ngày (hạn {due}).',
    en: '{count} work items of the unit are overdue, the oldest by {days} {dayWord} (due {due}).',
  },
  UNIT_TASKS_DONE: {
    vi: 'Cả {tasks} nhiệm vụ do đơn vị chủ trì đã hoàn thành.',
    en: 'All {tasks} tasks that the unit leads are done.',
  },
  UNIT_ON_TRACK: {
    vi: 'Đơn vị chủ trì {tasks} nhiệm vụ; không có báo cáo, nhiệm vụ hay công việc nào chậm.',
    en: 'The unit leads {tasks} tasks; no report, task or work item of it is late.',
  },
  PLAN_TASKS: {
    vi: 'Trong {all} nhiệm vụ: {late} chậm, {atRisk} có nguy cơ chậm, {onTrack} đúng tiến độ, {done} hoàn thành.',
    en: 'Of {all} tasks {late} are late, {atRisk} at risk, {onTrack} on track, {done} done.',
  },
}

/** `còn 0 ngày` says nothing. */
const ON_THE_DAY: Readonly<Partial<Record<LightReasonCode, Sentence>>> = {
  MILESTONE_BEHIND: {
    vi: 'Hôm nay là ngày cuối của mốc “{milestone}” ({due}) nhưng mới đạt {rate}%.',
    en: 'Today is the last day of milestone “{milestone}” ({due}), {rate}% done.',
  },
  ON_TRACK: {
    vi: 'Hạn gần nhất: “{label}”, ngày {due}, hôm nay là ngày cuối.',
    en: 'Next due: “{label}” on {due}; today is the last day.',
  },
}

/** `who` and `when` are said by number: one unit by name, many as a number with the first names behind. */
const REPORTS: Sentence = {
  vi: '{who} chưa gửi báo cáo tháng {month}[ ({list})], {when}.',
  en: '{who} not sent the report of {month}[ ({list})]; {when}.',
}
const WHO = {
  named: { vi: '{units}', en: '{units}' },
  many: { vi: '{count} đơn vị', en: '{count} units' },
  other: { vi: '{others} đơn vị khác', en: '{others} other unit' },
  others: { vi: '{others} đơn vị khác', en: '{others} other units' },
} as const satisfies Record<string, Sentence>
const LIST = {
  one: { vi: '{units}, và {others} đơn vị khác', en: '{units} and {others} other unit' },
  many: { vi: '{units}, và {others} đơn vị khác', en: '{units} and {others} other units' },
} as const satisfies Record<string, Sentence>
const WHEN: Readonly<Record<ReportCode | 'TODAY', Sentence>> = {
  REPORT_MISSING: { vi: 'đã quá hạn {days} ngày (hạn cuối {lastDay})', en: '{days} {dayWord} overdue (last day {lastDay})' },
  REPORT_DUE_SOON: { vi: 'còn {daysLeft} ngày (hạn cuối {lastDay})', en: '{daysLeft} {dayWord} left (last day {lastDay})' },
  TODAY: { vi: 'hôm nay là ngày cuối', en: 'today is the last day' },
}

const CHASES: Readonly<Record<ChaseCode, Sentence>> = {
  REPORT_MISSING: { vi: 'Chưa gửi báo cáo tháng {month}, hạn cuối {lastDay}.', en: 'Report of {month} missing; last day was {lastDay}.' },
  REPORT_RETURNED: { vi: 'Báo cáo tháng {month} bị trả lại, chưa gửi lại.', en: 'Report of {month} was returned and not sent again.' },
  REPORT_DUE_SOON: {
    vi: 'Sắp đến hạn báo cáo tháng {month}: hạn cuối {lastDay}.',
    en: 'Report of {month} is due soon: last day {lastDay}.',
  },
  REPORT_LATE_AWAITING_REVIEW: {
    vi: 'Báo cáo tháng {month} gửi sau hạn {lastDay}, đang chờ duyệt.',
    en: 'Report of {month} came after {lastDay} and awaits review.',
  },
}

const CHASE_TODAY: Sentence = {
  vi: 'Chưa gửi báo cáo tháng {month}, hôm nay là ngày cuối.',
  en: 'Report of {month} not sent; today is the last day.',
}

/** Why a light is what it is, in one sentence with its figures. */
export function lightReasonText(reason: LightReason, language: Language = 'vi'): string {
  const { code } = reason
  const facts = { ...reason.facts, dayWord: (reason.facts['days'] ?? reason.facts['daysLeft']) === 1 ? 'day' : 'days' }
  if (code === 'REPORT_MISSING' || code === 'REPORT_DUE_SOON') return reportsText(code, facts, language)
  const onTheDay = reason.facts['daysLeft'] === 0 ? ON_THE_DAY[code] : undefined
  return fillSentence(onTheDay ?? REASONS[code], facts, language)
}

function reportsText(code: ReportCode, facts: LightReason['facts'], language: Language): string {
  const { units = '', count = 0, others = 0, daysLeft } = facts
  const said = (sentence: Sentence) => fillSentence(sentence, facts, language)
  const hasNames = units !== ''
  const who = said(others === 0 ? WHO.named : hasNames ? WHO.many : others === 1 ? WHO.other : WHO.others)
  const verb = language === 'vi' ? '' : count === 1 ? ' has' : ' have'
  const list = hasNames && others !== 0 ? said(others === 1 ? LIST.one : LIST.many) : ''
  return fillSentence(REPORTS, { ...facts, who: `${who}${verb}`, list, when: said(daysLeft === 0 ? WHEN.TODAY : WHEN[code]) }, language)
}

/** Why a unit is called today, in one sentence. */
export function chaseText(chase: Chase, today: Day, language: Language = 'vi'): string {
  const lastDay = dayAt(millisecondsToInstant(instantToMilliseconds(chase.dueAt) - 1))
  const isToday = chase.code === 'REPORT_DUE_SOON' && lastDay === today
  return fillSentence(isToday ? CHASE_TODAY : CHASES[chase.code], { month: chase.month, lastDay }, language)
}
