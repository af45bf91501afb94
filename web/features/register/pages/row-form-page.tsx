import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RegisterDetail } from '#contract/register/register-shapes.ts'
import { evidenceWords } from '../../../i18n/evidence-words.ts'
import { registerWords } from '../../../i18n/register-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { useAddressId } from '../../../routes/use-address.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { FailedPage } from '../../../ui/failed-page.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { registerQuery } from '../api/register-query.ts'
import { QueueNotice } from '../form/queue-notice.tsx'
import { RowField } from '../form/row-field.tsx'
import classes from '../form/row-form.module.css'
import { RowPhotos } from '../form/row-photos.tsx'
import type { SendResult } from '../form/row-queue.ts'
import { SendOutcome } from '../form/send-outcome.tsx'
import { useRowForm } from '../form/use-row-form.ts'
import { useRowQueue } from '../form/use-row-queue.ts'
import { writtenColumns } from '../sheet/sheet-columns.ts'

/** One new row, made for the phone: fields by type, photos from the camera, and a queue where the line is weak. */
export function RowFormPage() {
  const registerId = useAddressId('registerId')
  const { data: register, error, refetch } = useQuery(registerQuery(registerId))
  if (error !== null && register === undefined) return <FailedPage error={error} reset={() => void refetch()} />
  return register === undefined ? <LoadingState /> : <NewRow key={registerId} register={register} />
}

function NewRow({ register }: { readonly register: RegisterDetail }) {
  const words = useWords(registerWords)
  const files = useWords(evidenceWords)
  const columns = writtenColumns(register.definition, words.neighbourhood)
  const form = useRowForm(register, columns, null)
  const { queue, state } = useRowQueue(register.registerId)
  const [result, setResult] = useState<SendResult | null>(null)
  const [isSending, setIsSending] = useState(false)
  const params = { registerId: register.registerId }
  const mayWrite = register.allowedActions.includes('write') && register.archivedAt === null

  async function send(): Promise<void> {
    const body = form.check()
    if (body === undefined) return
    setIsSending(true)
    const sent = await queue.put(form.queued(body))
    setIsSending(false)
    if (sent.what === 'refused') {
      setResult(form.showRefusals(sent.error) ? null : sent)
      return
    }
    await form.clear()
    setResult(sent)
    document.getElementById('page-title')?.focus()
  }

  const failed = form.errors.errors.length > 0
  return (
    <>
      <PageTitle
        title={words.form.title}
        subtitle={register.name}
        failed={failed}
        actions={
          <LinkButton variant="default" to="/so/$registerId" params={params}>
            {words.form.back}
          </LinkButton>
        }
      />
      <QueueNotice queue={queue} state={state} />
      {!mayWrite && <Notice tone="warning">{words.form.mayNot}</Notice>}
      {result !== null && (
        <SendOutcome registerId={register.registerId} result={result} queued={state.rows} onAnother={() => setResult(null)} />
      )}
      {mayWrite && (result === null || result.what === 'refused') && (
        <form
          className={classes.form}
          noValidate
          onSubmit={event => {
            event.preventDefault()
            void send()
          }}
        >
          <ErrorSummary errors={form.errors.errors} attempt={form.errors.attempt} />
          {form.isRestored && <Notice tone="plain">{words.form.restored}</Notice>}
          {register.holdsPersonalData && <p className={classes.kept}>{words.form.personal}</p>}
          {columns.map(column => (
            <RowField
              key={column.code}
              register={register}
              column={column}
              value={form.values[column.code] ?? ''}
              isMasked={false}
              error={form.errors.at(`row-${column.code}`)}
              onChange={text => form.set(column.code, text)}
            />
          ))}
          {[...register.definition.columns.filter(column => column.type === 'file'), null].map(column => (
            <RowPhotos
              key={column?.code ?? ''}
              id={`row-${column?.code ?? 'evidence'}`}
              columnCode={column?.code ?? ''}
              label={column?.name ?? files.heading}
              error={column === null ? undefined : form.errors.at(`row-${column.code}`)}
              files={form.files.filter(item => item.columnCode === (column?.code ?? ''))}
              onAdd={added => form.setFiles(old => [...old, ...added])}
              onDrop={key => form.setFiles(old => old.filter(item => item.key !== key))}
            />
          ))}
          <div className={classes.actions}>
            <ActionButton type="submit" size="lg" loading={isSending}>
              {words.form.save}
            </ActionButton>
            <p className={classes.kept}>{words.form.keptHere}</p>
          </div>
        </form>
      )}
    </>
  )
}
