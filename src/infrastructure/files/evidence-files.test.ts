import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { zipSync } from 'fflate'
import S3rver from 's3rver'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type EvidenceFiles, FileTooLarge } from '#application/ports/evidence-files.ts'
import { openLocalEvidenceFiles } from './local-evidence-files.ts'
import { openS3EvidenceFiles } from './s3-evidence-files.ts'

const WARD = '01920000-0000-7000-8000-000000000001'
const OTHER_WARD = '01920000-0000-7000-8000-000000000002'
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

type Place = { readonly files: EvidenceFiles; readonly incoming: string; close(): Promise<void> }

async function openFolder(): Promise<Place> {
  const root = await mkdtemp(join(tmpdir(), 'evidence-'))
  const files = await openLocalEvidenceFiles(root)
  return { files, incoming: join(root, '.incoming'), close: () => rm(root, { recursive: true, force: true }) }
}

async function openBucket(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'bucket-'))
  const server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: join(folder, 'objects'),
    configureBuckets: [{ name: 'evidence', configs: [] }],
  })
  const { port } = await server.run()
  const incoming = join(folder, 'incoming')
  const files = await openS3EvidenceFiles({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'us-east-1',
    bucket: 'evidence',
    accessKeyId: 'S3RVER',
    secretAccessKey: 'S3RVER',
    pathStyle: true,
    incoming,
  })
  return {
    files,
    incoming,
    async close() {
      files.close()
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const PLACES = [
  ['a folder', openFolder],
  ['S3-compatible storage', openBucket],
] as const

describe.each(PLACES)('evidence in %s', (_name, openPlace) => {
  let place: Place
  beforeEach(async () => {
    place = await openPlace()
  })
  afterEach(() => place.close())

  const stored = async (bytes: Uint8Array, ward = WARD) => place.files.store(ward, Readable.from([bytes]), 1_000_000)
  const read = async (sha256: string, ward = WARD) => {
    const found = await place.files.open(ward, sha256)
    return found && buffer(found)
  }

  const listed = async () => {
    const found: { readonly sha256: string; readonly size: number }[] = []
    for await (const file of place.files.list(WARD)) found.push(file)
    return found
  }

  it('comes back byte for byte under its SHA-256, with the type its content has', async () => {
    const file = await stored(PNG)
    expect(file).toEqual({
      sha256: createHash('sha256').update(PNG).digest('hex'),
      size: PNG.length,
      mime: 'image/png',
      threats: [],
      takenOn: null,
    })
    expect(await read(file.sha256)).toEqual(PNG)
    expect(await place.files.has(WARD, file.sha256)).toBe(true)
  })

  it('takes a file that arrives in many pieces and leaves nothing where it arrived', async () => {
    const pieces = Array.from({ length: 200 }, (_, index) => Buffer.alloc(4096, index))
    const file = await place.files.store(WARD, Readable.from(pieces), 1_000_000)
    expect(await read(file.sha256)).toEqual(Buffer.concat(pieces))
    expect(await readdir(place.incoming)).toEqual([])
  })

  it('is told from its bytes: text, a program, an office document with macros', async () => {
    expect((await stored(Buffer.from('Họ tên;Khu phố\nNguyễn;1'))).mime).toBe('text/plain')
    expect((await stored(Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0]))).mime).toBe('application/x-msdownload')
    expect((await stored(Buffer.from([0xc3, 0x28, 0x41]))).mime).toBe('application/octet-stream')
    const zip = zipSync({ 'word/document.xml': Buffer.from('<w/>'), 'word/vbaProject.bin': Buffer.from('x') })
    expect((await stored(zip)).threats).toEqual(['macros'])
    expect((await stored(zipSync({ 'word/document.xml': Buffer.from('<w/>') }))).threats).toEqual([])
    expect((await stored(Buffer.from('vbaProject.bin'))).threats).toEqual([])
  })

  it('says on which day a picture was taken, not on which it was edited', async () => {
    const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: '#888' } })
    const exif = { IFD0: { DateTime: '2026:06:09 10:00:00' }, IFD2: { DateTimeOriginal: '2026:05:02 08:15:00' } }
    expect(await stored(await picture.clone().withExif(exif).jpeg().toBuffer())).toMatchObject({
      mime: 'image/jpeg',
      takenOn: '2026-05-02',
    })
    expect(await stored(await picture.clone().withExif(exif).webp().toBuffer())).toMatchObject({
      mime: 'image/webp',
      takenOn: '2026-05-02',
    })
    expect((await stored(await picture.clone().jpeg().toBuffer())).takenOn).toBeNull()
    expect((await stored(Buffer.from('Exif\0\x002026:05:02 08:15:00\0'))).takenOn).toBeNull()
  })

  it('is unknown to another ward, even with the same hash', async () => {
    const { sha256 } = await stored(PNG)
    expect(await place.files.has(OTHER_WARD, sha256)).toBe(false)
    expect(await read(sha256, OTHER_WARD)).toBeUndefined()
  })

  it('is kept once when the same bytes come twice', async () => {
    await stored(PNG)
    await stored(PNG)
    expect(await listed()).toHaveLength(1)
  })

  it('is listed with its size, ward by ward', async () => {
    const first = await stored(PNG)
    const second = await stored(Buffer.from('danh sách'))
    await stored(Buffer.from('khác'), OTHER_WARD)
    expect(new Map((await listed()).map(file => [file.sha256, file.size]))).toEqual(
      new Map([
        [first.sha256, first.size],
        [second.sha256, second.size],
      ]),
    )
  })

  it('is refused beyond the limit and nothing of it is kept', async () => {
    const bytes = Readable.from([Buffer.alloc(600), Buffer.alloc(600)])
    await expect(place.files.store(WARD, bytes, 1000)).rejects.toThrow(FileTooLarge)
    expect(await listed()).toEqual([])
    expect(await readdir(place.incoming)).toEqual([])
  })

  it('leaves nothing when the sender breaks off', async () => {
    const bytes = Readable.from(
      (function* () {
        yield Buffer.alloc(100)
        throw new Error('connection lost')
      })(),
    )
    await expect(place.files.store(WARD, bytes, 1000)).rejects.toThrow('connection lost')
    expect(await readdir(place.incoming)).toEqual([])
  })

  it('is gone after removal', async () => {
    const { sha256 } = await stored(PNG)
    await place.files.remove(WARD, sha256)
    expect(await place.files.has(WARD, sha256)).toBe(false)
  })

  it('cannot be reached by anything that is not a ward and a hash', async () => {
    await expect(place.files.open(WARD, '../../etc/passwd')).rejects.toThrow(RangeError)
    await expect(place.files.open('..', 'a'.repeat(64))).rejects.toThrow(RangeError)
  })
})

