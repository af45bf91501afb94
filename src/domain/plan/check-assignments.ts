import type { AssignmentRole } from '../assignment/assignment-role.ts'
import { type Refusal, refusal } from '../shared/outcome.ts'
import type { PlanRefusalCode } from './plan-refusals.ts'

export type AssignedUnit = { readonly unitId: string; readonly role: AssignmentRole }

/** Units of a task as a person gave them: each known, each once, at most one accountable lead ("6 rõ": one answers). Lacking leads are a missing clear, not a refusal. */
export function checkAssignments(assigned: readonly AssignedUnit[], knownUnits: ReadonlySet<string>): readonly Refusal<PlanRefusalCode>[] {
  const refusals: Refusal<PlanRefusalCode>[] = []
  const seen = new Set<string>()
  assigned.forEach(({ unitId }, index) => {
    if (!knownUnits.has(unitId)) refusals.push(refusal('ASSIGNMENT_UNIT_UNKNOWN', `assignments[${index}].unitId`))
    if (seen.has(unitId)) refusals.push(refusal('ASSIGNMENT_UNIT_TWICE', `assignments[${index}].unitId`, { row: index + 1 }))
    seen.add(unitId)
  })
  const leads = assigned.filter(assignment => assignment.role === 'lead').length
  if (leads > 1) refusals.push(refusal('ASSIGNMENT_SEVERAL_ACCOUNTABLE', 'assignments', { count: leads }))
  return refusals
}
