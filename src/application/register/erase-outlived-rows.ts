import { isOutlived } from '#domain/register/retention.ts'
import type { RowVersion } from '#domain/register/register-row.ts'
import { dayAt } from '#domain/shared/calendar.ts'
import type { Application } from '../application.ts'
import type { RegisterRecord } from '../ports/register-store.ts'
import type { Scope, Stores } from '../ports/unit-of-work.ts'
import { eraseRows } from './erase-row.ts'

/** What the history says of rows that the calendar erased. */
const REASON = 'Hết thời hạn lưu của sổ'

/** Erases the personal cells of rows past the time their register keeps them, struck-out rows too. Running it twice changes nothing. Answers how many rows. */
export async function eraseOutlivedRows({ unitOfWork, clock }: Pick<Application, 'unitOfWork' | 'clock'>, scope: Scope): Promise<number> {
  const registers = await unitOfWork.read(scope.tenantId, stores => stores.registers.listRegisters())
  let erased = 0
  for (const { registerId } of registers.filter(register => register.definition.retention !== null)) {
    erased += await unitOfWork.run(scope, async stores => {
      const register = await stores.registers.lockRegister(registerId)
      const now = clock.now()
      const rows = register === undefined ? [] : await findOutlived(stores, register, dayAt(now))
      if (register === undefined || rows.length === 0) return 0
      const saving = { register, actor: null, now, importId: null }
      const columns = await eraseRows({ stores, reach: () => undefined, saving, reason: REASON }, rows)
      await stores.audit.record({
        action: 'registerRow.erase',
        entity: 'register',
        entityId: registerId,
        before: null,
        after: { rowIds: rows.map(row => row.rowId), columns, reason: REASON },
      })
      return rows.length
    })
  }
  return erased
}

async function findOutlived(
  { registers }: Stores,
  { registerId, definition }: RegisterRecord,
  today: ReturnType<typeof dayAt>,
): Promise<RowVersion[]> {
  const outlived: RowVersion[] = []
  for await (const rows of registers.readStandingRows(registerId, { withRemoved: true }))
    outlived.push(...rows.filter(row => isOutlived(definition, row, today)))
  return outlived
}
