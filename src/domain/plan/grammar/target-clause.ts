import type { Day } from '../../shared/calendar.ts'
import type { ExtractedTarget, TargetPeriod } from '../plan-extraction.ts'
import { isAskedFor, isReached } from './asked-quantity.ts'
import { readComparison } from './comparator.ts'
import type { Comparison } from './comparator.ts'
import { dayBefore, findDates } from './date-expressions.ts'
import type { DateExpression } from './date-expressions.ts'
import { blankOut, foldAligned } from './folded-text.ts'
import { tidyMeasure, unitOf } from './measure.ts'
import { findQuantities } from './quantity.ts'
import type { Quantity } from './quantity.ts'
import { readDeadline } from './read-deadline.ts'
import type { TargetContext } from './read-targets.ts'

/** With their marks: `mỗi` and `môi trường` are one word when folded. */
const EVERY_NEIGHBOURHOOD = /(?:^|\s)(?:mỗi|từng)\s+(?:khu phố|thôn|ấp|tổ dân phố|buôn|làng|xóm|khối phố|bản)(?=[\s,]|$)/iu
const EVERY_UNIT =
  /(?:^|\s)(?:mỗi|từng)\s+(?:xã|phường|đơn vị|cơ quan|chi bộ|chi, đảng bộ|đảng bộ|tổ chức|trường|địa phương|đoàn thể|phòng|ban|hội|doanh nghiệp)(?=[\s,]|$)/iu
const PERIOD = /(?:\/\s*|\b(?:hang|moi|mot|tren)\s+|\s01\s+)(nam|quy|thang|tuan)\b(?!\s*\d)/
const PERIODS: Readonly<Record<string, TargetPeriod>> = { nam: 'year', quy: 'quarter', thang: 'month', tuan: 'week' }
const SOFT = /\bphan dau\b/
const BASELINE = /,?\s*\bso (?:voi|cung ky)(?:\s+cung ky)?(?:\s+nam)?(?:\s+(?:truoc|\d{4}))?/
const QUOTED = /“[^”]*”|"[^"]*"|«[^»]*»/g
const WHOLE = /^(?:toan bo|tat ca|toan the)\s+/
const NONE = /^(?:khong de|khong co|khong phat sinh|khong con)\s+(?:xay ra |phat sinh |ton tai |co )?/
/** What may stand before a bare count: a few plain words of doing, no comma. */
const DOING = /^(?:[a-z]+\s+){0,5}$/
const DONE = /\b(?:hoan thanh|xong|van hanh|phat sinh|khoi cong|ra mat|ban hanh|cong nhan)\b/

type Clause = { readonly text: string; readonly folded: string; readonly masked: string; readonly dates: readonly DateExpression[] }

/** The targets of one clause: several when it gives several shares (`giảm 50% thời gian, 50% hồ sơ`), none when it asks for no quantity. */
export function readTargetClause(raw: string, context: TargetContext): readonly ExtractedTarget[] {
  const whole = toClause(raw, context)
  const parts = splitShares(whole)
  if (parts.length < 2) return readOne(whole, context)
  const lead = readComparison(whole.masked, findQuantities(whole.masked)[0] ?? NO_QUANTITY).comparator
  return parts.flatMap((part, index) =>
    readOne(toClause(part, context), context).map(target => (index === 0 ? target : carryOver(target, lead))),
  )
}

const NO_QUANTITY: Quantity = { start: 0, end: 0, value: 0, percent: false, money: false }

/** In `giảm 50% thời gian, 50% hồ sơ` the second share is a reduction too. */
function carryOver(target: ExtractedTarget, lead: ExtractedTarget['comparator']): ExtractedTarget {
  const isChange = lead === 'reduce_at_least' || lead === 'increase_at_least'
  return isChange && target.comparator === 'at_least' ? { ...target, comparator: lead } : target
}

function toClause(raw: string, context: TargetContext): Clause {
  const { text, folded } = foldAligned(raw)
  const dates = findDates(folded, { referenceYear: context.referenceYear, insideTarget: true })
  const baseline = BASELINE.exec(folded)
  const own = dates.filter(date => baseline === null || date.end <= baseline.index || date.start >= baseline.index + baseline[0].length)
  let masked = own.reduce((rest, date) => blankOut(rest, qualifierStart(text, date.start), date.end), folded)
  if (baseline !== null) masked = blankOut(masked, baseline.index, baseline.index + baseline[0].length)
  // The figure of a name is not the task's: Chương trình “100% hộ dân có nhà kiên cố”.
  if (context.scope === 'explicit')
    for (const name of masked.matchAll(QUOTED)) masked = blankOut(masked, name.index, name.index + name[0].length)
  for (const aside of masked.matchAll(/\([^()]*\)/g)) masked = blankOut(masked, aside.index, aside.index + aside[0].length)
  return { text, folded, masked, dates: own }
}

