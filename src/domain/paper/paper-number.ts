import { type Day, makeDay } from '../shared/calendar.ts'
import { type Refusal, refusal } from '../shared/outcome.ts'
import { secretMarksIn } from '../shared/secret-marks-in.ts'
import { tidyText } from '../shared/vietnamese-text.ts'
import { type PaperType, isNumbered } from './paper-kind.ts'

/** A number of one sequence: documents of a type, of an organ, of a term. */
export type UsedNumber = { readonly number: number; readonly issuedOn: Day }

export type PaperIssue = {
  /** Null: without a number, as a sheet is. */
  readonly number: number | null
  readonly issuedOn: Day
  readonly signerName: string
  /** Why numbers were left out before it, or why its day is out of order. */
  readonly note: string
}

export type PaperIssueCode =
  | 'PAPER_NUMBER_MISSING'
  | 'PAPER_NUMBER_NOT_WANTED'
  | 'PAPER_NUMBER_TAKEN'
  | 'PAPER_NUMBER_GAP'
  | 'PAPER_DATE_ORDER'
  | 'PAPER_DATE_AHEAD'
  | 'PAPER_DATE_BEFORE_FACTS'
  | 'PAPER_SIGNER_MISSING'
  | 'PAPER_DUE_BEFORE_ISSUE'
  | 'STATE_SECRET_MARK'

type Refusals = readonly Refusal<PaperIssueCode>[]

/** A reason is a sentence, not a tick. */
export const SHORTEST_PAPER_REASON = 10

/** The first term that the product knows of: wards and their committees began on this day. */
export const FIRST_TERM = { startsOn: makeDay(2025, 7, 1), name: '2025–2030' } as const

/** The term a day belongs to: the last one that had begun. A day before all of them is of the first. */
export function termOf(day: Day, starts: readonly Day[]): Day {
  const sorted = [...starts].sort()
  return sorted.findLast(start => start <= day) ?? sorted[0] ?? FIRST_TERM.startsOn
}

/** Numbers from 1 on that nobody used, as ranges. */
export function gapsIn(numbers: readonly number[]): readonly { readonly from: number; readonly to: number }[] {
  const sorted = [...new Set(numbers)].sort((left, right) => left - right)
  return sorted.flatMap((number, index) => {
    const from = (sorted[index - 1] ?? 0) + 1
    return from < number ? [{ from, to: number - 1 }] : []
  })
}

export function nextNumber(used: readonly UsedNumber[]): number {
  return used.reduce((last, { number }) => Math.max(last, number), 0) + 1
}

type Moment = {
  readonly type: PaperType
  readonly used: readonly UsedNumber[]
  /** The day of its facts. */
  readonly asOf: Day
  readonly due: Day | null
  readonly today: Day
}

/** Every reason why a paper cannot be marked as issued so. A gap, or a day before that of the number before, is taken with a reason, never unnoticed. */
export function issueRefusals({ number, issuedOn, signerName, note }: PaperIssue, { type, used, asOf, due, today }: Moment): Refusals {
  const explained = tidyText(note).length >= SHORTEST_PAPER_REASON
  return [
    ...secretMarksIn({ signerName, note }),
    ...(tidyText(signerName) === '' ? [refusal('PAPER_SIGNER_MISSING' as const, 'signerName')] : []),
    ...(issuedOn > today ? [refusal('PAPER_DATE_AHEAD' as const, 'issuedOn', { today })] : []),
    ...(issuedOn < asOf ? [refusal('PAPER_DATE_BEFORE_FACTS' as const, 'issuedOn', { asOf })] : []),
    ...(due !== null && due < issuedOn ? [refusal('PAPER_DUE_BEFORE_ISSUE' as const, 'issuedOn', { due })] : []),
    ...numberRefusals({ type, number, used, explained }),
    ...(number === null || explained ? [] : orderRefusals(number, issuedOn, used)),
  ]
}

type Numbered = {
  readonly type: PaperType
  readonly number: number | null
  readonly used: readonly UsedNumber[]
  readonly explained: boolean
}

function numberRefusals({ type, number, used, explained }: Numbered): Refusals {
  if (!isNumbered(type)) return number === null ? [] : [refusal('PAPER_NUMBER_NOT_WANTED', 'number')]
  if (number === null) return [refusal('PAPER_NUMBER_MISSING', 'number', { next: nextNumber(used) })]
  if (used.some(item => item.number === number)) return [refusal('PAPER_NUMBER_TAKEN', 'number', { number, next: nextNumber(used) })]
  const next = nextNumber(used)
  return number <= next || explained ? [] : [refusal('PAPER_NUMBER_GAP', 'note', { from: next, to: number - 1 })]
}

function orderRefusals(number: number, issuedOn: Day, used: readonly UsedNumber[]): Refusals {
  const before = used.filter(item => item.number < number).toSorted((left, right) => right.number - left.number)[0]
  const after = used.filter(item => item.number > number).toSorted((left, right) => left.number - right.number)[0]
  const other =
    before !== undefined && before.issuedOn > issuedOn ? before : after !== undefined && after.issuedOn < issuedOn ? after : undefined
  return other === undefined ? [] : [refusal('PAPER_DATE_ORDER', 'note', { number: other.number, day: other.issuedOn })]
}

export type TermRefusalCode = 'PAPER_TERM_ORDER' | 'PAPER_TERM_NAME_SHORT' | 'STATE_SECRET_MARK'
type Term = { readonly startsOn: Day; readonly name: string }

/** A term begins after every term before it, and says which it is. */
export function termRefusals({ startsOn, name }: Term, known: readonly Term[]): readonly Refusal<TermRefusalCode>[] {
  const last = known.map(term => term.startsOn).reduce((latest, day) => (day > latest ? day : latest), FIRST_TERM.startsOn)
  return [
    ...secretMarksIn({ name }),
    ...(startsOn > last ? [] : [refusal('PAPER_TERM_ORDER' as const, 'startsOn', { last })]),
    ...(tidyText(name).length < 4 ? [refusal('PAPER_TERM_NAME_SHORT' as const, 'name')] : []),
  ]
}
