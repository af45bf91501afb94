import { addRow } from '#application/register/add-row.ts'
import { changeRow, removeRow } from '#application/register/change-row.ts'
import { enterRows } from '#application/register/enter-rows.ts'
import { eraseRow } from '#application/register/erase-row.ts'
import { getRow } from '#application/register/get-row.ts'
import { listImports, undoImport } from '#application/register/imports.ts'
import { listRows } from '#application/register/list-rows.ts'
import type { RowDetailView } from '#application/register/register-view.ts'
import { searchTitles } from '#application/register/search-titles.ts'
import { unmaskRows } from '#application/register/unmask-rows.ts'
import {
  addRegisterRow,
  changeRegisterRow,
  enterRegisterRows,
  eraseRegisterRow,
  getRegisterRow,
  listRegisterImports,
  listRegisterRows,
  removeRegisterRow,
  searchRegisterTitles,
  undoRegisterImport,
  unmaskRegisterRows,
} from '#contract/register/register-routes.ts'
import { type Outcome, accepted } from '#domain/shared/outcome.ts'
import { type Handler, handle } from '../handler.ts'
import { presentBadCell, presentRow, presentRowDetail } from './present-register.ts'

export const registerRowHandlers: readonly Handler[] = [
  handle(listRegisterRows, async ({ application, actor, params, query }) => {
    const { equal, owing, descending, withRemoved, ...asked } = query
    const flags = { owing: owing !== undefined, descending: descending === 'true', withRemoved: withRemoved === 'true' }
    const list = { ...asked, ...params, ...flags, equal: readEqual(equal) }
    const outcome = await listRows(application, actor, list)
    return outcome.ok ? accepted({ answer: { items: outcome.value.items.map(presentRow), total: outcome.value.total } }) : outcome
  }),
  handle(searchRegisterTitles, async ({ application, actor, params, query }) => {
    const outcome = await searchTitles(application, actor, { ...params, ...query })
    return outcome.ok ? accepted({ answer: { items: outcome.value } }) : outcome
  }),
  handle(getRegisterRow, async ({ application, actor, params }) => versioned(await getRow(application, actor, params))),
  handle(addRegisterRow, async ({ application, actor, params, body }) =>
    versioned(await addRow(application, actor, { ...params, ...body })),
  ),
  handle(changeRegisterRow, async ({ application, actor, params, body, ifMatch }) =>
    versioned(await changeRow(application, actor, { ...params, ...body, seenVersion: ifMatch })),
  ),
  handle(removeRegisterRow, async ({ application, actor, params, body, ifMatch }) =>
    versioned(await removeRow(application, actor, { ...params, ...body, seenVersion: ifMatch })),
  ),
  handle(enterRegisterRows, async ({ application, actor, params, body, language }) => {
    const outcome = await enterRows(application, actor, { ...params, ...body })
    if (!outcome.ok) return outcome
    const { bad, badRows, ...entered } = outcome.value
    return accepted({ answer: { ...entered, bad: bad.map(cell => presentBadCell(cell, language)), badRows: [...badRows] } })
  }),
  handle(unmaskRegisterRows, async ({ application, actor, params, body }) => {
    const outcome = await unmaskRows(application, actor, { ...params, ...body })
    return outcome.ok ? accepted({ answer: { items: outcome.value.map(presentRow) } }) : outcome
  }),
  handle(eraseRegisterRow, async ({ application, actor, params, body, ifMatch }) =>
    versioned(await eraseRow(application, actor, { ...params, ...body, seenVersion: ifMatch })),
  ),
  handle(listRegisterImports, async ({ application, actor, params }) => {
    const outcome = await listImports(application, actor, params.registerId)
    return outcome.ok ? accepted({ answer: { items: outcome.value } }) : outcome
  }),
  handle(undoRegisterImport, async ({ application, actor, params }) => {
    const outcome = await undoImport(application, actor, params)
    return outcome.ok ? accepted({ answer: outcome.value }) : outcome
  }),
]

function versioned<Code extends string>(outcome: Outcome<RowDetailView, Code>) {
  return outcome.ok ? accepted({ answer: presentRowDetail(outcome.value), version: outcome.value.rowVersion }) : outcome
}

/** `column:value`, several apart by `,`; a value may hold colons. */
function readEqual(text: string | undefined): readonly { readonly column: string; readonly value: string }[] | undefined {
  return text
    ?.split(',')
    .filter(part => part !== '')
    .map(part => {
      const end = part.indexOf(':')
      return end < 0 ? { column: part, value: '' } : { column: part.slice(0, end), value: part.slice(end + 1) }
    })
}