/** With their marks: `đầu tư trước 2030` must keep its `đầu tư`. */
function qualifierStart(text: string, at: number): number {
  return /(?:(?<=^|\s)(?:trước|đến|hết|chậm nhất|trong|vào|từ|cuối|đầu)\s+(?:hết\s+|ngày\s+)*)+$/iu.exec(text.slice(0, at))?.index ?? at
}

/** Cut before the second and later shares that follow a comma, `và` or an ellipsis; a share inside a condition stays. */
function splitShares({ text, masked }: Clause): readonly string[] {
  const shares = findQuantities(masked).filter(quantity => quantity.percent)
  const cuts = shares.slice(1).flatMap(share => {
    const start = readComparison(masked, share).start
    return /(?:,|…|\.\.\.|\bva)\s*$/.test(masked.slice(0, start)) ? [start] : []
  })
  if (cuts.length === 0) return [text]
  return [0, ...cuts].map((from, index) => text.slice(from, cuts[index] ?? text.length).replace(/(?:[\s,…]|\.\.\.|\svà)+$/u, ''))
}

function readOne(clause: Clause, context: TargetContext): readonly ExtractedTarget[] {
  const wholeShare = WHOLE.exec(clause.folded)
  if (wholeShare !== null && context.scope !== 'explicit') {
    const measure = measureAfter(clause, wholeShare[0].length)
    return [finish(clause, { measure, comparator: 'at_least', value: 100, unit: '%' }, context)]
  }
  const quantity = findQuantities(clause.masked).find(candidate => isTarget(clause, candidate, context))
  if (quantity === undefined) return context.scope === 'explicit' ? [] : readWithoutFigure(clause, context)
  return [readQuantified(clause, quantity, context)]
}

/** A share or a figure with a comparator always; a bare count only in a targets column, after plain words of doing. */
function isTarget(clause: Clause, quantity: Quantity, context: TargetContext): boolean {
  const comparison = readComparison(clause.masked, quantity)
  if (quantity.percent || (comparison.explicit && comparison.comparator !== 'equal')) return !isThreshold(clause.masked, comparison)
  if (context.scope === 'explicit') return isReached(clause.text, quantity)
  return quantity.upper !== undefined || comparison.comparator === 'equal' || DOING.test(clause.masked.slice(0, comparison.start))
}

/** `hộ có doanh thu trên 1 tỷ đồng`: the figure tells who is meant. */
function isThreshold(masked: string, comparison: Comparison): boolean {
  return (
    /\bco (?:\p{L}+ ){1,4}$/u.test(masked.slice(0, comparison.start)) &&
    (comparison.comparator === 'more_than' || comparison.comparator === 'less_than')
  )
}

function readQuantified(clause: Clause, quantity: Quantity, context: TargetContext): ExtractedTarget {
  const comparison = readComparison(clause.masked, quantity)
  const base = readBase(clause, quantity)
  const measure = subjectBefore(clause, comparison) || measureAfter(clause, comparison.end) || wordsBefore(clause, comparison)
  const unit = quantity.percent ? '%' : quantity.money ? 'VND' : unitOf(measureAfter(clause, comparison.end))
  const comparator =
    quantity.upper !== undefined && comparison.comparator === 'at_least'
      ? 'between'
      : (changeOf(clause, comparison) ?? comparison.comparator)
  return finish(
    clause,
    {
      measure,
      comparator,
      value: quantity.value,
      unit,
      ...(base === undefined ? {} : { base }),
      ...(quantity.upper === undefined ? {} : { upper: quantity.upper }),
    },
    context,
  )
}

/** Running text that asks for a figure which nothing above has read. */
export function asksForFigure(raw: string, context: TargetContext): boolean {
  const clause = toClause(raw, context)
  return findQuantities(clause.masked).some(quantity => isAskedFor(clause.text, quantity))
}

/** `tăng thu ngân sách 12% so với năm 2025`: the verb stands away from its share; only a comparison with another year makes it sure. */
function changeOf(
  { text, folded }: Clause,
  { comparator, explicit, start }: Comparison,
): 'increase_at_least' | 'reduce_at_least' | undefined {
  if (explicit || comparator !== 'at_least' || !BASELINE.test(folded)) return undefined
  const verb = /(?:^|\s)(tăng(?!\s+(?:cường|tốc))|giảm)\s+(?:[\p{L}]+\s+){1,6}$/iu.exec(text.slice(0, start))?.[1]?.toLowerCase()
  if (verb === undefined) return undefined
  return verb === 'tăng' ? 'increase_at_least' : 'reduce_at_least'
}

type Core = Pick<ExtractedTarget, 'measure' | 'comparator' | 'value' | 'unit' | 'base' | 'upper'>

