import type { FastifyInstance, InjectOptions } from 'fastify'
import { pino } from 'pino'
import type { Actor } from '#application/actor.ts'
import { HANDLERS } from '#http/all-handlers.ts'
import { createServer } from '#http/create-server.ts'
import type { TestApplication } from './with-application.ts'

/** The real HTTP server over a test application, to be injected into. */
export function openTestServer({ application }: TestApplication): Promise<FastifyInstance> {
  return createServer({
    application,
    handlers: HANDLERS,
    version: '0.0.0-test',
    logger: pino({ level: process.env['TEST_LOG_LEVEL'] ?? 'silent' }),
    webFolder: undefined,
    trustedProxies: [],
    isHttps: false,
  })
}

/** An Authorization header in somebody's name, by an API token made for the purpose. */
export async function tokenOf({ application }: Pick<TestApplication, 'application'>, actor: Actor): Promise<string> {
  const secret = application.secrets.token()
  const { tenantId, memberId } = actor
  await application.unitOfWork.run({ tenantId, actor: { memberId, name: actor.name } }, stores =>
    stores.access.addToken({
      tokenId: application.identifiers.next(),
      name: 'kiểm thử',
      memberId,
      ending: secret.slice(-4),
      createdAt: application.clock.now(),
      expiresOn: null,
      lastUsedAt: null,
      revokedAt: null,
      secretHash: application.secrets.hash(secret),
      createdBy: memberId,
    }),
  )
  return `Bearer sauro_${tenantId}_${secret}`
}

/** Calls the server in somebody's name. */
export async function clientOf(server: FastifyInstance, opened: TestApplication, actor: Actor) {
  const authorization = await tokenOf(opened, actor)
  return (options: InjectOptions) => server.inject({ ...options, headers: { ...options.headers, authorization } })
}
