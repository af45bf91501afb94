import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { planWords } from '../../../i18n/plan-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { NotFoundPage } from '../../../ui/failed-page.tsx'
import { FileDrop } from '../../../ui/file-drop.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { useMay } from '../../access/api/use-me.ts'
import { importsQuery } from '../api/imports-query.ts'
import { useCreateImport } from '../api/use-create-import.ts'
import { ImportList } from '../parts/import-list.tsx'

const ACCEPTED = '.docx,.xlsx,.pdf,.txt'

export function ImportStartPage() {
  return useMay('plan.import') ? <ImportStart /> : <NotFoundPage />
}

function ImportStart() {
  const { start: words } = useWords(planWords)
  const navigate = useNavigate()
  const read = useCreateImport(({ importId }) => void navigate({ to: '/ke-hoach/nhap/$importId', params: { importId } }))
  return (
    <>
      <PageTitle title={words.title} subtitle={words.what} failed={read.isError} actions={<Link to="/ke-hoach">{words.toPlans}</Link>} />
      {read.error !== null && <ProblemMessage error={read.error} />}
      {read.isPending ? (
        <Reading name={read.variables.name} />
      ) : (
        <FileDrop id="plan-file" accept={ACCEPTED} words={words} onChoose={file => read.mutate(file)} />
      )}
      <Unfinished />
    </>
  )
}

function Reading({ name }: { readonly name: string }) {
  const { start: words } = useWords(planWords)
  return (
    <Notice tone="plain" heading={words.reading(name)}>
      <LoadingState what={words.readingWhat} />
    </Notice>
  )
}

function Unfinished() {
  const { start: words } = useWords(planWords)
  const { data, error, refetch } = useQuery(importsQuery)
  const drafts = data?.items.filter(item => item.status === 'draft')
  return (
    <Panel heading={words.unfinished}>
      {error !== null && <ProblemMessage error={error} onRetry={() => void refetch()} />}
      {drafts === undefined && error === null && <LoadingState />}
      {drafts?.length === 0 && <p>{words.noneUnfinished}</p>}
      {drafts !== undefined && drafts.length > 0 && <ImportList imports={drafts} />}
    </Panel>
  )
}
