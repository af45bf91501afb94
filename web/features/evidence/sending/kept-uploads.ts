import { del, entries, set } from 'idb-keyval'
import type { KeptUpload } from '../upload-list.ts'

type LinePlace = { readonly memberId: string; readonly reportId: string; readonly taskId: string }

/** By person too: a computer of the ward has several. */
const reportPrefix = (memberId: string, reportId: string) => `sauro.upload/${memberId}/${reportId}/`

/** Where the files of one line that have not arrived are kept on this machine, each by itself: a page that was closed sends them when it is opened again. */
export function keptUploads({ memberId, reportId, taskId }: LinePlace) {
  const start = `${reportPrefix(memberId, reportId)}${taskId}/`
  return {
    keep: async (upload: KeptUpload): Promise<void> => {
      await quietly(() => set(start + upload.key, upload))
    },
    forget: async (key: string): Promise<void> => {
      await quietly(() => del(start + key))
    },
  }
}

/** What is kept of a report's lines by task, each in the order in which it was added. */
export async function readKeptUploads(memberId: string, reportId: string): Promise<ReadonlyMap<string, readonly KeptUpload[]>> {
  const start = reportPrefix(memberId, reportId)
  const all = (await quietly(() => entries<string, KeptUpload>())) ?? []
  const mine = all.filter(([name]) => typeof name === 'string' && name.startsWith(start))
  const byTask = new Map<string, KeptUpload[]>()
  for (const [name, upload] of mine.toSorted(([, one], [, other]) => one.addedAt - other.addedAt)) {
    const taskId = name.slice(start.length).split('/')[0] ?? ''
    byTask.set(taskId, [...(byTask.get(taskId) ?? []), upload])
  }
  return byTask
}

/** A browser that keeps nothing (private window, full disk) still sends; it only cannot go on after it was closed. */
async function quietly<Value>(work: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await work()
  } catch {
    return undefined
  }
}
