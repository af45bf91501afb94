import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { RegisterDetail } from '#contract/register/register-shapes.ts'
import { isPersonal } from '#domain/register/register-definition.ts'
import { fileAddress } from '../../../../api/call-api.ts'
import { registerImportWords } from '../../../../i18n/register-import-words.ts'
import { useWords } from '../../../../i18n/use-words.ts'
import { useAddressId } from '../../../../routes/use-address.ts'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { FailedPage } from '../../../../ui/failed-page.tsx'
import { FileDrop } from '../../../../ui/file-drop.tsx'
import { LoadingState } from '../../../../ui/loading-state.tsx'
import { PageTitle } from '../../../../ui/page-title.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { ProblemMessage } from '../../../../ui/problem-message.tsx'
import { registerQuery } from '../../api/register-query.ts'
import { useRegisterImport } from '../api/use-register-import.ts'
import { DownloadButton } from '../parts/download-button.tsx'
import { ImportHistory } from '../parts/import-history.tsx'
import classes from '../parts/import-parts.module.css'
import { ImportProgressBar } from '../parts/import-progress.tsx'
import { CheckedFile, SavedFile } from '../parts/import-result.tsx'

/** Many rows from an Excel file: template, check, take in, take back. */
export function RegisterImportPage() {
  const registerId = useAddressId('registerId')
  const { data, error, refetch } = useQuery(registerQuery(registerId))
  if (data === undefined) return error === null ? <LoadingState /> : <FailedPage error={error} reset={() => void refetch()} />
  return <ImportBody key={registerId} register={data} />
}

function ImportBody({ register }: { readonly register: RegisterDetail }) {
  const words = useWords(registerImportWords)
  const { registerId } = register
  const mayWrite = register.allowedActions.includes('write')
  const link = (
    <Link to="/so/$registerId" params={{ registerId }}>
      {words.toRegister}
    </Link>
  )
  return (
    <>
      <PageTitle title={words.title(register.name)} actions={link} />
      <div className={classes.page}>
        {mayWrite ? (
          <ImportDesk register={register} />
        ) : (
          <EmptyState heading={register.archivedAt === null ? words.notAllowed : words.archived} />
        )}
        {register.readable && (
          <Panel heading={words.history.heading}>
            <ImportHistory registerId={registerId} />
          </Panel>
        )}
      </div>
    </>
  )
}

function ImportDesk({ register }: { readonly register: RegisterDetail }) {
  const words = useWords(registerImportWords)
  const { registerId } = register
  const { state, check, save, restart } = useRegisterImport(registerId)
  const workbook = (content: 'template' | 'rows') => fileAddress('exportRegister', { params: { registerId }, query: { content } })
  const drop = <FileDrop id="register-file" accept=".xlsx" words={words.choose} onChoose={check} />
  return (
    <>
      <Panel heading={words.template.heading} note={words.template.explain}>
        <div className={classes.row}>
          <DownloadButton address={workbook('template')} label={words.template.download} />
          {register.rows > 0 && <DownloadButton address={workbook('rows')} label={words.template.rows} />}
        </div>
        {register.rows > 0 && register.definition.columns.some(isPersonal) && <p className={classes.note}>{words.template.rowsNote}</p>}
      </Panel>
      <Panel heading={state.kind === 'checked' ? words.check.heading : words.choose.heading}>
        {state.kind === 'choosing' && drop}
        {state.kind === 'running' && <ImportProgressBar progress={state.progress} onCancel={state.checkOnly ? restart : undefined} />}
        {state.kind === 'checked' && (
          <CheckedFile fileName={state.file.name} result={state.result} onSave={() => save(state.file)} onAgain={restart} />
        )}
        {state.kind === 'saved' && <SavedFile fileName={state.file.name} result={state.result} registerId={registerId} onAgain={restart} />}
        {state.kind === 'failed' && (
          <>
            <ProblemMessage error={state.error} onRetry={() => (state.checkOnly ? check : save)(state.file)} />
            {drop}
          </>
        )}
      </Panel>
    </>
  )
}
