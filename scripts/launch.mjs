import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import module from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './prepare.mjs'

const FOLLOW_PARENT = join(root, 'scripts', 'follow-parent.mjs')
/** npm and the terminal both pass a Ctrl-C on: two within this time are one. */
const SAME_SIGNAL_MS = 1_000

/**
 * Runs a TypeScript entry with the Node that `prepare` answered and ends with its exit code.
 * A new enough Node runs it in this very process; else in a child that gets every signal once and ends when this process does.
 */
export async function launch(node, entry, args) {
  if (process.env.npm_lifecycle_event !== undefined) stopWithNpm()
  const path = join(root, entry)
  if (node === process.execPath) {
    module.enableCompileCache?.(compileCache())
    process.argv = [process.execPath, path, ...args]
    await import(pathToFileURL(path).href)
    return
  }
  const child = spawn(node, ['--import', pathToFileURL(FOLLOW_PARENT).href, path, ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    detached: process.platform !== 'win32',
    env: { ...process.env, NODE_COMPILE_CACHE: compileCache() },
  })
  passSignalsTo(child)
  child.on('error', error => {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  })
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143)
    if (child.connected) child.disconnect()
  })
}

function passSignalsTo(child) {
  let last = 0
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      const now = Date.now()
      if (now - last > SAME_SIGNAL_MS) child.kill(signal)
      last = now
    })
  }
}

/** npm hands SIGTERM to the shell between it and this process, and that shell dies without passing it on. */
function stopWithNpm() {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 250)
  watch.unref()
}

function compileCache() {
  const folder = join(root, '.cache', 'node')
  try {
    mkdirSync(folder, { recursive: true })
  } catch {
    // A checkout that cannot be written to runs without the cache.
  }
  return folder
}
