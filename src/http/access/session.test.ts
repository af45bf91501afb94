import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { ADMINISTRATOR_PASSWORD, type SampleWard, makeSampleWard } from '#tests/databases/sample-ward.ts'
import { hashOfKey } from '../sealed-answer.ts'
import { clientOf, openTestServer } from '#tests/databases/signed-in-client.ts'
import { type TestApplication, describeOnEveryDatabase } from '#tests/databases/with-application.ts'

describeOnEveryDatabase('signing in', opened => {
  let server: FastifyInstance
  let ward: SampleWard
  let admin: Awaited<ReturnType<typeof clientOf>>
  beforeAll(async () => {
    server = await openTestServer(opened())
    ward = await makeSampleWard(opened())
    admin = await clientOf(server, opened(), ward.administrator)
    return () => server.close()
  })

  const signIn = (login: string, password: string, remoteAddress = '127.0.0.1') =>
    server.inject({ method: 'POST', url: '/api/v1/session', remoteAddress, payload: { login, password } })
  const cookieOf = (answer: { headers: Record<string, unknown> }) =>
    [answer.headers['set-cookie']]
      .flat()
      .map(cookie => String(cookie).split(';')[0])
      .join('; ')

  async function newMember(app: TestApplication, name: string) {
    const login = `${name}-${app.application.identifiers.next().slice(-12)}`
    const roles = [{ unitId: ward.unitOfKind('police').unitId, role: 'officer' }]
    const answer = await admin({ method: 'POST', url: '/api/v1/members', payload: { login, fullName: 'Cán bộ mẫu', roles } })
    expect(answer.statusCode).toBe(201)
    return { login, password: String(answer.json().temporaryPassword), memberId: String(answer.json().member.memberId) }
  }

  it('opens a session whose cookie the page’s scripts cannot read, and ends it', async () => {
    const me = await admin({ method: 'GET', url: '/api/v1/session' })
    const answer = await signIn(me.json().login.toUpperCase(), ADMINISTRATOR_PASSWORD)
    expect(answer.statusCode).toBe(200)
    expect(String(answer.headers['set-cookie'])).toMatch(/HttpOnly/i)
    expect(String(answer.headers['set-cookie'])).toMatch(/SameSite=Lax/i)
    const cookie = cookieOf(answer)
    const session = await server.inject({ method: 'GET', url: '/api/v1/session', headers: { cookie } })
    expect(session.json()).toMatchObject({ fullName: 'Người quản trị mẫu', rights: { 'ward.manage': 'tenant', 'report.review': 'none' } })
    expect((await server.inject({ method: 'DELETE', url: '/api/v1/session', headers: { cookie } })).statusCode).toBe(204)
    expect((await server.inject({ method: 'GET', url: '/api/v1/session', headers: { cookie } })).statusCode).toBe(401)
  })

  it('answers an unknown name and a wrong password alike', async () => {
    const { login } = await newMember(opened(), 'canbo')
    const unknown = (await signIn('khong-co-ai', 'mot mat khau bat ky')).json()
    const wrong = (await signIn(login, 'mot mat khau bat ky')).json()
    expect({ ...wrong, requestId: '' }).toEqual({ ...unknown, requestId: '' })
    expect(wrong).toMatchObject({ status: 401, code: 'SIGN_IN_REFUSED' })
  })

  it('rests an account after five wrong passwords, even for the right one, until the time is over', async () => {
    const { login, password } = await newMember(opened(), 'doan-mo')
    for (let guess = 0; guess < 5; guess++) expect((await signIn(login, `sai lan thu ${guess}`)).json().code).toBe('SIGN_IN_REFUSED')
    expect((await signIn(login, password)).json()).toMatchObject({ status: 429, code: 'SIGN_IN_LOCKED' })
    opened().clock.advance(61_000)
    expect((await signIn(login, password)).statusCode).toBe(200)
  })

  it('rests a name that nobody has after five guesses too, so that a rest tells nothing', async () => {
    const codesOf = async (login: string) => {
      const answers = []
      for (let guess = 0; guess < 7; guess++) answers.push((await signIn(login, `sai lan thu ${guess}`, '10.1.0.1')).json())
      return answers.map(answer => ({ ...answer, requestId: '' }))
    }
    const { login } = await newMember(opened(), 'co-that')
    expect(await codesOf(`khong-${login}`)).toEqual(await codesOf(login))
    opened().clock.advance(61_000)
    expect((await signIn(`khong-${login}`, 'sai')).json().code).toBe('SIGN_IN_REFUSED')
  })

  it('hears no more than five of many guesses sent at once, and opens no session for the right one among the others', async () => {
    const { login, password, memberId } = await newMember(opened(), 'don-dap')
    const guesses = [...Array.from({ length: 11 }, (_, index) => `sai lan thu ${index}`), password]
    // From several addresses, as such guesses come.
    const answers = await Promise.all(guesses.map((guess, index) => signIn(login, guess, `10.0.0.${index}`)))
    const codes = answers.map(answer => (answer.statusCode === 200 ? 'OPENED' : answer.json().code))
    expect(codes.filter(code => code === 'SIGN_IN_REFUSED').length).toBeLessThanOrEqual(5)
    expect(answers.filter(answer => answer.statusCode !== 200 && answer.headers['set-cookie'] !== undefined)).toEqual([])
    const { rows } = await sql<{ id: string }>`select id from auth_session where user_id = ${memberId}`.execute(opened().database)
    expect(rows).toHaveLength(codes.filter(code => code === 'OPENED').length)
  })

  it('counts guesses at the present password like those at sign-in', async () => {
    const { login, password } = await newMember(opened(), 'muon-may')
    const cookie = cookieOf(await signIn(login, password))
    const change = (currentPassword: string) =>
      server.inject({
        method: 'POST',
        url: '/api/v1/session/password',
        headers: { cookie },
        payload: { currentPassword, newPassword: 'vườn cau sau nhà 9' },
      })
    for (let guess = 0; guess < 5; guess++) expect((await change(`sai lan thu ${guess}`)).json().code).toBe('PASSWORD_WRONG')
    expect((await change(password)).json()).toMatchObject({ status: 429, code: 'SIGN_IN_LOCKED' })
    opened().clock.advance(61_000)
    expect((await change(password)).statusCode).toBe(204)
  })

  it('lets a temporary password do nothing but change itself', async () => {
    const { login, password } = await newMember(opened(), 'tam-thoi')
    const cookie = cookieOf(await signIn(login, password))
    const units = () => server.inject({ method: 'GET', url: '/api/v1/units', headers: { cookie } })
    expect((await units()).json().code).toBe('PASSWORD_CHANGE_NEEDED')
    const change = (newPassword: string) =>
      server.inject({
        method: 'POST',
        url: '/api/v1/session/password',
        headers: { cookie },
        payload: { currentPassword: password, newPassword },
      })
    expect((await change('12345')).json().refusals.map((found: { code: string }) => found.code)).toEqual([
      'PASSWORD_TOO_SHORT',
      'PASSWORD_TOO_COMMON',
    ])
    expect((await change('vườn cau sau nhà 9')).statusCode).toBe(204)
    const again = await signIn(login, 'vườn cau sau nhà 9')
    expect((await server.inject({ method: 'GET', url: '/api/v1/units', headers: { cookie: cookieOf(again) } })).statusCode).toBe(200)
    // The session that was opened with the temporary password has ended.
    expect((await units()).statusCode).toBe(401)
  })

  it('ends the sessions of a locked account at once', async () => {
    const { login, password, memberId } = await newMember(opened(), 'bi-khoa')
    const cookie = cookieOf(await signIn(login, password))
    const locked = await admin({
      method: 'PATCH',
      url: `/api/v1/members/${memberId}`,
      headers: { 'if-match': '"1"' },
      payload: { active: false },
    })
    expect(locked.statusCode).toBe(200)
    expect((await server.inject({ method: 'GET', url: '/api/v1/session', headers: { cookie } })).statusCode).toBe(401)
    expect((await signIn(login, password)).json().code).toBe('ACCOUNT_DISABLED')
  })

  it('keeps the last administrator', async () => {
    const { memberId, version } = (await admin({ method: 'GET', url: '/api/v1/members?search=quan%20tri' })).json().items[0]
    const answer = await admin({
      method: 'PATCH',
      url: `/api/v1/members/${memberId}`,
      headers: { 'if-match': `"${version}"` },
      payload: { active: false },
    })
    expect(answer.json().code).toBe('LAST_ADMINISTRATOR')
  })

  it('makes one account of a creating call that is sent twice, and shows the same password again', async () => {
    const payload = {
      login: `gui-hai-lan-${opened().application.identifiers.next().slice(-8)}`,
      fullName: 'Gửi hai lần',
      roles: [{ unitId: ward.unitOfKind('police').unitId, role: 'officer' }],
    }
    const headers = { 'idempotency-key': opened().application.identifiers.next() }
    const first = await admin({ method: 'POST', url: '/api/v1/members', headers, payload })
    const second = await admin({ method: 'POST', url: '/api/v1/members', headers, payload })
    expect(first.statusCode).toBe(201)
    expect(second.json()).toEqual(first.json())
    expect(second.headers['idempotency-replayed']).toBe('true')
    const kept = await opened().application.unitOfWork.read(ward.tenantId, stores =>
      stores.access.findRememberedAnswer(ward.administrator.memberId, hashOfKey(headers['idempotency-key'])),
    )
    expect(kept?.status).toBe(201)
    // The table would tell nobody the temporary password.
    expect(JSON.stringify(kept)).not.toContain(first.json().temporaryPassword)
    expect(kept?.answer).not.toContain(payload.login)
    const other = await admin({ method: 'POST', url: '/api/v1/members', headers, payload: { ...payload, login: 'khac-han' } })
    expect(other.json().code).toBe('IDEMPOTENCY_KEY_REUSED')
  })
})
