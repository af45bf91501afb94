import type { AlertCause } from '../alert/alert-cause.ts'
import type { AlertKind, AlertLevel, AlertRung } from '../alert/alert-kind.ts'
import { lightReasonText } from '../monitoring/light-reason-text.ts'
import { PERIOD_KINDS, periodName } from '../report/period-kind.ts'
import { type Day, daysBetween, isMonth } from '../shared/calendar.ts'
import type { Language, Sentence } from './fill-sentence.ts'
import { fillSentence } from './fill-sentence.ts'

export const ALERT_KIND_WORDS: Readonly<Record<AlertKind, Sentence>> = {
  milestone: { vi: 'Mốc của nhiệm vụ', en: 'Milestone' },
  target: { vi: 'Chỉ tiêu', en: 'Target' },
  work: { vi: 'Việc cụ thể', en: 'Work item' },
  report: { vi: 'Báo cáo', en: 'Report' },
  returned: { vi: 'Báo cáo bị trả lại', en: 'Returned report' },
  forecast: { vi: 'Dự báo không đạt', en: 'Forecast miss' },
  promise: { vi: 'Lời hứa', en: 'Promise' },
  case: { vi: 'Vụ việc', en: 'Case' },
  evidence: { vi: 'Minh chứng bị loại', en: 'Rejected evidence' },
  verification: { vi: 'Xác minh không đạt', en: 'Failed verification' },
}

/** A level is never shown by its colour alone. */
export const ALERT_LEVEL_WORDS: Readonly<Record<AlertLevel, Sentence>> = {
  blue: { vi: 'Sắp đến hạn', en: 'Near' },
  yellow: { vi: 'Chậm so với yêu cầu', en: 'Behind' },
  red: { vi: 'Quá hạn', en: 'Late' },
}

export const ALERT_RUNG_WORDS: Readonly<Record<AlertRung, Sentence>> = {
  focal: { vi: 'Đầu mối', en: 'Focal person' },
  head: { vi: 'Người đứng đầu đơn vị', en: 'Head of the unit' },
  office: { vi: 'Văn phòng Đảng uỷ', en: 'Party office' },
  committee: { vi: 'Ban Thường vụ', en: 'Standing Committee' },
}

/** Of what has no light of its own; `{days}` and `{daysLeft}` are counted on the day of reading. */
const SENTENCES: Readonly<Record<Exclude<AlertKind, 'milestone' | 'target' | 'forecast'>, Sentence>> = {
  work: {
    vi: 'Việc “{title}” của {unit} (nhiệm vụ {task}) hạn {due}[, còn {daysLeft} ngày][, đã quá hạn {days} ngày].',
    en: 'Work “{title}” of {unit} (task {task}) is due {due}[, {daysLeft} days left][, {days} days overdue].',
  },
  report: {
    vi: '{unit} chưa gửi báo cáo {period}, hạn cuối {due}[, còn {daysLeft} ngày][, đã quá hạn {days} ngày].',
    en: '{unit} has not sent the report of {period}, last day {due}[, {daysLeft} days left][, {days} days overdue].',
  },
  returned: {
    vi: 'Báo cáo {period} của {unit} bị trả lại ngày {since}, chưa gửi lại.',
    en: 'The report of {period} of {unit} was returned on {since} and not sent again.',
  },
  promise: {
    vi: 'Lời hứa của {unit} về nhiệm vụ {task}, hạn {due}, không được thực hiện.',
    en: 'The promise of {unit} on task {task}, due {due}, was broken.',
  },
  case: {
    vi: 'Vụ việc số {number} giao {unit} hạn {due}[, còn {daysLeft} ngày][, đã quá hạn {days} ngày].',
    en: 'Case {number} given to {unit} is due {due}[, {daysLeft} days left][, {days} days overdue].',
  },
  evidence: {
    vi: 'Minh chứng của {unit} cho nhiệm vụ {task}, báo cáo {period}, bị loại ngày {since}.',
    en: 'Evidence of {unit} for task {task}, report of {period}, was rejected on {since}.',
  },
  verification: {
    vi: 'Xác minh tại chỗ ngày {since}: nhiệm vụ {task}, báo cáo {period} của {unit} không đúng như tự báo cáo.',
    en: 'Checked on the spot on {since}: task {task}, report of {period} of {unit} is not as claimed.',
  },
}

/** Why there is an alert, in one sentence, as of the day of reading. */
export function alertSentence(
  { kind, reason, facts, due }: Pick<AlertCause, 'kind' | 'reason' | 'facts' | 'due'>,
  today: Day,
  language: Language = 'vi',
): string {
  const counted = { ...facts, ...periodOf(facts, language), ...daysOf(due, today) }
  if (reason !== null) {
    const text = lightReasonText({ ...reason, facts: { ...reason.facts, ...daysOf(due, today) } }, language)
    return `${language === 'vi' ? 'Nhiệm vụ' : 'Task'} ${facts['task'] ?? ''}: ${text}`
  }
  return kind === 'milestone' || kind === 'target' || kind === 'forecast' ? '' : fillSentence(SENTENCES[kind], counted, language)
}

/** Facts hold the period as it is; its name is said in the reader's language. */
function periodOf({ periodKind, month }: AlertCause['facts'], language: Language): { readonly period?: string } {
  const kind = PERIOD_KINDS.find(item => item === periodKind)
  return kind !== undefined && typeof month === 'string' && isMonth(month) ? { period: periodName({ kind, month }, language) } : {}
}

function daysOf(due: Day | null, today: Day): { readonly days?: number; readonly daysLeft?: number } {
  if (due === null) return {}
  const left = daysBetween(today, due)
  return left < 0 ? { days: -left } : { daysLeft: left }
}
