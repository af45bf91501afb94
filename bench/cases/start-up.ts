import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineCase } from '../bench-case.ts'

const ENTRY = join(import.meta.dirname, '..', '..', 'src', 'main', 'sauro.ts')

type Server = { readonly child: ChildProcess; readonly address: string }

async function startServer(data: string): Promise<Server> {
  const child = spawn(process.execPath, [ENTRY, 'serve', '--port', '0', '--data', data], { stdio: ['ignore', 'pipe', 'inherit'] })
  const address = await new Promise<string>((resolve, reject) => {
    let printed = ''
    child.stdout.on('data', chunk => {
      printed += String(chunk)
      const found = /http:\/\/[\d.]+:\d+/.exec(printed)?.[0]
      if (found !== undefined) resolve(found)
    })
    child.once('exit', () => reject(new Error(`The server ended: ${printed}`)))
  })
  return { child, address }
}

async function stopServer({ child }: Server): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

/** Megabytes that the kernel counts for the process; NaN where there is no /proc. */
async function residentMegabytes({ child }: Server): Promise<number> {
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024
}

export const cases = [
  defineCase({
    name: 'start-up to the first answer (second start, empty ward)',
    iterations: 7,
    warmUp: 2,
    expectedMs: 2000,
    prepare: () => mkdtemp(join(tmpdir(), 'sauro-bench-')),
    async run(data) {
      const server = await startServer(data)
      try {
        const answer = await fetch(`${server.address}/api/v1/health`)
        if (!answer.ok) throw new Error(`Health answered ${answer.status}`)
      } finally {
        process.stderr.write(`  resident memory of the server: ${Math.round(await residentMegabytes(server))} MB\n`)
        await stopServer(server)
      }
    },
    clean: data => rm(data, { recursive: true, force: true }),
  }),
]
