import { Readable } from 'node:stream'
import type { MultipartFields } from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { FoundActor } from '#application/access/find-actor.ts'
import type { Actor } from '#application/actor.ts'
import type { Application } from '#application/application.ts'
import { ClaimTaken } from '#application/ports/unit-of-work.ts'
import type { Route } from '#contract/route.ts'
import { type AccessRefusalCode, type CallRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import { type Outcome, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { authenticate, headersOf } from './authentication.ts'
import { DEEPEST_BODY, isNestedDeeperThan } from './body-nesting.ts'
import { cleanTexts } from './clean-texts.ts'
import { sendEvents } from './event-replies.ts'
import { REPORT_INPUT, fieldRefusals } from './field-refusals.ts'
import type { Handler, Reply, Upload } from './handler.ts'
import { lookUpKey } from './idempotency.ts'
import { languageOf, replyProblem } from './problem-reply.ts'
import { sealAnswer } from './sealed-answer.ts'

/** Stands in where nobody is signed in; public handlers never look at it. */
const NOBODY: Actor = { tenantId: '', memberId: '', name: '', memberships: [], delegatingUnits: [] }

const LONGEST_FILE_NAME = 200

type Parsed = { readonly params: unknown; readonly query: unknown; readonly body: unknown; readonly upload: Upload }

/** One route of the contract on the server: origin, sign-in, right, shapes, version, repeated call, use case, answer. */
export function registerHandler(server: FastifyInstance, application: Application, { route, run }: Handler): void {
  const callers = new WeakMap<FastifyRequest, FoundActor>()
  server.route({
    method: route.method,
    url: route.path,
    bodyLimit: bodyLimitOf(route),
    config: { rateLimit: rateLimitOf(route) },
    // A file goes as it is: the compressor takes a text that begins like packed bytes ("80 hộ…") for packed already, and names it so.
    ...(route.file === true && { compress: false }),
    // Before the body: nobody makes the server read and parse what they may not send.
    preParsing: async (request, reply) => {
      const found = await authenticate(application, route, request)
      if (!found.ok) return void replyProblem(request, reply, found.refusals)
      if (found.value !== undefined) callers.set(request, found.value)
      const prolonged = found.value?.setCookies ?? []
      if (prolonged.length > 0) reply.header('set-cookie', [...prolonged])
    },
    handler: async (request, reply) => {
      const parsed = await parseRequest(route, request)
      if (!parsed.ok) return replyProblem(request, reply, parsed.refusals)
      const version = readVersion(route, request)
      if (!version.ok) return replyProblem(request, reply, version.refusals)
      return answerOnce(request, reply, {
        application,
        route,
        run,
        parsed: parsed.value,
        ifMatch: version.value,
        actor: callers.get(request)?.actor ?? NOBODY,
      })
    },
  })
}

type Prepared = {
  readonly application: Application
  readonly route: Route
  readonly run: Handler['run']
  readonly parsed: Parsed
  readonly ifMatch: number
  readonly actor: Actor
}

async function answerOnce(request: FastifyRequest, reply: FastifyReply, prepared: Prepared): Promise<FastifyReply> {
  const { application, route, parsed, actor } = prepared
  const key = request.headers['idempotency-key']
  if (route.creates !== true || typeof key !== 'string' || actor === NOBODY) return runHandler(request, reply, prepared)
  const content = [parsed.params, parsed.query, parsed.body, parsed.upload.fileName]
  const looked = await lookUpKey(application.unitOfWork, actor, { key, routeId: route.id, content })
  if (!looked.ok) return replyProblem(request, reply, looked.refusals)
  if (looked.value.kind === 'repeated') {
    parsed.upload.bytes.resume()
    return reply
      .status(looked.value.status)
      .header('idempotency-replayed', 'true')
      .header('cache-control', 'no-store')
      .type('application/json')
      .send(looked.value.answer)
  }
  try {
    return await runHandler(request, reply, { ...prepared, actor: { ...actor, claim: looked.value.claim } })
  } catch (error) {
    if (error instanceof ClaimTaken) return replyProblem(request, reply, [refusal('IN_PROGRESS')])
    throw error
  }
}

async function runHandler(request: FastifyRequest, reply: FastifyReply, prepared: Prepared): Promise<FastifyReply> {
  const { application, route, run, parsed, ifMatch, actor } = prepared
  const origin = { address: request.ip, userAgent: request.headers['user-agent'] ?? '', headers: headersOf(request) }
  const outcome = await run({ application, actor, ifMatch, origin, language: languageOf(request), ...parsed })
  if (!outcome.ok) return replyProblem(request, reply, outcome.refusals)
  const sent = outcome.value
  if ('file' in sent) return sendFile(reply, sent)
  if ('events' in sent) return sendEvents(reply, sent.events)
  // Nothing between may keep it: following is noted each time.
  if ('redirect' in sent) return reply.header('cache-control', 'no-store').redirect(sent.redirect, 303)
  const status = route.status ?? 200
  if (sent.version !== undefined) reply.header('etag', `"${sent.version}"`)
  if (sent.setCookies !== undefined) reply.header('set-cookie', [...sent.setCookies])
  reply.header('cache-control', 'no-store')
  if (status === 204) return reply.status(204).send()
  // Parsing drops whatever the contract does not declare.
  const answer = JSON.stringify(route.answer.parse(sent.answer))
  const { claim } = actor
  const key = request.headers['idempotency-key']
  if (claim?.isWritten === true && typeof key === 'string') {
    await application.unitOfWork.run({ tenantId: actor.tenantId, actor: { memberId: actor.memberId, name: actor.name } }, stores =>
      stores.access.completeAnswer(actor.memberId, claim.key, { status, answer: sealAnswer(answer, key) }),
    )
  }
  return reply.status(status).type('application/json').send(answer)
}

function sendFile(reply: FastifyReply, { file }: Extract<Reply<unknown>, { file: unknown }>): FastifyReply {
  const plainName = file.name
    .normalize('NFD')
    .replace(/[^\x20-\x7e]/g, '')
    .replaceAll(/["\\]/g, '')
  const disposition = `${file.inline === true ? 'inline' : 'attachment'}; filename="${plainName}"; filename*=UTF-8''${encodeURIComponent(file.name)}`
  return reply
    .header('content-disposition', disposition)
    .header('cache-control', 'private, no-store')
    .type(file.mime)
    .send(file.bytes instanceof Uint8Array ? Buffer.from(file.bytes) : file.bytes)
}

async function parseRequest(route: Route, request: FastifyRequest): Promise<Outcome<Parsed, AccessRefusalCode | CallRefusalCode>> {
  const multipart = await readBody(route, request)
  if (!multipart.ok) return multipart
  if (isNestedDeeperThan(multipart.value.body, DEEPEST_BODY)) return refused(refusal('BODY_TOO_NESTED', '', { max: DEEPEST_BODY }))
  const params = route.params.safeParse(request.params, REPORT_INPUT)
  const query = route.query.safeParse(cleanTexts(request.query), REPORT_INPUT)
  const body = route.body.safeParse(cleanTexts(multipart.value.body), REPORT_INPUT)
  // An id in the address that is no id names nothing: the same answer as an unknown one.
  if (!params.success) return refused(notFound('address'))
  if (query.success && body.success)
    return accepted({ params: params.data, query: query.data, body: body.data, upload: multipart.value.upload })
  multipart.value.upload.bytes.resume()
  return refused(...[query, body].flatMap(result => (result.success ? [] : fieldRefusals(result.error.issues))))
}

const RAW_TYPE = 'application/offset+octet-stream'

function readBody(
  route: Route,
  request: FastifyRequest,
): Outcome<BodyParts, CallRefusalCode> | Promise<Outcome<BodyParts, CallRefusalCode>> {
  if (route.upload === true) return readMultipart(request)
  if (route.rawBody !== true) return accepted({ body: request.body ?? {}, upload: NO_UPLOAD })
  // The parser of this type hands the request's own stream on.
  if (!(request.body instanceof Readable)) return refused(refusal('MEDIA_TYPE_UNSUPPORTED', '', { expected: RAW_TYPE }))
  return accepted({ body: {}, upload: { fileName: '', bytes: request.body } })
}

type BodyParts = { readonly body: unknown; readonly upload: Upload }

const NO_UPLOAD: Upload = { fileName: '', bytes: Readable.from([]) }

async function readMultipart(request: FastifyRequest): Promise<Outcome<BodyParts, CallRefusalCode>> {
  if (!request.isMultipart()) return refused(refusal('MEDIA_TYPE_UNSUPPORTED', '', { expected: 'multipart/form-data' }))
  const part = await request.file().catch(asMalformedForm)
  if (part === undefined || part.fieldname !== 'file') return refused(refusal('FILE_PART_MISSING', 'file'))
  return accepted({ body: textFieldsOf(part.fields), upload: { fileName: shortName(String(cleanTexts(part.filename))), bytes: part.file } })
}

/** The end of a name too long for any disk; a header that carries it back must stay readable. */
function shortName(name: string): string {
  return [...name].slice(-LONGEST_FILE_NAME).join('')
}

/** A form that breaks off or names no boundary is the sender's fault; limits that were passed say so themselves. */
function asMalformedForm(error: unknown): undefined {
  if (error instanceof Error && 'statusCode' in error) throw error
  return undefined
}

/** The text parts before the file; of a name that comes twice the first counts. */
function textFieldsOf(fields: MultipartFields): Record<string, string> {
  const texts: Record<string, string> = {}
  for (const field of Object.values(fields)) {
    const single = Array.isArray(field) ? field[0] : field
    if (single?.type === 'field') texts[single.fieldname] = String(single.value)
  }
  return texts
}

function readVersion(route: Route, request: FastifyRequest): Outcome<number, CallRefusalCode> {
  if (route.guarded !== true) return accepted(0)
  const match = /^(?:W\/)?"(\d{1,9})"$/.exec(request.headers['if-match'] ?? '')
  return match === null ? refused(refusal('VERSION_NEEDED', 'If-Match')) : accepted(Number(match[1]))
}

const KILOBYTE = 1024

/** Bytes of a JSON body. JSON of brackets alone costs a second of the one thread for every few megabytes. */
function bodyLimitOf(route: Route): number {
  if (route.access === 'public') return 128 * KILOBYTE
  return route.longBody === true ? 4096 * KILOBYTE : 1024 * KILOBYTE
}

function rateLimitOf(route: Route): { max: number; timeWindow: string } {
  // Passwords are guessed here; each guess also costs a hash.
  if (route.id === 'signIn' || route.id === 'changePassword') return { max: 30, timeWindow: '1 minute' }
  // Asked again and again by the page that waits for it; the code it needs is too long to be guessed.
  if (route.id === 'startDemonstration') return { max: 240, timeWindow: '1 minute' }
  return route.access === 'public' && route.method !== 'GET' ? { max: 10, timeWindow: '1 minute' } : { max: 1200, timeWindow: '1 minute' }
}
