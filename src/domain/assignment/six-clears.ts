import { accepted, refusal, refused } from '../shared/outcome.ts'
import type { Outcome, Refusal } from '../shared/outcome.ts'
import type { Day } from '../shared/calendar.ts'
import type { DeadlineKind } from '../plan/deadline-kind.ts'
import { tidyText } from '../shared/vietnamese-text.ts'

/** Rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, rõ thẩm quyền, rõ kết quả (Plan 55, I.2). */
export const CLEARS = ['who', 'what', 'when', 'responsibility', 'authority', 'result'] as const
export type Clear = (typeof CLEARS)[number]

export const CLEAR_WORDS: Readonly<Record<Clear, { readonly vi: string; readonly en: string }>> = {
  who: { vi: 'Rõ người', en: 'Who' },
  what: { vi: 'Rõ việc', en: 'What' },
  when: { vi: 'Rõ thời gian', en: 'When' },
  responsibility: { vi: 'Rõ trách nhiệm', en: 'Responsibility' },
  authority: { vi: 'Rõ thẩm quyền', en: 'Authority' },
  result: { vi: 'Rõ kết quả', en: 'Result' },
}

export type MissingClearCode =
  | 'NO_LEAD_UNIT'
  | 'NO_HEAD'
  | 'NO_FOCAL_PERSON'
  | 'NO_TITLE'
  | 'NO_WORK_ITEMS'
  | 'NO_DUE_DATE'
  | 'MILESTONE_WITHOUT_DATE'
  | 'NO_ACCOUNTABLE_LEAD'
  | 'NO_RESPONSIBILITY_TEXT'
  | 'NO_DECIDER'
  | 'NO_APPROVER'
  | 'NO_DELIVERABLE_OR_TARGET'

export type MissingClear = {
  readonly clear: Clear
  readonly code: MissingClearCode
  readonly facts: Readonly<Record<string, string | number>>
}

export type LeadUnit = {
  readonly unitId: string
  readonly name: string
  readonly headMemberId: string | null
  readonly focalMemberId: string | null
}

export type TaskAssignment = {
  readonly taskCode: string
  readonly title: string
  /** The accountable lead and those that lead with it; people of coordinating units are nobody's duty to name. */
  readonly leadUnits: readonly LeadUnit[]
  /** Of several leads, the one that answers. A single lead answers without being named. */
  readonly accountableUnitId: string | null
  /** Coordinating units and external parties, as they are named. */
  readonly coordinators: readonly string[]
  /** What the lead and the coordinating units each answer for. */
  readonly responsibilityText: string
  readonly authority: { readonly decides: string; readonly approves: string; readonly superior: string }
  /** What is to be done: the products of all milestones; of a work item, the item itself. */
  readonly work: readonly string[]
  /** What comes of it, and the milestones' dates. */
  readonly deliverables: readonly string[]
  readonly milestones: readonly { readonly header: string; readonly due: Day | null }[]
  /** What its own deadline asks for: standing and recurring work is owed every month and needs no day. */
  readonly deadlineKind: DeadlineKind
  readonly targets: readonly string[]
  /** Why the task goes ahead with one of the six missing, and who said so. */
  readonly recordedReason: { readonly text: string; readonly byMemberId: string } | null
}

export type SixClears = {
  readonly clear: Readonly<Record<Clear, boolean>>
  readonly missing: readonly MissingClear[]
  readonly complete: boolean
}

/** Which of the six clears an assignment has and, of each missing one, what is lacking. */
export function sixClears(task: TaskAssignment): SixClears {
  const missing = CLEARS.flatMap(clear => RULES[clear](task).map(lack => ({ clear, facts: {}, ...lack })))
  const lacks = (clear: Clear) => missing.some(item => item.clear === clear)
  return {
    clear: {
      who: !lacks('who'),
      what: !lacks('what'),
      when: !lacks('when'),
      responsibility: !lacks('responsibility'),
      authority: !lacks('authority'),
      result: !lacks('result'),
    },
    missing,
    complete: missing.length === 0,
  }
}

type Lack = { readonly code: MissingClearCode; readonly facts?: Readonly<Record<string, string | number>> }

