import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { say, Unprepared } from './progress.mjs'

const HEARTBEAT_MS = 2_000
const STALE_MS = 20_000

/** Only one process prepares a checkout at a time. A lock whose owner is gone, or has not touched it for 20 s, is taken over. */
export async function withPrepareLock(folder, work) {
  const path = join(folder, 'prepare.lock')
  await take(folder, path)
  const heartbeat = setInterval(() => touch(path), HEARTBEAT_MS)
  const release = () => rmSync(path, { force: true })
  const interrupted = signal => {
    release()
    process.exit(signal === 'SIGINT' ? 130 : 143)
  }
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted)
  try {
    return await work()
  } finally {
    clearInterval(heartbeat)
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted)
    release()
  }
}

async function take(folder, path) {
  let told = false
  for (;;) {
    if (tryTake(folder, path)) return
    if (isAbandoned(path)) {
      rmSync(path, { force: true })
      continue
    }
    if (!told) say('Một tiến trình khác đang chuẩn bị, xin chờ… / Another process is preparing, waiting…')
    told = true
    await wait(250)
  }
}

function tryTake(folder, path) {
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(path, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    if (error.code !== 'EACCES' && error.code !== 'EPERM' && error.code !== 'EROFS') throw error
    throw new Unprepared(
      `Không ghi được vào ${folder}: cần quyền ghi để chuẩn bị.\nCannot write to ${folder}: preparing needs write permission.`,
    )
  }
}

function isAbandoned(path) {
  const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
  return age > STALE_MS || (age > 500 && !isAlive(readOwner(path)))
}

function readOwner(path) {
  try {
    return Number(readFileSync(path, 'utf8'))
  } catch {
    return 0
  }
}

function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function touch(path) {
  const now = new Date()
  try {
    utimesSync(path, now, now)
  } catch {
    // The lock was taken away: the next step of this process ends on its own, and every step can be done again.
  }
}
