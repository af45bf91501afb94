import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { RegisterDetail, RegisterRowDetail } from '#contract/register/register-shapes.ts'
import { ROW_NEIGHBOURHOOD } from '#domain/register/register-definition.ts'
import { registerWords } from '../../../i18n/register-words.ts'
import { sharedWords } from '../../../i18n/shared-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { useAddressId } from '../../../routes/use-address.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { FailedPage } from '../../../ui/failed-page.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { registerQuery } from '../api/register-query.ts'
import { rowQuery } from '../api/row-query.ts'
import { RowField } from '../form/row-field.tsx'
import classes from '../form/row-form.module.css'
import { useRowForm } from '../form/use-row-form.ts'
import { titleOfRow } from '../parts/title-of-row.ts'
import { RowConflict } from '../sheet/row-conflict.tsx'
import { writtenColumns } from '../sheet/sheet-columns.ts'
import { useDeskState, useSheetDesk } from '../sheet/use-sheet-desk.ts'

/** A standing row in the form; saved, undone and compared with another's version as in the sheet. */
export function RowEditPage() {
  const registerId = useAddressId('registerId')
  const rowId = useAddressId('rowId')
  const register = useQuery(registerQuery(registerId))
  // As it was opened: a newer version of another person comes as a conflict, not under one's hands.
  const row = useQuery({ ...rowQuery(registerId, rowId), refetchOnWindowFocus: false, refetchOnReconnect: false })
  const error = register.error ?? row.error
  if (error !== null && (register.data === undefined || row.data === undefined))
    return <FailedPage error={error} reset={() => void Promise.all([register.refetch(), row.refetch()])} />
  if (register.data === undefined || row.data === undefined) return <LoadingState />
  return <EditRow key={rowId} register={register.data} row={row.data} />
}

function EditRow({ register, row: newest }: { readonly register: RegisterDetail; readonly row: RegisterRowDetail }) {
  const words = useWords(registerWords)
  const shared = useWords(sharedWords)
  const language = useLanguage()
  const navigate = useNavigate()
  const [row] = useState(newest)
  const columns = writtenColumns(register.definition, words.neighbourhood)
  const form = useRowForm(register, columns, row)
  const desk = useSheetDesk(register)
  const { drafts } = useDeskState(desk)
  const draft = drafts.get(row.rowId)
  const params = { registerId: register.registerId, rowId: row.rowId }

  async function send(): Promise<void> {
    const body = form.check()
    if (body === undefined) return
    desk.drop(row.rowId)
    for (const [code, text] of Object.entries(body.cells)) desk.write(row.rowId, row, code, { typed: text, text: text ?? '' })
    if (body.neighbourhoodId !== undefined) desk.write(row.rowId, row, ROW_NEIGHBOURHOOD, { typed: body.neighbourhoodId, text: '' })
    await desk.save(row.rowId)
    const left = desk.read().drafts.get(row.rowId)
    if (left === undefined) await navigate({ to: '/so/$registerId/dong/$rowId', params })
    else form.showRefusals(left.error)
  }

  return (
    <>
      <PageTitle
        title={words.form.edit(titleOfRow(register, row, language))}
        subtitle={register.name}
        failed={form.errors.errors.length > 0}
      />
      {draft?.phase === 'conflict' && <RowConflict register={register} draft={draft} desk={desk} />}
      {draft?.phase === 'failed' && <ProblemMessage error={draft.error} onRetry={() => void desk.retryFailed()} />}
      <form
        className={classes.form}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          void send()
        }}
      >
        <ErrorSummary errors={form.errors.errors} attempt={form.errors.attempt} />
        {columns.map(column => (
          <RowField
            key={column.code}
            register={register}
            column={column}
            value={form.values[column.code] ?? ''}
            isMasked={row.masked.includes(column.code)}
            error={form.errors.at(`row-${column.code}`)}
            onChange={text => form.set(column.code, text)}
          />
        ))}
        <div className={classes.actions}>
          <ActionButton type="submit" size="lg" loading={draft?.phase === 'saving'}>
            {shared.save}
          </ActionButton>
          <LinkButton variant="default" size="lg" to="/so/$registerId/dong/$rowId" params={params}>
            {shared.cancel}
          </LinkButton>
        </div>
      </form>
    </>
  )
}
