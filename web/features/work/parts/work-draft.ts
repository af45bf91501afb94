import type { TaskDetail } from '#contract/plan/plan-routes.ts'
import type { WorkItemDetail } from '#contract/work/work-routes.ts'
import type { WorkContent, FormOrigin } from '#domain/work/work-item.ts'
import { ApiProblem } from '../../../api/api-problem.ts'
import type { Body } from '../../../api/api-routes.ts'
import type { FieldError } from '../../../ui/error-summary.tsx'

/** What stands in the form: people and the dependency as ids, empty while nothing is chosen. */
export type WorkDraft = Omit<WorkContent, 'headMemberId' | 'focalMemberId' | 'deliverableId' | 'progress'> & {
  readonly headMemberId: string
  readonly focalMemberId: string
  readonly deliverableId: string
  readonly progress: string
  /** Why the day moves later. */
  readonly reason: string
}

/** New work begins with what the task already says of the unit. */
export function draftOfTask(task: TaskDetail, unitId: string): WorkDraft {
  const own = task.assignments.find(assignment => assignment.unitId === unitId)
  return {
    title: '',
    instruction: '',
    headMemberId: own?.headMember?.memberId ?? '',
    focalMemberId: own?.focalMember?.memberId ?? '',
    coordinators: [],
    startsOn: null,
    due: null,
    responsibility: task.responsibilityText,
    authority: task.authority,
    result: '',
    deliverableId: '',
    progress: '',
    recordedReason: '',
    reason: '',
  }
}

export function draftOfItem(item: WorkItemDetail): WorkDraft {
  const { title, instruction, startsOn, due, responsibility, authority, result, recordedReason } = item
  return {
    title,
    instruction,
    startsOn,
    due,
    responsibility,
    authority,
    result,
    recordedReason,
    headMemberId: item.headMemberId ?? '',
    focalMemberId: item.focalMemberId ?? '',
    coordinators: item.coordinators.map(unit => unit.unitId),
    deliverableId: item.deliverableId ?? '',
    progress: item.progress === null ? '' : String(item.progress),
    reason: '',
  }
}

export type NewWork = { readonly taskId: string; readonly unitId: string; readonly origin: FormOrigin }

export function creationOf(draft: WorkDraft, place: NewWork): Body<'createWorkItem'> {
  const { progress: _progress, reason: _reason, ...content } = contentOf(draft)
  return { ...content, ...place, instruction: place.origin === 'directive' ? draft.instruction : '' }
}

/** Only what was changed since the form was opened: what somebody else changed meanwhile stays theirs. */
export function changeOf(first: WorkDraft, draft: WorkDraft): Body<'updateWorkItem'> {
  const before: Readonly<Record<string, unknown>> = contentOf(first)
  return Object.fromEntries(Object.entries(contentOf(draft)).filter(([field, value]) => !isSame(before[field], value)))
}

function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}

function contentOf(draft: WorkDraft) {
  return {
    ...draft,
    headMemberId: orNull(draft.headMemberId),
    focalMemberId: orNull(draft.focalMemberId),
    deliverableId: orNull(draft.deliverableId),
    coordinators: [...draft.coordinators],
    progress: readProgress(draft.progress) ?? null,
  }
}

function orNull(id: string): string | null {
  return id === '' ? null : id
}

/** A number from 0 to 100 with a comma or a point; null when empty, undefined when it is none. */
export function readProgress(text: string): number | null | undefined {
  const plain = text.trim().replace(',', '.')
  if (plain === '') return null
  const value = Number(plain)
  return Number.isFinite(value) && value >= 0 && value <= 100 ? value : undefined
}

/** The fields of the form by the place a refusal names. */
export function fieldIdOf(place: string): string {
  const [first = ''] = place.split('.')
  return `work-${first}`
}

/** What the server refused, each at its field; whatever is about the whole stays with the message itself. */
export function fieldErrorsOf(error: unknown): readonly FieldError[] {
  if (!(error instanceof ApiProblem)) return []
  return error.refusals.filter(refusal => refusal.at !== '').map(refusal => ({ fieldId: fieldIdOf(refusal.at), text: refusal.sentence }))
}
