import { del, get, set } from 'idb-keyval'
import type { Instant } from '#domain/shared/calendar.ts'
import type { LineDraft } from './line-draft.ts'

/** What was typed and has not arrived at the server, on this machine. */
export type KeptDraft = { readonly draft: LineDraft; readonly version: number; readonly keptAt: Instant }
export type DraftPlace = { readonly memberId: string; readonly reportId: string; readonly taskId: string }

/** By person too: a computer of the ward has several. */
export function draftKey({ memberId, reportId, taskId }: DraftPlace): string {
  return `sauro.draft/${memberId}/${reportId}/${taskId}`
}

export async function keepDraft(place: DraftPlace, kept: KeptDraft): Promise<void> {
  await quietly(() => set(draftKey(place), kept))
}

export function readKeptDraft(place: DraftPlace): Promise<KeptDraft | undefined> {
  return quietly(() => get<KeptDraft>(draftKey(place)))
}

export async function forgetDraft(place: DraftPlace): Promise<void> {
  await quietly(() => del(draftKey(place)))
}

/** A browser that keeps nothing (private window, full disk) still sends; it only cannot help after a lost connection. */
export async function quietly<Value>(work: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await work()
  } catch {
    return undefined
  }
}
