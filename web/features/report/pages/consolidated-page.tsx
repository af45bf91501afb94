import { PageTitle } from '../../../ui/page-title.tsx'

export function ConsolidatedPage() {
  return <PageTitle title="Báo cáo tổng hợp" />
}
