import type { TaskFill } from '../api/use-fill-tasks.ts'

export const EMPTY_FILL = {
  fromUnits: true,
  headMemberId: '',
  focalMemberId: '',
  decides: '',
  approves: '',
  superior: '',
  responsibility: '',
  reason: '',
}
export type FillForm = typeof EMPTY_FILL

/** Only what was filled in is sent: an empty field changes nothing. */
export function fillOfForm(form: FillForm): TaskFill {
  const { fromUnits, headMemberId, focalMemberId } = form
  const [decides, approves, superior, responsibilityText, recordedReason] = [
    form.decides,
    form.approves,
    form.superior,
    form.responsibility,
    form.reason,
  ].map(text => text.trim())
  return {
    ...(fromUnits && { fromUnits }),
    ...(headMemberId !== '' && { headMemberId }),
    ...(focalMemberId !== '' && { focalMemberId }),
    ...((decides || approves || superior) && { authority: { decides: decides ?? '', approves: approves ?? '', superior: superior ?? '' } }),
    ...(responsibilityText && { responsibilityText }),
    ...(recordedReason && { recordedReason }),
  }
}
