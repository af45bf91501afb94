import { useQuery } from '@tanstack/react-query'
import { registerImportWords } from '../../../../i18n/register-import-words.ts'
import { useWords } from '../../../../i18n/use-words.ts'
import type { Answer } from '../../../../api/api-routes.ts'
import { ConfirmButton } from '../../../../ui/confirm-button.tsx'
import { DataTable } from '../../../../ui/data-table.tsx'
import type { Column } from '../../../../ui/data-table.tsx'
import { formatMoment } from '../../../../ui/format-moment.ts'
import { LoadingState } from '../../../../ui/loading-state.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { ProblemMessage } from '../../../../ui/problem-message.tsx'
import { registerImportsQuery } from '../api/imports-query.ts'
import { useUndoImport } from '../api/use-undo-import.ts'
import classes from './import-parts.module.css'

type PastImport = Answer<'listRegisterImports'>['items'][number]

/** Earlier imports, each to be taken back as a whole while nobody has changed its rows since. */
export function ImportHistory({ registerId }: { readonly registerId: string }) {
  const { history: words } = useWords(registerImportWords)
  const { data, error, refetch } = useQuery(registerImportsQuery(registerId))
  const undo = useUndoImport(registerId)
  if (data === undefined) return error === null ? <LoadingState /> : <ProblemMessage error={error} onRetry={() => void refetch()} />
  if (data.items.length === 0) return <p className={classes.note}>{words.none}</p>
  const columns: readonly Column<PastImport>[] = [
    { key: 'file', header: words.file, head: true, render: item => item.fileName },
    { key: 'counts', header: words.counts, render: item => `${item.added} / ${item.changed} / ${item.unchanged}` },
    { key: 'by', header: words.by, render: item => item.byName },
    { key: 'at', header: words.at, render: item => formatMoment(item.at) },
    {
      key: 'undo',
      header: words.actions,
      actions: true,
      render: item =>
        item.undoneAt === null
          ? item.allowedActions.includes('undo') && (
              <ConfirmButton
                label={words.undo}
                question={words.question}
                confirmLabel={words.undo}
                loading={undo.isPending && undo.variables === item.importId}
                onConfirm={() => undo.mutate(item.importId)}
              />
            )
          : words.undone(formatMoment(item.undoneAt)),
    },
  ]
  return (
    <>
      {undo.error !== null && <ProblemMessage error={undo.error} />}
      {undo.data !== undefined && (
        <Notice tone="good">
          <p>{words.didUndo(undo.data.removed, undo.data.restored)}</p>
        </Notice>
      )}
      <DataTable caption={words.heading} columns={columns} rows={data.items} keyOf={item => item.importId} />
    </>
  )
}
