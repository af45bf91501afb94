import { type Socket, connect } from 'node:net'
import type { Readable } from 'node:stream'
import type { ScanAnswer, VirusScanner } from '#application/ports/virus-scanner.ts'

export type ClamavSettings = {
  /** `/run/clamav/clamd.ctl`, or `host:port`. */
  readonly address: string
  /** Without an answer for this long the scanner counts as absent. */
  readonly milliseconds: number
}

/** clamd takes pieces, each with its length in four bytes before it, and a length of 0 at the end. */
const PIECE_BYTES = 64 * 1024
const LONGEST_ANSWER = 4096
const FOUND = /^stream: (.{1,200}) FOUND$/
const CLEAN = 'stream: OK'

/** ClamAV over the socket of its daemon (INSTREAM): the bytes travel, so it may run under another user or on another machine. */
export function createClamavScanner(settings: ClamavSettings): VirusScanner {
  return {
    isSetUp: true,
    async scan(bytes) {
      try {
        return readAnswer(await converse(settings, socket => sendStream(socket, bytes)))
      } catch (error) {
        bytes.destroy()
        return { kind: 'absent', reason: error instanceof Error ? error.message : String(error) }
      }
    },
    async answers() {
      return converse(settings, async socket => void socket.write('zPING\0')).then(
        answer => answer === 'PONG',
        () => false,
      )
    },
  }
}

/** Stands in where none is set up: every file stays unchecked, and is shown as such. */
export const noScanner: VirusScanner = {
  isSetUp: false,
  scan(bytes) {
    bytes.destroy()
    return Promise.resolve({ kind: 'absent', reason: '' })
  },
  answers: () => Promise.resolve(false),
}

function readAnswer(answer: string): ScanAnswer {
  if (answer === CLEAN) return { kind: 'clean' }
  const virus = FOUND.exec(answer)?.[1]
  return virus === undefined ? { kind: 'absent', reason: answer.slice(0, 200) } : { kind: 'infected', virus }
}

/** One question, one answer up to its closing zero. */
function converse({ address, milliseconds }: ClamavSettings, ask: (socket: Socket) => Promise<void>): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(placeOf(address))
    let answer = ''
    const end = (settle: () => void) => {
      socket.destroy()
      settle()
    }
    socket.setTimeout(milliseconds, () => end(() => reject(new Error('clamd does not answer'))))
    socket.on('error', error => end(() => reject(error)))
    socket.on('data', piece => {
      answer += piece.toString('utf8')
      if (answer.includes('\0') || answer.length > LONGEST_ANSWER) end(() => resolve(answer.replace(/\0.*$/s, '').trim()))
    })
    socket.on('close', () => end(() => reject(new Error('clamd closed the connection'))))
    socket.on('connect', () => {
      // A scanner that has heard enough answers and hangs up while bytes are still being sent.
      ask(socket).catch((error: unknown) => end(() => reject(new Error('the file could not be sent to clamd', { cause: error }))))
    })
  })
}

async function sendStream(socket: Socket, bytes: Readable): Promise<void> {
  socket.write('zINSTREAM\0')
  for await (const chunk of bytes) {
    const whole = Buffer.from(chunk)
    for (let at = 0; at < whole.length; at += PIECE_BYTES) {
      const piece = whole.subarray(at, at + PIECE_BYTES)
      const length = Buffer.alloc(4)
      length.writeUInt32BE(piece.length)
      socket.write(length)
      if (!socket.write(piece)) await drained(socket)
      if (socket.destroyed) return
    }
  }
  socket.write(Buffer.alloc(4))
}

function drained(socket: Socket): Promise<void> {
  return new Promise(resolve => {
    const go = () => {
      socket.off('drain', go)
      socket.off('close', go)
      resolve()
    }
    socket.once('drain', go)
    socket.once('close', go)
  })
}

function placeOf(address: string): { readonly path: string } | { readonly host: string; readonly port: number } {
  const [, host, port] = /^(?:tcp:\/\/)?([^/:]+|\[[^\]]+\]):(\d{1,5})$/.exec(address) ?? []
  return host === undefined ? { path: address } : { host: host.replace(/^\[|\]$/g, ''), port: Number(port) }
}
