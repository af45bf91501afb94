import { useQuery } from '@tanstack/react-query'
import { organisationWords } from '../../../i18n/organisation-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { WardPlacePanel } from '../../evidence/ward-place-panel.tsx'
import { wardQuery } from '../api/ward-query.ts'
import { WardForm } from '../parts/ward-form.tsx'

export function WardPage() {
  const { ward: words } = useWords(organisationWords)
  const { data, error, refetch } = useQuery(wardQuery)
  return (
    <>
      <PageTitle title={words.title} subtitle={data?.name} />
      {error !== null && <ProblemMessage error={error} onRetry={() => void refetch()} />}
      {data === undefined ? error === null && <LoadingState /> : <WardForm ward={data} />}
      {data !== undefined && <WardPlacePanel wardVersion={data.version} onSaved={() => void refetch()} />}
    </>
  )
}
