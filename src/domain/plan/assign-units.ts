import type { AssignmentRole } from '../assignment/assignment-role.ts'
import type { NameResolution } from './name-resolution.ts'
import type { ExtractedTask } from './plan-extraction.ts'

export type ProposedAssignment = {
  readonly unitId: string
  readonly role: AssignmentRole
  readonly reports: boolean
  readonly sourceText: string
}
export type ProposedParty = { readonly name: string; readonly role: 'lead' | 'coordinator' }

/**
 * Who does a task, from its leads and coordinators as they were resolved: the first lead unit answers for it, further ones lead with it,
 * groups count as all their units. A unit named on both sides stays lead. Leads file the monthly report, coordinators do not unless told.
 * Names that are no units stay as external parties in the plan's words.
 */
export function assignUnits(
  task: Pick<ExtractedTask, 'leads' | 'coordinators'>,
  resolutions: ReadonlyMap<string, NameResolution>,
): { readonly assignments: readonly ProposedAssignment[]; readonly externalParties: readonly ProposedParty[] } {
  const assignments = new Map<string, ProposedAssignment>()
  const parties = new Map<string, ProposedParty>()
  const add = (name: string, side: 'lead' | 'coordinator') => {
    const unitIds = resolutions.get(name)?.unitIds ?? []
    if (unitIds.length === 0 && !parties.has(name)) parties.set(name, { name, role: side })
    for (const unitId of unitIds) {
      if (assignments.has(unitId)) continue
      const role = side === 'coordinator' ? 'coordinator' : assignments.size === 0 ? 'lead' : 'coLead'
      assignments.set(unitId, { unitId, role, reports: side === 'lead', sourceText: name })
    }
  }
  for (const name of task.leads) add(name, 'lead')
  for (const name of task.coordinators) add(name, 'coordinator')
  return { assignments: [...assignments.values()], externalParties: [...parties.values()] }
}

/** Every name that the plan gives to a lead, a coordinator or an implementer, each once, in order. */
export function namedParties(tasks: readonly Pick<ExtractedTask, 'leads' | 'coordinators' | 'implementers'>[]): readonly string[] {
  return [...new Set(tasks.flatMap(task => [...task.leads, ...task.coordinators, ...task.implementers]))]
}
