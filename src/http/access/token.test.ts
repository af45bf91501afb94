import { expect, it } from 'vitest'
import { makeSampleWard } from '#tests/databases/sample-ward.ts'
import { clientOf, openTestServer } from '#tests/databases/signed-in-client.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'

describeOnEveryDatabase('an API token', opened => {
  it('works in its person’s name, says when it was used, and stops when it is revoked or runs out', async () => {
    const server = await openTestServer(opened())
    const ward = await makeSampleWard(opened())
    const admin = await clientOf(server, opened(), ward.administrator)
    const officer = await ward.person('officer', ward.unitOfKind('police').unitId)
    const payload = { name: 'Cổng thống kê', memberId: officer.memberId, expiresOn: '2026-10-20' }
    const { token, secret } = (await admin({ method: 'POST', url: '/api/v1/tokens', payload })).json()
    const call = (url: string) => server.inject({ method: 'GET', url, headers: { authorization: `Bearer ${secret}` } })
    expect((await call('/api/v1/session')).json()).toMatchObject({ memberId: officer.memberId })
    expect((await call('/api/v1/tokens')).statusCode).toBe(403)
    const listed = async () =>
      (await admin({ method: 'GET', url: '/api/v1/tokens' }))
        .json()
        .items.find((item: { tokenId: string }) => item.tokenId === token.tokenId)
    expect((await listed()).lastUsedAt).toBe(opened().clock.now())
    expect(JSON.stringify(await listed())).not.toContain(secret.slice(-20))
    expect((await admin({ method: 'DELETE', url: `/api/v1/tokens/${token.tokenId}` })).statusCode).toBe(204)
    expect((await call('/api/v1/session')).statusCode).toBe(401)
    const second = (await admin({ method: 'POST', url: '/api/v1/tokens', payload: { ...payload, name: 'Có hạn' } })).json()
    const callSecond = () => server.inject({ method: 'GET', url: '/api/v1/session', headers: { authorization: `Bearer ${second.secret}` } })
    expect((await callSecond()).statusCode).toBe(200)
    opened().clock.set('2026-10-21T02:00:00.000Z')
    expect((await callSecond()).statusCode).toBe(401)
    await server.close()
  })
})
