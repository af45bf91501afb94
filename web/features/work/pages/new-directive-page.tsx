import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { DirectiveDraft } from '#contract/work/directive-routes.ts'
import type { DirectiveSource } from '#domain/work/directive-source.ts'
import { directiveWords } from '../../../i18n/directive-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { readNewDirectiveSearch } from '../../../routes/directive-search.ts'
import { useAddressSearch } from '../../../routes/use-address.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FailedPage } from '../../../ui/failed-page.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { useMay } from '../../access/api/use-me.ts'
import { directiveDraftQuery, directiveGroundQuery } from '../api/directives-query.ts'
import { DirectiveForm } from '../directive/directive-form.tsx'
import { SourceLink } from '../directive/source-link.tsx'

/** An instruction on whatever the address names, or the draft of one that a leader looks at. */
export function NewDirectivePage() {
  const { form } = useWords(directiveWords)
  const { ve, id, duthao } = useAddressSearch(readNewDirectiveSearch)
  if (duthao !== undefined) return <OfDraft draftId={duthao} />
  if (ve !== undefined && id !== undefined) return <OnSource source={{ kind: ve, id }} prepared={null} />
  return (
    <>
      <PageTitle title={form.title} />
      <EmptyState heading={form.nothing} action={<Link to="/chi-dao">{form.toList}</Link>} />
    </>
  )
}

function OfDraft({ draftId }: { readonly draftId: string }) {
  const { form, draftStates } = useWords(directiveWords)
  const { data, error, refetch } = useQuery(directiveDraftQuery(draftId))
  if (data === undefined) return error === null ? <LoadingState /> : <FailedPage error={error} reset={() => void refetch()} />
  if (data.state === 'waiting') return <OnSource source={data.source} prepared={data} />
  return (
    <>
      <PageTitle title={form.draftTitle} />
      <EmptyState heading={form.closed(draftStates[data.state])} action={<Link to="/chi-dao">{form.toList}</Link>}>
        {data.note === '' ? form.closedWhat : data.note}
      </EmptyState>
    </>
  )
}

type Props = { readonly source: DirectiveSource; readonly prepared: DirectiveDraft | null }

function OnSource({ source, prepared }: Props) {
  const { form } = useWords(directiveWords)
  const navigate = useNavigate()
  const mayGive = useMay('work.direct')
  const { data, error, refetch } = useQuery(directiveGroundQuery(source))
  if (data === undefined) return error === null ? <LoadingState /> : <FailedPage error={error} reset={() => void refetch()} />
  return (
    <>
      <PageTitle
        title={mayGive ? form.title : form.draftTitle}
        subtitle={
          <>
            <SourceLink source={data.source} />
            {prepared !== null && ` · ${form.prepared(prepared.preparedByName)}`}
          </>
        }
        actions={<Link to="/chi-dao">{form.toList}</Link>}
      />
      {data.tasks.length === 0 ? (
        <EmptyState heading={form.noUnit} />
      ) : (
        <DirectiveForm
          ground={data}
          prepared={prepared}
          onGiven={item => void navigate({ to: '/viec-cu-the/$workItemId', params: { workItemId: item.workItemId } })}
          onPrepared={() => void navigate({ to: '/chi-dao' })}
        />
      )}
    </>
  )
}
