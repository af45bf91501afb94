import { readFileSync } from 'node:fs'

const PAGE_BYTES = 4096

/** Resident memory of another process in bytes; undefined where the system has no /proc or the process is gone. */
export function memoryOfProcess(pid: number): number | undefined {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1])
    return Number.isFinite(pages) ? pages * PAGE_BYTES : undefined
  } catch {
    return undefined
  }
}