describe('evidence after a killed process', () => {
  it('loses what was half received, not what a running process is receiving', async () => {
    const root = await mkdtemp(join(tmpdir(), 'evidence-'))
    const incoming = join(root, '.incoming')
    await mkdir(incoming)
    const uuid = '01920000-0000-7000-8000-00000000000a'
    // Linux, macOS and Windows never give out a process id this high.
    await writeFile(join(incoming, `999999999-${uuid}`), 'half')
    await writeFile(join(incoming, `${process.ppid}-${uuid}`), 'arriving')
    await openLocalEvidenceFiles(root)
    expect(await readdir(incoming)).toEqual([`${process.ppid}-${uuid}`])
    await rm(root, { recursive: true, force: true })
  })

  it('mends a damaged copy when the same bytes come again', async () => {
    const root = await mkdtemp(join(tmpdir(), 'evidence-'))
    const files = await openLocalEvidenceFiles(root)
    const { sha256 } = await files.store(WARD, Readable.from([PNG]), 1000)
    const path = join(root, WARD, sha256.slice(0, 2), sha256)
    await writeFile(path, 'damaged')
    await files.store(WARD, Readable.from([PNG]), 1000)
    expect(await readFile(path)).toEqual(PNG)
    await rm(root, { recursive: true, force: true })
  })
})
