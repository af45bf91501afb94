import { type AccessRefusalCode, changedMeanwhile, notAllowed, notFound } from '#domain/access/access-refusals.ts'
import { type CorrectionRefusalCode, decisionRefusals, withValue, withdrawalRefusals } from '#domain/lock/correction.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import { tidyText } from '#domain/shared/vietnamese-text.ts'
import { type Actor, mayFor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { CorrectionRecord, CorrectionRow } from '../ports/lock-store.ts'
import type { ReportLineRecord } from '../ports/report-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { readCorrection } from './ask-correction.ts'
import type { CorrectionView } from './period-lock-view.ts'
import { decisionOf } from './present-correction.ts'

export type CorrectionStep = { readonly correctionId: string; readonly seenVersion: number; readonly note?: string | undefined }
type DecideCode = AccessRefusalCode | CorrectionRefusalCode
type Parts = Pick<Application, 'unitOfWork' | 'clock'>
type Decided = Promise<Outcome<CorrectionView, DecideCode>>

/** The line takes the new value in the same transaction; the database lets no other change of it pass. */
export function approveCorrection(parts: Parts, actor: Actor, step: CorrectionStep): Decided {
  return decide(parts, actor, step, 'approve')
}

export function refuseCorrection(parts: Parts, actor: Actor, step: CorrectionStep): Decided {
  return decide(parts, actor, step, 'refuse')
}

/** Taken back by the person who asked. */
export function withdrawCorrection({ unitOfWork, clock }: Parts, actor: Actor, step: CorrectionStep): Decided {
  return unitOfWork.run(scopeOf(actor), async (stores): Decided => {
    const found = await findOpen(stores, actor, step)
    if (!found.ok) return found
    if (!mayFor(actor, 'correction.ask', found.value.unitId)) return refused(notAllowed())
    const refusals = withdrawalRefusals({ ...found.value, decidedBy: actor.memberId })
    if (refusals.length > 0) return refused(...refusals)
    return saveStep(stores, actor, found.value, { state: 'withdrawn', decidedAt: clock.now(), decisionNote: '', lineVersion: null })
  })
}

function decide({ unitOfWork, clock }: Parts, actor: Actor, step: CorrectionStep, verdict: 'approve' | 'refuse'): Decided {
  return unitOfWork.run(scopeOf(actor), async (stores): Decided => {
    const found = await findOpen(stores, actor, step)
    if (!found.ok) return found
    const correction = found.value
    if (!mayFor(actor, 'correction.approve', correction.unitId)) return refused(notAllowed())
    const line = (await stores.reports.listLines(correction.reportId)).find(item => item.taskId === correction.taskId)
    if (line === undefined) return refused(notFound('reportLine'))
    const note = tidyText(step.note ?? '')
    const refusals = decisionRefusals({ ...decisionOf(correction, actor), note, standingValue: line[correction.field] }, verdict)
    if (refusals.length > 0) return refused(...refusals)
    const isApproved = verdict === 'approve'
    const saved = await saveStep(stores, actor, correction, {
      state: isApproved ? 'approved' : 'refused',
      decidedAt: clock.now(),
      decisionNote: note,
      lineVersion: isApproved ? line.version + 1 : null,
    })
    if (isApproved) await stores.reports.saveLine(correctedLine(line, correction))
    return saved
  })
}

function correctedLine(line: ReportLineRecord, { field, newValue }: CorrectionRow): ReportLineRecord {
  return { ...withValue(line, field, newValue), version: line.version + 1 }
}

/** The report is held until the end, so that two people who decide at once come one after the other. */
async function findOpen(
  { locks, reports }: Stores,
  actor: Actor,
  { correctionId, seenVersion }: CorrectionStep,
): Promise<Outcome<CorrectionRow, AccessRefusalCode>> {
  const before = await locks.findCorrection(correctionId)
  if (before === undefined || !mayFor(actor, 'correction.read', before.unitId)) return refused(notFound('correction'))
  await reports.lockReport(before.reportId)
  const correction = await locks.findCorrection(correctionId)
  if (correction === undefined) return refused(notFound('correction'))
  return correction.version === seenVersion ? accepted(correction) : refused(changedMeanwhile(seenVersion, correction.version))
}

type StepTaken = Pick<CorrectionRecord, 'state' | 'decidedAt' | 'decisionNote' | 'lineVersion'>
const ACTIONS = {
  approved: 'correction.approve',
  refused: 'correction.refuse',
  withdrawn: 'correction.withdraw',
  asked: 'correction.ask',
} as const

async function saveStep(stores: Stores, actor: Actor, row: CorrectionRow, step: StepTaken): Decided {
  const before = recordOf(row)
  const after: CorrectionRecord = { ...before, ...step, decidedBy: actor.memberId, version: before.version + 1 }
  await stores.locks.saveDecision(after)
  await stores.audit.record({ action: ACTIONS[after.state], entity: 'correction', entityId: after.correctionId, before, after })
  return accepted(await readCorrection(stores, actor, after.correctionId))
}

function recordOf(row: CorrectionRow): CorrectionRecord {
  const { correctionId, reportId, taskId, field, oldValue, newValue, reason, state, askedBy, askedAt } = row
  const { decidedBy, decidedAt, decisionNote, lineVersion, version } = row
  return {
    correctionId,
    reportId,
    taskId,
    field,
    oldValue,
    newValue,
    reason,
    state,
    askedBy,
    askedAt,
    decidedBy,
    decidedAt,
    decisionNote,
    lineVersion,
    version,
  }
}
