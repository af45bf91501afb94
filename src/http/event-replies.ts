import type { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply } from 'fastify'

const OPEN = new WeakMap<FastifyInstance, Set<Readable>>()

/** A server that stops ends what would go on by itself. */
export function endEventsWith(server: FastifyInstance): void {
  const open = new Set<Readable>()
  OPEN.set(server, open)
  server.addHook('preClose', () => {
    for (const events of open) events.push(null)
    return Promise.resolve()
  })
}

/** Server-sent events: kept by nobody, held back by no proxy. */
export function sendEvents(reply: FastifyReply, events: Readable): FastifyReply {
  const open = OPEN.get(reply.server)
  open?.add(events)
  events.once('close', () => open?.delete(events))
  return reply.header('cache-control', 'no-store, no-transform').header('x-accel-buffering', 'no').type('text/event-stream').send(events)
}
