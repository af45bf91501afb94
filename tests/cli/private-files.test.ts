import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const PROGRAM = join(import.meta.dirname, '..', '..', 'src', 'main', 'sauro.ts')
const run = promisify(execFile)

test.skipIf(process.platform === 'win32')(
  'nobody else on the machine may look into the ward’s data folder',
  { timeout: 60_000 },
  async () => {
    const root = await mkdtemp(join(tmpdir(), 'sauro-private-'))
    const list = join(root, 'khu-pho.txt')
    await writeFile(list, 'Khu phố 1\nKhu phố 2\n')
    const words = [
      '--place',
      'Mẫu',
      '--superior',
      'Đảng bộ thành phố Mẫu',
      '--login',
      'quan.tri',
      '--name',
      'Người quản trị mẫu',
      '--neighbourhoods',
      list,
    ]
    // The shell's own umask is the usual one, which lets everybody read.
    const command = 'umask 022; exec "$0" "$@"'
    const environment = { PATH: process.env['PATH'] }
    await run('sh', ['-c', command, process.execPath, PROGRAM, 'setup', '--data', join(root, 'data'), ...words], { env: environment })
    const paths = ['', ...(await readdir(join(root, 'data'), { recursive: true }))].map(name => join(root, 'data', name))
    expect(paths.map(path => path.slice(root.length))).toContain('/data/sauro.sqlite')
    const open = await Promise.all(paths.map(async path => ({ path: path.slice(root.length), mode: (await stat(path)).mode & 0o077 })))
    expect(open.filter(entry => entry.mode !== 0)).toEqual([])
    await rm(root, { recursive: true, force: true })
  },
)
