import type { Day } from '../shared/calendar.ts'
import type { ToneStyle } from '../shared/tone-style.ts'

/** A row of `sổ đăng ký văn bản đi`. */
export type PaperRegisterRow = {
  readonly symbol: string
  readonly issuedOn: Day | null
  /** Type and subject. */
  readonly what: string
  readonly signerName: string
  readonly recipients: string
  readonly draftedByName: string
  /** Withdrawn and why; why its number or day is out of order. */
  readonly note: string
}

export type PaperRegister = {
  readonly toneStyle: ToneStyle
  readonly wardName: string
  readonly asOf: Day
  readonly rows: readonly PaperRegisterRow[]
}
