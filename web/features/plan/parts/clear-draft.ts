import type { TaskDetail } from '#contract/plan/plan-routes.ts'
import type { Body } from '../../../api/api-routes.ts'
import type { EditedPart } from './six-clears-panel.tsx'

/** What can be typed about the six clears of a task. */
export function draftOfTask(task: TaskDetail) {
  return {
    title: task.title,
    responsibilityText: task.responsibilityText,
    ...task.authority,
    recordedReason: task.recordedReason?.text ?? '',
  }
}
export type ClearDraft = ReturnType<typeof draftOfTask>

/** Only the part in hand is sent, so that parts others write meanwhile are not put back. */
export function bodyOfPart(part: EditedPart, draft: ClearDraft): Body<'updateTask'> {
  switch (part) {
    case 'what':
      return { title: draft.title.trim() }
    case 'responsibility':
      return { responsibilityText: draft.responsibilityText.trim() }
    case 'authority':
      return { authority: { decides: draft.decides.trim(), approves: draft.approves.trim(), superior: draft.superior.trim() } }
    case 'reason':
      return { recordedReason: draft.recordedReason.trim() }
  }
}
