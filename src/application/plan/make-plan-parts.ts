import { assignUnits } from '#domain/plan/assign-units.ts'
import { type PlanDays, withDeadlineMilestones } from '#domain/plan/deadline-milestones.ts'
import type { TaskGroup } from '#domain/plan/extract-task-groups.ts'
import type { NameResolution } from '#domain/plan/name-resolution.ts'
import type { ExtractedTarget, ExtractedTask, PlanExtraction } from '#domain/plan/plan-extraction.ts'
import { tidyText } from '#domain/shared/vietnamese-text.ts'
import type { Identifiers } from '../ports/identifiers.ts'
import type { DiscrepancyRecord, MilestoneRecord, PhaseRecord, TaskGroupRecord } from '../ports/plan-store.ts'
import type { TargetRecord, TaskParts, TaskRecord } from '../ports/task-store.ts'

export type PlanParts = {
  readonly phases: readonly PhaseRecord[]
  readonly milestones: readonly MilestoneRecord[]
  readonly groups: readonly TaskGroupRecord[]
  readonly tasks: readonly TaskRecord[]
  readonly parts: TaskParts
  readonly discrepancies: readonly DiscrepancyRecord[]
}

type Making = {
  readonly planId: string
  readonly identifiers: Identifiers
  readonly milestoneIds: ReadonlyMap<number, string>
  readonly resolutions: ReadonlyMap<string, NameResolution>
  readonly groupOf: ReadonlyMap<string, string>
}

/** Every record of a plan from its extraction and the confirmed readings of its names. Authority is never invented: it starts empty. */
export function makePlanParts(
  confirmed: {
    readonly extraction: PlanExtraction
    readonly resolutions: readonly NameResolution[]
    readonly taskGroups: readonly TaskGroup[]
  },
  plan: PlanDays & { readonly planId: string },
  identifiers: Identifiers,
): PlanParts {
  const { planId } = plan
  const extraction = withDeadlineMilestones(confirmed.extraction, plan)
  const milestones = extraction.milestones.map(milestone => ({ ...milestone, milestoneId: identifiers.next(), planId, version: 1 }))
  const making: Making = {
    planId,
    identifiers,
    milestoneIds: new Map(milestones.map(milestone => [milestone.ordinal, milestone.milestoneId])),
    resolutions: new Map(confirmed.resolutions.map(resolution => [resolution.name, resolution])),
    groupOf: new Map(confirmed.taskGroups.flatMap(group => group.taskCodes.map(code => [code, group.code]))),
  }
  const tasks = extraction.tasks.map((task, index) => makeTask(task, index + 1, making))
  const titles = new Map(confirmed.taskGroups.map(group => [group.code, group.title]))
  const codes = [...new Set(tasks.map(({ record }) => record.groupCode).filter(code => code !== ''))]
  return {
    milestones,
    phases: extraction.phases.map(phase => ({ ...phase, phaseId: identifiers.next(), planId, version: 1 })),
    groups: codes.map(code => ({ code, title: titles.get(code) ?? '' })),
    tasks: tasks.map(({ record }) => record),
    parts: {
      milestones: tasks.flatMap(({ parts }) => parts.milestones),
      deliverables: tasks.flatMap(({ parts }) => parts.deliverables),
      targets: tasks.flatMap(({ parts }) => parts.targets),
      assignments: tasks.flatMap(({ parts }) => parts.assignments),
      externalParties: tasks.flatMap(({ parts }) => parts.externalParties),
    },
    discrepancies: extraction.discrepancies.map((discrepancy, index) => ({
      discrepancyId: identifiers.next(),
      planId,
      ordinal: index + 1,
      discrepancy,
      settled: null,
    })),
  }
}

function makeTask(task: ExtractedTask, ordinal: number, making: Making): { readonly record: TaskRecord; readonly parts: TaskParts } {
  const taskId = making.identifiers.next()
  const record: TaskRecord = {
    taskId,
    planId: making.planId,
    ordinal,
    code: tidyText(task.code),
    title: task.title,
    groupCode: making.groupOf.get(task.code) ?? groupInCode(tidyText(task.code)),
    targetText: task.targetText ?? '',
    implementersText: task.implementersText ?? '',
    assignmentText: task.assignmentText ?? '',
    leadText: task.leadText ?? '',
    coordinatorText: task.coordinatorText ?? '',
    deadlineText: task.deadlineText ?? '',
    productText: task.productText ?? '',
    products: task.products,
    responsibilityText: proposedResponsibility(task),
    authority: { decides: '', approves: '', superior: '' },
    recordedReason: null,
    version: 1,
  }
  return { record, parts: makeTaskParts(task, taskId, making) }
}

function makeTaskParts(task: ExtractedTask, taskId: string, { identifiers, milestoneIds, resolutions }: Making): TaskParts {
  const { assignments, externalParties } = assignUnits(task, resolutions)
  const cells = task.milestones.flatMap(cell => {
    const milestoneId = milestoneIds.get(cell.milestone)
    return milestoneId === undefined ? [] : [{ ...cell, milestoneId }]
  })
  const items = cells.flatMap(cell => cell.deliverables.map(title => ({ milestoneId: cell.milestoneId, title })))
  const targets = [
    ...task.targets.map(target => ({ target, milestoneId: null })),
    ...cells.flatMap(cell => cell.interimTargets.map(target => ({ target, milestoneId: cell.milestoneId }))),
  ]
  return {
    milestones: cells.map(({ milestoneId, content }) => ({ taskId, milestoneId, content })),
    deliverables: items.map((item, index) => ({
      deliverableId: identifiers.next(),
      taskId,
      ordinal: index + 1,
      state: 'not_started',
      ...item,
    })),
    targets: targets.map(({ target, milestoneId }, index) => ({
      targetId: identifiers.next(),
      taskId,
      ordinal: index + 1,
      milestoneId,
      ...targetFacts(target),
    })),
    assignments: assignments.map(assignment => ({ taskId, ...assignment, headMemberId: null, focalMemberId: null })),
    externalParties: externalParties.map(party => ({ taskId, ...party })),
  }
}

function targetFacts(target: ExtractedTarget): Omit<TargetRecord, 'targetId' | 'taskId' | 'ordinal' | 'milestoneId'> {
  const { text, measure, comparator, value, unit, per, deadline } = target
  return {
    text,
    measure,
    comparator,
    value,
    unit,
    per,
    deadline,
    upper: target.upper ?? null,
    every: target.every ?? null,
    base: target.base ?? null,
    baselineYear: target.baselineYear ?? null,
    dueDay: target.dueDay ?? null,
    inclusive: target.inclusive ?? null,
    soft: target.soft ?? false,
    source: target.source ?? null,
  }
}

/** Without group rows the number itself tells: `1.10` belongs to group `1`, a plain `7` to none. */
function groupInCode(code: string): string {
  const dot = code.lastIndexOf('.')
  return dot > 0 ? code.slice(0, dot) : ''
}

/** Who answers for what in the plan's own words; the office may say more. Empty when the plan names nobody. */
function proposedResponsibility({ assignmentText, leadText, coordinatorText }: ExtractedTask): string {
  if (assignmentText !== null) return tidyText(assignmentText)
  const said = [leadText && `Chủ trì: ${tidyText(leadText)}.`, coordinatorText && `Phối hợp: ${tidyText(coordinatorText)}.`]
  return said.filter(Boolean).join(' ')
}
