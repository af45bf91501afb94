import { useEffect, useState, useSyncExternalStore } from 'react'
import type { RegisterDetail } from '#contract/register/register-shapes.ts'
import { callApi } from '../../../api/call-api.ts'
import { readLanguage } from '../../../theme/saved-look.ts'
import { keepRowAnswer, readRowsAgain } from '../api/rows-query.ts'
import { cellContext, cellProblem } from '../parts/cell-rules.ts'
import type { RowBody } from './row-draft.ts'
import { SheetDesk } from './sheet-desk.ts'
import type { DeskState, SheetOutlet } from './sheet-desk.ts'
import { writtenColumns } from './sheet-columns.ts'

/** The desk of one register: saves what is left when the page goes, tries again when the connection is back, guards a closed tab. */
export function useSheetDesk(register: RegisterDetail): SheetDesk {
  const [desk] = useState(() => new SheetDesk(makeOutlet(register)))
  useEffect(() => {
    const guard = (event: BeforeUnloadEvent) => desk.unsaved() > 0 && event.preventDefault()
    const back = () => void desk.retryFailed()
    const hidden = () => document.visibilityState === 'hidden' && void desk.saveAllBut(undefined)
    window.addEventListener('beforeunload', guard)
    window.addEventListener('online', back)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      window.removeEventListener('beforeunload', guard)
      window.removeEventListener('online', back)
      document.removeEventListener('visibilitychange', hidden)
      void desk.saveAllBut(undefined)
    }
  }, [desk])
  return desk
}

export function useDeskState(desk: SheetDesk): DeskState {
  return useSyncExternalStore(desk.subscribe, desk.read)
}

function makeOutlet(register: RegisterDetail): SheetOutlet {
  const { registerId, definition, ownUnits } = register
  const columns = writtenColumns(definition, '')
  const context = cellContext(register)
  return {
    change: (rowId, version, body) =>
      callApi('changeRegisterRow', { params: { registerId, rowId }, ifMatch: version, body: { ...body, cells: sendable(body) } }),
    add: (body, key) =>
      callApi('addRegisterRow', {
        params: { registerId },
        idempotencyKey: key,
        body: { cells: sendable(body), neighbourhoodId: body.neighbourhoodId ?? onlyOne(ownUnits) },
      }),
    mark: (rowId, version, removed) => callApi('removeRegisterRow', { params: { registerId, rowId }, ifMatch: version, body: { removed } }),
    latest: rowId => callApi('getRegisterRow', { params: { registerId, rowId } }),
    undoImport: importId => callApi('undoRegisterImport', { params: { registerId, importId } }),
    problemOf: (code, { typed }) => {
      const column = columns.find(item => item.code === code)
      return column === undefined ? undefined : cellProblem(column, typed, context, readLanguage())
    },
    onRow: row => keepRowAnswer(registerId, row),
    onCount: () => readRowsAgain(registerId),
  }
}

/** Whoever writes for one neighbourhood only need not name it. */
export function onlyOne(units: readonly string[] | null): string | null {
  return units?.length === 1 ? (units[0] ?? null) : null
}

/** As the call's body takes it: its lists may be changed, ours may not. */
export function sendable({ cells }: Pick<RowBody, 'cells'>) {
  return Object.fromEntries(
    Object.entries(cells).map(([column, value]) => [column, typeof value === 'object' && value !== null ? [...value] : value] as const),
  )
}
