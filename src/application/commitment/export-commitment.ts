import { type AccessRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import type { CommitmentForm } from '#domain/commitment/commitment-sheet.ts'
import type { CommitmentPaper } from '#domain/commitment/commitment-paper.ts'
import { dayAt } from '#domain/shared/calendar.ts'
import { type Outcome, refused } from '#domain/shared/outcome.ts'
import { type Actor, mayFor } from '../actor.ts'
import type { Application } from '../application.ts'
import type { CommitmentRecord } from '../ports/commitment-store.ts'
import type { PaperFormat } from '../ports/document-writer.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { type PaperFile, type PaperRefusalCode, makePaperFile } from '../report/paper-file.ts'
import { citedPlan } from '../report/paper-words.ts'
import { contextOf, loadGround } from './commitment-ground.ts'
import { contentOf } from './reachable-commitment.ts'

/** A version as a paper to print and sign, in whatever state it is. */
export async function exportCommitment(
  { unitOfWork, documents }: Pick<Application, 'unitOfWork' | 'documents'>,
  actor: Actor,
  commitmentId: string,
  format: PaperFormat,
): Promise<Outcome<PaperFile, AccessRefusalCode | PaperRefusalCode>> {
  const paper = await unitOfWork.read(actor.tenantId, async stores => {
    const commitment = await stores.commitments.findCommitment(commitmentId)
    if (commitment === undefined || !mayFor(actor, 'commitment.read', commitment.unitId)) return undefined
    return commitmentPaper(stores, commitment)
  })
  if (paper === undefined) return refused(notFound('commitment'))
  const title = `bản cam kết ${paper.unitName} lần ${paper.ordinal}`
  return makePaperFile({ format, rows: paper.targets.length + paper.items.length, title, write: () => documents.commitment(paper, format) })
}

async function commitmentPaper(stores: Stores, commitment: CommitmentRecord): Promise<CommitmentPaper> {
  const plan = await stores.plans.findPlan(commitment.planId)
  if (plan === undefined) throw new Error(`No plan ${commitment.planId}`)
  const ward = await stores.organisation.getWard()
  const ground = await loadGround(stores, plan, commitment.unitId)
  const { targets, items } = await contentOf(stores, commitment.commitmentId)
  const codes = new Map(ground.tasks.map(task => [task.taskId, task.taskCode]))
  const people = new Map((await stores.organisation.listMembers({})).map(member => [member.memberId, member]))
  const signerOf = (memberId: string | null) => {
    const member = people.get(memberId ?? '')
    return { position: member?.position ?? '', name: member?.fullName ?? null }
  }
  const { ordinal, status, reason, decisionNumber, decisionDate, signedAt } = commitment
  return {
    toneStyle: ward.toneStyle,
    superior: ward.issuerName.toUpperCase(),
    unitName: (await stores.organisation.findUnit(commitment.unitId))?.name ?? '',
    addressee: ward.issuerName,
    placeName: ward.placeName,
    plan: citedPlan(plan),
    law: ground.law,
    ordinal,
    status,
    reason,
    decisionNumber,
    decisionDate,
    taskCount: ground.tasks.length,
    signedOn: signedAt === null ? null : dayAt(signedAt),
    signer: signerOf(commitment.signedBy),
    approver: status === 'approved' ? signerOf(commitment.decidedBy) : { position: '', name: null },
    targets: contextOf(ground, targets).targets.map(minimum => {
      const promise = targets.find(target => target.targetId === minimum.targetId)
      return { minimum, committed: promise?.value ?? null, deadline: promise?.deadline ?? null, method: promise?.method ?? '' }
    }),
    items: items.map(({ taskId, personId, ...item }) => ({
      ...item,
      taskCode: codes.get(taskId ?? '') ?? '',
      personName: people.get(personId ?? '')?.fullName ?? '',
    })),
  }
}

/** The version as a form to fill in and bring in again. */
export async function exportCommitmentForm(
  { unitOfWork, documents }: Pick<Application, 'unitOfWork' | 'documents'>,
  actor: Actor,
  commitmentId: string,
): Promise<Outcome<PaperFile, AccessRefusalCode | PaperRefusalCode>> {
  const form = await unitOfWork.read(actor.tenantId, async (stores): Promise<CommitmentForm | undefined> => {
    const commitment = await stores.commitments.findCommitment(commitmentId)
    if (commitment === undefined || !mayFor(actor, 'commitment.read', commitment.unitId)) return undefined
    const paper = await commitmentPaper(stores, commitment)
    const { targets } = await contentOf(stores, commitmentId)
    const promiseOf = (targetId: string) => targets.find(target => target.targetId === targetId)
    return { ...paper, targets: paper.targets.map(({ minimum }) => ({ minimum, promise: promiseOf(minimum.targetId) })) }
  })
  if (form === undefined) return refused(notFound('commitment'))
  const rows = form.targets.length + form.items.length
  return makePaperFile({ format: 'xlsx', rows, title: `biểu cam kết ${form.unitName}`, write: () => documents.commitmentForm(form) })
}
