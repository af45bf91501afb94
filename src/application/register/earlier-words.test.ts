import { expect, it } from 'vitest'
import { type Day, toDay } from '#domain/shared/calendar.ts'
import { LODGINGS, column, makeRegisterWard, registerWork } from '#tests/databases/register-ward.ts'
import { codesOf, valueOf } from '#tests/databases/report-work.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'
import type { Actor } from '../actor.ts'
import { changeDefinition } from './change-definition.ts'
import { removeRow } from './change-row.ts'
import { createRegister } from './create-register.ts'

describeOnEveryDatabase('words that became data about a person', opened => {
  it('are found in earlier and struck-out versions only by those who may see them', async () => {
    const { application, clock } = opened()
    const ward = await makeRegisterWard(opened())
    const work = registerWork(opened())
    const formOf = (privacy: 'open' | 'personal') => ({
      ...LODGINGS,
      code: 'co_ghi_chu',
      columns: [...LODGINGS.columns, column('text', 'ghi_chu', { name: 'Ghi chú', longest: 200, privacy })],
    })
    clock.set('2026-11-01T02:00:00.000Z')
    const { registerId } = valueOf(await createRegister(application, ward.office, { definition: formOf('open'), note: '' }))
    const cells = { chu_tro: 'Chủ trọ mẫu 1', ghi_chu: 'Lạc Mẫu Danh' }
    await work.add(ward.police, registerId, { cells: { ...cells, so: 'W-01' } })
    const { rowId } = await work.add(ward.police, registerId, { cells: { ...cells, so: 'W-02' } })
    valueOf(await removeRow(application, ward.police, { registerId, rowId, seenVersion: 1, removed: true, reason: '' }))
    const found = async (actor: Actor, asOf: Day | null, search = 'mau danh') =>
      (await work.rows(actor, registerId, { search, asOf, withRemoved: true })).length
    expect([await found(ward.officer, null), await found(ward.officer, null, 'w-01')]).toEqual([2, 1])
    clock.set('2026-11-03T02:00:00.000Z')
    const change = { registerId, definition: formOf('personal'), note: 'Che ghi chú', choiceMoves: {}, seenVersion: 1 }
    valueOf(await changeDefinition(application, ward.office, change))
    const past = toDay('2026-11-01')
    expect([await found(ward.officer, null), await found(ward.officer, past)]).toEqual([0, 0])
    expect([await found(ward.officer, null, 'w-01'), await found(ward.police, past)]).toEqual([1, 2])
    const without = { ...formOf('personal'), columns: LODGINGS.columns }
    valueOf(await changeDefinition(application, ward.office, { ...change, definition: without, seenVersion: 2 }))
    valueOf(await changeDefinition(application, ward.office, { ...change, definition: formOf('open'), seenVersion: 3 }))
    const equal = [{ column: 'ghi_chu', value: 'Lạc Mẫu Danh' }]
    expect(codesOf(await work.list(ward.officer, registerId, { equal, asOf: past }))).toEqual(['NOT_ALLOWED'])
    expect(codesOf(await work.list(ward.officer, registerId, { order: 'ghi_chu', asOf: past }))).toEqual(['NOT_ALLOWED'])
  })
})
