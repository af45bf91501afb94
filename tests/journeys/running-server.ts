import { spawn } from 'node:child_process'
import { fileURLToPath, pathToFileURL } from 'node:url'

export type RunningServer = {
  readonly address: string
  /** Of an empty system: what the server printed for whoever started it. */
  readonly setupCode: string | undefined
  readonly setupAddress: string | undefined
  /** Stops it by SIGTERM; fails when it did not end well or had something to complain of. */
  stop(): Promise<void>
  /** As a power cut does: no goodbye. */
  kill(): Promise<void>
}
type Options = {
  readonly data: string
  readonly demonstration?: boolean
  /** On PostgreSQL instead of a file in the folder. */ readonly databaseUrl?: string
}

const root = fileURLToPath(new URL('../../', import.meta.url))
const shiftClock = pathToFileURL(fileURLToPath(new URL('shift-clock.ts', import.meta.url))).href

/** Starts the program as a ward does, on a free port of this machine, and waits until it has said where it is. */
export async function startServer({ data, demonstration = false, databaseUrl }: Options): Promise<RunningServer> {
  const { PATH, HOME, TMPDIR, SystemRoot } = process.env
  const args = ['--import', shiftClock, 'src/main/sauro.ts', 'serve', '--port', '0', '--data', data, ...(demonstration ? ['--demo'] : [])]
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { PATH, HOME, TMPDIR, SystemRoot, LOG_LEVEL: 'error', ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  let complaints = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text))
  const ended = new Promise<number | null>(resolve => child.on('exit', resolve))
  await new Promise<void>((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', code => reject(new Error(`The server ended with ${code} before it was ready:\n${said}${complaints}`)))
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      // The last line of the greeting.
      if (said.includes('--host 0.0.0.0\n')) resolve()
    })
  })
  const address = /is running at (\S+)/.exec(said)?.[1]
  if (address === undefined) throw new Error(`The server did not say where it is:\n${said}`)
  return {
    address,
    setupCode: /set-up code: (\S+)/.exec(said)?.[1],
    setupAddress: /(\S+\/thiet-lap\?ma=\S+)/.exec(said)?.[1],
    async stop() {
      child.kill('SIGTERM')
      const code = await ended
      if (code !== 0 || complaints !== '') throw new Error(`The server ended with ${code} and complained:\n${complaints}`)
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}
