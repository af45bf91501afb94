import { mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Makes what was renamed into the folder outlive a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows has no handle on a folder; its file system journals names by itself.
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A new folder outlives a power cut only when its parent is synced too. */
export async function makeDurableFolder(folder: string, root: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true })
  if (first === undefined) return
  for (let made = folder; made !== root; made = dirname(made)) await syncFolder(dirname(made))
}
