import type { CampaignDay } from '../monitoring/campaign-day.ts'
import type { Light } from '../monitoring/light-words.ts'
import type { Placing } from '../leadership/worst-first.ts'
import { type Language, type Sentence, fillSentence } from './fill-sentence.ts'

export type DayFacts = {
  /** Null: the plan has no first and last day. */
  readonly campaign: Pick<CampaignDay, 'dayNumber' | 'dayCount'> | null
  readonly lights: Readonly<Record<Light, number>>
  /** Units that have not sent a report whose last day is past. */
  readonly reportsMissing: number
  readonly targetsMissing: number
  readonly directivesLate: number
}

const DAY: Sentence = { vi: 'Ngày {dayNumber}/{dayCount}: ', en: 'Day {dayNumber} of {dayCount}: ' }
const PARTS = {
  late: { vi: '{count} nhiệm vụ chậm', en: '{count} tasks late' },
  atRisk: { vi: '{count} nhiệm vụ có nguy cơ chậm', en: '{count} tasks at risk' },
  reports: { vi: '{count} báo cáo quá hạn chưa gửi', en: '{count} reports overdue' },
  targets: { vi: '{count} chỉ tiêu dự báo không đạt', en: '{count} targets that will be missed' },
  directives: { vi: '{count} ý kiến chỉ đạo quá hạn', en: '{count} instructions overdue' },
} as const satisfies Record<string, Sentence>
const CALM: Sentence = { vi: 'không có việc nào chậm.', en: 'nothing is late.' }

/** The day in one sentence: what is not nought, the worst first. */
export function daySentence(facts: DayFacts, language: Language = 'vi'): string {
  const counts = [
    [PARTS.late, facts.lights.late],
    [PARTS.atRisk, facts.lights.at_risk],
    [PARTS.reports, facts.reportsMissing],
    [PARTS.targets, facts.targetsMissing],
    [PARTS.directives, facts.directivesLate],
  ] as const
  const said = counts.filter(([, count]) => count > 0).map(([sentence, count]) => fillSentence(sentence, { count }, language))
  const day = facts.campaign === null ? '' : fillSentence(DAY, facts.campaign, language)
  const whole = `${day}${said.length === 0 ? CALM[language] : `${said.join(', ')}.`}`
  return `${whole.charAt(0).toUpperCase()}${whole.slice(1)}`
}

const PLACED = {
  late: { vi: 'quá hạn lâu nhất {count} ngày', en: 'overdue by up to {count} days' },
  left: { vi: 'gần nhất còn {count} ngày', en: 'nearest day in {count} days' },
  reasons: { vi: '{count} lý do', en: '{count} reasons' },
  weight: { vi: '{count} sản phẩm, chỉ tiêu chưa xong', en: '{count} deliverables and targets open' },
} as const satisfies Record<string, Sentence>

/** Why a task stands where it stands among the worst. */
export function placingText({ daysLate, daysLeft, reasons, weight }: Placing, language: Language = 'vi'): string {
  const say = (sentence: Sentence, count: number) => fillSentence(sentence, { count }, language)
  const when = daysLate > 0 ? [say(PLACED.late, daysLate)] : daysLeft === null ? [] : [say(PLACED.left, daysLeft)]
  return [...when, say(PLACED.reasons, reasons), ...(weight > 0 ? [say(PLACED.weight, weight)] : [])].join(' · ')
}
