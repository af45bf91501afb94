import { useQuery } from '@tanstack/react-query'
import type { PlanImportAnswer } from '#contract/plan/import-routes.ts'
import { planWords } from '../../../i18n/plan-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { useAddressId } from '../../../routes/use-address.ts'
import { FailedPage } from '../../../ui/failed-page.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { importQuery } from '../api/import-query.ts'
import { ReviewDesk } from '../parts/review-desk.tsx'

export function ImportReviewPage() {
  const importId = useAddressId('importId')
  const { data, error, refetch } = useQuery(importQuery(importId))
  if (data === undefined) return error === null ? <LoadingState /> : <FailedPage error={error} reset={() => void refetch()} />
  return data.status === 'draft' ? <ReviewDesk key={importId} imported={data} /> : <ClosedImport imported={data} />
}

function ClosedImport({ imported }: { readonly imported: PlanImportAnswer }) {
  const { review: words } = useWords(planWords)
  const { planId } = imported
  return (
    <>
      <PageTitle title={words.title} subtitle={imported.fileName} />
      <Notice tone="plain" heading={imported.status === 'confirmed' ? words.closed : words.discarded}>
        {planId !== null && (
          <LinkButton to="/ke-hoach/$planId" params={{ planId }}>
            {words.openPlan}
          </LinkButton>
        )}
      </Notice>
    </>
  )
}
