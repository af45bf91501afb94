import { Link } from '@tanstack/react-router'
import type { Answer } from '../../../api/api-routes.ts'
import { planWords } from '../../../i18n/plan-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import type { Column } from '../../../ui/data-table.tsx'
import { formatMoment } from '../../../ui/format-moment.ts'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { useDiscardImport } from '../api/use-discard-import.ts'

type Item = Answer<'listImports'>['items'][number]

/** Imports that were begun and not yet made into a plan. */
export function ImportList({ imports }: { readonly imports: readonly Item[] }) {
  const { start: words } = useWords(planWords)
  const discard = useDiscardImport(() => undefined)
  const columns: readonly Column<Item>[] = [
    {
      key: 'file',
      header: words.file,
      head: true,
      render: item => (
        <Link to="/ke-hoach/nhap/$importId" params={{ importId: item.importId }}>
          {item.fileName}
        </Link>
      ),
    },
    { key: 'at', header: words.at, render: item => formatMoment(item.createdAt) },
    { key: 'tasks', header: words.tasks, align: 'right', render: item => item.taskCount },
    {
      key: 'act',
      header: words.discard,
      align: 'right',
      render: item => (
        <ConfirmButton
          label={words.discard}
          question={words.discardAsk}
          confirmLabel={words.discardYes}
          onConfirm={() => discard.mutate(item.importId)}
        />
      ),
    },
  ]
  return (
    <>
      {discard.error !== null && <ProblemMessage error={discard.error} />}
      <DataTable caption={words.unfinished} columns={columns} rows={imports} keyOf={item => item.importId} />
    </>
  )
}
