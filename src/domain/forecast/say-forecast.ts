import { daysBetween } from '../shared/calendar.ts'
import type { Day } from '../shared/calendar.ts'
import { sayAmount } from '../target/say-figure.ts'
import { fillSentence } from '../words/fill-sentence.ts'
import type { Language, Sentence } from '../words/fill-sentence.ts'
import { LEAST_POINTS } from './forecast-target.ts'
import type { Forecast } from './forecast-target.ts'
import type { WeeklyNeed } from './weekly-need.ts'

const SENTENCES = {
  none: {
    vi: 'Chưa đủ số liệu để dự báo: cần ít nhất {least} lần có số cuối tháng (kể cả hôm nay).',
    en: 'Not enough figures for a forecast: at least {least} month-end figures (today’s included) are needed.',
  },
  keeps: {
    vi: 'Hiện đã đạt mức phải đạt và theo đà {count} lần số gần nhất sẽ giữ được đến hạn {deadline}: dự báo {amount}, trong khoảng {low}–{high}.',
    en: 'The target stands now and, at the pace of the last {count} figures, will still stand on {deadline}: {amount} forecast, between {low} and {high}.',
  },
  inTime: {
    vi: 'Theo đà {count} lần số gần nhất, đạt vào khoảng {reachedOn}, trước hạn {deadline} {early} ngày; đến hạn dự báo {amount}, trong khoảng {low}–{high}.',
    en: 'At the pace of the last {count} figures it is reached about {reachedOn}, {early} days before {deadline}; {amount} forecast by then, between {low} and {high}.',
  },
  short: {
    vi: 'Theo đà {count} lần số gần nhất, đến hạn {deadline} chỉ được {amount} (trong khoảng {low}–{high}), còn {lack} {shortfall}[; phải đến khoảng {reachedOn} mới đạt].',
    en: 'At the pace of the last {count} figures {amount} stands on {deadline} (between {low} and {high}), {shortfall} {lack}[; it would be reached about {reachedOn}].',
  },
  needMore: {
    vi: 'Trong tuần này (đến {weekEnd}) cần thêm {thisWeek} để về lại lộ trình; để kịp hạn, mỗi tuần cần thêm {eachWeek}.',
    en: 'This week (to {weekEnd}) {thisWeek} more is needed to be back on the path; to be in time each week needs {eachWeek} more.',
  },
  needLess: {
    vi: 'Trong tuần này (đến {weekEnd}) cần giảm {thisWeek} để về lại lộ trình; để kịp hạn, mỗi tuần cần giảm {eachWeek}.',
    en: 'This week (to {weekEnd}) {thisWeek} has to come off to be back on the path; to be in time each week has to lose {eachWeek}.',
  },
  onPathMore: {
    vi: 'Đang kịp lộ trình của tuần này; để kịp hạn, mỗi tuần cần thêm {eachWeek}.',
    en: 'The path of this week is kept; to be in time each week needs {eachWeek} more.',
  },
  onPathLess: {
    vi: 'Đang kịp lộ trình của tuần này; để kịp hạn, mỗi tuần cần giảm {eachWeek}.',
    en: 'The path of this week is kept; to be in time each week has to lose {eachWeek}.',
  },
  nothing: {
    vi: 'Tuần này không phải làm thêm gì: đã đạt mức phải đạt.',
    en: 'Nothing more is needed this week: what is owed stands.',
  },
  lacking: { vi: 'thiếu', en: 'short' },
  over: { vi: 'vượt', en: 'too much' },
} as const satisfies Record<string, Sentence>

type Said = { readonly unit: string; readonly language: Language; readonly today: Day }

/** Where the figure leads, in one sentence; also where there is no forecast. */
export function sayForecast(forecast: Forecast | null, { unit, language, today }: Said, wantsMore = true): string {
  if (forecast === null) return fillSentence(SENTENCES.none, { least: LEAST_POINTS }, language)
  const { atDeadline, deadline, reachedOn, shortfall, holds, points: count } = forecast
  const say = (value: number) => sayAmount(Math.round(value * 10) / 10, unit, language)
  const facts = {
    count,
    deadline,
    amount: say(atDeadline.value),
    low: say(atDeadline.low),
    high: say(atDeadline.high),
    reachedOn: reachedOn ?? '',
    early: reachedOn === null ? 0 : daysBetween(reachedOn, deadline),
    shortfall: say(shortfall),
    lack: SENTENCES[wantsMore ? 'lacking' : 'over'][language],
  }
  const sentence = !holds.likely ? SENTENCES.short : reachedOn === today ? SENTENCES.keeps : SENTENCES.inTime
  return fillSentence(sentence, facts, language)
}

/** What must happen this week, in one sentence; things that are counted whole are asked for whole. */
export function sayWeeklyNeed({ weekEnd, thisWeek, eachWeek, isMore }: WeeklyNeed, { unit, language }: Said, isWhole: boolean): string {
  if (eachWeek === 0 && (thisWeek === null || thisWeek === 0)) return fillSentence(SENTENCES.nothing, {}, language)
  const up = (value: number) => (isWhole ? Math.ceil(value - 1e-9) : Math.ceil(value * 10 - 1e-9) / 10)
  const inUnit = unit === '%' ? { vi: 'điểm %', en: 'points' }[language] : unit
  const facts = {
    weekEnd,
    thisWeek: sayAmount(up(thisWeek ?? 0), inUnit, language),
    // Of a whole thing less than one a week is still said as a share.
    eachWeek: sayAmount(isWhole && eachWeek >= 1 ? up(eachWeek) : Math.ceil(eachWeek * 10 - 1e-9) / 10, inUnit, language),
  }
  const onPath = thisWeek === null || thisWeek === 0
  const sentence = onPath ? SENTENCES[isMore ? 'onPathMore' : 'onPathLess'] : SENTENCES[isMore ? 'needMore' : 'needLess']
  return fillSentence(sentence, facts, language)
}
