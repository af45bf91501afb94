import { expect, it } from 'vitest'
import { LODGINGS, makeRegisterWard, registerWork } from '#tests/databases/register-ward.ts'
import { codesOf } from '#tests/databases/report-work.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'
import { archiveRegister } from './archive-register.ts'
import { changeDefinition } from './change-definition.ts'
import { changeRow, removeRow } from './change-row.ts'
import { createRegister } from './create-register.ts'
import { eraseRow } from './erase-row.ts'
import { unmaskRows } from './unmask-rows.ts'

describeOnEveryDatabase('reasons and notes of registers', opened => {
  it('bear no mark of a state secret', async () => {
    const { application } = opened()
    const ward = await makeRegisterWard(opened())
    const { registerId } = ward.lodgings
    const work = registerWork(opened())
    const { rowId } = await work.add(ward.police, registerId, { cells: { so: 'K-01', chu_tro: 'Chủ trọ mẫu 1' } })
    const [reason, note, seenVersion] = ['Theo công văn TUYỆT MẬT', 'Theo công văn TUYỆT MẬT', 1]
    const row = { registerId, rowId, seenVersion, reason }
    const outcomes = [
      await changeRow(application, ward.police, { ...row, cells: { phong: 2 } }),
      await removeRow(application, ward.police, { ...row, removed: true }),
      await eraseRow(application, ward.police, row),
      await unmaskRows(application, ward.police, { registerId, rowIds: [rowId], reason }),
      await archiveRegister(application, ward.office, { registerId, archived: true, reason, seenVersion }),
      await changeDefinition(application, ward.office, { registerId, definition: LODGINGS, note, choiceMoves: {}, seenVersion }),
      await createRegister(application, ward.office, { definition: { ...LODGINGS, code: 'khac' }, note }),
    ]
    expect(outcomes.map(outcome => codesOf(outcome))).toEqual(outcomes.map(() => ['STATE_SECRET_MARK']))
    expect(await work.read(ward.police, registerId, rowId)).toMatchObject({ rowVersion: 1 })
  })
})
