import { type Server, createServer } from 'node:net'

/** The harmless text that every scanner finds, put together here so that no scanner takes this file for one. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!', '$H+H*'].join('')

export type ClamdPeer = { readonly address: string; readonly scanned: readonly number[]; close(): Promise<void> }
type Behaviour = 'proper' | 'silent' | 'hangsUp' | 'limited'

/** Speaks the daemon's protocol over a real socket: PING, and INSTREAM with its length-prefixed pieces. `path`: a unix socket; otherwise a port of this machine. */
export async function openClamdPeer({ path, behaviour = 'proper' }: { path?: string; behaviour?: Behaviour } = {}): Promise<ClamdPeer> {
  const scanned: number[] = []
  const server = createServer(socket => {
    let heard = Buffer.alloc(0)
    socket.on('error', () => undefined)
    socket.on('data', piece => {
      heard = Buffer.concat([heard, piece])
      if (behaviour === 'silent') return
      if (behaviour === 'hangsUp') return void socket.destroy()
      if (heard.toString('latin1').startsWith('zPING\0')) return void socket.end('PONG\0')
      if (behaviour === 'limited') return void socket.end('INSTREAM size limit exceeded. ERROR\0')
      const body = readPieces(heard.subarray('zINSTREAM\0'.length))
      if (body === undefined) return
      scanned.push(body.length)
      socket.end(body.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0')
    })
  })
  await listen(server, path)
  const place = server.address()
  return {
    address: typeof place === 'string' ? place : `127.0.0.1:${place?.port}`,
    scanned,
    close: () => new Promise(resolve => void server.close(() => resolve())),
  }
}

function listen(server: Server, path: string | undefined): Promise<void> {
  return new Promise(resolve => {
    if (path === undefined) server.listen(0, '127.0.0.1', resolve)
    else server.listen(path, resolve)
  })
}

/** Undefined until the closing length of 0 has come. */
function readPieces(bytes: Buffer): Buffer | undefined {
  const pieces: Buffer[] = []
  for (let at = 0; at + 4 <= bytes.length;) {
    const length = bytes.readUInt32BE(at)
    if (length === 0) return Buffer.concat(pieces)
    if (at + 4 + length > bytes.length) return undefined
    pieces.push(bytes.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return undefined
}
