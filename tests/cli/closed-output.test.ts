import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..')

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sauro-ong-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function sauro(...args: readonly string[]): ChildProcessByStdio<null, Readable, Readable> {
  const { DATABASE_URL: _real, SAURO_DATA: _place, ...env } = process.env
  return spawn(process.execPath, [join(ROOT, 'src', 'main', 'sauro.ts'), ...args], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
}

it('a command whose reader has gone ends quietly, as `npx sauro … | head` does', async () => {
  const child = sauro('import', join(ROOT, 'tests', 'fixtures', 'plan-55', 'phu-luc-kh-55.txt'), '--json')
  child.stdout.destroy()
  const [err, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
  expect({ code, err }).toEqual({ code: 0, err: '' })
})

it('a server goes on when nobody reads its words any more, and still stops cleanly', async () => {
  const child = sauro('serve', '--port', '0', '--data', join(folder, 'data'))
  const ended = Promise.all([text(child.stderr), once(child, 'exit')])
  let greeting = ''
  for await (const piece of child.stdout) {
    greeting += String(piece)
    if (/http:\S+/.test(greeting)) break
  }
  const address = /http:\/\/[^\s/]+/.exec(greeting)?.[0] ?? ''
  expect((await fetch(`${address}/api/v1/health`)).status).toBe(200)
  child.kill('SIGTERM')
  const [err, [code]] = await ended
  expect({ code, err }).toEqual({ code: 0, err: '' })
})
