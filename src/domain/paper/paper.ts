import type { PaperFrame, Signer } from '../report/consolidated-report.ts'
import type { Day } from '../shared/calendar.ts'
import type { PaperFacts } from './paper-facts.ts'
import type { PaperKind, PaperState, PaperType } from './paper-kind.ts'

/** What a person may word before it is issued; the facts are not theirs to change. */
export type PaperContent = {
  /** Trích yếu, without the type's name, beginning in lower case. */
  readonly subject: string
  /** After `Kính gửi:`; none on a sheet. */
  readonly addressees: readonly string[]
  /** What is asked, a paragraph a line. */
  readonly asked: string
  /** By when: a working day. */
  readonly due: Day | null
  readonly recipients: readonly string[]
  readonly signer: Signer
}

/** What the ward's settings put around a paper, as they were when it was drafted. */
export type PaperGround = Omit<PaperFrame, 'number' | 'issuedOn' | 'signer' | 'recipients' | 'reader'>

/** Everything a file, a preview or the register needs of one paper. */
export type PaperModel = {
  readonly kind: PaperKind
  readonly type: PaperType
  readonly ground: PaperGround
  readonly facts: PaperFacts
  readonly content: PaperContent
  readonly isDraft: boolean
  readonly number: number | null
  readonly issuedOn: Day | null
}

export const PAPER_ACTIONS = ['edit', 'redraft', 'issue', 'withdraw', 'scan', 'answer'] as const
export type PaperAction = (typeof PAPER_ACTIONS)[number]

const OPEN_IN: Readonly<Record<PaperState, readonly PaperAction[]>> = {
  drafted: ['edit', 'redraft', 'issue', 'withdraw'],
  issued: ['withdraw', 'scan', 'answer'],
  withdrawn: [],
}

/** What can be done with a paper in its state; a notice of conclusions is not drafted anew, and only what asks for an explanation is answered. */
export function paperActions({ kind, state }: { readonly kind: PaperKind; readonly state: PaperState }): readonly PaperAction[] {
  return OPEN_IN[state].filter(action => {
    if (action === 'answer') return kind === 'explanation'
    return action !== 'redraft' || kind !== 'conclusion'
  })
}
