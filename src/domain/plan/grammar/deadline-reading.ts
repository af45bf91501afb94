import type { Day } from '../../shared/calendar.ts'

/** `trước ngày 25`: in plain Vietnamese the 25th is out (`exclusive`); many offices take the 25th itself. */
export type BeforeDayRule = 'exclusive' | 'inclusive'

export type DeadlineContext = {
  /** The plan's date: `100 ngày kể từ ngày ban hành` counts from it. */
  readonly issuedOn?: Day | undefined
  /** Year of words that name none: `quý II`, `trước 30/6`. */
  readonly referenceYear?: number | undefined
  readonly beforeDayRule?: BeforeDayRule | undefined
  /** A workbook's real date in the cell, used when the words themselves say no date. */
  readonly cellDay?: Day | undefined
}

export type RecurrenceUnit = 'day' | 'week' | 'month' | 'quarter' | 'half_year' | 'year'

/** One deadline as a cell words it; `text` is the clause it was read from. Days include their whole day. */
export type DeadlineReading =
  /** To be done by `due`; `start` when the words give a stretch (`từ 01/6 đến 31/12/2026`). */
  | { readonly kind: 'date'; readonly text: string; readonly due: Day; readonly start?: Day }
  /** Begins, and has no end: `từ quý I/2026`, `2025 và những năm tiếp theo`. */
  | { readonly kind: 'open'; readonly text: string; readonly start: Day | null }
  /** `thường xuyên`, `duy trì`: never overdue, reported every period. */
  | { readonly kind: 'standing'; readonly text: string }
  | {
      readonly kind: 'recurring'
      readonly text: string
      /** Null when the words only say `định kỳ`. */
      readonly every: { readonly count: number; readonly unit: RecurrenceUnit } | null
      readonly dueDay?: number
      readonly months?: readonly number[]
      /** 1 Monday … 7 Sunday. */
      readonly weekday?: number
      /** Whether the named day itself still is in time. */
      readonly inclusive?: boolean
      readonly start?: Day
      readonly until?: Day
    }
  /** Counted from an event; `due` is null until the event's day is known. */
  | {
      readonly kind: 'relative'
      readonly text: string
      readonly days: number
      readonly workingDays: boolean
      readonly from: string
      readonly due: Day | null
    }
  /** Waits for something that has no date: `theo tiến độ …`, `khi đủ điều kiện`. */
  | { readonly kind: 'dependent'; readonly text: string }

export type DeadlineResult = { readonly deadlines: readonly DeadlineReading[]; readonly notUnderstood: readonly string[] }
