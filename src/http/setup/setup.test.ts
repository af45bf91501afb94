import { expect, it } from 'vitest'
import { clientOf, openTestServer } from '#tests/databases/signed-in-client.ts'
import { TEST_SETUP_CODE, describeOnEveryDatabase } from '#tests/databases/with-application.ts'

const PASSWORD = 'bốn từ dễ nhớ 47'
const setupOf = (login: string, setupCode = TEST_SETUP_CODE) => ({
  setupCode,
  level: 'phường',
  placeName: 'Mẫu',
  superiorName: 'Đảng bộ thành phố Mẫu',
  neighbourhoods: 'Khu phố 1',
  administrator: { fullName: 'Người quản trị mẫu', login, password: PASSWORD, position: '' },
})

describeOnEveryDatabase('setting up over the network', opened => {
  it('asks for the code, and of many set-ups at once makes one ward with one administrator', async () => {
    const server = await openTestServer(opened())
    const setUp = (payload: object) => server.inject({ method: 'POST', url: '/api/v1/setup', payload })
    expect((await setUp(setupOf('quantri', 'doan-mo'))).json().code).toBe('SETUP_CODE_WRONG')
    const logins = ['quantri1', 'quantri2', 'quantri3', 'quantri4', 'quantri4']
    const answers = await Promise.all(logins.map(login => setUp(setupOf(login))))
    expect(answers.map(answer => answer.statusCode).toSorted((left, right) => left - right)).toEqual([201, 409, 409, 409, 409])
    const { application } = opened()
    const tenants = await application.unitOfWork.listTenants()
    expect(tenants).toHaveLength(1)
    const accounts = await Promise.all(logins.map(login => application.identity.findAccount(login)))
    expect(new Set(accounts.flatMap(account => account?.memberId ?? [])).size).toBe(1)
    const [account] = accounts.filter(found => found !== undefined)
    const members = await application.unitOfWork.read(tenants[0]?.tenantId ?? '', stores => stores.organisation.listMembers({}))
    expect(members.map(member => member.memberId)).toEqual([account?.memberId])
    const administrator = {
      tenantId: tenants[0]?.tenantId ?? '',
      memberId: account?.memberId ?? '',
      name: '',
      memberships: [],
      delegatingUnits: [],
    }
    expect((await (await clientOf(server, opened(), administrator))({ url: '/api/v1/session' })).json().rights['ward.manage']).toBe(
      'tenant',
    )
    await server.close()
  })
})
