import type { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply } from 'fastify'

const OPEN = new WeakMap<FastifyInstance, Set<Readable>>()

/** A server that stops ends what would go on by itself. */
export function endEventsWith(server: FastifyInstance): void {
  const open = new Set<Readable>()
  OPEN.set(server, open)
  server.addHook('preClose', () => {
    for (const events of open) if (!events.destroyed) events.push(null)
    return Promise.resolve()
  })
}

/** Server-sent events: kept by nobody, held back by no proxy. */
export function sendEvents(reply: FastifyReply, events: Readable): FastifyReply {
  const open = OPEN.get(reply.server)
  open?.add(events)
  events.once('close', () => open?.delete(events))
  // Its line ends with it, so that nothing keeps a server that stops.
  reply.header('connection', 'close')
  return reply.header('cache-control', 'no-store, no-transform').header('x-accel-buffering', 'no').type('text/event-stream').send(events)
}
