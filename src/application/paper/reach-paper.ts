import { type AccessRefusalCode, changedMeanwhile, notAllowed, notFound } from '#domain/access/access-refusals.ts'
import type { Permission } from '#domain/access/rights.ts'
import type { PaperAction } from '#domain/paper/paper.ts'
import { type PaperRuleCode, paperStepRefusals } from '#domain/paper/paper-rules.ts'
import type { Instant } from '#domain/shared/calendar.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import { type Actor, mayFor, reachOf, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { PaperRecord, PaperUnitRow } from '../ports/paper-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'

export type PaperParts = Pick<Application, 'unitOfWork' | 'clock' | 'identifiers'>
export type PaperCode = AccessRefusalCode | PaperRuleCode

/** Which paper, and the version of it that the caller saw. */
export type PaperPlace = { readonly paperId: string; readonly seenVersion: number }
export type PaperScene = {
  readonly stores: Stores
  readonly paper: PaperRecord
  readonly units: readonly PaperUnitRow[]
  readonly now: Instant
}

const PERMISSION_OF: Readonly<Record<PaperAction, Permission>> = {
  edit: 'paper.draft',
  redraft: 'paper.draft',
  issue: 'paper.issue',
  withdraw: 'paper.issue',
  scan: 'paper.issue',
  answer: 'paper.answer',
}

/** The office sees every paper; a unit sees what was issued to it. */
export function maySeePaper(
  actor: Actor,
  { issuedOn }: Pick<PaperRecord, 'issuedOn'>,
  units: readonly { readonly unitId: string }[],
): boolean {
  if (reachOf(actor, 'paper.read').everyUnit) return true
  return issuedOn !== null && units.some(({ unitId }) => mayFor(actor, 'paper.read', unitId))
}

/** A step that one of the paper's units takes asks for the right in that unit; every other step is the office's. */
export function mayTakeStep(actor: Actor, action: PaperAction, units: readonly { readonly unitId: string }[]): boolean {
  const permission = PERMISSION_OF[action]
  return action === 'answer' ? units.some(({ unitId }) => mayFor(actor, permission, unitId)) : reachOf(actor, permission).everyUnit
}

export async function findPaperOf(
  { papers }: Pick<Stores, 'papers'>,
  actor: Actor,
  paperId: string,
): Promise<Outcome<{ readonly paper: PaperRecord; readonly units: readonly PaperUnitRow[] }, AccessRefusalCode>> {
  const paper = await papers.findPaper(paperId)
  if (paper === undefined) return refused(notFound('paper'))
  const units = await papers.listUnits(paperId)
  return maySeePaper(actor, paper, units) ? accepted({ paper, units }) : refused(notFound('paper'))
}

/** Holds the paper, sees that the actor may take the step, that its state allows it and that nobody changed it meanwhile, then does the work. */
export function changePaper<Answer, Code extends string>(
  { unitOfWork, clock }: Pick<Application, 'unitOfWork' | 'clock'>,
  actor: Actor,
  { place, action }: { readonly place: PaperPlace; readonly action: PaperAction },
  work: (scene: PaperScene) => Promise<Outcome<Answer, Code>>,
): Promise<Outcome<Answer, Code | PaperCode>> {
  return unitOfWork.run(scopeOf(actor), async (stores): Promise<Outcome<Answer, Code | PaperCode>> => {
    const paper = await stores.papers.lockPaper(place.paperId)
    if (paper === undefined) return refused(notFound('paper'))
    const units = await stores.papers.listUnits(place.paperId)
    if (!maySeePaper(actor, paper, units)) return refused(notFound('paper'))
    if (!mayTakeStep(actor, action, units)) return refused(notAllowed())
    if (place.seenVersion !== paper.version) return refused(changedMeanwhile(place.seenVersion, paper.version))
    const closed = paperStepRefusals(paper, action)
    return closed.length > 0 ? refused(...closed) : work({ stores, paper, units, now: clock.now() })
  })
}
