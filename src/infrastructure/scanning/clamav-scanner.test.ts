import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, expect, it } from 'vitest'
import { EICAR, openClamdPeer } from '#tests/documents/clamd-peer.ts'
import { createClamavScanner, noScanner } from './clamav-scanner.ts'

const folder = mkdtempSync(join(tmpdir(), 'sauro-clamd-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const scanAt = (address: string, bytes: Uint8Array | string, milliseconds = 2000) =>
  createClamavScanner({ address, milliseconds }).scan(Readable.from([Buffer.from(bytes)]))

it.each([
  ['a port', undefined],
  ['a unix socket', join(folder, 'clamd.ctl')],
])('tells clean files from infected ones over %s', async (_name, path) => {
  const peer = await openClamdPeer(path === undefined ? {} : { path })
  try {
    expect(await createClamavScanner({ address: peer.address, milliseconds: 2000 }).answers()).toBe(true)
    expect(await scanAt(peer.address, 'biên bản')).toEqual({ kind: 'clean' })
    expect(await scanAt(peer.address, `${'x'.repeat(200_000)}${EICAR}`)).toEqual({ kind: 'infected', virus: 'Eicar-Test-Signature' })
    expect(await scanAt(peer.address, Buffer.alloc(3_000_000, 7))).toEqual({ kind: 'clean' })
    expect(peer.scanned).toEqual([10 + 1, 200_000 + EICAR.length, 3_000_000])
  } finally {
    await peer.close()
  }
})

it.each(['silent', 'hangsUp', 'limited'] as const)('is absent when the daemon is %s', async behaviour => {
  const peer = await openClamdPeer({ behaviour })
  try {
    expect(await scanAt(peer.address, 'x'.repeat(500_000), 300)).toMatchObject({ kind: 'absent' })
  } finally {
    await peer.close()
  }
})

it('is absent when nobody listens, and when none is set up', async () => {
  const peer = await openClamdPeer()
  await peer.close()
  expect(await scanAt(peer.address, 'x')).toMatchObject({ kind: 'absent', reason: expect.stringContaining('ECONNREFUSED') })
  expect(await scanAt(join(folder, 'none.ctl'), 'x')).toMatchObject({ kind: 'absent' })
  expect(await createClamavScanner({ address: peer.address, milliseconds: 300 }).answers()).toBe(false)
  expect(await noScanner.scan(Readable.from(['x']))).toEqual({ kind: 'absent', reason: '' })
})
