import { type AccessRefusalCode, changedMeanwhile, notAllowed, notFound } from '#domain/access/access-refusals.ts'
import type { Permission } from '#domain/access/rights.ts'
import type { SentUp } from '#domain/case/case-file.ts'
import {
  type Assignment,
  type CaseAction,
  type CaseLifeRefusalCode,
  type CasePart,
  type CaseStep,
  decideAnswer,
  decideAssignment,
  decideConfirmation,
  decideRejection,
  decideReopening,
  decideSendingUp,
  decideStart,
} from '#domain/case/case-life.ts'
import { type Day, dayAt } from '#domain/shared/calendar.ts'
import { type Outcome, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { type Actor, mayFor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { CaseEventRecord, CaseRecord } from '../ports/case-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { casePartOf, maySeeCase } from './case-part.ts'
import { keepCaseRow } from './case-register-row.ts'
import type { CaseView } from './case-view.ts'
import { describeCase } from './describe-case.ts'
import { recordCase } from './record-case.ts'

type Parts = Pick<Application, 'unitOfWork' | 'clock' | 'identifiers'>
type MoveCode = AccessRefusalCode | CaseLifeRefusalCode | 'CASE_OWNER_PERSON_UNFIT'
type Moved = Promise<Outcome<CaseView, MoveCode>>

/** Which case, and the version of it that the caller saw. */
export type CasePlace = { readonly caseId: string; readonly seenVersion: number }

/** What a decision looks at. */
type Scene = { readonly file: CaseRecord; readonly part: CasePart; readonly today: Day; readonly stores: Stores }
type Decided = Outcome<CaseStep & Partial<Pick<CaseRecord, 'ownerMemberId'>>, MoveCode>

type Step = {
  readonly permission: Permission
  readonly action: CaseAction
  readonly decide: (scene: Scene) => Decided | Promise<Decided>
  readonly event: Pick<CaseEventRecord, 'kind' | 'note'> & { readonly details?: CaseEventRecord['details'] }
}

/** One step of a case's life: locked, decided by the rules, saved with its history and with the register row by which targets count it. */
function move(parts: Parts, actor: Actor, at: CasePlace, { permission, action, decide, event }: Step): Moved {
  return parts.unitOfWork.run(scopeOf(actor), async (stores): Moved => {
    const locked = await lockCase(stores, actor, at, permission)
    if (!locked.ok) return locked
    const before = locked.value
    const now = parts.clock.now()
    const decided = await decide({ file: before, part: casePartOf(actor, before), today: dayAt(now), stores })
    if (!decided.ok) return decided
    const changed: CaseRecord = { ...before, ...decided.value, version: before.version + 1 }
    const after = { ...changed, row: await keepCaseRow({ stores, parts, actor, file: changed }) }
    await stores.cases.saveCase(after)
    await recordCase(stores, { action, before, after, event: { details: {}, ...event, at: now, byMember: actor.memberId } })
    return accepted(await describeCase(stores, actor, before.caseId, dayAt(now)))
  })
}

/** Out of sight is not found, in sight without the right is not allowed, and an older version than the present is refused. */
async function lockCase(
  { cases }: Stores,
  actor: Actor,
  { caseId, seenVersion }: CasePlace,
  permission: Permission,
): Promise<Outcome<CaseRecord, AccessRefusalCode>> {
  const file = await cases.lockCase(caseId)
  if (file === undefined || !maySeeCase(actor, file)) return refused(notFound('case'))
  const units = [file.raisedUnitId, ...(file.ownerUnitId === null ? [] : [file.ownerUnitId])]
  if (!units.some(unitId => mayFor(actor, permission, unitId))) return refused(notAllowed())
  return seenVersion === file.version ? accepted(file) : refused(changedMeanwhile(seenVersion, file.version))
}

export type CaseAssignment = Assignment & { readonly ownerMemberId: string | null; readonly note: string }

export function assignCase(parts: Parts, actor: Actor, at: CasePlace, { ownerMemberId, note, ...given }: CaseAssignment): Moved {
  const { ownerUnitId, deadline, authority } = given
  return move(parts, actor, at, {
    permission: 'case.direct',
    action: 'assign',
    decide: async ({ file, stores, ...acting }) => {
      const decided = decideAssignment(file, given, acting)
      if (!decided.ok) return decided
      if ((await stores.organisation.findUnit(ownerUnitId)) === undefined) return refused(notFound('unit'))
      if (ownerMemberId !== null && !(await isActiveThere(stores, ownerMemberId, ownerUnitId)))
        return refused(refusal('CASE_OWNER_PERSON_UNFIT', 'ownerMemberId'))
      return accepted({ ...decided.value, ownerMemberId })
    },
    event: { kind: 'assigned', note, details: { ownerUnitId, deadline, authority } },
  })
}

async function isActiveThere({ organisation }: Stores, memberId: string, unitId: string): Promise<boolean> {
  const people = await organisation.listMembers({ unitIds: [unitId] })
  return people.some(member => member.memberId === memberId && member.active)
}

export function startCase(parts: Parts, actor: Actor, at: CasePlace): Moved {
  return move(parts, actor, at, {
    permission: 'case.answer',
    action: 'start',
    decide: ({ file, part }) => decideStart(file, part),
    event: { kind: 'started', note: '' },
  })
}

type Answer = { readonly answer: string; readonly answeredOn: Day }

export function answerCase(parts: Parts, actor: Actor, at: CasePlace, given: Answer): Moved {
  return move(parts, actor, at, {
    permission: 'case.answer',
    action: 'answer',
    decide: ({ file, ...acting }) => decideAnswer(file, given, { ...acting, bySuperior: false }),
    event: { kind: 'answered', note: given.answer },
  })
}

/** What the superior answered, written down by the office. */
export function recordSuperiorAnswer(parts: Parts, actor: Actor, at: CasePlace, given: Answer): Moved {
  return move(parts, actor, at, {
    permission: 'case.direct',
    action: 'recordAnswer',
    decide: ({ file, ...acting }) => decideAnswer(file, given, { ...acting, bySuperior: true }),
    event: { kind: 'superior_answered', note: given.answer },
  })
}

export function sendCaseUp(parts: Parts, actor: Actor, at: CasePlace, sentUp: SentUp): Moved {
  return move(parts, actor, at, {
    permission: 'case.direct',
    action: 'sendUp',
    decide: ({ file, ...acting }) => decideSendingUp(file, sentUp, acting),
    event: { kind: 'sent_up', note: `${sentUp.superior}, ${sentUp.documentNumber}` },
  })
}

export function rejectCase(parts: Parts, actor: Actor, at: CasePlace, reason: string): Moved {
  return move(parts, actor, at, {
    permission: 'case.direct',
    action: 'reject',
    decide: ({ file, part }) => decideRejection(file, reason, part),
    event: { kind: 'rejected', note: reason },
  })
}

/** The unit is content with the answer: the case is closed. */
export function confirmCase(parts: Parts, actor: Actor, at: CasePlace, note: string): Moved {
  return move(parts, actor, at, {
    permission: 'case.raise',
    action: 'confirm',
    decide: ({ file, part }) => decideConfirmation(file, note, part),
    event: { kind: 'confirmed', note },
  })
}

export function reopenCase(parts: Parts, actor: Actor, at: CasePlace, reason: string): Moved {
  return move(parts, actor, at, {
    permission: 'case.raise',
    action: 'reopen',
    decide: ({ file, part }) => decideReopening(file, reason, part),
    event: { kind: 'reopened', note: reason },
  })
}
