import { dayOfMonthOf, monthNumberOf, yearOf } from '../shared/calendar.ts'
import type { Day, Month } from '../shared/calendar.ts'
import { applyToneStyle } from '../shared/tone-style.ts'
import type { ToneStyle } from '../shared/tone-style.ts'
import { periodName } from './period-kind.ts'
import type { PeriodKey } from './period-kind.ts'

/** The paper rule for dates: a day below 10 and the months 01 and 02 take a leading zero, other months do not. */
const dayNumber = (day: Day): string => String(dayOfMonthOf(day)).padStart(2, '0')
const monthNumber = (day: Day | Month): string => (monthNumberOf(day) < 3 ? `0${monthNumberOf(day)}` : String(monthNumberOf(day)))

/** `ngày 25 tháng 6 năm 2026`, `ngày 05 tháng 02 năm 2027`. */
export function longPaperDay(day: Day): string {
  return `ngày ${dayNumber(day)} tháng ${monthNumber(day)} năm ${yearOf(day)}`
}

/** `01/6/2026`, `05/02/2027`. */
export function shortPaperDay(day: Day): string {
  return `${dayNumber(day)}/${monthNumber(day)}/${yearOf(day)}`
}

/** `tháng 6 năm 2026`, `tháng 02 năm 2027`. */
export function longPaperMonth(month: Month): string {
  return `tháng ${monthNumber(month)} năm ${yearOf(month)}`
}

/** `quý II năm 2026`, `năm 2026`, `giai đoạn đến tháng 3 năm 2027`: a period as a paper names it. */
export function longPaperPeriod({ kind, month }: PeriodKey): string {
  switch (kind) {
    case 'month':
      return longPaperMonth(month)
    case 'quarter':
    case 'year':
      return periodName({ kind, month }).replace('/', ' năm ')
    case 'phase':
      return `giai đoạn đến ${longPaperMonth(month)}`
    case 'campaign':
      return `cả đợt thi đua đến ${longPaperMonth(month)}`
  }
}

/** A count in prose: below 10 with a leading zero, thousands apart by dots: `02`, `12`, `1.250`. Whole numbers from 0. */
export function countInWords(count: number): string {
  return count < 10 ? `0${count}` : String(count).replace(/\B(?=(\d{3})+$)/g, '.')
}

/** `40%`, `37,5%`: at most one decimal, with the Vietnamese comma. */
export function percentInWords(percent: number): string {
  return `${String(Math.round(percent * 10) / 10).replace('.', ',')}%`
}

/** `A`; `A và B`; `A, B và C`. Empty parts are left out. */
export function joinInProse(parts: readonly string[]): string {
  const words = parts.filter(part => part !== '')
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} và ${last}`
}

/** Several lines of one cell as one clause without final mark: `Ban hành kế hoạch; lập danh mục`. */
export function asClause(text: string): string {
  return text
    .split(/\r?\n/)
    .map(line =>
      line
        .trim()
        .replace(/^[-–+•*]\s+/, '')
        .replace(/(?:\.\/|[\s.;,:])+$/, ''),
    )
    .filter(line => line !== '')
    .join('; ')
}

/** `Số 06-BC/ĐU`; without a number room is left to write it in. A Party number has no colon. */
export function paperNumber(type: string, number: number | null, organSymbol: string): string {
  return `Số ${number === null ? '     ' : String(number).padStart(2, '0')}-${type}/${organSymbol}`
}

export type Words = ReturnType<typeof wordsIn>

/** A template tag: the program's own words in the ward's tone style, what is put in between untouched. */
export function wordsIn(style: ToneStyle): (own: TemplateStringsArray, ...given: readonly string[]) => string {
  return (own, ...given) => own.map((piece, index) => applyToneStyle(piece, style) + (given[index] ?? '')).join('')
}
