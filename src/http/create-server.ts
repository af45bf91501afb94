import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import swagger, { type StaticDocumentSpec } from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import fastify, { type FastifyBaseLogger, type FastifyError, type FastifyInstance, LogController } from 'fastify'
import type { Application } from '#application/application.ts'
import { notFound } from '#domain/access/access-refusals.ts'
import { refusal } from '#domain/shared/outcome.ts'
import { endEventsWith } from './event-replies.ts'
import type { Handler } from './handler.ts'
import { openApiDocument } from './openapi-document.ts'
import { replyProblem } from './problem-reply.ts'
import { registerHandler } from './register-handler.ts'
import { registerWebFiles } from './web-files.ts'

export type ServerSettings = {
  readonly application: Application
  readonly handlers: readonly Handler[]
  readonly version: string
  readonly logger: FastifyBaseLogger
  /** Built browser application; undefined serves the API alone. */
  readonly webFolder: string | undefined
  /** Proxies whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[]
  /** Answers over https: cookies are Secure, browsers are told to stay with https. */
  readonly isHttps: boolean
}

type StaticDocument = StaticDocumentSpec['document']

/** Every route of the contract names its own limit; this one is for what is no route. */
const BODY_LIMIT = 128 * 1024
/** A sender who falls silent, or feeds a request drop by drop, holds its connection no longer than this. 25 MB within ten minutes are 45 kB a second. */
const SILENCE_MILLISECONDS = 120_000
const REQUEST_MILLISECONDS = 600_000
/** A ceiling above every use case's own limit. */
const UPLOAD_LIMIT = 100 * 1024 * 1024

/** The whole HTTP side, ready to listen or to be injected into. */
export async function createServer(settings: ServerSettings): Promise<FastifyInstance> {
  const server: FastifyInstance = fastify({
    loggerInstance: settings.logger,
    // Who called what is not written to the log: the audit trail has the changes, the log has the faults.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    connectionTimeout: SILENCE_MILLISECONDS,
    requestTimeout: REQUEST_MILLISECONDS,
    trustProxy: settings.trustedProxies.length > 0 ? [...settings.trustedProxies] : false,
    requestIdHeader: false,
    genReqId: () => crypto.randomUUID(),
    forceCloseConnections: 'idle',
  })
  await registerPlugins(server, settings)
  // Bytes of a file that comes in pieces: the use case reads them as they come, and no further than the file is long.
  server.addContentTypeParser('application/offset+octet-stream', (_request, payload, done) => done(null, payload))
  server.setErrorHandler<FastifyError>((error, request, reply) => {
    const known = refusalOfError(error)
    // Without the query: people search by name.
    if (known === undefined) request.log.error({ err: error, url: request.url.replace(/\?.*$/s, '') }, 'request failed')
    return replyProblem(request, reply, [known ?? refusal('INTERNAL_ERROR', '', { requestId: request.id })])
  })
  endEventsWith(server)
  for (const handler of settings.handlers) registerHandler(server, settings.application, handler)
  server.get('/api/openapi.json', { config: { rateLimit: false } }, () => openApiDocument(settings.version))
  if (settings.webFolder === undefined) server.setNotFoundHandler((request, reply) => replyProblem(request, reply, [notFound('address')]))
  else await registerWebFiles(server, settings.webFolder, (request, reply) => replyProblem(request, reply, [notFound('address')]))
  return server
}

async function registerPlugins(server: FastifyInstance, settings: ServerSettings): Promise<void> {
  await server.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // The component library writes styles at run time.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        upgradeInsecureRequests: settings.isHttps ? [] : null,
      },
    },
    hsts: settings.isHttps,
    crossOriginOpenerPolicy: settings.isHttps ? { policy: 'same-origin' } : false,
    originAgentCluster: settings.isHttps,
    referrerPolicy: { policy: 'same-origin' },
  })
  await server.register(rateLimit, { global: true, max: 3000, timeWindow: '1 minute', errorResponseBuilder: () => new TooManyRequests() })
  await server.register(compress, { global: true, encodings: ['br', 'gzip'], threshold: 1024 })
  await server.register(multipart, {
    limits: { files: 1, fileSize: UPLOAD_LIMIT, fields: 20, fieldSize: 10_000, parts: 21 },
    throwFileSizeLimit: true,
  })
  // The document is plain JSON made from the route table; the plugin's type wants every member of OpenAPI spelled out.
  const document = openApiDocument(settings.version) as unknown as StaticDocument
  await server.register(swagger, { mode: 'static', specification: { document } })
  await server.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: true })
}

class TooManyRequests extends Error {
  readonly statusCode = 429
}

/** Faults of the request itself, found by the HTTP library before any of our rules. */
function refusalOfError(error: FastifyError | TooManyRequests) {
  const status = error.statusCode ?? 500
  if (status === 404) return notFound('address')
  if (status === 413) return refusal('BODY_TOO_LARGE')
  if (status === 415) return refusal('MEDIA_TYPE_UNSUPPORTED', '', { expected: 'application/json' })
  if (status === 429) return refusal('TOO_MANY_REQUESTS')
  return status >= 400 && status < 500 ? refusal('REQUEST_MALFORMED') : undefined
}