function finish(clause: Clause, core: Core, context: TargetContext): ExtractedTarget {
  const neighbourhood = EVERY_NEIGHBOURHOOD.test(clause.text)
  const period = PERIODS[PERIOD.exec(clause.masked)?.[1] ?? ''] ?? null
  const scope: TargetPeriod | null = neighbourhood ? 'neighbourhood' : EVERY_UNIT.test(clause.text) ? 'unit' : null
  const baselineYear = /\bso (?:voi|cung ky).*?(20\d{2})/.exec(clause.folded)?.[1]
  const { base, upper, ...shown } = core
  return {
    text: clause.text,
    ...shown,
    measure: shown.measure === '' ? clause.text : shown.measure,
    per: scope ?? period,
    deadline: deadlineOf(clause, context),
    ...(base === undefined ? {} : { base }),
    ...(upper === undefined ? {} : { upper }),
    ...(baselineYear === undefined ? {} : { baselineYear: Number(baselineYear) }),
    ...(SOFT.test(clause.folded) ? { soft: true } : {}),
    ...(scope !== null && period !== null ? { every: period } : {}),
  }
}

function deadlineOf(clause: Clause, context: TargetContext): Day | null {
  const last = clause.dates.at(-1)
  if (last !== undefined) return /\btruoc(?:\s+ngay)?\s*$/.test(clause.folded.slice(0, last.start)) ? dayBefore(last) : last.last
  if (/\bke tu\b/.test(clause.folded)) {
    const relative = readDeadline(clause.text, context).deadlines.find(deadline => deadline.kind === 'relative')
    if (relative?.kind === 'relative') return relative.due
  }
  return context.due ?? null
}

function wordsBefore(clause: Clause, comparison: Comparison): string {
  return tidyMeasure(clause.text.slice(0, comparison.start).replace(/^phấn đấu\s*/iu, ''))
}

/** `hài lòng đạt 95%`, `tỷ lệ … đạt tối thiểu 40%`: what is measured stands before the verb. */
function subjectBefore(clause: Clause, comparison: Comparison): string {
  const between = clause.masked.slice(comparison.start)
  if (!/^(?:dat|chiem|dam bao|bao dam|la|phai dat)\b/.test(between)) return ''
  return EVERY_UNIT.test(clause.text) || EVERY_NEIGHBOURHOOD.test(clause.text) ? '' : wordsBefore(clause, comparison)
}

/** The words after the figure without dates, baseline, base sum and the period of the figure itself. */
function measureAfter(clause: Clause, from: number): string {
  const masked = clause.masked
  const base = /\s+tren tong\b/.exec(masked.slice(from))
  const period = PERIOD.exec(masked.slice(from))
  const end = Math.min(base === null ? masked.length : from + base.index, periodCut(masked, from, period))
  let shown = ''
  for (let at = from; at < end; at += 1) shown += masked.charAt(at) === ' ' ? ' ' : clause.text.charAt(at)
  return /^\s*và\s/u.test(shown) ? '' : tidyMeasure(shown)
}

/** `/năm` after a second figure (`… ít nhất 01 lần/năm`) belongs to that figure and stays in the words. */
function periodCut(masked: string, from: number, period: RegExpExecArray | null): number {
  if (period === null) return masked.length
  return findQuantities(masked.slice(from, from + period.index)).length > 0 ? masked.length : from + period.index
}

/** The whole a share is of: `50% … trên tổng kinh phí dự kiến 500 triệu đồng`, `100% (khoảng 2.729) thôn`. */
function readBase(clause: Clause, quantity: Quantity): ExtractedTarget['base'] {
  if (!quantity.percent) return undefined
  const total = /\btren tong\b/.exec(clause.masked.slice(quantity.end))
  if (total !== null) {
    const sum = findQuantities(clause.masked.slice(quantity.end + total.index))[0]
    return sum === undefined ? undefined : { value: sum.value, unit: sum.money ? 'VND' : '' }
  }
  const aside = /^\s*\((?:khoang |gom |tong so )?([\d.]+)\)/.exec(clause.folded.slice(quantity.end))
  if (aside === null) return undefined
  const count = findQuantities(aside[1] ?? '')[0]
  return count === undefined ? undefined : { value: count.value, unit: unitOf(measureAfter(clause, quantity.end + aside[0].length)) }
}

/** `không để phát sinh …` is none at all; `hoàn thành trước tháng 4/2027` and `phấn đấu … trong quý IV` are done or not. */
function readWithoutFigure(clause: Clause, context: TargetContext): readonly ExtractedTarget[] {
  const none = NONE.exec(clause.folded)
  if (none !== null) {
    const measure = measureAfter(clause, none[0].length)
    return [finish(clause, { measure, comparator: 'equal', value: 0, unit: unitOf(measure) }, context)]
  }
  const isTimed = clause.dates.length > 0 || /\bke tu ngay\b/.test(clause.folded)
  if (!isTimed || !(DONE.test(clause.folded) || SOFT.test(clause.folded)) || /%/.test(clause.folded)) return []
  return [finish(clause, { measure: doneMeasure(clause), comparator: 'done', value: 1, unit: '' }, context)]
}

function doneMeasure(clause: Clause): string {
  const from = /^phan dau\s+/.exec(clause.folded)?.[0].length ?? 0
  return measureAfter(clause, from)
}
