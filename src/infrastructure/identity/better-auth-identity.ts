import { hash as argonHash, verify as argonVerify } from '@node-rs/argon2'
import { betterAuth } from 'better-auth'
import { username } from 'better-auth/plugins/username'
import type { Kysely } from 'kysely'
import type { Identifiers } from '#application/ports/identifiers.ts'
import type { IdentityProvider, SessionCookies } from '#application/ports/identity-provider.ts'
import type { Dialect } from '../database/dialect.ts'
import type { Database } from '../database/schema.ts'

export type IdentitySettings = {
  readonly database: Kysely<Database>
  readonly dialect: Dialect
  /** Signs session cookies; from the environment or the data folder. */
  readonly secret: string
  /** Address people type; https makes the cookies Secure. */
  readonly publicUrl: string
  readonly identifiers: Identifiers
  readonly sessionHours: number
}

/** OWASP's second recommended setting for argon2id: 19 MiB, two passes, one lane. */
const ARGON = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
/** Mail addresses are not used; the library asks for one that is unique. `.invalid` can never be delivered to (RFC 2606). */
const NO_MAIL_DOMAIN = 'sauro.invalid'
const SECONDS_AN_HOUR = 3600

function createAuth(settings: IdentitySettings) {
  return betterAuth({
    appName: 'Sáu Rõ',
    baseURL: settings.publicUrl,
    secret: settings.secret,
    telemetry: { enabled: false },
    database: { db: settings.database, type: settings.dialect },
    user: { modelName: 'authUser', additionalFields: { tenantId: { type: 'string', required: true, input: false } } },
    session: {
      modelName: 'authSession',
      expiresIn: settings.sessionHours * SECONDS_AN_HOUR,
      updateAge: SECONDS_AN_HOUR,
    },
    account: { modelName: 'authAccount' },
    verification: { modelName: 'authVerification' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      autoSignIn: false,
      minPasswordLength: 1,
      maxPasswordLength: 200,
      password: {
        hash: password => argonHash(password, ARGON),
        verify: ({ hash, password }) => argonVerify(hash, password),
      },
    },
    plugins: [username({ minUsernameLength: 1, maxUsernameLength: 60, usernameValidator: () => true })],
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'sauro',
      useSecureCookies: settings.publicUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      database: { generateId: () => settings.identifiers.next() },
    },
    logger: { level: 'error' },
  })
}

/** Sessions and passwords by better-auth over the same database (decision 004). */
export function createBetterAuthIdentity(settings: IdentitySettings): IdentityProvider {
  const auth = createAuth(settings)
  const { database } = settings

  async function endSessions(memberId: string) {
    const context = await auth.$context
    await context.internalAdapter.deleteUserSessions(memberId)
  }

  return {
    async findAccount(login) {
      const row = await database
        .selectFrom('authUser')
        .select(['id', 'tenantId'])
        .where('username', '=', login.toLowerCase())
        .executeTakeFirst()
      return row && { memberId: row.id, tenantId: row.tenantId }
    },

    async createAccount({ login, fullName, password, tenantId }) {
      const name = login.toLowerCase()
      const taken = await database.selectFrom('authUser').select('id').where('username', '=', name).executeTakeFirst()
      if (taken !== undefined) return 'LOGIN_TAKEN'
      const context = await auth.$context
      const user = await context.internalAdapter.createUser(
        {
          name: fullName,
          email: `${name}@${NO_MAIL_DOMAIN}`,
          emailVerified: false,
          username: name,
          displayUsername: login,
          tenantId,
        },
        { method: 'admin' },
      )
      await context.internalAdapter.linkAccount({
        userId: user.id,
        providerId: 'credential',
        accountId: user.id,
        password: await context.password.hash(password),
      })
      return { memberId: user.id }
    },

    async removeAccount(memberId) {
      const context = await auth.$context
      await context.internalAdapter.deleteUser(memberId)
    },

    async signIn(login, password, origin) {
      const headers = new Headers({ 'user-agent': origin.userAgent, 'x-forwarded-for': origin.address })
      try {
        const { headers: answered } = await auth.api.signInUsername({ body: { username: login, password }, headers, returnHeaders: true })
        return { setCookies: answered.getSetCookie() }
      } catch (error) {
        if (isClientError(error)) return undefined
        throw error
      }
    },

    async findSession(headers) {
      const { headers: answered, response: found } = await auth.api.getSession({ headers, returnHeaders: true })
      return found === null ? undefined : { memberId: found.user.id, tenantId: found.user.tenantId, setCookies: answered.getSetCookie() }
    },

    async isSessionOpen(headers) {
      return (await auth.api.getSession({ headers, query: { disableRefresh: true } })) !== null
    },

    async signOut(headers): Promise<SessionCookies> {
      const { headers: answered } = await auth.api.signOut({ headers, returnHeaders: true })
      return { setCookies: answered.getSetCookie() }
    },

    async isPassword(memberId, password) {
      const context = await auth.$context
      const accounts = await context.internalAdapter.findAccounts(memberId)
      const stored = accounts.find(account => account.providerId === 'credential')?.password
      return stored !== undefined && stored !== null && context.password.verify({ hash: stored, password })
    },

    async setPassword(memberId, password) {
      const context = await auth.$context
      await context.internalAdapter.updatePassword(memberId, await context.password.hash(password))
      await endSessions(memberId)
    },

    endSessions,
  }
}

function isClientError(error: unknown): boolean {
  return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' && error.statusCode < 500
}
