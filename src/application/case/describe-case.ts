import { caseAge, caseDueState } from '#domain/case/case-file.ts'
import { caseActions } from '#domain/case/case-life.ts'
import type { Day } from '#domain/shared/calendar.ts'
import type { Actor } from '../actor.ts'
import { memberNames } from '../organisation/member-names.ts'
import type { CaseRow } from '../ports/case-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { casePartOf } from './case-part.ts'
import type { CaseSummaryView, CaseView } from './case-view.ts'

export function summariseCase(row: CaseRow, today: Day): CaseSummaryView {
  const { caseId, number, kind, title, taskId, taskCode, raisedOn, raisedUnitId, raisedUnitName } = row
  const { ownerUnitId, ownerUnitName, ownerName, authority, deadline, state, answer, answeredOn, version } = row
  const raised = { caseId, number, kind, title, taskId, taskCode, raisedOn, raisedUnitId, raisedUnitName }
  const given = { ownerUnitId, ownerUnitName, ownerName, authority, deadline, state, answer, answeredOn, version }
  return {
    ...raised,
    ...given,
    dueState: caseDueState(row, today),
    age: caseAge(row, today),
  }
}

/** The whole case as this person sees it. Throws when it is not there: the caller has found it in the same transaction. */
export async function describeCase(stores: Stores, actor: Actor, caseId: string, today: Day): Promise<CaseView> {
  const row = await stores.cases.findRow(caseId)
  if (row === undefined) throw new Error(`No case ${caseId}`)
  const units = new Map((await stores.organisation.listUnits()).map(unit => [unit.unitId, unit.name]))
  const nameOf = await memberNames(stores, [row.raisedBy])
  const { body, taskTitle, planId, reportId, source, sentUp, raisedAt, ownerMemberId } = row
  return {
    ...summariseCase(row, today),
    body,
    taskTitle,
    planId,
    reportId,
    source,
    sentUp,
    raisedAt,
    ownerMemberId,
    row: row.row,
    raisedByName: nameOf(row.raisedBy),
    events: (await stores.cases.listEvents(caseId)).map(({ kind, at, byName, note, details }) => ({
      kind,
      at,
      byName,
      note,
      ownerUnitName: units.get(details.ownerUnitId ?? '') ?? '',
      deadline: details.deadline ?? null,
    })),
    allowedActions: caseActions(row, casePartOf(actor, row)),
  }
}
