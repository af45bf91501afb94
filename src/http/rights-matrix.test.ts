import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROUTES } from '#contract/route-table.ts'
import { ROLES, reachOfRole } from '#domain/access/rights.ts'
import { type SampleWard, makeSampleWard } from '#tests/databases/sample-ward.ts'
import { clientOf, openTestServer } from '#tests/databases/signed-in-client.ts'
import { type TestApplication, openTestApplication } from '#tests/databases/with-application.ts'
import { HANDLERS } from './all-handlers.ts'

let opened: TestApplication
let server: FastifyInstance
let ward: SampleWard

beforeAll(async () => {
  opened = await openTestApplication('sqlite')
  server = await openTestServer(opened)
  ward = await makeSampleWard(opened)
})
afterAll(async () => {
  await server.close()
  await opened.close()
})

const UNKNOWN_ID = '01900000-0000-7000-8000-000000000000'

function urlOf(path: string): string {
  return path.replace(':month', '2026-10').replace(/:\w+/g, UNKNOWN_ID)
}

describe('the rights table', () => {
  it('has a handler for every route of the contract and none besides', () => {
    expect(HANDLERS.map(handler => handler.route.id).toSorted()).toEqual(ROUTES.map(route => route.id).toSorted())
  })

  it('names each route and each address once', () => {
    expect(new Set(ROUTES.map(route => route.id)).size).toBe(ROUTES.length)
    expect(new Set(ROUTES.map(route => `${route.method} ${route.path}`)).size).toBe(ROUTES.length)
  })

  it.each(ROUTES.filter(route => route.access !== 'public'))('lets nobody call $id without signing in', async route => {
    const answer = await server.inject({ method: route.method, url: urlOf(route.path) })
    expect(answer.statusCode).toBe(401)
    expect(answer.json()).toMatchObject({ code: 'SIGN_IN_NEEDED' })
  })

  it.each(ROLES)('opens to the role %s exactly the routes that the table gives it', async role => {
    const unit = role === 'neighbourhood' ? ward.unitOfKind('neighbourhood') : ward.unitOfKind('party_office')
    const call = await clientOf(server, opened, await ward.person(role, unit.unitId))
    for (const route of ROUTES) {
      if (route.access === 'public' || route.access === 'signedIn') continue
      const reach = reachOfRole(route.access, role)
      const answer = await call({ method: route.method, url: urlOf(route.path) })
      // Whoever has the right is told what else is wrong with this empty call; whoever has not learns only that.
      const isRefused = answer.statusCode === 403 && answer.json().code === 'NOT_ALLOWED'
      expect({ route: route.id, isRefused }).toEqual({ route: route.id, isRefused: reach === 'none' || reach === 'delegated' })
      expect(answer.statusCode).toBeLessThan(500)
    }
  })

  it('refuses a changing call that another site’s page sends', async () => {
    const call = await clientOf(server, opened, ward.administrator)
    const answer = await call({
      method: 'PATCH',
      url: '/api/v1/ward',
      headers: { origin: 'https://elsewhere.example', 'if-match': '"1"' },
      payload: {},
    })
    expect(answer.json()).toMatchObject({ status: 403, code: 'FOREIGN_ORIGIN' })
  })
})
