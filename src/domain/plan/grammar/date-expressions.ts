import { addDays, findDay, lastDayOf, makeDay, monthOf } from '../../shared/calendar.ts'
import type { Day } from '../../shared/calendar.ts'

/** A day, month, quarter, half-year or year that a text names, with the first and last day it covers. */
export type DateExpression = {
  readonly start: number
  readonly end: number
  readonly first: Day
  readonly last: Day
  readonly precision: 'day' | 'month' | 'quarter' | 'year'
  /** The text names no year: it was taken from a neighbour or from the plan. */
  readonly yearless: boolean
}

type Named = {
  readonly precision: DateExpression['precision']
  readonly year: number | undefined
  readonly first: (year: number) => Day | undefined
  readonly last: (year: number) => Day | undefined
}
type Found = Named & { readonly start: number; readonly end: number }
type Part = 'dau' | 'giua' | 'cuoi' | undefined
/** `needs`: a word without which the pattern cannot match; looked for first, since most cells hold none. */
type Rule = { readonly needs?: string; readonly pattern: RegExp; readonly read: (match: RegExpExecArray) => readonly Named[] }

export type DateReadingOptions = {
  /** Year of words that name none (`quý II`, `30/6`). */
  readonly referenceYear?: number | undefined
  /** Inside a target `2/3` is a share and `2.000` a count: bare fractions and bare years are then no dates. */
  readonly insideTarget?: boolean
}

const QUARTER = '(iv|iii|ii|i|[1-4])'
const YEAR = String.raw`(?:\s*(?:[/.–-]|nam)\s*(20\d{2}))`
const PART = String.raw`(?:\b(dau|giua|cuoi)\s+)?`
const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 }

