import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { notFound } from '#domain/access/access-refusals.ts'
import { replyProblem } from './problem-reply.ts'
import { registerWebFiles } from './web-files.ts'

let folder: string
let server: FastifyInstance
let logged: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sauro-trang-'))
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Sáu Rõ</title>')
  await writeFile(join(folder, 'assets', 'app-1.js'), 'void 0')
  logged = ''
  const log = new Writable({
    write: (chunk, _encoding, done) => {
      logged += String(chunk)
      done()
    },
  })
  const loggerInstance: FastifyBaseLogger = pino({ level: 'warn' }, log)
  server = fastify({ loggerInstance })
  await registerWebFiles(server, folder, (request, reply) => replyProblem(request, reply, [notFound('address')]))
})
afterEach(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

const BROWSER = { accept: 'text/html,*/*' }

it('every address that is no file opens the application, a file that is not there does not', async () => {
  for (const url of ['/', '/bao-cao/2026-05']) expect((await server.inject({ url, headers: BROWSER })).body).toContain('Sáu Rõ')
  expect((await server.inject({ url: '/assets/app-1.js' })).headers['cache-control']).toContain('immutable')
  for (const url of ['/assets/app-0.js', '/api/v1/nowhere'])
    expect((await server.inject({ url, headers: BROWSER })).json()).toMatchObject({ status: 404, code: 'NOT_FOUND' })
})

it('what went away while the application was being built anew is not found, and nothing is put in the log', async () => {
  await rm(join(folder, 'assets'), { recursive: true })
  await rm(join(folder, 'index.html'))
  for (const url of ['/assets/app-1.js', '/', '/bao-cao/2026-05']) {
    const answer = await server.inject({ url, headers: BROWSER })
    expect([url, answer.statusCode, answer.json().code]).toEqual([url, 404, 'NOT_FOUND'])
  }
  expect(logged).toBe('')
})
