import { type SixClears, sixClears } from '../assignment/six-clears.ts'
import type { WorkItem } from './work-item.ts'

/** The same rule of the six as for a task: a work item has one unit, is itself what is to be done, and always needs a day. */
export function workClears(item: WorkItem, unitName: string): SixClears {
  return sixClears({
    taskCode: '',
    title: item.title,
    leadUnits: [{ unitId: item.unitId, name: unitName, headMemberId: item.headMemberId, focalMemberId: item.focalMemberId }],
    accountableUnitId: item.unitId,
    coordinators: item.coordinators,
    responsibilityText: item.responsibility,
    authority: item.authority,
    work: [item.title],
    deliverables: [item.result],
    milestones: item.due === null ? [] : [{ header: '', due: item.due }],
    deadlineKind: 'dated',
    targets: [],
    recordedReason: null,
  })
}
