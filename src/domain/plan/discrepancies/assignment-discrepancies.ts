import type { Discrepancy, ExtractedTask } from '../plan-extraction.ts'
import { isSameUnitName, splitUnitNames } from '../unit-names.ts'

/** Units named as doing the task but not among its leads; sets (`MTTQ và đoàn thể`) are looked at one by one. */
export function findImplementersWhoDoNotLead(task: ExtractedTask): readonly Discrepancy[] {
  if (task.leads.length === 0) return []
  const names = task.implementers.flatMap(name => splitUnitNames(name)).filter(name => !task.leads.some(lead => isSameUnitName(lead, name)))
  return names.length === 0 ? [] : [{ kind: 'implementer_is_not_lead', task: task.code, names }]
}

/** "6 rõ" wants one accountable lead. */
export function findSeveralLeads(task: ExtractedTask): readonly Discrepancy[] {
  return task.leads.length < 2 ? [] : [{ kind: 'several_leads', task: task.code, names: task.leads }]
}

export function findMissingLead(task: ExtractedTask): readonly Discrepancy[] {
  return task.leads.length > 0 ? [] : [{ kind: 'lead_missing', task: task.code }]
}
