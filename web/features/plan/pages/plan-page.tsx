import { PageTitle } from '../../../ui/page-title.tsx'

export function PlanPage() {
  return <PageTitle title="Kế hoạch" />
}
