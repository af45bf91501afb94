import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { beforeAll, expect, it } from 'vitest'
import { notify } from '#application/notification/notify.ts'
import type { Actor } from '#application/actor.ts'
import { type SampleWard, makeSampleWard } from '#tests/databases/sample-ward.ts'
import { clientOf, openTestServer, tokenOf } from '#tests/databases/signed-in-client.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'

describeOnEveryDatabase('what a person is told, over HTTP', opened => {
  let server: FastifyInstance
  let ward: SampleWard
  let address = ''

  beforeAll(async () => {
    server = await openTestServer(opened())
    await server.listen({ host: '127.0.0.1', port: 0 })
    address = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`
    ward = await makeSampleWard(opened())
    return () => server.close()
  })

  /** Two people whom no other test tells anything. */
  let pairs = 0
  async function twoPeople(): Promise<readonly [Actor, Actor]> {
    const unit = ward.units[pairs]
    pairs += 1
    if (unit === undefined) throw new Error('The ward has too few units')
    return [await ward.person('unitHead', unit.unitId), await ward.person('officer', unit.unitId)]
  }

  let causes = 0
  async function tell(...people: readonly Actor[]) {
    causes += 1
    const notice = {
      memberIds: people.map(person => person.memberId),
      causeKey: `cause:${causes}`,
      kind: 'overdue' as const,
      level: 'red' as const,
      sentence: { vi: `Nhiệm vụ số ${causes} quá hạn`, en: `Task ${causes} is late` },
      link: '/nhiem-vu',
    }
    const scope = { tenantId: ward.tenantId, actor: { memberId: null, name: 'Kiểm thử' } }
    await opened().application.unitOfWork.run(scope, stores => notify(stores, notice, opened().clock.now()))
  }

  /** Reads the stream until it has told this many counts. */
  async function listen(person: Actor) {
    const authorization = await tokenOf(opened(), person)
    const answer = await fetch(`${address}/api/v1/me/events`, { headers: { authorization } })
    if (answer.body === null) throw new Error('No stream')
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader()
    let text = ''
    return {
      answer,
      authorization,
      async next(): Promise<number | 'ended'> {
        for (;;) {
          const found = /event: unopened\ndata: \{"unopened":(\d+)\}\n\n/.exec(text)
          if (found !== null) {
            text = text.slice(found.index + found[0].length)
            return Number(found[1])
          }
          const { done, value } = await reader.read()
          if (done) return 'ended'
          text += value
        }
      },
      stop: () => reader.cancel(),
    }
  }

  it('is pushed to whom it concerns, and to nobody else', async () => {
    const [first, second] = await twoPeople()
    const [mine, theirs] = [await listen(first), await listen(second)]
    expect(mine.answer.headers.get('content-type')).toContain('text/event-stream')
    expect(mine.answer.headers.get('content-encoding')).toBeNull()
    expect(mine.answer.headers.get('x-accel-buffering')).toBe('no')
    expect([await mine.next(), await theirs.next()]).toEqual([0, 0])
    await tell(first)
    expect(await mine.next()).toBe(1)
    await tell(first, second)
    expect([await mine.next(), await theirs.next()]).toEqual([2, 1])
    const call = await clientOf(server, opened(), first)
    const { items } = (await call({ method: 'GET', url: '/api/v1/me/notifications?limit=1' })).json()
    const opening = { notificationIds: [items[0].notificationId] }
    expect((await call({ method: 'POST', url: '/api/v1/me/notifications/opened', payload: opening })).json()).toEqual({
      opened: 1,
      unopened: 1,
    })
    expect(await mine.next()).toBe(1)
    await mine.stop()
    await theirs.stop()
  })

  it('ends with the session', async () => {
    const [first] = await twoPeople()
    const line = await listen(first)
    await line.next()
    const { application, clock } = opened()
    const { tenantId, memberId } = first
    await application.unitOfWork.run({ tenantId, actor: { memberId: null, name: 'Kiểm thử' } }, async ({ access }) => {
      const own = (await access.listTokens()).filter(token => token.memberId === memberId)
      for (const token of own) await access.saveToken({ ...token, revokedAt: clock.now() })
    })
    application.signals.send({ kind: 'sessions', tenantId, memberId })
    expect(await line.next()).toBe('ended')
  })

  it('keeps the newest windows of a person and lets the oldest go', async () => {
    const [second] = await twoPeople()
    const lines = []
    for (let number = 0; number < 7; number += 1) {
      const line = await listen(second)
      await line.next()
      lines.push(line)
    }
    expect(await lines[0]?.next()).toBe('ended')
    await tell(second)
    expect(await lines[6]?.next()).toBeGreaterThan(0)
    await Promise.all(lines.slice(1).map(line => line.stop()))
  })

  it('is listed newest first, found without diacritics and marked as seen by oneself alone', async () => {
    const [first, second] = await twoPeople()
    await tell(first)
    const number = causes
    await tell(first, second)
    const mine = await clientOf(server, opened(), first)
    const theirs = await clientOf(server, opened(), second)
    const url = `/api/v1/me/notifications?search=${encodeURIComponent(`nhiem vu so ${number} qua han`)}`
    const found = (await mine({ method: 'GET', url })).json()
    expect(found).toMatchObject({ total: 1, items: [{ sentence: `Nhiệm vụ số ${number} quá hạn`, level: 'red', openedAt: null }] })
    const english = await mine({ method: 'GET', url, headers: { 'accept-language': 'en' } })
    expect(english.json().items[0].sentence).toBe(`Task ${number} is late`)
    const before = (await mine({ method: 'GET', url: '/api/v1/me/notifications/count' })).json().unopened
    const payload = { notificationIds: [found.items[0].notificationId] }
    expect((await theirs({ method: 'POST', url: '/api/v1/me/notifications/opened', payload })).json().opened).toBe(0)
    expect((await mine({ method: 'GET', url: '/api/v1/me/notifications/count' })).json().unopened).toBe(before)
    await mine({ method: 'POST', url: '/api/v1/me/notifications/opened', payload: { notificationIds: null } })
    expect((await mine({ method: 'GET', url: '/api/v1/me/notifications?unopened=true' })).json()).toMatchObject({ total: 0, unopened: 0 })
  })

  it('keeps choices by their version', async () => {
    const [first] = await twoPeople()
    const call = await clientOf(server, opened(), first)
    const url = '/api/v1/me/notification-preference'
    expect((await call({ method: 'GET', url })).json()).toMatchObject({ version: 0, quiet: { from: '21:00', to: '06:00' } })
    const payload = { frequencies: { overdue: 'weekly' }, quiet: { from: '20:00', to: '07:30' }, language: 'en' }
    const save = (version: number, change = {}) =>
      call({ method: 'PUT', url, headers: { 'if-match': `"${version}"` }, payload: { ...payload, ...change } })
    expect((await save(0)).json()).toEqual({ ...payload, version: 1 })
    expect((await save(0)).statusCode).toBe(412)
    expect((await save(1, { language: 'vi' })).json()).toMatchObject({ language: 'vi', version: 2 })
    expect((await save(2, { quiet: { from: '25:00', to: '07:00' } })).statusCode).toBe(400)
  })

  it('leads from a link that nobody knows to the list, and never outside', async () => {
    const unknown = opened().application.identifiers.next()
    const answer = await server.inject({ method: 'GET', url: `/api/v1/messages/${unknown}/${unknown}` })
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/thong-bao'])
  })
})
