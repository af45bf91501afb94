import { beforeAll, expect, it } from 'vitest'
import { type RegisterWard, makeRegisterWard, registerWork } from '#tests/databases/register-ward.ts'
import { codesOf, valueOf } from '#tests/databases/report-work.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'
import { changeDefinition } from './change-definition.ts'
import { changeRow } from './change-row.ts'
import { enterRows } from './enter-rows.ts'
import { getRow } from './get-row.ts'
import { getRegister, listDefinitions, listRegisters } from './list-registers.ts'
import { listImports } from './imports.ts'
import { searchTitles } from './search-titles.ts'
import { unmaskRows } from './unmask-rows.ts'

describeOnEveryDatabase('who reaches a register', opened => {
  let ward: RegisterWard
  const app = () => opened().application
  const work = () => registerWork(opened())
  const lodging = (so: string) => ({ so, chu_tro: 'Chủ trọ mẫu 1' })

  beforeAll(async () => {
    ward = await makeRegisterWard(opened())
  })

  it('a neighbourhood sees and writes its own rows only, whoever entered them', async () => {
    const { registerId } = ward.lodgings
    const place = { neighbourhoodId: ward.firstUnit }
    const byPolice = await work().add(ward.police, registerId, { ...place, cells: lodging('R1 01') })
    const own = await work().add(ward.first, registerId, { cells: lodging('R1 02') })
    const wardWide = await work().add(ward.police, registerId, { cells: lodging('R1 03') })
    const seen = async (actor = ward.first) => (await work().rows(actor, registerId, { search: 'r1' })).map(row => row.cells['so'])
    expect(await seen()).toEqual(['R1 01', 'R1 02'])
    expect(await seen(ward.second)).toEqual([])
    expect(await seen(ward.police)).toEqual(['R1 01', 'R1 02', 'R1 03'])
    for (const rowId of [byPolice.rowId, own.rowId, wardWide.rowId]) {
      expect(codesOf(await getRow(app(), ward.second, { registerId, rowId }))).toEqual(['NOT_FOUND'])
      const change = { registerId, rowId, seenVersion: 1, cells: { phong: 2 }, reason: '' }
      expect(codesOf(await changeRow(app(), ward.second, change))).toEqual(['NOT_FOUND'])
    }
    const change = { registerId, seenVersion: 1, cells: { phong: 2 }, reason: '' }
    expect(codesOf(await changeRow(app(), ward.first, { ...change, rowId: wardWide.rowId }))).toEqual(['NOT_FOUND'])
    expect(valueOf(await changeRow(app(), ward.first, { ...change, rowId: byPolice.rowId })).cells['phong']).toBe(2)
    const counts = async (actor = ward.first) =>
      (await listRegisters(app(), actor)).items.find(register => register.registerId === registerId)?.rows ?? 0
    expect(await counts()).toBe((await work().rows(ward.first, registerId)).length)
    expect(await counts(ward.second)).toBe((await work().rows(ward.second, registerId)).length)
    expect(await counts(ward.first)).toBeLessThan(await counts(ward.police))
  })

  it('a neighbourhood can neither add a row to another one, nor move its own there or away', async () => {
    const { registerId } = ward.lodgings
    const elsewhere = { neighbourhoodId: ward.secondUnit, cells: lodging('R2 01') }
    expect(codesOf(await work().tryAdd(ward.first, registerId, elsewhere))).toEqual(['ROW_OF_OTHER_NEIGHBOURHOOD'])
    expect(codesOf(await work().tryAdd(ward.first, registerId, { unitId: ward.secondUnit, cells: lodging('R2 01') }))).toEqual([
      'ROW_UNIT_UNFIT',
    ])
    const entered = await enterRows(app(), ward.first, {
      registerId,
      rows: [{ ...elsewhere, unitId: null }],
      checkOnly: false,
      keep: 'good',
      changesKnown: false,
    })
    expect(valueOf(entered).bad.map(cell => cell.refusal.code)).toEqual(['ROW_OF_OTHER_NEIGHBOURHOOD'])
    const byPolice = await work().add(ward.police, registerId, { neighbourhoodId: ward.firstUnit, cells: lodging('R2 02') })
    for (const neighbourhoodId of [ward.secondUnit, null]) {
      const change = { registerId, rowId: byPolice.rowId, seenVersion: 1, cells: {}, neighbourhoodId, reason: '' }
      expect(codesOf(await changeRow(app(), ward.first, change))).toEqual(['ROW_OF_OTHER_NEIGHBOURHOOD'])
    }
    const own = await work().add(ward.first, registerId, { cells: lodging('R2 03') })
    const unplaced = { registerId, rowId: own.rowId, seenVersion: 1, cells: {}, neighbourhoodId: null, reason: '' }
    expect(codesOf(await changeRow(app(), ward.first, unplaced))).toContain('ROW_OF_OTHER_NEIGHBOURHOOD')
    const moved = { registerId, rowId: byPolice.rowId, seenVersion: 1, cells: {}, neighbourhoodId: ward.secondUnit, reason: '' }
    expect(valueOf(await changeRow(app(), ward.police, moved)).neighbourhoodId).toBe(ward.secondUnit)
    expect(codesOf(await getRow(app(), ward.first, { registerId, rowId: byPolice.rowId }))).toEqual(['NOT_FOUND'])
  })

  it('whoever brings rows into a neighbourhood that is not theirs changes nothing by knowing a key or an id', async () => {
    const { registerId } = ward.lodgings
    const other = await work().add(ward.second, registerId, { cells: lodging('R3 01') })
    const row = { neighbourhoodId: null, unitId: null }
    const rows = [
      { ...row, cells: { ...lodging('R3 01'), phong: 99 } },
      { ...row, rowId: other.rowId, cells: { phong: 99 } },
    ]
    const entered = valueOf(await enterRows(app(), ward.first, { registerId, rows, checkOnly: false, keep: 'good', changesKnown: true }))
    expect(entered).toMatchObject({ changed: 0, added: 0, importId: null })
    expect(entered.bad.map(cell => cell.refusal.code)).toEqual(['ROW_UNKNOWN', 'ROW_ID_TAKEN'])
    expect((await work().read(ward.second, registerId, other.rowId)).cells).not.toHaveProperty('phong')
  })

  it('a register closed to leaders is not there for inspectors, leaders and everybody else; nobody but its keepers sees a row', async () => {
    const { registerId, definition } = ward.signs
    const { rowId } = await work().add(ward.commission, registerId, { cells: { noi_dung: 'Dấu hiệu mẫu' } })
    const aboutRows = async (actor = ward.office) => [
      await work().list(actor, registerId),
      await getRow(app(), actor, { registerId, rowId }),
      await work().tryAdd(actor, registerId, { cells: { noi_dung: 'x' } }),
      await searchTitles(app(), actor, { registerId, search: '', limit: 5 }),
      await unmaskRows(app(), actor, { registerId, rowIds: [rowId], reason: 'Xem thử' }),
      await listImports(app(), actor, registerId),
    ]
    for (const actor of [ward.standing, ward.inspector, ward.police, ward.first]) {
      expect((await listRegisters(app(), actor)).items.map(register => register.registerId)).not.toContain(registerId)
      const answers = [
        await getRegister(app(), actor, registerId),
        await listDefinitions(app(), actor, registerId),
        ...(await aboutRows(actor)),
        await changeDefinition(app(), actor, { registerId, definition, note: 'x', choiceMoves: {}, seenVersion: 1 }),
      ]
      expect(answers.flatMap(codesOf)).toEqual(answers.map(() => 'NOT_FOUND'))
    }
    for (const actor of [ward.ward.administrator, ward.office]) {
      const answers = await aboutRows(actor)
      expect(answers.flatMap(codesOf)).toEqual(answers.map(() => 'NOT_FOUND'))
    }
    expect(valueOf(await getRegister(app(), ward.commission, registerId)).allowedActions).toEqual(['write', 'unmask', 'erase'])
  })

  it('whoever makes registers changes the form of a closed one, and lets nobody into it', async () => {
    const { registerId } = ward.signs
    const { office } = ward
    const seen = valueOf(await getRegister(app(), office, registerId))
    expect(seen).toMatchObject({ readable: false, rows: 0, lastChangedAt: null, allowedActions: ['define', 'archive'] })
    const change = { registerId, note: 'Sửa lời', choiceMoves: {}, seenVersion: seen.version }
    const opened = { ...seen.definition, access: { ...seen.definition.access, openToLeaders: true } }
    expect(codesOf(await changeDefinition(app(), office, { ...change, definition: opened }))).toEqual(['REGISTER_ACCESS_CLOSED'])
    const renamed = { ...seen.definition, purpose: 'Theo dõi dấu hiệu vi phạm' }
    expect(valueOf(await changeDefinition(app(), office, { ...change, definition: renamed }))).toMatchObject({ readable: false, rows: 0 })
  })

  it('leaders read, keepers write, and each is told so', async () => {
    const { registerId } = ward.lodgings
    const actions = async (actor = ward.police) => valueOf(await getRegister(app(), actor, registerId)).allowedActions
    expect(await actions()).toEqual(['write', 'unmask', 'erase'])
    expect(await actions(ward.officer)).toEqual(['write'])
    expect(await actions(ward.office)).toEqual(['define', 'archive', 'unmask', 'erase'])
    expect(await actions(ward.ward.administrator)).toEqual(['define', 'archive'])
    expect(await actions(ward.inspector)).toEqual(['unmask'])
    expect(await actions(ward.standing)).toEqual([])
    expect(valueOf(await getRegister(app(), ward.first, registerId)).ownUnits).toEqual([ward.firstUnit])
    expect(valueOf(await getRegister(app(), ward.police, registerId)).ownUnits).toBe(null)
    for (const actor of [ward.office, ward.standing, ward.inspector, ward.ward.administrator])
      expect(codesOf(await work().tryAdd(actor, registerId, { cells: lodging('R4 01') }))).toEqual(['NOT_ALLOWED'])
  })

  it('whoever writes for two units says for which', async () => {
    const { registerId } = ward.lodgings
    const police = ward.ward.unitOfKind('police').unitId
    const both = { ...ward.police, memberships: [...ward.police.memberships, ...ward.first.memberships] }
    const outcome = await work().tryAdd(both, registerId, { cells: lodging('R5 01') })
    expect(outcome).toMatchObject({ ok: false, refusals: [{ code: 'ROW_UNIT_NEEDED', at: 'unitId' }] })
    expect(await work().add(both, registerId, { unitId: police, cells: lodging('R5 01') })).toMatchObject({
      unitId: police,
      neighbourhoodId: null,
    })
    const own = await work().add(both, registerId, { neighbourhoodId: ward.firstUnit, cells: lodging('R5 02') })
    expect(own).toMatchObject({ unitId: ward.firstUnit, neighbourhoodId: ward.firstUnit })
  })
})
