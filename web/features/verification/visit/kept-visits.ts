import { del, get, set } from 'idb-keyval'
import { findSecretMarks } from '#domain/shared/secret-mark.ts'
import type { Body } from '../../../api/api-routes.ts'
import type { QueuedFile, QueuedRow } from '../../register/form/row-queue.ts'
import type { VisitDraftText } from './visit-draft.ts'

/** A visit on its way, with the line it is of and the version of it that was seen. */
export type VisitToSend = { readonly checkId: string; readonly seenVersion: number; readonly visit: Body<'recordVisit'> }
type KeptDraft = { readonly draft: VisitDraftText; readonly files: readonly QueuedFile[] }

/** By person too: a phone may be lent. */
const draftKey = (memberId: string, checkId: string) => `sauro.visit/${memberId}/${checkId}`
const queueKey = (memberId: string) => `sauro.visit-queue/${memberId}`

/** Keeps what was typed on the spot; words under a state-secret mark are kept nowhere. */
export async function keepDraft(memberId: string, checkId: string, kept: KeptDraft): Promise<void> {
  if (findSecretMarks(`${kept.draft.note}\n${kept.draft.presentName}`).length === 0)
    await quietly(() => set(draftKey(memberId, checkId), kept))
}

export function readDraft(memberId: string, checkId: string): Promise<KeptDraft | undefined> {
  return quietly(() => get<KeptDraft>(draftKey(memberId, checkId)))
}

export async function forgetDraft(memberId: string, checkId: string): Promise<void> {
  await quietly(() => del(draftKey(memberId, checkId)))
}

export async function keepVisits(memberId: string, visits: readonly QueuedRow<VisitToSend>[]): Promise<void> {
  await quietly(() => (visits.length === 0 ? del(queueKey(memberId)) : set(queueKey(memberId), visits)))
}

export async function readVisits(memberId: string): Promise<readonly QueuedRow<VisitToSend>[]> {
  return (await quietly(() => get<readonly QueuedRow<VisitToSend>[]>(queueKey(memberId)))) ?? []
}

/** A browser that keeps nothing (private window, full disk) still sends; it only cannot help after a lost connection. */
async function quietly<Value>(work: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await work()
  } catch {
    return undefined
  }
}
