import { access, constants, mkdtemp, rm, stat, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { DocumentWriter } from '#application/ports/document-writer.ts'
import { type HealthFinding, finding } from '#domain/health/health-finding.ts'

const NODE_WANTED = 24
const GIGABYTE = 1024 ** 3
const LITTLE_SPACE = 2
const NO_SPACE = 0.2
const OTHERS_MAY_READ = 0o077

export function checkNode(version: string): HealthFinding {
  const isOld = Number(/^v?(\d+)/.exec(version)?.[1]) < NODE_WANTED
  return isOld ? finding('fail', 'NODE_TOO_OLD', { version, wanted: NODE_WANTED }) : finding('ok', 'NODE_FITS', { version })
}

export async function* checkDataFolder(folder: string): AsyncGenerator<HealthFinding> {
  if (!(await isThere(folder))) {
    yield finding('warn', 'DATA_FOLDER_MISSING', { folder })
    return
  }
  yield await checkWriting(folder)
  const key = join(folder, 'secret.key')
  if (process.platform !== 'win32' && (await isThere(key)) && ((await stat(key)).mode & OTHERS_MAY_READ) !== 0) {
    yield finding('warn', 'SECRET_KEY_READABLE_BY_OTHERS', { path: key })
  }
}

async function checkWriting(folder: string): Promise<HealthFinding> {
  try {
    await access(folder, constants.W_OK)
    const made = await mkdtemp(join(folder, '.doctor-'))
    await rm(made, { recursive: true })
    return finding('ok', 'DATA_FOLDER_WRITABLE', { folder })
  } catch (error) {
    return finding('fail', 'DATA_FOLDER_READ_ONLY', { folder, reason: reasonOf(error) })
  }
}

/** Of the disk that holds the folder, or would hold it. */
export async function checkDiskSpace(folder: string): Promise<HealthFinding> {
  let place = folder
  while (!(await isThere(place)) && dirname(place) !== place) place = dirname(place)
  const { bavail, bsize } = await statfs(place)
  const free = Math.round(((bavail * bsize) / GIGABYTE) * 10) / 10
  if (free < NO_SPACE) return finding('fail', 'DISK_SPACE_LOW', { free })
  return free < LITTLE_SPACE ? finding('warn', 'DISK_SPACE_LOW', { free }) : finding('ok', 'DISK_SPACE_ENOUGH', { free })
}

/** Sets a real page: fonts, library and worker must all be there. */
export async function checkTypesetting(documents: DocumentWriter): Promise<HealthFinding> {
  const form = {
    toneStyle: 'new' as const,
    title: 'Mẫu báo cáo tiến độ',
    columns: [],
    blankRows: 1,
    note: null,
    plan: { title: 'Kế hoạch', number: null, date: null, issuer: null },
  }
  try {
    const bytes = await documents.reportForm(form, 'pdf')
    const isPdf = Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-'
    return isPdf ? finding('ok', 'TYPESETTING_WORKS') : finding('fail', 'TYPESETTING_FAILS', { reason: 'no PDF' })
  } catch (error) {
    return finding('fail', 'TYPESETTING_FAILS', { reason: reasonOf(error) })
  }
}

export function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
