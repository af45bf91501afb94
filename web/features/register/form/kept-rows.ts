import { del, get, set } from 'idb-keyval'
import { findSecretMarks } from '#domain/shared/secret-mark.ts'
import type { QueuedFile, QueuedRow } from './row-queue.ts'
import type { RowValues } from './row-values.ts'

export type KeptForm = { readonly values: RowValues; readonly files: readonly QueuedFile[] }
export type FormPlace = { readonly memberId: string; readonly registerId: string }

/** By person too: a computer of the ward has several. */
const draftKey = ({ memberId, registerId }: FormPlace) => `sauro.row/${memberId}/${registerId}`
const queueKey = ({ memberId, registerId }: FormPlace) => `sauro.row-queue/${memberId}/${registerId}`

/** Keeps what was typed into the form of a new row; words under a state-secret mark are kept nowhere. */
export async function keepForm(place: FormPlace, form: KeptForm): Promise<void> {
  const isEmpty = form.files.length === 0 && Object.values(form.values).every(text => text === '')
  if (isEmpty) return forgetForm(place)
  if (findSecretMarks(Object.values(form.values).join('\n')).length === 0) await quietly(() => set(draftKey(place), form))
}

export function readKeptForm(place: FormPlace): Promise<KeptForm | undefined> {
  return quietly(() => get<KeptForm>(draftKey(place)))
}

export async function forgetForm(place: FormPlace): Promise<void> {
  await quietly(() => del(draftKey(place)))
}

export async function keepQueue(place: FormPlace, rows: readonly QueuedRow[]): Promise<void> {
  await quietly(() => (rows.length === 0 ? del(queueKey(place)) : set(queueKey(place), rows)))
}

export async function readKeptQueue(place: FormPlace): Promise<readonly QueuedRow[]> {
  return (await quietly(() => get<readonly QueuedRow[]>(queueKey(place)))) ?? []
}

/** A browser that keeps nothing (private window, full disk) still sends; it only cannot help after a lost connection. */
async function quietly<Value>(work: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await work()
  } catch {
    return undefined
  }
}