const RULES: Readonly<Record<Clear, (task: TaskAssignment) => readonly Lack[]>> = {
  who: task => [
    ...lackWhen(task.leadUnits.length === 0, 'NO_LEAD_UNIT'),
    ...task.leadUnits.filter(unit => unit.headMemberId === null).map(unit => ({ code: 'NO_HEAD' as const, facts: { unit: unit.name } })),
    ...task.leadUnits
      .filter(unit => unit.focalMemberId === null)
      .map(unit => ({ code: 'NO_FOCAL_PERSON' as const, facts: { unit: unit.name } })),
  ],
  what: task => [...lackWhen(isBlank(task.title), 'NO_TITLE'), ...lackWhen(task.work.every(isBlank), 'NO_WORK_ITEMS')],
  when: task =>
    task.deadlineKind === 'standing' || task.deadlineKind === 'recurring'
      ? []
      : [
          ...lackWhen(task.milestones.length === 0, 'NO_DUE_DATE'),
          ...task.milestones
            .filter(item => item.due === null)
            .map(item => ({ code: 'MILESTONE_WITHOUT_DATE' as const, facts: { milestone: item.header } })),
        ],
  responsibility: task => [
    ...lackWhen(task.leadUnits.length > 1 && !task.leadUnits.some(unit => unit.unitId === task.accountableUnitId), 'NO_ACCOUNTABLE_LEAD', {
      leads: task.leadUnits.map(unit => unit.name).join(', '),
    }),
    ...lackWhen(isBlank(task.responsibilityText), 'NO_RESPONSIBILITY_TEXT'),
  ],
  authority: task => [
    ...lackWhen(isBlank(task.authority.decides), 'NO_DECIDER'),
    ...lackWhen(isBlank(task.authority.approves), 'NO_APPROVER'),
  ],
  result: task => lackWhen(task.deliverables.every(isBlank) && task.targets.every(isBlank), 'NO_DELIVERABLE_OR_TARGET'),
}

export type ActivationRefusalCode =
  | 'PLAN_NOT_DRAFT'
  | 'PLAN_WITHOUT_TASKS'
  | 'DISCREPANCY_NOT_SETTLED'
  | 'CLEAR_MISSING'
  | 'RECORDED_REASON_SHORT'

/** A reason is a sentence, not a tick. */
export const SHORTEST_RECORDED_REASON = 20

export type PlanToActivate = {
  readonly status: 'draft' | 'active' | 'archived'
  readonly tasks: readonly TaskAssignment[]
  readonly openDiscrepancies: readonly { readonly discrepancyId: string; readonly kind: string; readonly taskCode: string | null }[]
}

export type DecidedActivation = { readonly tasksWithReason: readonly string[] }

/** A plan becomes active when every doubt is settled and each task has all six or a named person has recorded why not; otherwise every lack is listed. */
export function decideActivation(plan: PlanToActivate): Outcome<DecidedActivation, ActivationRefusalCode> {
  const refusals: Refusal<ActivationRefusalCode>[] = []
  if (plan.status !== 'draft') refusals.push(refusal('PLAN_NOT_DRAFT', '', { status: plan.status }))
  if (plan.tasks.length === 0) refusals.push(refusal('PLAN_WITHOUT_TASKS', 'tasks'))
  for (const item of plan.openDiscrepancies) {
    refusals.push(
      refusal('DISCREPANCY_NOT_SETTLED', `discrepancies[${item.discrepancyId}]`, { kind: item.kind, taskCode: item.taskCode ?? '–' }),
    )
  }
  const assessed = plan.tasks.map(task => ({ task, clears: sixClears(task) }))
  for (const { task, clears } of assessed) if (!clears.complete) refusals.push(...taskRefusals(task, clears.missing))
  if (refusals.length > 0) return refused(...refusals)
  return accepted({ tasksWithReason: assessed.filter(item => !item.clears.complete).map(item => item.task.taskCode) })
}

function taskRefusals(task: TaskAssignment, missing: readonly MissingClear[]): readonly Refusal<ActivationRefusalCode>[] {
  const at = `tasks[${task.taskCode}]`
  const reason = task.recordedReason
  if (reason === null || isBlank(reason.text) || isBlank(reason.byMemberId)) {
    return missing.map(item =>
      refusal('CLEAR_MISSING', `${at}.${item.clear}`, {
        taskCode: task.taskCode,
        clear: item.clear,
        lack: item.code,
        about: about(item),
        ...item.facts,
      }),
    )
  }
  const length = tidyText(reason.text).length
  return length >= SHORTEST_RECORDED_REASON
    ? []
    : [refusal('RECORDED_REASON_SHORT', `${at}.recordedReason`, { taskCode: task.taskCode, length, least: SHORTEST_RECORDED_REASON })]
}

/** Whose lack it is, as the sentence adds it. */
function about({ facts }: MissingClear): string {
  const names = Object.values(facts)
  return names.length === 0 ? '' : ` (${names.join(', ')})`
}

function lackWhen(condition: boolean, code: MissingClearCode, facts: Readonly<Record<string, string | number>> = {}): readonly Lack[] {
  return condition ? [{ code, facts }] : []
}

function isBlank(text: string): boolean {
  return tidyText(text) === ''
}
