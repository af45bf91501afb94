import { PageTitle } from '../../../ui/page-title.tsx'

export function PlanReadinessPage() {
  return <PageTitle title="Rà soát 6 rõ" />
}
