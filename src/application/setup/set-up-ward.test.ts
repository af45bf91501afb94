import { expect, test } from 'vitest'
import { wardPattern } from '#domain/organisation/ward-pattern.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'
import { setUpWard } from './set-up-ward.ts'

const NAMES = ['Khu phố Long Đức 1', 'Khu phố Thiên Bình']
const PATTERN = wardPattern('phường', 'Tam Phước', NAMES)
const setupOf = (login: string) => ({
  level: 'phường' as const,
  placeName: 'Tam Phước',
  superiorName: 'Đảng bộ thành phố Đồng Nai',
  neighbourhoods: NAMES.join('\n'),
  administrator: { fullName: 'Cán bộ quản trị', login, password: 'ruong lua chin vang', position: '' },
})

describeOnEveryDatabase('setting a ward up', opened => {
  test('keeps the units that were ticked, under the names they were given, and those added', async () => {
    const { application } = opened()
    const units = [
      ...PATTERN.filter(unit => unit.key !== 'trade-union').map(({ key, name }) => ({
        key,
        name: key === 'police' ? 'Công an phường' : name,
      })),
      { key: 'own-1', name: 'Trường Tiểu học Tam Phước', parentKey: 'peoples-committee' },
    ]
    const outcome = await setUpWard(application, { ...setupOf('chon.donvi'), units }, false)
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals))
    expect(outcome.value).toMatchObject({ unitCount: PATTERN.length, neighbourhoodCount: 2 })
    const made = await application.unitOfWork.read(outcome.value.tenantId, stores => stores.organisation.listUnits())
    const committee = made.find(unit => unit.kind === 'peoples_committee')
    expect(made.map(unit => unit.name).toSorted()).toEqual(units.map(unit => unit.name).toSorted())
    expect(made.find(unit => unit.name === 'Trường Tiểu học Tam Phước')?.parentId).toBe(committee?.unitId)
    expect(made.find(unit => unit.kind === 'police')?.aliases).toContain('Công an phường Tam Phước')
  })

  test('lets the Party office issue the month’s report for the Standing Committee until the ward says otherwise', async () => {
    const { application } = opened()
    const outcome = await setUpWard(application, setupOf('van.phong'), false)
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals))
    const ward = await application.unitOfWork.read(outcome.value.tenantId, stores => stores.organisation.getWard())
    expect(ward).toMatchObject({
      reportIssuer: 'partyOffice',
      signer: { authority: '', position: 'CHÁNH VĂN PHÒNG', name: '' },
      recipients: ['Ban Thường vụ Đảng uỷ phường (để báo cáo)', 'Các cơ quan, đơn vị thực hiện Kế hoạch'],
    })
  })

  test('refuses a tree whose branch hangs on nothing, and makes neither ward nor account', async () => {
    const { application } = opened()
    const before = (await application.unitOfWork.listTenants()).length
    const units = PATTERN.filter(unit => unit.key !== 'fatherland-front').map(({ key, name }) => ({ key, name }))
    const outcome = await setUpWard(application, { ...setupOf('thieu.goc'), units }, false)
    expect(outcome.ok ? [] : outcome.refusals.map(found => found.code)).toContain('UNIT_PARENT_LEFT_OUT')
    expect(await application.unitOfWork.listTenants()).toHaveLength(before)
    expect(await application.identity.findAccount('thieu.goc')).toBeUndefined()
  })
})
