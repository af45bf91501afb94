import type { Day } from '../shared/calendar.ts'
import { type Refusal, refusal } from '../shared/outcome.ts'
import { secretMarksIn } from '../shared/secret-marks-in.ts'
import { tidyText } from '../shared/vietnamese-text.ts'
import { type WorkingCalendar, isWorkingDay, nextWorkingDay } from '../shared/working-days.ts'
import { isTooShort } from '../report/empty-words.ts'
import { type PaperAction, type PaperContent, paperActions } from './paper.ts'
import type { PaperKind, PaperState } from './paper-kind.ts'
import { SHORTEST_PAPER_REASON } from './paper-number.ts'

export type PaperRuleCode =
  | 'PAPER_NOT_OPEN'
  | 'PAPER_NOTHING_LATE'
  | 'PAPER_SUBJECT_SHORT'
  | 'PAPER_ASKED_SHORT'
  | 'PAPER_ADDRESSEE_MISSING'
  | 'PAPER_DUE_PAST'
  | 'PAPER_DUE_NOT_WORKING'
  | 'PAPER_REASON_SHORT'
  | 'PAPER_ANSWER_SHORT'
  | 'PAPER_ANSWER_DAY'
  | 'STATE_SECRET_MARK'

type Refusals = readonly Refusal<PaperRuleCode>[]

export function paperStepRefusals(paper: { readonly kind: PaperKind; readonly state: PaperState }, action: PaperAction): Refusals {
  return paperActions(paper).includes(action) ? [] : [refusal('PAPER_NOT_OPEN', '', { paperState: paper.state, paperAction: action })]
}

/** A letter says to whom, what about and what is asked, by a day on which an office works. */
export function contentRefusals(
  kind: PaperKind,
  content: PaperContent,
  moment: { readonly today: Day; readonly calendar: WorkingCalendar },
): Refusals {
  const { subject, addressees, asked, recipients, signer, due } = content
  const texts = { subject, asked, addressees: addressees.join('\n'), recipients: recipients.join('\n') }
  const isSheet = kind === 'review_sheet'
  return [
    ...secretMarksIn({
      ...texts,
      'signer.authority': signer.authority,
      'signer.position': signer.position,
      'signer.name': signer.name ?? '',
    }),
    ...(isTooShort(subject) ? [refusal('PAPER_SUBJECT_SHORT' as const, 'subject')] : []),
    ...(isTooShort(asked) && kind !== 'conclusion' ? [refusal('PAPER_ASKED_SHORT' as const, 'asked')] : []),
    ...(addressees.length === 0 && !isSheet && kind !== 'conclusion' ? [refusal('PAPER_ADDRESSEE_MISSING' as const, 'addressees')] : []),
    ...dueRefusals(due, moment),
  ]
}

function dueRefusals(due: Day | null, { today, calendar }: { readonly today: Day; readonly calendar: WorkingCalendar }): Refusals {
  if (due === null) return []
  if (due <= today) return [refusal('PAPER_DUE_PAST', 'due', { today })]
  return isWorkingDay(due, calendar) ? [] : [refusal('PAPER_DUE_NOT_WORKING', 'due', { due, next: nextWorkingDay(due, calendar) })]
}

export function withdrawalRefusals(reason: string): Refusals {
  const { length } = tidyText(reason)
  return [
    ...(length < SHORTEST_PAPER_REASON ? [refusal('PAPER_REASON_SHORT' as const, 'reason', { length, least: SHORTEST_PAPER_REASON })] : []),
    ...secretMarksIn({ reason }),
  ]
}

/** What a unit answers, and on which day: not before the paper, not ahead. */
export function answerRefusals(
  { answer, answeredOn }: { readonly answer: string; readonly answeredOn: Day },
  { issuedOn, today }: { readonly issuedOn: Day | null; readonly today: Day },
): Refusals {
  const isOutside = answeredOn > today || (issuedOn !== null && answeredOn < issuedOn)
  return [
    ...(isTooShort(answer) ? [refusal('PAPER_ANSWER_SHORT' as const, 'answer')] : []),
    ...(isOutside ? [refusal('PAPER_ANSWER_DAY' as const, 'answeredOn', { today, ...(issuedOn === null ? {} : { issuedOn }) })] : []),
    ...secretMarksIn({ answer }),
  ]
}
