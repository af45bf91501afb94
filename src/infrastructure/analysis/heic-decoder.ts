import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
/** Of libheif, by its new name and its old one. */
const PROGRAMS = ['heif-dec', 'heif-convert']

export type HeicDecoder = { isThere(): Promise<boolean>; decode(bytes: Uint8Array): Promise<Uint8Array | undefined> }

/** The picture inside a HEIC file as JPEG, by a program of the machine; `program` names another than those that are looked for. */
export function createHeicDecoder(program: string | undefined, milliseconds: number): HeicDecoder {
  let found: Promise<string | undefined> | undefined
  const find = () => (found ??= firstThatRuns(program === undefined ? PROGRAMS : [program]))
  return {
    isThere: async () => (await find()) !== undefined,
    async decode(bytes) {
      const decoder = await find()
      if (decoder === undefined) return undefined
      const folder = await mkdtemp(join(tmpdir(), 'sauro-heic-'))
      try {
        const [from, to] = [join(folder, 'in.heic'), join(folder, 'out.jpg')]
        await writeFile(from, bytes)
        await run(decoder, ['-q', '92', from, to], {
          timeout: milliseconds,
          killSignal: 'SIGKILL',
          env: { PATH: process.env['PATH'] ?? '' },
        })
        return await readFile(to)
      } catch {
        // What the program cannot unpack stays without a preview; the file itself is whole.
        return undefined
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    },
  }
}

async function firstThatRuns(programs: readonly string[]): Promise<string | undefined> {
  for (const program of programs) {
    const runs = await run(program, ['--version'], { timeout: 5000 }).then(
      () => true,
      // One that answers with a complaint is there all the same.
      (error: unknown) => !(error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EACCES')),
    )
    if (runs) return program
  }
  return undefined
}