/** Longest and most certain shapes first; what one rule took is not offered to the next. */
const RULES: readonly Rule[] = [
  {
    needs: 'thang',
    pattern: /(?<![\d/.,-])(?:ngay\s+)?(\d{1,2})\s+thang\s+(\d{1,2})(?:\s*(?:nam\s+|[/-]\s*)(20\d{2}))?(?!\d)/g,
    read: match => [day(numberOf(match[3]), Number(match[2]), Number(match[1]))],
  },
  {
    pattern: /(?<![\d/.,-])(?:ngay\s+)?(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?(20\d{2}|\d{2})(?![\d/])/g,
    read: match => [day(fullYear(Number(match[4])), Number(match[3]), Number(match[1]))],
  },
  { pattern: /(?<![\d/.-])(20\d{2})-(\d{2})-(\d{2})(?!\d)/g, read: match => [day(Number(match[1]), Number(match[2]), Number(match[3]))] },
  {
    needs: 'thang',
    pattern: /(?<!\d)(\d{1,2})\s+thang\s+(dau|cuoi)\s+nam(?:\s+(20\d{2}))?/g,
    read: match => [monthsOfYear(numberOf(match[3]), Number(match[1]), match[2] === 'dau')],
  },
  {
    needs: 'nua',
    pattern: /\bnua\s+(dau|cuoi)\s+nam(?:\s+(20\d{2}))?/g,
    read: match => [monthsOfYear(numberOf(match[2]), 6, match[1] === 'dau')],
  },
  {
    needs: 'q',
    pattern: new RegExp(
      String.raw`\b(?:quy|q)\s*\.?\s*${QUARTER}((?:\s*(?:,|va|[-–])\s*(?:quy\s+)?(?:iv|iii|ii|i|[1-4])(?!\w))+)${YEAR}?(?!\w)`,
      'g',
    ),
    read: match => readQuarters(match),
  },
  {
    needs: 'q',
    pattern: new RegExp(String.raw`${PART}\b(?:quy|q)\s*\.?\s*${QUARTER}(?!\w)${YEAR}?`, 'g'),
    read: match => [quarter(numberOf(match[3]), quarterNumber(match[2]), partOf(match[1]))],
  },
  {
    needs: 'thang',
    pattern: new RegExp(String.raw`\bthang\s+(\d{1,2})((?:\s*(?:,|va|[-–])\s*(?:thang\s+)?\d{1,2}(?!\d|/\d{1,2}/))+)${YEAR}?(?!\d)`, 'g'),
    read: match => readMonths(match),
  },
  {
    pattern: new RegExp(String.raw`${PART}\b(?:thang|t)\s*\.?(\d{1,2})${YEAR}(?!\d)`, 'g'),
    read: match => [month(numberOf(match[3]), Number(match[2]), partOf(match[1]))],
  },
  {
    needs: 'thang',
    pattern: new RegExp(String.raw`${PART}\bthang\s+(\d{1,2})(?![\d/])`, 'g'),
    read: match => [month(undefined, Number(match[2]), partOf(match[1]))],
  },
  {
    pattern: /(?<![\d/.,-])(0?[1-9]|1[0-2])\s?[/-]\s?(20\d{2})(?!\d)/g,
    read: match => [month(Number(match[2]), Number(match[1]), undefined)],
  },
  {
    needs: '20',
    pattern: /(?<![\d/.,])(?:(?:giai doan|cac nam|nam)\s+)?(20\d{2})\s*(?:[-–]|den|va)\s*(?:nam\s+)?(20\d{2})(?!\d)/g,
    read: match => [years(Number(match[1]), Number(match[2]))],
  },
  { needs: 'nam', pattern: /\b(dau|giua|cuoi)\s+nam(?:\s+(20\d{2}))?(?!\w)/g, read: match => [year(numberOf(match[2]), partOf(match[1]))] },
  {
    needs: 'ngay',
    pattern: /\bngay\s+(\d{1,2})\s?[/.-]\s?(\d{1,2})(?![\d/])/g,
    read: match => [day(undefined, Number(match[2]), Number(match[1]))],
  },
]
const BARE_RULES: readonly Rule[] = [
  { pattern: /(?<![\d/.,%-])(\d{1,2})\s?\/\s?(\d{1,2})(?![\d/%])/g, read: match => [day(undefined, Number(match[2]), Number(match[1]))] },
  { needs: 'nam', pattern: /\bnam\s+(20\d{2})(?!\d)/g, read: match => [year(Number(match[1]), undefined)] },
  { pattern: /(?<![\d/.,-])(20\d{2})(?![\d/%.,]\d|\d)/g, read: match => [year(Number(match[1]), undefined)] },
]
const TARGET_RULES: readonly Rule[] = [
  {
    pattern: /(?<=\b(?:truoc|den|het|han|nhat|ngay)\s)(\d{1,2})\/(\d{1,2})(?![\d/%])/g,
    read: match => [day(undefined, Number(match[2]), Number(match[1]))],
  },
  { needs: 'nam', pattern: /\bnam\s+(20\d{2})(?!\d)/g, read: match => [year(Number(match[1]), undefined)] },
  { pattern: /(?<=\b(?:truoc|den|het|vao)\s)(20\d{2})(?![\d%.,/])/g, read: match => [year(Number(match[1]), undefined)] },
]

/** Every date the folded text names, in reading order. A word without a year takes that of the next date, then of the one before, then `referenceYear`; without any it is no date. */
export function findDates(folded: string, options: DateReadingOptions = {}): readonly DateExpression[] {
  if (!/\d|\bquy\b|\bnam\b/.test(folded)) return []
  const found: Found[] = []
  for (const rule of [...RULES, ...(options.insideTarget === true ? TARGET_RULES : BARE_RULES)]) collect(folded, rule, found)
  found.sort((left, right) => left.start - right.start)
  return found.flatMap((named, index) => resolve(named, inheritedYear(found, index) ?? options.referenceYear))
}

function collect(folded: string, rule: Rule, found: Found[]): void {
  if (rule.needs !== undefined && !folded.includes(rule.needs)) return
  const takenBefore = found.length
  for (const match of folded.matchAll(rule.pattern)) {
    const start = match.index
    const end = start + match[0].length
    if (isTaken(found, takenBefore, start, end)) continue
    for (const named of rule.read(match)) found.push({ ...named, start, end })
  }
}

function isTaken(found: readonly Found[], count: number, start: number, end: number): boolean {
  for (let index = 0; index < count; index += 1) {
    const place = found[index]
    if (place !== undefined && start < place.end && place.start < end) return true
  }
  return false
}

function resolve(named: Found, inherited: number | undefined): readonly DateExpression[] {
  const chosen = named.year ?? inherited
  if (chosen === undefined) return []
  const first = named.first(chosen)
  const last = named.last(chosen)
  if (first === undefined || last === undefined) return []
  return [{ start: named.start, end: named.end, first, last, precision: named.precision, yearless: named.year === undefined }]
}

function inheritedYear(found: readonly Found[], index: number): number | undefined {
  const after = found.slice(index + 1).find(named => named.year !== undefined)
  if (after !== undefined) return after.year
  return found.slice(0, index).findLast(named => named.year !== undefined)?.year
}

function day(named: number | undefined, monthNumber: number, dayOfMonth: number): Named {
  const at = (chosen: number): Day | undefined => findDay(chosen, monthNumber, dayOfMonth)
  return { precision: 'day', year: named, first: at, last: at }
}

/** Civil Code 2015, art. 146: đầu, giữa, cuối tháng are the 1st, the 15th and the last day. */
function month(named: number | undefined, number: number, part: Part): Named {
  return span('month', named, [number, part === 'giua' ? 15 : 1], endOfMonths(number, number, part))
}

function quarter(named: number | undefined, number: number, part: Part): Named {
  return span('quarter', named, [number * 3 - 2, 1], endOfMonths(number * 3 - 2, number * 3, part))
}

/** Civil Code 2015, art. 146: đầu, giữa, cuối năm are 1 January, 30 June and 31 December. */
function year(named: number | undefined, part: Part): Named {
  return span('year', named, [1, 1], part === 'dau' ? [1, 1] : part === 'giua' ? [6, 30] : [12, 31])
}

function years(from: number, to: number): Named {
  return { precision: 'year', year: to, first: () => (from <= to ? findDay(from, 1, 1) : undefined), last: () => findDay(to, 12, 31) }
}

function monthsOfYear(named: number | undefined, count: number, fromStart: boolean): Named {
  return fromStart ? span('month', named, [1, 1], [count, 'last']) : span('month', named, [13 - count, 1], [12, 31])
}

type MonthDay = readonly [month: number, day: number | 'last']

function endOfMonths(first: number, last: number, part: Part): MonthDay {
  if (part === 'dau') return [first, 1]
  if (part === 'giua') return [Math.floor((first + last) / 2), 15]
  return [last, 'last']
}

function span(precision: Named['precision'], named: number | undefined, from: MonthDay, to: MonthDay): Named {
  const at = (chosen: number, [monthNumber, dayOfMonth]: MonthDay): Day | undefined => {
    const start = findDay(chosen, monthNumber, dayOfMonth === 'last' ? 1 : dayOfMonth)
    return start === undefined || dayOfMonth !== 'last' ? start : lastDayOf(monthOf(start))
  }
  return { precision, year: named, first: chosen => at(chosen, from), last: chosen => at(chosen, to) }
}

/** `quý I, II/2026` names two dates, `quý I-II/2026` one stretch. */
function readQuarters(match: RegExpExecArray): readonly Named[] {
  const numbers = [quarterNumber(match[1]), ...(match[2]?.match(/\b(?:iv|iii|ii|i|[1-4])\b/g) ?? []).map(quarterNumber)]
  const named = numberOf(match[3])
  if (!isRange(match[2])) return numbers.map(number => quarter(named, number, undefined))
  return [span('quarter', named, [(numbers[0] ?? 1) * 3 - 2, 1], [(numbers.at(-1) ?? 4) * 3, 'last'])]
}

function readMonths(match: RegExpExecArray): readonly Named[] {
  const numbers = [Number(match[1]), ...(match[2]?.match(/\d{1,2}/g) ?? []).map(Number)]
  const named = numberOf(match[3])
  if (!isRange(match[2])) return numbers.map(number => month(named, number, undefined))
  return [span('month', named, [numbers[0] ?? 1, 1], [numbers.at(-1) ?? 12, 'last'])]
}

function isRange(joint: string | undefined): boolean {
  return joint !== undefined && /[-–]/.test(joint)
}

function quarterNumber(text: string | undefined): number {
  return ROMAN[text ?? ''] ?? Number(text)
}

function partOf(text: string | undefined): Part {
  return text === 'dau' || text === 'giua' || text === 'cuoi' ? text : undefined
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text)
}

function fullYear(number: number): number {
  return number < 100 ? 2000 + number : number
}

/** The last day before a named day, month, quarter or year: `trước tháng 4/2027` is 31/3/2027. */
export function dayBefore(expression: DateExpression): Day {
  return expression.first === makeDay(1, 1, 1) ? expression.first : addDays(expression.first, -1)
}
